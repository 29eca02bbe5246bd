package driver

import (
	"context"
	"fmt"
	"path/filepath"
	"strings"

	"golang.org/x/tools/go/packages"
)

// load returns the packages to analyze, and a failure for each that cannot be.
// Dependencies are type-checked from source only if facts are needed: their export
// data costs a fraction of the time and memory.
func load(ctx context.Context, cfg Config, facts bool) ([]*packages.Package, []Failure) {
	mode := packages.LoadSyntax | packages.NeedModule | packages.NeedForTest
	if facts {
		mode |= packages.NeedDeps
	}
	pcfg := &packages.Config{
		Context: ctx,
		Mode:    mode,
		Dir:     cfg.Dir,
		Tests:   cfg.Tests,
		Overlay: cfg.overlay,
	}
	if cfg.Tags != "" {
		pcfg.BuildFlags = []string{"-tags=" + cfg.Tags}
	}
	roots, err := packages.Load(pcfg, cfg.Patterns...)
	if err != nil {
		return nil, []Failure{{Message: oneLine(err.Error())}}
	}
	if len(roots) == 0 {
		return nil, []Failure{{Message: fmt.Sprintf("%s: no packages match", strings.Join(cfg.Patterns, " "))}}
	}
	return choose(roots)
}

// choose picks the widest form of each package that compiles, and says which
// packages do not. A package whose tests do not compile is analyzed without them.
func choose(roots []*packages.Package) (pkgs []*packages.Package, failures []Failure) {
	wide := make(map[string]bool) // import paths analyzed with their tests
	for _, pkg := range roots {
		if isTestVariant(pkg) && !pkg.IllTyped {
			wide[pkg.PkgPath] = true
		}
	}
	for _, pkg := range roots {
		switch {
		case isTestMain(pkg):
			// generated: nobody wrote it
		case pkg.IllTyped || len(pkg.Errors) > 0:
			failures = append(failures, Failure{Package: pkg.PkgPath, Message: reason(pkg)})
		case wide[pkg.PkgPath] && !isTestVariant(pkg):
			// its files are in the variant
		default:
			pkgs = append(pkgs, pkg)
		}
	}
	return pkgs, failures
}

// isTestVariant reports whether pkg is a package augmented with its in-package tests.
func isTestVariant(pkg *packages.Package) bool {
	return pkg.ForTest != "" && pkg.ForTest == pkg.PkgPath
}

// isTestMain reports whether pkg is the main package that the go command generates
// to run tests. Its file lies in the build cache, under a name without ".go".
func isTestMain(pkg *packages.Package) bool {
	if pkg.Name != "main" || !strings.HasSuffix(pkg.PkgPath, ".test") {
		return false
	}
	for _, file := range pkg.GoFiles {
		if filepath.Ext(file) == ".go" {
			return false
		}
	}
	return true
}

// reason says in one line why pkg cannot be analyzed.
func reason(pkg *packages.Package) string {
	if len(pkg.Errors) == 0 {
		return "a package that it imports does not compile"
	}
	msg := oneLine(pkg.Errors[0].Error())
	if n := len(pkg.Errors) - 1; n > 0 {
		msg = fmt.Sprintf("%s (and %d more)", msg, n)
	}
	return msg
}

// oneLine joins the lines of s, which the go command and panics may spread over many.
func oneLine(s string) string {
	return strings.Join(strings.Fields(s), " ")
}
