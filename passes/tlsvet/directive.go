package tlsvet

import (
	"go/ast"
	"go/token"
	"slices"
	"strings"

	"github.com/tlsvet/tlsvet/internal/nearest"
	"github.com/tlsvet/tlsvet/internal/option"
)

// A Directive is a comment
//
//	//tlsvet:ignore rule-id[,rule-id] reason
//
// It stands at the end of a line or on lines of its own above one, and suppresses what
// the rules find on that line and in what starts there: a statement, a declaration, an
// element of a literal. Of what has a body, such as an if or a function, it covers only
// what stands before the body.
type Directive struct {
	File   *ast.File
	Rules  []Name // without those that do not exist
	Reason string

	covers span
}

// A Name is a rule that a directive names.
type Name struct {
	Rule option.RuleID
	pos  token.Pos
}

// Pos returns the first position of the name in the comment.
func (n Name) Pos() token.Pos { return n.pos }

// End returns the position after the name.
func (n Name) End() token.Pos { return n.pos + token.Pos(len(n.Rule)) }

// Malformed is a part of a comment that looks like a directive and is none.
type Malformed struct {
	Message string
	span
}

// Covering returns the directives that suppress what rule finds at pos.
func (r *Result) Covering(rule option.RuleID, pos token.Pos) []*Directive {
	var out []*Directive
	for _, d := range r.Directives {
		if d.covers.has(pos) && d.Names(rule) {
			out = append(out, d)
		}
	}
	return out
}

// Names reports whether the directive names rule.
func (d *Directive) Names(rule option.RuleID) bool {
	return slices.ContainsFunc(d.Rules, func(n Name) bool { return n.Rule == rule })
}

// NoLint reports whether a comment //nolint:tlsvet covers pos, as golangci-lint would
// have it. The other hosts do not know this comment.
func (r *Result) NoLint(pos token.Pos) bool {
	return slices.ContainsFunc(r.nolint, func(s span) bool { return s.has(pos) })
}

// LeaveNoLint makes r know no comments //nolint, for a host that obeys them itself and says
// which of them it did not need.
func (r *Result) LeaveNoLint() { r.nolint = nil }

// readComments adds what the comments of f say to tlsvet.
func (r *Result) readComments(fset *token.FileSet, f *ast.File) {
	l := layout{f, fset.File(f.FileStart)}
	for _, g := range f.Comments {
		for _, c := range g.List {
			switch d, ok := ast.ParseDirective(c.Slash, c.Text); {
			case ok && d.Tool == tool:
				r.readDirective(l, g, c, d)
			case isSpaced(c.Text):
				r.malformed(c.Pos(), len(c.Text), "a space before "+tool+":"+ignore+" makes it an ordinary comment")
			case isNoLint(c.Text):
				r.nolint = append(r.nolint, l.below(g))
			}
		}
	}
}

// tool and ignore are the words of a directive.
const (
	tool   = "tlsvet"
	ignore = "ignore"
)

func (r *Result) readDirective(l layout, g *ast.CommentGroup, c *ast.Comment, d ast.Directive) {
	if d.Name != ignore {
		r.malformed(c.Pos(), len(c.Text), nearest.Error("directive", d.Name, []string{ignore}).Error())
		return
	}
	list, reason := d.Args, ""
	if i := strings.IndexAny(d.Args, " \t"); i >= 0 {
		list, reason = d.Args[:i], strings.TrimSpace(d.Args[i:])
	}
	rules := r.readNames(list, d.ArgsPos)
	switch {
	case list == "":
		r.malformed(c.Pos(), len(c.Text), tool+":"+ignore+" names no rule")
	case reason == "":
		r.malformed(c.Pos(), len(c.Text), tool+":"+ignore+" without a reason suppresses nothing")
	case len(rules) > 0:
		r.Directives = append(r.Directives, &Directive{l.file, rules, reason, l.covered(g, c)})
	}
}

// readNames returns the rules of a list that starts at pos, and notes what is none.
func (r *Result) readNames(list string, pos token.Pos) []Name {
	var rules []Name
	for id := range strings.SplitSeq(list, ",") {
		_, ok := option.RuleByID(option.RuleID(id))
		switch {
		case ok:
			rules = append(rules, Name{option.RuleID(id), pos})
		case id == "" && list != "":
			r.malformed(pos, 0, "rule ids are separated by commas without spaces")
		case id != "":
			r.malformed(pos, len(id), nearest.Error("rule", id, ruleIDs()).Error())
		}
		pos += token.Pos(len(id) + len(","))
	}
	return rules
}

func (r *Result) malformed(pos token.Pos, length int, message string) {
	r.Malformed = append(r.Malformed, Malformed{message, span{pos, pos + token.Pos(length)}})
}

// isSpaced reports whether a comment would be a directive that names a rule but for a
// space.
func isSpaced(text string) bool {
	after, ok := strings.CutPrefix(text, "//")
	if !ok {
		return false
	}
	list, ok := strings.CutPrefix(strings.TrimLeft(after, " \t"), tool+":"+ignore+" ")
	if !ok {
		return false
	}
	first, _, _ := strings.Cut(list, ",")
	first, _, _ = strings.Cut(first, " ")
	_, ok = option.RuleByID(option.RuleID(first))
	return ok
}

// isNoLint reports whether golangci-lint takes a comment for one about tlsvet. A comment
// about all linters was written without tlsvet in mind, so that only its host obeys it.
func isNoLint(text string) bool {
	list, ok := strings.CutPrefix(strings.TrimLeft(text, "/ "), "nolint:")
	if !ok {
		return false
	}
	list, _, _ = strings.Cut(list, "//")
	for name := range strings.SplitSeq(list, ",") {
		if strings.EqualFold(strings.TrimSpace(name), tool) {
			return true
		}
	}
	return false
}
