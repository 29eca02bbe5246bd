package goplsbuild

import (
	"bytes"
	"fmt"
	"go/format"
	"maps"
	"slices"

	"github.com/tlsvet/tlsvet/internal/option"
)

// registration returns the file that adds the analyzers to gopls' list: each with the
// severity of its gravest rule, since gopls has one for an analyzer and not for a finding.
func registration(flags map[string]string) ([]byte, error) {
	var b bytes.Buffer
	fmt.Fprintf(&b, `package settings

import (
	"golang.org/x/tools/gopls/internal/protocol"

	%q
	%q
)

func init() {
	severities := map[string]protocol.DiagnosticSeverity{
`, tlsvetPath+"/analyzer", tlsvetPath+"/passes/tlsvet")
	gravest := gravest()
	for _, name := range slices.Sorted(maps.Keys(gravest)) {
		fmt.Fprintf(&b, "%q: protocol.%s,\n", name, severity(gravest[name]))
	}
	b.WriteString(`}
	for _, a := range analyzer.Suite() {
		AllAnalyzers = append(AllAnalyzers, &Analyzer{analyzer: a, severity: severities[a.Name]})
	}
`)
	for _, name := range slices.Sorted(maps.Keys(flags)) {
		fmt.Fprintf(&b, "if err := tlsvet.Analyzer.Flags.Set(%q, %q); err != nil { panic(err) }\n", name, flags[name])
	}
	b.WriteString("}\n")
	return format.Source(b.Bytes())
}

// gravest returns for each analyzer the highest severity among its rules.
func gravest() map[string]option.Severity {
	all := make(map[string]option.Severity)
	for _, r := range option.Rules {
		all[r.Analyzer] = max(all[r.Analyzer], r.Severity)
	}
	return all
}

// severity maps as gopls' settings describe it: a warning is a likely bug, information is
// what does not mean a bug, and a hint offers to simplify.
func severity(s option.Severity) string {
	switch s {
	case option.Info:
		return "SeverityHint"
	case option.Low:
		return "SeverityInformation"
	}
	return "SeverityWarning"
}
