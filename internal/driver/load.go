package driver

import (
	"context"
	"fmt"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"

	"golang.org/x/tools/go/packages"
)

// load returns what the patterns match, which of that to analyze, and a failure for
// each package that cannot be. Of dependencies it reads the export data, which costs a
// fraction of the time and memory of type-checking them.
func load(ctx context.Context, cfg Config) (roots, pkgs []*packages.Package, failures []Failure) {
	roots, err := packages.Load(cfg.loader(ctx, packages.LoadSyntax|packages.NeedModule|packages.NeedForTest, cfg.Tests), cfg.Patterns...)
	if err != nil {
		return nil, nil, []Failure{{Message: loadError(err)}}
	}
	pkgs, failures = choose(roots)
	if !slices.ContainsFunc(roots, hasFiles) && noModule(ctx, cfg.Dir) {
		return nil, nil, []Failure{{Message: "no go.mod file in the directory or any parent"}}
	}
	if len(roots) == 0 {
		return nil, nil, []Failure{{Message: strings.Join(cfg.Patterns, " ") + ": no packages match"}}
	}
	return roots, pkgs, failures
}

// loader returns the configuration with which packages are loaded.
func (cfg Config) loader(ctx context.Context, mode packages.LoadMode, tests bool) *packages.Config {
	pcfg := &packages.Config{
		Context: ctx,
		Mode:    mode,
		Dir:     cfg.Dir,
		Tests:   tests,
		Overlay: cfg.overlay,
	}
	if cfg.Tags != "" {
		pcfg.BuildFlags = []string{"-tags=" + cfg.Tags}
	}
	return pcfg
}

// loadError is the text of an error of packages.Load, which means that the go
// command failed, without the words that packages puts around what go says.
func loadError(err error) string {
	msg := err.Error()
	if _, stderr, ok := strings.Cut(msg, ": stderr: "); ok {
		msg = stderr
	}
	return oneLine(msg)
}

func hasFiles(pkg *packages.Package) bool {
	return len(pkg.GoFiles)+len(pkg.OtherFiles)+len(pkg.IgnoredFiles) > 0
}

// noModule reports whether dir lies in no module. go list -e then finds nothing, and
// its errors do not say why.
func noModule(ctx context.Context, dir string) bool {
	cmd := exec.CommandContext(ctx, "go", "env", "GOMOD")
	cmd.Dir = dir
	out, err := cmd.Output()
	return err == nil && strings.TrimSpace(string(out)) == os.DevNull
}

// choose picks the widest form of each package that compiles, and says which
// packages do not. A package whose tests do not compile is analyzed without them.
func choose(roots []*packages.Package) (pkgs []*packages.Package, failures []Failure) {
	wide := make(map[string]bool) // import paths analyzed with their tests
	for _, pkg := range roots {
		if isTestVariant(pkg) && !broken(pkg) {
			wide[pkg.PkgPath] = true
		}
	}
	for _, pkg := range roots {
		switch {
		case isTestMain(pkg):
			// generated: nobody wrote it
		case broken(pkg):
			failures = append(failures, newFailure(pkg))
		case wide[pkg.PkgPath] && !isTestVariant(pkg), len(pkg.Syntax) == 0:
			// its files, if any, are in the variant
		default:
			pkgs = append(pkgs, pkg)
		}
	}
	return pkgs, failures
}

func broken(pkg *packages.Package) bool {
	return pkg.IllTyped || len(pkg.Errors) > 0
}

// isTestVariant reports whether pkg is a package augmented with its in-package tests.
func isTestVariant(pkg *packages.Package) bool {
	return pkg.ForTest != "" && pkg.ForTest == pkg.PkgPath
}

// isTestMain reports whether pkg is the main package that the go command generates
// to run tests. Its file lies in the build cache, under a name without ".go".
func isTestMain(pkg *packages.Package) bool {
	isGo := func(file string) bool { return filepath.Ext(file) == ".go" }
	return pkg.Name == "main" && strings.HasSuffix(pkg.PkgPath, ".test") && !slices.ContainsFunc(pkg.GoFiles, isGo)
}

// newFailure says in one line why pkg cannot be analyzed: its first error that has a
// position or, if that is a failed import, what is wrong with the import.
func newFailure(pkg *packages.Package) Failure {
	f := Failure{Package: pkg.PkgPath}
	for _, err := range pkg.Errors {
		if !hasPos(err) {
			continue
		}
		f.Pos, f.Message = err.Pos, oneLine(err.Msg)
		if dep := failedImport(pkg, err); dep != nil {
			f.Message = importFailure(dep)
		}
		return f
	}
	switch dep := brokenImport(pkg); {
	case dep != nil:
		f.Message = importFailure(dep)
	case len(pkg.Errors) > 0:
		f.Message = oneLine(pkg.Errors[0].Msg)
	default:
		f.Message = "does not compile"
	}
	return f
}

// failedImport returns the package that err, of the type checker, could not import,
// or nil if err is about something else.
func failedImport(pkg *packages.Package, err packages.Error) *packages.Package {
	rest, ok := strings.CutPrefix(err.Msg, "could not import ")
	if !ok {
		return nil
	}
	path, _, _ := strings.Cut(rest, " ")
	return pkg.Imports[path]
}

// importFailure says why dep could not be imported. The error of one that was not
// even found says it best.
func importFailure(dep *packages.Package) string {
	if dep.Name == "" && len(dep.Errors) > 0 {
		return oneLine(dep.Errors[0].Msg)
	}
	return fmt.Sprintf("imports %s, which does not compile", dep.PkgPath)
}

// hasPos reports whether err is about one place. The others are summaries, such as
// all that the compiler printed.
func hasPos(err packages.Error) bool {
	return err.Pos != "" && err.Pos != "-"
}

// brokenImport returns the first direct import of pkg, by path, with an error in it
// or in what it imports, or nil.
func brokenImport(pkg *packages.Package) *packages.Package {
	for _, path := range slices.Sorted(maps.Keys(pkg.Imports)) {
		if dep := pkg.Imports[path]; broken(dep) {
			return dep
		}
	}
	return nil
}

// oneLine joins the lines of s, which the go command and panics may spread over many.
func oneLine(s string) string {
	return strings.Join(strings.Fields(s), " ")
}
