// Package analyzer is tlsvet's public face: the suite, one line an analyzer.
package analyzer

import (
	"cmp"
	"slices"

	"golang.org/x/tools/go/analysis"

	"github.com/tlsvet/tlsvet/passes/opensslopt"
	"github.com/tlsvet/tlsvet/passes/tlscertpool"
	"github.com/tlsvet/tlsvet/passes/tlscipher"
	"github.com/tlsvet/tlsvet/passes/tlsclientauth"
	"github.com/tlsvet/tlsvet/passes/tlscurve"
	"github.com/tlsvet/tlsvet/passes/tlsdeprecated"
	"github.com/tlsvet/tlsvet/passes/tlsdirective"
	"github.com/tlsvet/tlsvet/passes/tlseof"
	"github.com/tlsvet/tlsvet/passes/tlsgodebug"
	"github.com/tlsvet/tlsvet/passes/tlsmisuse"
	"github.com/tlsvet/tlsvet/passes/tlsplaintext"
	"github.com/tlsvet/tlsvet/passes/tlsprofile"
	"github.com/tlsvet/tlsvet/passes/tlsrenegotiation"
	"github.com/tlsvet/tlsvet/passes/tlssecret"
	"github.com/tlsvet/tlsvet/passes/tlsticket"
	"github.com/tlsvet/tlsvet/passes/tlsverify"
	"github.com/tlsvet/tlsvet/passes/tlsversion"
	"github.com/tlsvet/tlsvet/passes/tlsvet"
)

// rules are the analyzers that read configurations.
var rules = []*analysis.Analyzer{
	opensslopt.Analyzer,
	tlscertpool.Analyzer,
	tlscipher.Analyzer,
	tlsclientauth.Analyzer,
	tlscurve.Analyzer,
	tlsdeprecated.Analyzer,
	tlseof.Analyzer,
	tlsgodebug.Analyzer,
	tlsmisuse.Analyzer,
	tlsplaintext.Analyzer,
	tlsprofile.Analyzer,
	tlsrenegotiation.Analyzer,
	tlssecret.Analyzer,
	tlsticket.Analyzer,
	tlsverify.Analyzer,
	tlsversion.Analyzer,
}

// Analyzer is tlsdirective, which looks at what directives kept the others from reporting.
// It needs all of them, and has this name because that is what Bazel's nogo takes of a
// package.
var Analyzer = tlsdirective.New(rules)

// Suite returns every analyzer, in alphabetical order. The policy analyzer tlsvet is
// among them so that its flags reach every host.
func Suite() []*analysis.Analyzer {
	suite := append(slices.Clone(rules), Analyzer, tlsvet.Analyzer)
	slices.SortFunc(suite, func(a, b *analysis.Analyzer) int { return cmp.Compare(a.Name, b.Name) })
	return suite
}
