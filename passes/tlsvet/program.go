package tlsvet

import (
	"errors"
	"fmt"
	"go/version"
	"maps"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/tlsvet/tlsvet/internal/model"
	"github.com/tlsvet/tlsvet/internal/syntax"
)

// Program returns what is known of the programs that the package is part of. Settings
// win over what the command has found out, and that over what a package shows: the go
// line of its own module, which that of a program is not older than.
func (p *Policy) Program() model.Program { return p.program }

// programOf returns what is known of the programs that a package is part of.
func (s *settings) programOf(pass *analysis.Pass) model.Program {
	isMain := pass.Pkg.Name() == "main"
	p := model.Program{Go: pass.Pkg.GoVersion(), Newer: true}
	switch {
	case s.goLine.line != "":
		p = model.Program{Go: s.goLine.line}
	case s.goLine.known != nil:
		if found, ok := s.goLine.known(pass.Pkg.Path(), isMain); ok {
			p = found
		}
	}
	set := maps.Clone(p.GODEBUG)
	if set == nil {
		set = make(map[string]string)
	}
	if isMain {
		for _, f := range pass.Files {
			for _, d := range syntax.Debugs(f) {
				set[d.Name] = d.Value
			}
		}
	}
	maps.Copy(set, s.godebug.set)
	p.GODEBUG = set
	return p
}

// goLine is the value of the flag go: the go line of the programs' go.mod.
type goLine struct {
	line  string // "go1.21", or ""
	known func(path string, isMain bool) (model.Program, bool)
}

func (g *goLine) String() string { return strings.TrimPrefix(g.line, "go") }

func (g *goLine) Set(s string) error {
	line := "go" + strings.TrimPrefix(s, "go")
	if s != "" && !version.IsValid(line) {
		return errors.New("must be a version of Go such as 1.21")
	}
	g.line = line
	if s == "" {
		g.line = ""
	}
	return nil
}

// Ask makes the policy ask known about each package that the flag does not decide for. A
// command that can list packages or read go.mod knows what a pass does not see.
func (g *goLine) Ask(known func(path string, isMain bool) (model.Program, bool)) { g.known = known }

// godebug is the value of the flag of that name. It adds to what was set before.
type godebug struct{ set map[string]string }

// Elements returns the settings as "name=value".
func (g *godebug) Elements() []string {
	var all []string
	for _, name := range slices.Sorted(maps.Keys(g.set)) {
		all = append(all, name+"="+g.set[name])
	}
	return all
}

func (g *godebug) String() string { return strings.Join(g.Elements(), ",") }

// Set adds the settings of list, or forgets all if that is empty.
func (g *godebug) Set(list string) error {
	if list == "" {
		g.set = nil
		return nil
	}
	set := maps.Clone(g.set)
	if set == nil {
		set = make(map[string]string)
	}
	for pair := range strings.SplitSeq(list, ",") {
		name, value, ok := strings.Cut(strings.TrimSpace(pair), "=")
		switch {
		case !ok || name == "":
			return fmt.Errorf("%q is not of the form name=value", pair)
		case name == "default" && !version.IsValid(value):
			return fmt.Errorf("default=%s names no version of Go such as go1.21", value)
		}
		set[name] = value
	}
	g.set = set
	return nil
}
