package tlsconfig

import "golang.org/x/tools/go/analysis"

// Collect returns the configs of a package by itself, without facts.
func Collect(pass *analysis.Pass, trim bool) *Result {
	f := newFacts(pass)
	return collect(f, trim).result()
}

// PrintConfig prints a config as the wants in testdata do.
var PrintConfig = printConfig
