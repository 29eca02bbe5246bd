package tlssecret

import (
	_ "embed"
	"go/ast"
	"go/types"
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

// Analyzer reports configs that give secrets away.
var Analyzer = &analysis.Analyzer{
	Name:       "tlssecret",
	Doc:        passdoc.MustExtract(doc, "tlssecret"),
	URL:        passdoc.URL("tlssecret"),
	Requires:   []*analysis.Analyzer{tlsconfig.Analyzer, tlsvet.Analyzer},
	Run:        lint.Run(run),
	ResultType: lint.ResultType,
}

func run(pass *analysis.Pass, report *lint.Reporter) error {
	configs := pass.ResultOf[tlsconfig.Analyzer].(*tlsconfig.Result).Configs
	if len(configs) == 0 {
		return nil // fast path: nothing has secrets
	}
	c := &checker{pass: pass, report: report, configs: configs}
	c.keylog()
	c.rand()
	c.clock()
	return nil
}

type checker struct {
	pass    *analysis.Pass
	report  *lint.Reporter
	configs []*tlsconfig.Config
}

// keylog reports the writers that configs have on every way.
func (c *checker) keylog() {
	writes := c.report.Writes("KeyLogWriter")
	if len(writes) == 0 {
		return
	}
	for _, cfg := range c.configs {
		alts := cfg.Field("KeyLogWriter").Alts
		if slices.ContainsFunc(alts, isChosen) {
			continue // Have: if name := os.Getenv("SSLKEYLOGFILE"); name != "" { ... }
		}
		for _, a := range alts {
			w, ok := syntax.WriteOf(writes, cfg, a)
			if !ok || a.Kind != model.Object && !c.isStream(w.Value) {
				continue
			}
			c.report.Report(lint.Finding{
				Rule:    option.KeyLog,
				Range:   w,
				Message: "KeyLogWriter writes down the secrets of every connection",
				Fix:     c.remove(w, "KeyLogWriter", option.Behaviour),
			})
		}
	}
}

// isChosen reports whether a is nothing, or the user's choice.
func isChosen(a tlsconfig.Alt) bool {
	return a.Kind == model.Unset || a.Kind == model.Nil || a.Selector != model.Plain
}

// isStream reports whether e is os.Stdout or os.Stderr, which the collector does not
// know to be set.
func (c *checker) isStream(e ast.Expr) bool {
	sel, ok := ast.Unparen(e).(*ast.SelectorExpr)
	if !ok {
		return false
	}
	v, ok := c.pass.TypesInfo.Uses[sel.Sel].(*types.Var)
	return ok && v.Pkg() != nil && v.Pkg().Path() == "os" && !v.IsField() && (v.Name() == "Stdout" || v.Name() == "Stderr")
}

// isOptIn reports whether the user chooses what some config has in the field.
func (c *checker) isOptIn(field string) bool {
	chosen := func(a tlsconfig.Alt) bool { return a.Selector != model.Plain }
	return slices.ContainsFunc(c.configs, func(cfg *tlsconfig.Config) bool {
		return slices.ContainsFunc(cfg.Field(field).Alts, chosen)
	})
}

func (c *checker) remove(w analysis.Range, field string, safety option.Safety) *lint.Fix {
	edits, ok := fix.DeleteField(c.pass, w)
	if !ok {
		return nil
	}
	return &lint.Fix{Message: "Delete " + field, Edits: edits, Safety: safety}
}
