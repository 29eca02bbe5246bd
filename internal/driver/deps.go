package driver

import (
	"context"
	"slices"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/checker"
	"golang.org/x/tools/go/packages"
)

// maxLoad bounds how many dependencies are in memory as source at the same time. Each
// load costs a run of go list.
const maxLoad = 100

// dependencies returns the import paths of the packages, other than roots, that pkgs
// depend on and that can have facts: those outside the standard library that import a
// package of gates, directly or through others outside of it. A root is among them if
// a dependency imports it, for then its facts are needed before those of the roots.
// A path comes after those that its package imports.
func dependencies(pkgs, roots []*packages.Package, gates []string) []string {
	order, able := candidates(pkgs, gates)
	wanted := make(map[string]bool)
	for _, pkg := range slices.Backward(order) { // importers first
		if !able[pkg] || slices.Contains(roots, pkg) && !wanted[pkg.PkgPath] {
			continue
		}
		wanted[pkg.PkgPath] = true
		for _, imp := range pkg.Imports {
			if able[imp] {
				wanted[imp.PkgPath] = true
			}
		}
	}
	var paths []string
	for _, pkg := range order {
		if wanted[pkg.PkgPath] {
			paths = append(paths, pkg.PkgPath)
			delete(wanted, pkg.PkgPath) // the others are variants for tests
		}
	}
	return paths
}

// candidates returns pkgs and all that they depend on, imported packages first, and
// which of them can have facts.
func candidates(pkgs []*packages.Package, gates []string) (order []*packages.Package, able map[*packages.Package]bool) {
	able = make(map[*packages.Package]bool)
	packages.Visit(pkgs, nil, func(pkg *packages.Package) {
		order = append(order, pkg)
		if pkg.Module == nil {
			return // of the standard library
		}
		able[pkg] = len(gates) == 0
		for _, imp := range pkg.Imports {
			if able[imp] || slices.Contains(gates, imp.PkgPath) {
				able[pkg] = true
			}
		}
	})
	return order, able
}

// learn applies analyzers to the packages with the given import paths, of which each
// must come after those that it imports, and returns the facts that they export. There
// are none of a package that does not compile, which is no failure in itself.
func learn(ctx context.Context, cfg Config, analyzers []*analysis.Analyzer, paths []string) (factStore, []Failure, error) {
	store := make(factStore)
	var failures []Failure
	for chunk := range slices.Chunk(paths, maxLoad) {
		pkgs, err := packages.Load(cfg.loader(ctx, packages.LoadSyntax|packages.NeedModule, false), chunk...)
		if err != nil {
			return nil, []Failure{{Message: loadError(err)}}, nil
		}
		w := newWorld(store, pkgs)
		pkgs = slices.DeleteFunc(pkgs, broken)
		graph, err := checker.Analyze(guard(analyzers, cfg.overlay, w), pkgs, nil)
		if err != nil {
			return nil, nil, err
		}
		for act := range graph.All() {
			if f := failureOf(act); f != nil {
				failures = append(failures, *f)
			}
		}
		w.save()
	}
	return store, failures, nil
}

// producers returns those among the analyzers, and the ones that they require, that
// exchange facts.
func producers(analyzers []*analysis.Analyzer) []*analysis.Analyzer {
	var out []*analysis.Analyzer
	for _, a := range analyzers {
		for _, p := range append(producers(a.Requires), a) {
			if len(p.FactTypes) > 0 && !slices.Contains(out, p) {
				out = append(out, p)
			}
		}
	}
	return out
}
