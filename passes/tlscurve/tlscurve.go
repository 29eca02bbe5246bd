package tlscurve

import (
	_ "embed"

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

// Analyzer reports key exchanges that are left out or do nothing.
var Analyzer = &analysis.Analyzer{
	Name:       "tlscurve",
	Doc:        passdoc.MustExtract(doc, "tlscurve"),
	URL:        passdoc.URL("tlscurve"),
	Requires:   []*analysis.Analyzer{tlsconfig.Analyzer, tlsvet.Analyzer},
	Run:        lint.Run(run),
	ResultType: lint.ResultType,
}

// field is the field of a tls.Config that the rules speak of.
const field = "CurvePreferences"

func run(pass *analysis.Pass, report *lint.Reporter) error {
	c := &checker{pass: pass, report: report}
	for _, cfg := range pass.ResultOf[tlsconfig.Analyzer].(*tlsconfig.Result).Configs {
		lists, ok := listsOf(cfg.Field(field))
		for _, l := range lists {
			c.check(cfg, l, ok)
		}
	}
	return nil
}

type checker struct {
	pass   *analysis.Pass
	report *lint.Reporter
}

// A list is one CurvePreferences whose elements are known.
type list struct {
	alt   tlsconfig.Alt
	elems []tlsconfig.Alt

	classical, postQuantum, dropped int // how many elements are of which kind
	nist                            bool
}

// listsOf returns the lists that v can be, empty ones left out. ok is false if it can be
// anything else but the default.
func listsOf(v tlsconfig.Value) (lists []list, ok bool) {
	ok = true
	for _, a := range v.Alts {
		switch {
		case a.Kind == model.Unset || a.Kind == model.Nil:
		case a.Kind != model.List || a.Selector != model.Plain:
			ok = false
		case len(a.List) > 0:
			l, known := listOf(a)
			if known {
				lists = append(lists, l)
			}
			ok = ok && known
		}
	}
	return lists, ok
}

// listOf returns the elements of a; ok is false if one is not known.
func listOf(a tlsconfig.Alt) (l list, ok bool) {
	l = list{alt: a, nist: true}
	for _, v := range a.List {
		for _, e := range v.Alts {
			id, ok := e.Uint16()
			if !ok || e.Selector != model.Plain {
				return list{}, false
			}
			l.elems = append(l.elems, e)
			switch curve, ok := option.CurveByID(id); {
			case !ok:
				l.dropped++
			case curve.PostQuantum:
				l.postQuantum++
			default:
				l.classical++
				l.nist = l.nist && curve.NIST
			}
		}
	}
	return l, len(l.elems) > 0
}

// check judges one list of cfg; alone says that no other value of the field may stand in
// for it.
func (c *checker) check(cfg *tlsconfig.Config, l list, alone bool) {
	switch {
	case l.classical+l.postQuantum == 0:
		if alone {
			c.broken(l, "crypto/tls implements nothing in CurvePreferences: every handshake fails")
		}
		return
	case l.classical == 0 && alone && allows12(cfg):
		c.broken(l, "no key exchange in CurvePreferences works before TLS 1.3: every TLS 1.2 handshake fails")
	case l.postQuantum == 0 && alone && allows13(cfg):
		c.classical(cfg, l)
	}
	if l.dropped > 0 {
		c.idle(l)
	}
}

func (c *checker) broken(l list, message string) {
	if l.alt.Decided() {
		c.report.Report(lint.Finding{
			Rule: option.CurvesBroken, Range: l.alt.Origin, Message: message,
			Via: l.alt.Via, Field: field, Effect: message,
		})
	}
}

// allows12 reports whether the program decides on versions that include TLS 1.2.
func allows12(cfg *tlsconfig.Config) bool {
	return decides(cfg.Field("MinVersion"), func(v uint16) bool { return v < option.TLS13 }) &&
		!cfg.Field("EncryptedClientHelloConfigList").MayBeSet()
}

// allows13 reports whether the program decides on versions that include TLS 1.3.
func allows13(cfg *tlsconfig.Config) bool {
	return decides(cfg.Field("MaxVersion"), func(v uint16) bool { return v == 0 || v >= option.TLS13 })
}

// decides reports whether every alternative of a version is known, and such.
func decides(version tlsconfig.Value, such func(uint16) bool) bool {
	for _, a := range version.Alts {
		if v, ok := a.Uint16(); !ok || !such(v) || a.Selector != model.Plain {
			return false
		}
	}
	return true
}

// classical reports a list that rules post-quantum key exchanges out.
func (c *checker) classical(cfg *tlsconfig.Config, l list) {
	if !l.alt.Decided() || !c.defaultIsPostQuantum() || l.nist && c.isFIPS() {
		return
	}
	effect := "no post-quantum key exchange is in the list, though the default has one"
	c.report.Report(lint.Finding{
		Rule:    option.CurvesNoPQ,
		Config:  cfg,
		Range:   l.alt.Origin,
		Message: "CurvePreferences rules out the post-quantum key exchanges of the default",
		Fix:     c.clear(l.alt),
		Via:     l.alt.Via,
		Field:   field,
		Effect:  effect,
	})
}

// defaultIsPostQuantum reports whether an empty list means post-quantum key exchanges too.
func (c *checker) defaultIsPostQuantum() bool {
	for _, g := range model.Effective(nil, option.Client, c.report.Program()).Groups {
		if curve, _ := option.CurveByID(g.ID); curve.PostQuantum && g.State == model.On {
			return true
		}
	}
	return false
}

// isFIPS reports whether the package says that it must keep to FIPS 140.
func (c *checker) isFIPS() bool {
	for _, p := range syntax.Imported(c.pass) {
		if option.FIPSPackages[p.Path()] {
			return true
		}
	}
	return false
}

// clear deletes the field. It declines where the list stands elsewhere, where others may
// use it.
func (c *checker) clear(a tlsconfig.Alt) *lint.Fix {
	if a.Indirect || !a.Write.IsValid() || !a.Write.Contains(a.Origin) {
		return nil
	}
	edits, ok := fix.ClearField(c.pass, a.Write)
	if !ok {
		return nil
	}
	name := field
	if a.Via.Knob != "" {
		name = a.Via.Knob
	}
	return &lint.Fix{Message: "Delete " + name, Edits: edits, Safety: option.Behaviour}
}

// idle reports the elements that crypto/tls drops.
func (c *checker) idle(l list) {
	for _, e := range l.elems {
		id, _ := e.Uint16()
		curve, ok := option.CurveByID(id)
		if ok || !e.Decided() {
			continue
		}
		effect := curve.Ident + " has no effect: crypto/tls does not implement it"
		f := lint.Finding{
			Rule: option.CurvesNoEffect, Range: e.Origin, Message: effect,
			Via: e.Via, Field: field, Effect: effect,
		}
		if edits, ok := fix.DeleteElement(c.pass, e.Origin); ok && !e.Indirect && e.Write.Contains(e.Origin) {
			f.Fix = &lint.Fix{Message: "Delete " + curve.Ident, Edits: edits, Safety: option.Neutral}
		}
		c.report.Report(f)
	}
}
