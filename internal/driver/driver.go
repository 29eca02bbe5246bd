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
	"time"

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

	// Gate says which packages are worth a look.
	Gate Gate

	// Source has what is imported type-checked from source, its function bodies left out,
	// so that the go command need not compile it. That packages outside of the gate do not
	// compile goes unnoticed then.
	Source bool

	// Cache is a directory that keeps what was found, so that only packages are analyzed that
	// have changed, or that import some that have; "" for none. With Source it is of no use.
	Cache string

	// Inputs stands for what findings, but no facts, depend on beside the packages and the
	// flags of the analyzers.
	Inputs string

	// Slow, if not nil, is called every second when go list has run for some: then it
	// compiles what the build cache does not have. The last call, when it is done, has 0.
	Slow func(waited time.Duration)

	// overlay holds the contents of files as edited by the fixes of earlier rounds.
	overlay map[string][]byte

	// known holds what stays of dependencies that were analyzed in an earlier round, by ID.
	known map[string]outcome

	// edits says that the syntax of packages with fixes is still needed.
	edits bool
}

// A Result is what an analysis found, and what kept it from looking everywhere.
type Result struct {
	Findings []Finding // sorted by file and position, each once
	Failures []Failure // packages without a complete analysis, sorted

	pkgs  map[string]*packages.Package // what was looked at, by import path; with syntax if it can be fixed
	graph *graph
	known map[string]outcome // by ID
}

// A Failure is the reason why a package, or the whole pattern, could not be analyzed.
type Failure struct {
	Package  string // import path, or "" if loading failed as a whole
	Analyzer string // the analyzer that failed, or "" if the package did not load
	Pos      string // "file:line:col" or ""
	Message  string // one line
}

// Run loads the packages of cfg and applies the analyzers to each that compiles.
// The error is non-nil only if the analyzers themselves are invalid or ctx is done;
// whatever is wrong with the packages is in the Result.
func Run(ctx context.Context, cfg Config, analyzers []*analysis.Analyzer) (*Result, error) {
	r, err := start(ctx, cfg, analyzers)
	if err != nil {
		return nil, err
	}
	return r.res, nil
}

// start is Run, and returns what it takes to look at single packages again.
func start(ctx context.Context, cfg Config, analyzers []*analysis.Analyzer) (*runner, error) {
	if err := analysis.Validate(analyzers); err != nil {
		return nil, err
	}
	res := &Result{pkgs: make(map[string]*packages.Package)}
	roots, failure := load(ctx, cfg)
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	if failure != nil {
		res.Failures = append(res.Failures, *failure)
		return &runner{res: res}, nil
	}
	r, err := newRunner(cfg, roots, analyzers, res)
	if err != nil {
		return nil, err
	}
	if err := r.run(ctx, r.graph.plan(roots, len(r.producers) > 0)); err != nil {
		return nil, err
	}
	res.graph, res.known = r.graph, r.store.saved
	res.sort()
	return r, nil
}

// Producers returns those among the analyzers, and the ones that they require, that
// exchange facts: what a package needs that is only imported by others.
func Producers(analyzers []*analysis.Analyzer) []*analysis.Analyzer {
	var out []*analysis.Analyzer
	for _, a := range analyzers {
		for _, p := range append(Producers(a.Requires), a) {
			if len(p.FactTypes) > 0 && !slices.Contains(out, p) {
				out = append(out, p)
			}
		}
	}
	return out
}

// unaffected returns what is known of packages that neither are nor import one of those
// with the given files.
func (r *Result) unaffected(edited map[string][]byte) map[string]outcome {
	out := make(map[string]outcome)
	changed := make(map[*node]bool)
	for _, n := range r.graph.nodes {
		isEdited := slices.ContainsFunc(n.pkg.GoFiles, func(file string) bool { _, ok := edited[file]; return ok })
		changed[n] = isEdited || slices.ContainsFunc(n.deps, func(dep *node) bool { return changed[dep] })
		if known, ok := r.known[n.pkg.ID]; ok && !changed[n] {
			out[n.pkg.ID] = known
		}
	}
	return out
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
