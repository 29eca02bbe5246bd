// Package lint is the one way for a rule to report: it asks the policy whether the
// rule speaks here and the comments whether they suppress it, appends the rule id, and
// attaches the fix if its safety allows. The safety closes the fix's message, as the rule
// id closes the finding's: a diagnostic has no other place for it, and who picks an edit
// in an editor wants to know.
package lint

import (
	"go/ast"
	"go/token"
	"go/types"

	"golang.org/x/tools/go/analysis"

	"github.com/tlsvet/tlsvet/internal/model"
	"github.com/tlsvet/tlsvet/internal/option"
	"github.com/tlsvet/tlsvet/internal/syntax"
	"github.com/tlsvet/tlsvet/internal/testfile"
	"github.com/tlsvet/tlsvet/passes/tlsvet"
)

// A Finding is what a rule has to say about one expression.
type Finding struct {
	Rule    option.RuleID
	Range   analysis.Range // the smallest node that must change
	Message string         // without the rule id, which Report appends
	Fix     *Fix           // nil when no edit is sound
	Config  *model.Config  // that the expression is about, or nil: the rule has to speak where it is made

	// For a value that becomes that of a tls.Config by way of another struct or package:
	Via    model.Via
	Field  string // of the tls.Config
	Effect string // what takes the place of Message after "x becomes tls.Config.Field: "

	Twin string // import path of the fork of crypto/tls that is spoken of, if one is
}

// message returns what is said of f, without the rule id. in is the package that it is
// said to.
func (f Finding) message(in string) string {
	about := ""
	if f.Twin != "" {
		about = f.Twin + ": "
	}
	switch {
	case f.Via.Knob == "":
		return about + f.Message
	case f.Via.Package == in:
		return about + f.way("") + ": " + f.Effect
	}
	return about + f.way(f.Via.Package) + ": " + f.Effect
}

// way says what the knob of f does, and in which package unless that is "".
func (f Finding) way(pkg string) string {
	verb := " becomes "
	if f.Via.Sets {
		verb = " sets "
	}
	config := "tls.Config."
	if f.Twin != "" {
		config = "Config."
	}
	text := f.Via.Knob + verb + config + f.Field
	if pkg != "" {
		text += " in " + pkg
	}
	return text
}

// A Fix is one edit and what applying it can do to a working connection.
type Fix struct {
	Message string // imperative: "Replace tls.VersionTLS10 with tls.VersionTLS12"
	Edits   []analysis.TextEdit
	Safety  option.Safety
}

// A Reporter reports each decision once: a value that reaches several configs is
// still one finding.
type Reporter struct {
	pass    *analysis.Pass
	vet     *tlsvet.Result
	index   *syntax.Index
	inTests bool // of the findings, report only those in _test.go files
	seen    map[key]bool
	uses    map[*types.Const]int // how often the package names each, once somebody asks
	result  *Result
}

type key struct {
	rule option.RuleID
	pos  token.Pos
	end  token.Pos
}

// Report reports f unless the policy silences its rule, a comment suppresses it, its
// place lies outside the package's own files, or the same decision was reported before.
func (r *Reporter) Report(f Finding) {
	if c := r.shared(f.Range); c != nil {
		f.Range, f.Fix = c, nil
	}
	pos, end := f.Range.Pos(), f.Range.End()
	file := syntax.FileAt(r.pass, pos)
	if file == nil {
		return // cgo output, or a constant of another package: no place to point at
	}
	if r.inTests && !testfile.Is(r.pass.Fset, pos) {
		return
	}
	k := key{f.Rule, pos, end}
	if r.seen[k] || !r.vet.Policy.Speaks(f.Rule, file) || !r.concerns(f) {
		return
	}
	r.seen[k] = true
	if r.suppressed(f.Rule, pos) {
		return
	}
	d := analysis.Diagnostic{
		Pos:      pos,
		End:      end,
		Category: string(f.Rule),
		Message:  f.message(r.pass.Pkg.Path()) + " (" + string(f.Rule) + ")",
		URL:      option.URL(f.Rule),
		Related:  r.related(f),
	}
	if f.Fix != nil && r.vet.Policy.Attaches(f.Fix.Safety) && !ast.IsGenerated(file) && !r.isTooNew(f.Fix, file) {
		d.SuggestedFixes = []analysis.SuggestedFix{{
			Message:   f.Fix.Message + " (" + f.Fix.Safety.String() + ")",
			TextEdits: f.Fix.Edits,
		}}
	}
	r.pass.Report(d)
}

// Twin reports whether the Config of the package path is judged as that of crypto/tls is.
func (r *Reporter) Twin(path string) bool { return r.vet.Policy.Twin(path) }

// concerns reports whether the rule of f speaks where its config is made.
//
// Have: for _, v := range versions { try(&tls.Config{MinVersion: v}) } in an excluded file,
// with versions declared elsewhere
func (r *Reporter) concerns(f Finding) bool {
	if f.Config == nil || !f.Config.Origin.IsValid() {
		return true
	}
	file := syntax.FileAt(r.pass, f.Config.Origin.Pos())
	return file == nil || r.vet.Policy.Speaks(f.Rule, file)
}

// suppressed reports whether a comment suppresses what rule finds at pos, and notes
// which directive did.
func (r *Reporter) suppressed(rule option.RuleID, pos token.Pos) bool {
	by := r.vet.Covering(rule, pos)
	for _, d := range by {
		r.result.Suppressed = append(r.result.Suppressed, Suppressed{d, rule})
	}
	return len(by) > 0 || r.vet.NoLint(pos)
}

// shared returns the name in the declaration of the constant that rng is, if the
// package uses it more than once: the decision was taken there, and an edit would
// change every use.
func (r *Reporter) shared(rng analysis.Range) analysis.Range {
	file := syntax.FileAt(r.pass, rng.Pos())
	if file == nil {
		return nil
	}
	path := syntax.Path(file, rng)
	id, ok := path[0].(*ast.Ident)
	if !ok || id.Pos() != rng.Pos() || id.End() != rng.End() {
		return nil
	}
	c, ok := r.pass.TypesInfo.Uses[id].(*types.Const)
	if !ok || c.Pkg() != r.pass.Pkg || r.inTests && !testfile.Is(r.pass.Fset, c.Pos()) {
		return nil
	}
	if r.uses == nil {
		r.uses = make(map[*types.Const]int)
		for _, obj := range r.pass.TypesInfo.Uses {
			if c, ok := obj.(*types.Const); ok {
				r.uses[c]++
			}
		}
	}
	if r.uses[c] < 2 {
		return nil
	}
	return span{c.Pos(), c.Pos() + token.Pos(len(c.Name()))}
}

// A span is a range without a node.
type span struct{ pos, end token.Pos }

func (s span) Pos() token.Pos { return s.pos }
func (s span) End() token.Pos { return s.end }
