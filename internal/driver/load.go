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
	"time"

	"golang.org/x/tools/go/packages"
)

// listed is what go list has to say of a package. With the export data of what it
// imports a package is type-checked at a fraction of what it costs to do that with source.
const listed = packages.NeedName | packages.NeedFiles | packages.NeedCompiledGoFiles | packages.NeedImports |
	packages.NeedDeps | packages.NeedExportFile | packages.NeedModule | packages.NeedForTest | packages.NeedTypesSizes

// slow is longer than go list takes when there is nothing to compile.
const slow = 5 * time.Second

// load returns what the patterns match, or why nothing does.
func load(ctx context.Context, cfg Config) ([]*packages.Package, *Failure) {
	stop := cfg.watch()
	roots, err := packages.Load(cfg.loader(ctx), cfg.Patterns...)
	stop()
	switch {
	case err != nil:
		return nil, &Failure{Message: loadError(err)}
	case !slices.ContainsFunc(roots, hasFiles) && noModule(ctx, cfg.Dir):
		return nil, &Failure{Message: "no go.mod file in the directory or any parent"}
	case len(roots) == 0:
		return nil, &Failure{Message: strings.Join(cfg.Patterns, " ") + ": no packages match"}
	}
	if cfg.Source {
		packages.Visit(roots, nil, func(pkg *packages.Package) {
			if !broken(pkg) && len(pkg.CompiledGoFiles) > 0 {
				pkg.ExportFile = fromSource
			}
		})
	}
	return roots, nil
}

// watch calls cfg.Slow until the function that it returns is called.
func (cfg Config) watch() (stop func()) {
	if cfg.Slow == nil {
		return func() {}
	}
	end, ended := make(chan bool), make(chan bool)
	go func() {
		defer close(ended)
		start, tick := time.Now(), time.NewTimer(slow)
		defer tick.Stop()
		for told := false; ; told = true {
			select {
			case <-tick.C:
				cfg.Slow(time.Since(start))
				tick.Reset(time.Second)
			case <-end:
				if told {
					cfg.Slow(0)
				}
				return
			}
		}
	}()
	return func() { close(end); <-ended }
}

// loader returns the configuration with which packages are loaded.
func (cfg Config) loader(ctx context.Context) *packages.Config {
	pcfg := &packages.Config{
		Context: ctx,
		Mode:    listed,
		Dir:     cfg.Dir,
		Tests:   cfg.Tests,
		Overlay: cfg.overlay,
	}
	if cfg.Source {
		pcfg.Mode &^= packages.NeedExportFile
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

// newFailure says in one line why pkg, which imports the given packages, cannot be
// analyzed: its first error that has a position or, if that is a failed import, what is
// wrong with the import.
func newFailure(pkg *packages.Package, imports map[string]*packages.Package) Failure {
	f := Failure{Package: pkg.PkgPath}
	for _, err := range pkg.Errors {
		if !hasPos(err) {
			continue
		}
		f.Pos, f.Message = err.Pos, oneLine(err.Msg)
		if dep := failedImport(imports, err); dep != nil {
			f.Message = importFailure(dep)
		}
		return f
	}
	switch dep := brokenImport(imports); {
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
func failedImport(imports map[string]*packages.Package, err packages.Error) *packages.Package {
	rest, ok := strings.CutPrefix(err.Msg, "could not import ")
	if !ok {
		return nil
	}
	path, _, _ := strings.Cut(rest, " ")
	return imports[path]
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

// brokenImport returns the first of imports, by path, with an error in it or in what it
// imports, or nil.
func brokenImport(imports map[string]*packages.Package) *packages.Package {
	for _, path := range slices.Sorted(maps.Keys(imports)) {
		if dep := imports[path]; isSuspect(dep) {
			return dep
		}
	}
	return nil
}

// oneLine joins the lines of s, which the go command and panics may spread over many.
func oneLine(s string) string {
	return strings.Join(strings.Fields(s), " ")
}
