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

	// FactImports are import paths. A dependency is analyzed for its facts only if it
	// imports one of these packages, directly or through others outside the standard
	// library; any such package is if FactImports is empty.
	FactImports []string

	// overlay holds the contents of files as edited by the fixes of earlier rounds.
	overlay map[string][]byte

	// known holds the facts of dependencies if they are known from an earlier round.
	known factStore
}

// A Result is what an analysis found, and what kept it from looking everywhere.
type Result struct {
	Findings []Finding // sorted by file and position, each once
	Failures []Failure // packages without a complete analysis, sorted

	pkgs  map[string]*packages.Package // analyzed packages by import path
	known factStore                    // facts that no edit of these packages changes, or nil
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
	roots, pkgs, failures := load(ctx, cfg)
	res := &Result{Failures: failures, pkgs: make(map[string]*packages.Package)}
	for _, pkg := range pkgs {
		res.pkgs[pkg.PkgPath] = pkg
	}
	w, err := res.world(ctx, cfg, pkgs, roots, analyzers)
	if err != nil {
		return nil, err
	}
	graph, err := checker.Analyze(guard(analyzers, cfg.overlay, w), pkgs, nil)
	if err != nil {
		return nil, err
	}
	for act := range graph.All() {
		res.add(act)
	}
	res.sort()
	return res, nil
}

// world returns the world of roots, which knows the facts of what pkgs depend on, or nil
// if the analyzers have no facts.
func (r *Result) world(ctx context.Context, cfg Config, pkgs, roots []*packages.Package, analyzers []*analysis.Analyzer) (*world, error) {
	facty := producers(analyzers)
	if len(facty) == 0 {
		return nil, nil
	}
	if cfg.known != nil {
		r.known = cfg.known
		return newWorld(cfg.known, roots), nil
	}
	deps := dependencies(pkgs, roots, cfg.FactImports)
	store, failures, err := learn(ctx, cfg, facty, deps)
	r.Failures = append(r.Failures, failures...)
	if !slices.ContainsFunc(deps, func(path string) bool { return r.pkgs[path] != nil }) {
		r.known = store
	}
	return newWorld(store, roots), err
}

// add records what one action reported, or why it failed.
func (r *Result) add(act *checker.Action) {
	if f := failureOf(act); f != nil {
		r.Failures = append(r.Failures, *f)
	}
	if act.Err == nil && act.IsRoot {
		r.Findings = append(r.Findings, findings(act)...)
	}
}

// failureOf returns why act failed, or nil. The error of an action that failed because
// another did says nothing new.
func failureOf(act *checker.Action) *Failure {
	if act.Err == nil || slices.ContainsFunc(act.Deps, func(dep *checker.Action) bool { return dep.Err != nil }) {
		return nil
	}
	return &Failure{
		Package:  act.Package.PkgPath,
		Analyzer: act.Analyzer.Name,
		Message:  oneLine(act.Err.Error()),
	}
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
