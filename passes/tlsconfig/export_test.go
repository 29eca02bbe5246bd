package tlsconfig

import (
	"go/types"

	"golang.org/x/tools/go/analysis"
)

// Collect returns the configs of a package by itself, without facts.
func Collect(pass *analysis.Pass, trim bool) *Result {
	f := newFacts(pass)
	return newResult(pass, collect(f, trim))
}

// PrintConfig prints a config as the wants in testdata do.
var PrintConfig = printConfig

// Kept returns the functions of which Collect builds the form at first.
func Kept(pass *analysis.Pass) map[*types.Func]bool { return newFacts(pass).keep() }
