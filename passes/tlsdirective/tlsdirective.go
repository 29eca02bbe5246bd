package tlsdirective

import (
	_ "embed"

	"golang.org/x/tools/go/analysis"

	"github.com/tlsvet/tlsvet/internal/lint"
	"github.com/tlsvet/tlsvet/internal/option"
	"github.com/tlsvet/tlsvet/internal/passdoc"
	"github.com/tlsvet/tlsvet/passes/tlsvet"
)

//go:embed doc.go
var doc string

// New returns an analyzer of the directives that suppress what rules find.
func New(rules []*analysis.Analyzer) *analysis.Analyzer {
	return &analysis.Analyzer{
		Name:     "tlsdirective",
		Doc:      passdoc.MustExtract(doc, "tlsdirective"),
		URL:      passdoc.URL("tlsdirective"),
		Requires: append([]*analysis.Analyzer{tlsvet.Analyzer}, rules...),
		Run: lint.Run(func(pass *analysis.Pass, report *lint.Reporter) error {
			vet := pass.ResultOf[tlsvet.Analyzer].(*tlsvet.Result)
			malformed(vet, report)
			unused(vet, used(pass, rules), report)
			return nil
		}),
		ResultType: lint.ResultType,
	}
}

func malformed(vet *tlsvet.Result, report *lint.Reporter) {
	for _, m := range vet.Malformed {
		report.Report(lint.Finding{Rule: option.DirectiveMalformed, Range: m, Message: m.Message})
	}
}

// used returns what the directives of the package suppressed.
func used(pass *analysis.Pass, rules []*analysis.Analyzer) map[lint.Suppressed]bool {
	all := make(map[lint.Suppressed]bool)
	for _, a := range rules {
		for _, s := range pass.ResultOf[a].(*lint.Result).Suppressed {
			all[s] = true
		}
	}
	return all
}

// unused reports each rule of a directive that was asked and had nothing to suppress.
func unused(vet *tlsvet.Result, used map[lint.Suppressed]bool, report *lint.Reporter) {
	for _, d := range vet.Directives {
		if d.Names(option.DirectiveUnused) {
			continue // in another build it suppresses something
		}
		for _, name := range d.Rules {
			if used[lint.Suppressed{By: d, Rule: name.Rule}] || !vet.Policy.Speaks(name.Rule, d.File) || ours(name.Rule) {
				continue
			}
			report.Report(lint.Finding{
				Rule:    option.DirectiveUnused,
				Range:   name,
				Message: string(name.Rule) + " finds nothing here that the directive could suppress",
			})
		}
	}
}

// ours reports whether rule is about directives.
func ours(rule option.RuleID) bool {
	return rule == option.DirectiveMalformed || rule == option.DirectiveUnused
}
