package tlsprofile

import (
	_ "embed"
	"fmt"
	"slices"

	"golang.org/x/tools/go/analysis"

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

// Analyzer reports what the chosen profile leaves out.
var Analyzer = &analysis.Analyzer{
	Name:       "tlsprofile",
	Doc:        passdoc.MustExtract(doc, "tlsprofile"),
	URL:        passdoc.URL("tlsprofile"),
	Requires:   []*analysis.Analyzer{tlsconfig.Analyzer, tlsvet.Analyzer},
	Run:        lint.Run(run),
	ResultType: lint.ResultType,
}

func run(pass *analysis.Pass, report *lint.Reporter) error {
	c := &checker{pass, report, report.Profile()}
	if c.profile.Name == option.DefaultProfile {
		return nil // fast path: the other rules speak for it
	}
	for _, cfg := range pass.ResultOf[tlsconfig.Analyzer].(*tlsconfig.Result).Configs {
		for _, role := range []option.Role{option.Client, option.Server} {
			if cfg.Role&role != 0 {
				c.check(cfg, model.Effective(cfg, role, report.Program()))
			}
		}
	}
	return nil
}

type checker struct {
	pass    *analysis.Pass
	report  *lint.Reporter
	profile option.Profile
}

// check reports what a config allows and the profile leaves out, once for each place that
// decides it.
func (c *checker) check(cfg *tlsconfig.Config, p *model.Posture) {
	if p.Replaced.State == model.On {
		return // another config decides
	}
	newEnough := func(v uint16) bool { return v >= c.profile.Min }
	if at, what := c.outside(cfg, p.Versions, newEnough, option.VersionName); at != nil {
		c.tell(at, what)
		return // a higher minimum does away with suites too
	}
	var suitesAt, groupsAt analysis.Range
	var suites, groups string
	if c.profile.Suites != nil {
		suitesAt, suites = c.outside(cfg, p.Suites, in(c.profile.Suites), suiteName)
	}
	if c.profile.Groups != nil {
		groupsAt, groups = c.outside(cfg, p.Groups, in(c.profile.Groups), groupName)
	}
	if suitesAt != nil && groupsAt != nil && suitesAt.Pos() == groupsAt.Pos() {
		suites, groupsAt = suites+", "+groups, nil
	}
	if suitesAt != nil {
		c.tell(suitesAt, suites)
	}
	if groupsAt != nil {
		c.tell(groupsAt, groups)
	}
}

func (c *checker) tell(at analysis.Range, what string) {
	c.report.Report(lint.Finding{
		Rule:    option.OutsideProfile,
		Range:   at,
		Message: fmt.Sprintf("profile %s leaves out what this allows: %s", c.profile.Name, what),
	})
}

func in(list []uint16) func(uint16) bool {
	return func(id uint16) bool { return slices.Contains(list, id) }
}

func suiteName(id uint16) string {
	s, _ := option.SuiteByID(id)
	return s.Name
}

func groupName(id uint16) string {
	g, _ := option.CurveByID(id)
	return g.Ident
}

// outside returns the first of what is offered for certain that the profile lacks, with
// how many more there are, and where that is decided; nil if it lacks nothing.
func (c *checker) outside(cfg *tlsconfig.Config, offers []model.Offer, has func(uint16) bool, name func(uint16) string) (at analysis.Range, what string) {
	var left []model.Offer
	for _, o := range offers {
		if o.State == model.On && !has(o.ID) {
			left = append(left, o)
		}
	}
	if len(left) == 0 {
		return nil, ""
	}
	what = name(left[0].ID)
	if n := len(left) - 1; n > 0 {
		what += fmt.Sprintf(" and %d more", n)
	}
	return c.place(cfg, left[0].Why), what
}

// place returns what to point at: the value of the field that decides or, of one that is
// not set, where the config is made, unless others can complete it. It returns nil where
// the user of the program chooses.
func (c *checker) place(cfg *tlsconfig.Config, why model.Why) analysis.Range {
	for _, a := range cfg.Field(why.Field).Alts {
		if a.Selector != model.Plain {
			return nil
		}
	}
	if why.Origin.IsValid() {
		return why.Origin
	}
	if cfg.Opaque {
		return nil
	}
	return syntax.Brief(syntax.Made(c.pass, cfg.Origin))
}
