package tlsvet

import (
	"go/ast"

	"golang.org/x/tools/go/analysis"

	"github.com/tlsvet/tlsvet/internal/option"
)

// A Policy decides which rules speak where in one package, and which edits they may
// attach.
type Policy struct {
	settings *settings
	files    map[*ast.File]place
}

func newPolicy(pass *analysis.Pass) *Policy {
	p := &Policy{&current, make(map[*ast.File]place)}
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
