// Package driver loads Go packages and runs analyzers on them in this process. It
// knows nothing of what the analyzers look for.
//
// A package is analyzed once, in its widest form: together with its in-package tests
// if there are any, as go vet does, so that each source file is reported once.
package driver

import (
	"cmp"
	"context"
	"slices"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/checker"
	"golang.org/x/tools/go/packages"
)

// A Config says what to load.
type Config struct {
	Dir      string   // where patterns are resolved; "" is the current directory
	Tags     string   // comma-separated build tags; "" leaves those of GOFLAGS
	Tests    bool     // load test files too
	Patterns []string // as for go list

	// overlay holds the contents of files as edited by the fixes of earlier rounds.
	overlay map[string][]byte
}

// A Result is what an analysis found, and what kept it from looking everywhere.
type Result struct {
	Findings []Finding // sorted by file and position, each once
	Failures []Failure // packages without a complete analysis, sorted

	pkgs map[string]*packages.Package // analyzed packages by import path
}

// A Failure is the reason why a package, or the whole pattern, could not be analyzed.
type Failure struct {
	Package  string // import path, or "" if loading failed as a whole
	Analyzer string // the analyzer that failed, or "" if the package did not load
	Pos      string // "file:line:col" or ""
	Message  string // one line
}

// Run loads the packages of cfg and applies the analyzers to each that compiles.
// The error is non-nil only if the analyzers themselves are invalid; whatever is
// wrong with the packages is in the Result.
func Run(ctx context.Context, cfg Config, analyzers []*analysis.Analyzer) (*Result, error) {
	pkgs, failures := load(ctx, cfg, usesFacts(analyzers))
	graph, err := checker.Analyze(guard(analyzers, cfg.overlay), pkgs, nil)
	if err != nil {
		return nil, err
	}
	res := &Result{Failures: failures, pkgs: make(map[string]*packages.Package)}
	for _, pkg := range pkgs {
		res.pkgs[pkg.PkgPath] = pkg
	}
	for act := range graph.All() {
		res.add(act)
	}
	res.sort()
	return res, nil
}

// add records what one action reported, or why it failed. The error of an action
// that failed because another did says nothing new.
func (r *Result) add(act *checker.Action) {
	if act.Err == nil {
		if act.IsRoot {
			r.Findings = append(r.Findings, findings(act)...)
		}
		return
	}
	if slices.ContainsFunc(act.Deps, func(dep *checker.Action) bool { return dep.Err != nil }) {
		return
	}
	r.Failures = append(r.Failures, Failure{
		Package:  act.Package.PkgPath,
		Analyzer: act.Analyzer.Name,
		Message:  oneLine(act.Err.Error()),
	})
}

func (r *Result) sort() {
	slices.SortStableFunc(r.Findings, compareFindings)
	r.Findings = slices.CompactFunc(r.Findings, func(x, y Finding) bool { return compareFindings(x, y) == 0 })
	slices.SortStableFunc(r.Failures, func(x, y Failure) int {
		return cmp.Or(cmp.Compare(x.Package, y.Package), cmp.Compare(x.Analyzer, y.Analyzer))
	})
	// A package and its test variant mostly fail alike: one line is enough.
	r.Failures = slices.CompactFunc(r.Failures, func(x, y Failure) bool {
		return x.Package == y.Package && x.Analyzer == y.Analyzer
	})
}

// usesFacts reports whether an analyzer, or one that it requires, exchanges facts
// and must therefore visit dependencies.
func usesFacts(analyzers []*analysis.Analyzer) bool {
	return slices.ContainsFunc(analyzers, func(a *analysis.Analyzer) bool {
		return len(a.FactTypes) > 0 || usesFacts(a.Requires)
	})
}
