package tlsticket

import (
	_ "embed"
	"slices"

	"golang.org/x/tools/go/analysis"

	"github.com/tlsvet/tlsvet/internal/lint"
	"github.com/tlsvet/tlsvet/internal/model"
	"github.com/tlsvet/tlsvet/internal/passdoc"
	"github.com/tlsvet/tlsvet/passes/tlsconfig"
	"github.com/tlsvet/tlsvet/passes/tlsvet"
)

//go:embed doc.go
var doc string

// Analyzer reports session tickets and caches that give sessions away.
var Analyzer = &analysis.Analyzer{
	Name:       "tlsticket",
	Doc:        passdoc.MustExtract(doc, "tlsticket"),
	URL:        passdoc.URL("tlsticket"),
	Requires:   []*analysis.Analyzer{tlsconfig.Analyzer, tlsvet.Analyzer},
	Run:        lint.Run(run),
	ResultType: lint.ResultType,
}

func run(pass *analysis.Pass, report *lint.Reporter) error {
	configs := pass.ResultOf[tlsconfig.Analyzer].(*tlsconfig.Result).Configs
	if len(configs) == 0 {
		return nil // fast path: nothing resumes
	}
	c := &checker{
		pass:    pass,
		report:  report,
		configs: configs,
	}
	c.keys()
	c.wraps()
	for _, cfg := range configs {
		c.pair(cfg)
		c.empty(cfg)
		c.disabled(cfg)
		c.trap(cfg)
	}
	c.caches()
	return nil
}

type checker struct {
	pass    *analysis.Pass
	report  *lint.Reporter
	configs []*tlsconfig.Config
}

// isAbsent reports whether v is certainly nil or empty.
func isAbsent(v tlsconfig.Value) bool {
	return !slices.ContainsFunc(v.Alts, func(a tlsconfig.Alt) bool { return a.Selector != model.Plain || !isNothing(a) })
}

// isSet reports whether v is certainly something.
func isSet(v tlsconfig.Value) bool {
	unsure := func(a tlsconfig.Alt) bool {
		return a.Selector != model.Plain || isNothing(a) || a.Kind == model.Hole || a.Kind == model.Unknown
	}
	return len(v.Alts) > 0 && !slices.ContainsFunc(v.Alts, unsure)
}

func isNothing(a tlsconfig.Alt) bool {
	return a.Kind == model.Unset || a.Kind == model.Nil || a.Kind == model.List && len(a.List) == 0
}
