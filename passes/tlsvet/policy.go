package tlsvet

import (
	"go/ast"
	"path/filepath"

	"golang.org/x/tools/go/analysis"

	"github.com/tlsvet/tlsvet/internal/model"
	"github.com/tlsvet/tlsvet/internal/option"
)

// A Policy decides which rules speak where in one package, and which edits they may
// attach.
type Policy struct {
	settings *settings
	files    map[*ast.File]place
	program  model.Program
}

// newPolicy returns the policy for the package of pass, which plain is without its tests.
func newPolicy(pass, plain *analysis.Pass) *Policy {
	p := &Policy{&current, make(map[*ast.File]place), current.programOf(plain)}
	for _, f := range pass.Files {
		p.files[f] = placeOf(pass, f)
	}
	return p
}

// Speaks reports whether rule speaks in f, a file of the package.
func (p *Policy) Speaks(rule option.RuleID, f *ast.File) bool {
	at := p.files[f]
	r, ok := option.RuleByID(rule)
	if !ok || at.test && !r.TestFiles && !p.settings.tests || p.settings.exclude.match(at) {
		return false
	}
	return p.settings.on(r)
}

// on reports whether r is switched on: a decision about r alone counts more than the
// threshold, and that more than a decision about all rules.
func (s *settings) on(r option.Rule) bool {
	if on, ok := s.rules[string(r.ID)]; ok {
		return on
	}
	on, ok := s.rules[allRules]
	if !ok {
		on = r.Default
	}
	return on && r.Severity >= s.severity.value
}

// Attaches reports whether an edit of the given safety may be attached to a finding.
func (p *Policy) Attaches(s option.Safety) bool {
	return s != option.Behaviour || p.settings.fixes == fixesAll
}

// Profile returns the recommendation that configs are held to.
func (p *Policy) Profile() option.Profile {
	profile, _ := option.ProfileByName(p.settings.profile.String())
	return profile
}

// Speaks reports whether rule speaks in a file at an absolute path that is no part of a
// package, such as go.mod, in the folder of its module.
func Speaks(rule option.RuleID, file string) bool {
	r, ok := option.RuleByID(rule)
	at := place{absolute: filepath.ToSlash(file), relative: filepath.Base(file)}
	return ok && !current.exclude.match(at) && current.on(r)
}
