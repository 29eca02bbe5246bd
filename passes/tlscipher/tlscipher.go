package tlscipher

import (
	_ "embed"
	"go/ast"
	"slices"

	"golang.org/x/tools/go/analysis"

	"github.com/tlsvet/tlsvet/internal/fix"
	"github.com/tlsvet/tlsvet/internal/lint"
	"github.com/tlsvet/tlsvet/internal/model"
	"github.com/tlsvet/tlsvet/internal/option"
	"github.com/tlsvet/tlsvet/internal/passdoc"
	"github.com/tlsvet/tlsvet/internal/syntax"
	"github.com/tlsvet/tlsvet/passes/tlsconfig"
	"github.com/tlsvet/tlsvet/passes/tlsvet"
)

//go:embed doc.go
var doc string

// Analyzer reports cipher suites that are weak or have no effect.
var Analyzer = &analysis.Analyzer{
	Name:       "tlscipher",
	Doc:        passdoc.MustExtract(doc, "tlscipher"),
	URL:        passdoc.URL("tlscipher"),
	Requires:   []*analysis.Analyzer{tlsconfig.Analyzer, tlsvet.Analyzer},
	Run:        lint.Run(run),
	ResultType: lint.ResultType,
}

func run(pass *analysis.Pass, report *lint.Reporter) error {
	c := &checker{pass: pass, report: report, live: map[model.Origin]bool{}}
	var idle []tlsconfig.Value
	for _, cfg := range pass.ResultOf[tlsconfig.Analyzer].(*tlsconfig.Result).Configs {
		suites := cfg.Field("CipherSuites")
		if onlyNewest(cfg.Field("MinVersion")) {
			idle = append(idle, suites)
		} else {
			c.lists(cfg, suites)
			c.http2(cfg, suites)
		}
	}
	for _, suites := range idle {
		c.idle(suites)
	}
	c.elements()
	return nil
}

// onlyNewest reports whether every minimum rules out the versions that CipherSuites
// is about.
func onlyNewest(min tlsconfig.Value) bool {
	for _, a := range min.Alts {
		if v, ok := a.Uint16(); !ok || v < option.TLS13 {
			return false
		}
	}
	return len(min.Alts) > 0
}

// field is the field of a tls.Config that the rules speak of.
const field = "CipherSuites"

type checker struct {
	pass   *analysis.Pass
	report *lint.Reporter
	order  []*element            // as they were seen
	live   map[model.Origin]bool // where lists were written that a handshake reads
	http1  *bool                 // whether servers are told to speak HTTP/1.1 alone, once that was asked
}

// idle reports a list that no handshake reads.
func (c *checker) idle(suites tlsconfig.Value) {
	for _, a := range suites.Alts {
		if a.Kind != model.List || a.Selector != model.Plain || c.live[a.Write] {
			continue // Have: d := c.Clone(); d.MinVersion = 0: the copy's handshakes read the list
		}
		at := a.Origin
		if a.Write.IsValid() && !contains(a.Write, at) {
			at = a.Write // the list stands elsewhere, where others may use it
		}
		if !at.IsValid() {
			continue
		}
		c.report.Report(lint.Finding{
			Rule:    option.CipherNoEffect,
			Range:   at,
			Message: "CipherSuites has no effect: MinVersion allows TLS 1.3 only",
			Fix:     c.clear(a),
			Via:     a.Via,
			Field:   field,
			Effect:  "MinVersion allows TLS 1.3 only, so it has no effect",
		})
	}
}

// contains reports whether inner is part of outer.
func contains(outer, inner model.Origin) bool {
	return outer.Pos() <= inner.Pos() && inner.End() <= outer.End()
}

func (c *checker) clear(a tlsconfig.Alt) *lint.Fix {
	if a.Indirect || !a.Write.IsValid() {
		return nil
	}
	edits, ok := fix.ClearField(c.pass, a.Write)
	if !ok {
		return nil
	}
	return &lint.Fix{Message: "Delete CipherSuites", Edits: edits, Safety: option.Neutral}
}

// lists judges every list that suites can be.
func (c *checker) lists(cfg *tlsconfig.Config, suites tlsconfig.Value) {
	for i, a := range suites.Alts {
		c.live[a.Write] = true
		if a.Kind != model.List {
			continue
		}
		if allows12(cfg.Field("MinVersion")) && c.isBroken(suites, i) {
			c.broken(cfg, a)
			continue
		}
		c.list(cfg, a.List, a.Via)
	}
}

// allows12 reports whether the program decides on a minimum that allows TLS 1.2. With
// one that is not known an ineffective list may be idle.
func allows12(min tlsconfig.Value) bool {
	for _, a := range min.Alts {
		if v, ok := a.Uint16(); ok && v < option.TLS13 && a.Selector == model.Plain {
			return true
		}
	}
	return len(min.Alts) == 0
}

// broken reports a list without a suite that a handshake could agree on.
func (c *checker) broken(cfg *tlsconfig.Config, a tlsconfig.Alt) {
	if !a.Decided() {
		return
	}
	message := "no suite in CipherSuites works before TLS 1.3"
	if len(a.List) == 0 {
		message = "an empty CipherSuites allows no suite"
	}
	if excludesNewest(cfg.Field("MaxVersion")) {
		message += ": every handshake fails"
	} else {
		message += ": every TLS 1.2 handshake fails"
	}
	c.report.Report(lint.Finding{
		Rule: option.CipherBroken, Range: a.Origin, Message: message,
		Via: a.Via, Field: field, Effect: message,
	})
}

// excludesNewest reports whether every maximum leaves only the versions that
// CipherSuites is about.
func excludesNewest(max tlsconfig.Value) bool {
	for _, a := range max.Alts {
		if v, ok := a.Uint16(); !ok || v == 0 || v >= option.TLS13 {
			return false
		}
	}
	return len(max.Alts) > 0
}

// isBroken reports whether the i-th alternative of suites is a list of which nothing
// has an effect, and that no other alternative completes.
func (c *checker) isBroken(suites tlsconfig.Value, i int) bool {
	list := suites.Alts[i].List
	if !isIneffective(list) || slices.ContainsFunc(list, c.isUnwritten) {
		return false
	}
	for _, b := range suites.Alts {
		switch b.Kind {
		case model.Hole, model.Unknown:
			return false
		case model.List:
			// Have: ids := []uint16{}; for ... { ids = append(ids, s.ID) }
			if !isIneffective(b.List) && extends(b.List, list) {
				return false
			}
		}
	}
	return true
}

// isIneffective reports whether crypto/tls drops every element of list.
func isIneffective(list []tlsconfig.Value) bool {
	for _, v := range list {
		for _, a := range v.Alts {
			id, ok := a.Uint16()
			if s, _ := option.SuiteByID(id); !ok || isEffective(s) {
				return false
			}
		}
	}
	return true
}

// isUnwritten reports whether an element may be the zero value that a variable or a field has
// before anything is written to it, which names no suite.
//
// Have: var id uint16; for _, s := range tls.CipherSuites() { if s.Name == name { id = s.ID } }
func (c *checker) isUnwritten(element tlsconfig.Value) bool {
	return slices.ContainsFunc(element.Alts, func(a tlsconfig.Alt) bool {
		return a.Kind == model.Unset || c.isDeclared(a)
	})
}

// isDeclared reports whether a is what the declaration of a variable makes of it.
func (c *checker) isDeclared(a tlsconfig.Alt) bool {
	if v, ok := a.Uint16(); !ok || v != 0 || a.Kind != model.Const {
		return false
	}
	id, ok := syntax.ExprAt(c.pass, a.Origin).(*ast.Ident)
	return ok && c.pass.TypesInfo.Defs[id] != nil
}

// isEffective reports whether a handshake can agree on s because it is listed.
func isEffective(s option.Suite) bool {
	return s.Class == option.SuiteSecure || s.Class == option.SuiteInsecure
}

// extends reports whether longer has everything that list has.
func extends(longer, list []tlsconfig.Value) bool {
	has := map[model.Origin]bool{}
	for _, v := range longer {
		for _, a := range v.Alts {
			has[a.Origin] = true
		}
	}
	for _, v := range list {
		for _, a := range v.Alts {
			if !has[a.Origin] {
				return false
			}
		}
	}
	return true
}
