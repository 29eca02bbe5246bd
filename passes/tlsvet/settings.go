package tlsvet

import (
	"cmp"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/tlsvet/tlsvet/internal/nearest"
	"github.com/tlsvet/tlsvet/internal/option"
)

// settings are the values of the flags.
type settings struct {
	rules    map[string]bool // by id or allRules: on or off
	severity severity
	exclude  patterns
	twins    twins
	tests    bool
	fixes    fixes
	goLine   goLine
	godebug  godebug
	profile  profile
}

// allRules stands for every rule without a decision of its own.
const allRules = "all"

var current = settings{rules: make(map[string]bool), fixes: fixesSafe}

func init() {
	flags := &Analyzer.Flags
	flags.Var(ruleList{&current, true}, "enable", "switch on the rules of this comma-separated `list` of ids, or all")
	flags.Var(ruleList{&current, false}, "disable", "switch off the rules of this comma-separated `list` of ids, or all")
	flags.Var(&current.severity, "severity", "report from this severity on: info, low, medium, high or critical")
	flags.Var(&current.exclude, "exclude", "report nothing in files of this comma-separated `list` of paths below the module's root; * and ** match")
	flags.Var(&current.twins, "twins", "judge these forks of crypto/tls too: a `list` of import paths, or any package of its shape")
	flags.Var(&current.fixes, "fixes", "attach edits: safe (none that could stop a working connection) or all")
	flags.Var(&current.goLine, "go", "judge defaults as in programs whose go.mod says this `version` of Go")
	flags.Var(&current.godebug, "godebug", "judge defaults with this comma-separated `list` of GODEBUG settings, name=value")
	flags.Var(&current.profile, "profile", "hold configs to the recommendation called `name`: "+strings.Join(profiles(), ", "))
	flags.BoolVar(&current.tests, "tests", false, "let every rule speak in _test.go files too")
}

// ruleList is the value of the flags enable and disable. It adds to what was set before.
type ruleList struct {
	settings *settings
	on       bool
}

// Elements returns the ids that the flag decides for.
func (l ruleList) Elements() []string {
	if l.settings == nil {
		return nil // package flag asks a zero value for its default
	}
	var ids []string
	for _, id := range slices.Sorted(maps.Keys(l.settings.rules)) {
		if l.settings.rules[id] == l.on {
			ids = append(ids, id)
		}
	}
	return ids
}

func (l ruleList) String() string { return strings.Join(l.Elements(), ",") }

// Set switches the rules of list, or forgets what the flag was set to if that is empty.
func (l ruleList) Set(list string) error {
	if list == "" {
		maps.DeleteFunc(l.settings.rules, func(_ string, on bool) bool { return on == l.on })
		return nil
	}
	ids := strings.Split(list, ",")
	for i, id := range ids {
		ids[i] = strings.TrimSpace(id)
		if _, ok := option.RuleByID(option.RuleID(ids[i])); !ok && ids[i] != allRules {
			return nearest.Error("rule", ids[i], ruleIDs())
		}
	}
	for _, id := range ids {
		l.settings.rules[id] = l.on
	}
	return nil
}

func ruleIDs() []string {
	var ids []string
	for _, r := range option.Rules {
		ids = append(ids, string(r.ID))
	}
	return ids
}

// severity is the value of the flag of that name. The zero value is the lowest.
type severity struct{ value option.Severity }

func (s *severity) String() string { return s.value.String() }

func (s *severity) Set(name string) error {
	var names []string
	for v := option.Info; v <= option.Critical; v++ {
		if v.String() == name {
			s.value = v
			return nil
		}
		names = append(names, v.String())
	}
	return nearest.Error("severity", name, names)
}

// fixes is the value of the flag of that name.
type fixes string

const (
	fixesSafe fixes = "safe"
	fixesAll  fixes = "all"
)

func (f *fixes) String() string { return string(*f) }

func (f *fixes) Set(s string) error {
	switch fixes(s) {
	case fixesSafe, fixesAll:
		*f = fixes(s)
		return nil
	}
	return errors.New("must be safe or all")
}

// profile is the value of the flag of that name. The zero value is the default.
type profile struct{ name string }

func (p *profile) String() string { return cmp.Or(p.name, option.DefaultProfile) }

func (p *profile) Set(name string) error {
	if _, ok := option.ProfileByName(name); !ok && name != "" {
		return fmt.Errorf("no profile %q; there are %s", name, strings.Join(profiles(), ", "))
	}
	p.name = name
	return nil
}

func profiles() []string {
	var names []string
	for _, p := range option.Profiles {
		names = append(names, p.Name)
	}
	return names
}
