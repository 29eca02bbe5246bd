package tlscipher

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/tlsvet/tlsvet/internal/fix"
	"github.com/tlsvet/tlsvet/internal/lint"
	"github.com/tlsvet/tlsvet/internal/model"
	"github.com/tlsvet/tlsvet/internal/option"
	"github.com/tlsvet/tlsvet/passes/tlsconfig"
)

// An element is one expression that puts suites into lists.
type element struct {
	at        model.Origin
	configs   []*tlsconfig.Config
	via       model.Via // of the list, or of the suite itself
	suites    []option.Suite
	isElement bool // it stands in the list itself
	secure    bool // without it every list still has a secure suite that works
	effective bool // without it every list still has an effective suite
}

// list notes the elements of one list, which became that of cfg by via.
func (c *checker) list(cfg *tlsconfig.Config, list []tlsconfig.Value, via model.Via) {
	for _, v := range list {
		for _, a := range v.Alts {
			id, ok := a.Uint16()
			if !ok || !a.Decided() || a.Kind != model.Const || c.isDeclared(a) {
				continue
			}
			s, _ := option.SuiteByID(id)
			e := c.element(a)
			e.configs = append(e.configs, cfg)
			e.via = cmp.Or(a.Via, via)
			if !slices.Contains(e.suites, s) {
				e.suites = append(e.suites, s)
			}
			e.isElement = e.isElement && !a.Indirect && contains(a.Write, a.Origin)
			e.secure = e.secure && remains(list, a, secureFor(cfg.Field("MaxVersion")))
			e.effective = e.effective && remains(list, a, isEffective)
		}
	}
}

// element returns the notes on the expression of a.
func (c *checker) element(a tlsconfig.Alt) *element {
	for _, e := range c.order {
		if e.at == a.Origin {
			return e
		}
	}
	e := &element{at: a.Origin, isElement: true, secure: true, effective: true}
	c.order = append(c.order, e)
	return e
}

// remains reports whether list has a suite of the given kind besides what a's
// expression yields.
func remains(list []tlsconfig.Value, a tlsconfig.Alt, kind func(option.Suite) bool) bool {
	for _, v := range list {
		for _, b := range v.Alts {
			id, ok := b.Uint16()
			if s, _ := option.SuiteByID(id); ok && kind(s) && b.Selector == model.Plain && b.Origin != a.Origin {
				return true
			}
		}
	}
	return false
}

// secureFor returns what holds for secure suites that work up to each of some maximums.
func secureFor(max tlsconfig.Value) func(option.Suite) bool {
	isOld := func(a tlsconfig.Alt) bool {
		v, ok := a.Uint16()
		return ok && v != 0 && v < option.TLS12
	}
	if !slices.ContainsFunc(max.Alts, isOld) {
		return isSecure
	}
	return func(s option.Suite) bool { return isSecure(s) && !s.NeedsTLS12() }
}

func isSecure(s option.Suite) bool { return s.Class == option.SuiteSecure }

func isWeak(s option.Suite) bool { return s.Class == option.SuiteInsecure }

// reportFor reports f, about the expression e, unless every config that it is for is made
// where the rule is silent.
func (c *checker) reportFor(e *element, f lint.Finding) {
	for _, f.Config = range e.configs {
		c.report.Report(f)
	}
}

// elements reports what is wrong with the expressions that were noted.
func (c *checker) elements() {
	for _, e := range c.order {
		weak := slices.DeleteFunc(slices.Clone(e.suites), func(s option.Suite) bool { return !isWeak(s) })
		switch {
		case len(weak) > 0:
			what := weakness(weak)
			f := lint.Finding{
				Rule: option.CipherWeak, Range: e.at, Message: "CipherSuites allows " + what,
				Via: e.via, Field: field, Effect: what,
			}
			if e.secure && len(weak) == len(e.suites) {
				f.Fix = c.drop(e, option.Hardening)
			}
			c.reportFor(e, f)
		case !slices.ContainsFunc(e.suites, isEffective):
			what := idleness(e.suites)
			f := lint.Finding{Rule: option.CipherNoEffect, Range: e.at, Message: what, Via: e.via, Field: field, Effect: what}
			if e.effective {
				f.Fix = c.drop(e, option.Neutral)
			}
			c.reportFor(e, f)
		}
		// Have: tls.CipherSuites(), of which only some have an effect: nothing to change.
	}
}

// weakness says why suites, all weak, should go.
func weakness(suites []option.Suite) string {
	var reasons []string
	for _, s := range suites {
		if !slices.Contains(reasons, s.Weakness) {
			reasons = append(reasons, s.Weakness)
		}
	}
	what := suites[0].Name
	if len(suites) > 1 {
		what = fmt.Sprintf("%d insecure suites", len(suites))
	}
	return what + ": " + strings.Join(reasons, "; ")
}

// idleness says why crypto/tls drops suites.
func idleness(suites []option.Suite) string {
	if len(suites) > 1 {
		return fmt.Sprintf("%d suites have no effect: crypto/tls drops them from CipherSuites", len(suites))
	}
	reason := "crypto/tls does not implement it"
	switch suites[0].Class {
	case option.SuiteTLS13:
		reason = "suites of TLS 1.3 cannot be chosen"
	case option.SuiteSignal:
		reason = "it is a signal, not a suite"
	}
	return suites[0].Name + " has no effect: " + reason
}

// drop deletes e. It declines where e is a variable's value or an argument, which
// other lists may hold.
func (c *checker) drop(e *element, safety option.Safety) *lint.Fix {
	if !e.isElement {
		return nil
	}
	edits, ok := fix.DeleteElement(c.pass, e.at)
	if !ok {
		return nil
	}
	return &lint.Fix{Message: "Delete " + e.suites[0].Name, Edits: edits, Safety: safety}
}
