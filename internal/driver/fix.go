package driver

import (
	"bytes"
	"context"
	"fmt"
	"go/ast"
	"go/format"
	"go/token"
	"maps"
	"os"
	"slices"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/packages"
)

// maxRounds bounds how often RunAndFix analyzes what it edited. Fixes that overlap take
// turns; more than two at one place are rare.
const maxRounds = 5

// A Change is the content of one file before and after the fixes.
type Change struct {
	File     string // absolute
	Old, New []byte
}

// RunAndFix is Run, then applies the first fix of every finding in memory, sorts and
// drops imports as needed, and analyzes the outcome: the Result is that of the edited
// files. Of fixes that overlap the first is applied, the others in a further round.
//
// Only files of the main module are edited, and no generated ones. The error is
// non-nil if a package would no longer compile; then nothing should be written.
func RunAndFix(ctx context.Context, cfg Config, analyzers []*analysis.Analyzer) (*Result, []Change, error) {
	cfg.edits = true
	res, err := Run(ctx, cfg, analyzers)
	if err != nil {
		return nil, nil, err
	}
	edited := make(map[string][]byte)
	for range maxRounds {
		before := res.fixable()
		contents, overlap, err := res.apply(edited)
		if err != nil {
			return nil, nil, err
		}
		if len(contents) == 0 {
			break
		}
		maps.Copy(edited, contents)
		cfg.overlay, cfg.known = edited, res.unaffected(edited)
		next, err := Run(ctx, cfg, analyzers)
		if err != nil {
			return nil, nil, err
		}
		if err := checkStillAnalyzed(res, next); err != nil {
			return nil, nil, err
		}
		res = next
		// A fix that does not silence its finding must not be applied again.
		if !overlap || res.fixable() >= before {
			break
		}
	}
	changes, err := changesOf(edited)
	return res, changes, err
}

// checkStillAnalyzed returns an error if a package of before was not analyzed in the
// same form, with or without its tests, in after.
func checkStillAnalyzed(before, after *Result) error {
	for _, path := range slices.Sorted(maps.Keys(before.pkgs)) {
		if pkg := after.pkgs[path]; pkg != nil && pkg.ID == before.pkgs[path].ID {
			continue
		}
		msg := "it did not load again"
		for _, f := range after.Failures {
			if f.Package == path && f.Analyzer == "" {
				msg = f.Message
			}
		}
		return fmt.Errorf("no fix applied: %s would not compile: %s", path, msg)
	}
	return nil
}

func changesOf(edited map[string][]byte) ([]Change, error) {
	var changes []Change
	for _, file := range slices.Sorted(maps.Keys(edited)) {
		old, err := os.ReadFile(file)
		if err != nil {
			return nil, err
		}
		if !bytes.Equal(old, edited[file]) {
			changes = append(changes, Change{file, old, edited[file]})
		}
	}
	return changes, nil
}

// fixable counts the findings that a further round could fix.
func (r *Result) fixable() int {
	n := 0
	for _, f := range r.Findings {
		if r.mayFix(f) {
			n++
		}
	}
	return n
}

// mayFix reports whether f has a fix and lies in a package that the user owns: of the
// main module, or named file by file.
func (r *Result) mayFix(f Finding) bool {
	if len(f.Fixes) == 0 {
		return false
	}
	pkg := r.pkgs[f.Package]
	if pkg.Module == nil {
		return pkg.PkgPath == "command-line-arguments"
	}
	return pkg.Module.Main
}

// apply returns the new contents of the files that fixes change, and whether some
// fix had to wait because it overlaps another. The files are as they are on disk or,
// after an earlier round, in edited.
func (r *Result) apply(edited map[string][]byte) (contents map[string][]byte, overlap bool, err error) {
	return r.applyOf(slices.DeleteFunc(slices.Clone(r.Findings), func(f Finding) bool { return !r.mayFix(f) }), edited)
}

// applyOf is apply for the fixes of the given findings.
func (r *Result) applyOf(findings []Finding, edited map[string][]byte) (contents map[string][]byte, overlap bool, err error) {
	accepted := make(edits)
	owner := make(map[string]*packages.Package)
	for _, f := range findings {
		if !accepted.add(f.Fixes[0].Edits) {
			overlap = true
			continue
		}
		for _, e := range f.Fixes[0].Edits {
			owner[e.File] = r.pkgs[f.Package]
		}
	}
	contents = make(map[string][]byte)
	for file := range owner {
		content, ok := edited[file]
		if !ok {
			if content, err = os.ReadFile(file); err != nil {
				return nil, false, err
			}
		}
		if contents[file], err = rewrite(owner[file], file, content, accepted); err != nil {
			return nil, false, err
		}
	}
	return contents, overlap, nil
}

// rewrite applies the accepted edits of one file, removes imports that they left
// without a use, and keeps the file formatted if it was.
func rewrite(pkg *packages.Package, name string, content []byte, accepted edits) ([]byte, error) {
	file, tok := findFile(pkg, name)
	if file == nil || tok.Size() != len(content) {
		return nil, fmt.Errorf("%s changed while it was being analyzed", name)
	}
	for _, e := range unusedImports(pkg, file, tok, content, accepted[name]) {
		accepted.add([]Edit{e})
	}
	out := accepted.applyTo(name, content)
	if old, err := format.Source(content); err != nil || !bytes.Equal(old, content) {
		return out, nil // was not formatted: leave the other lines alone
	}
	if formatted, err := format.Source(out); err == nil {
		out = formatted
	}
	return out, nil // if it does not parse, the next analysis says so
}

func findFile(pkg *packages.Package, name string) (*ast.File, *token.File) {
	for _, f := range pkg.Syntax {
		if tok := pkg.Fset.File(f.FileStart); tok.Name() == name {
			return f, tok
		}
	}
	return nil, nil
}
