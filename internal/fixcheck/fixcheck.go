// Package fixcheck makes every edit that analyzers offer for a module, each alone and all
// of them together, and says which of them break something.
package fixcheck

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"go/format"
	"go/scanner"
	"go/token"
	"maps"
	"slices"

	"golang.org/x/tools/go/analysis"

	"github.com/tlsvet/tlsvet/internal/driver"
)

// A Report is what came of the edits.
type Report struct {
	Findings int
	Fixes    int      // edits that were made alone, and then together
	Problems []string // one line each, none if every edit is sound
}

// Check analyzes the packages of cfg and makes the edits of the findings, in memory. An
// edit is sound if what it leaves compiles, is formatted, keeps the comments outside of
// what is deleted with their code, and is not reported any more.
func Check(ctx context.Context, cfg driver.Config, analyzers []*analysis.Analyzer) (*Report, error) {
	trial, err := driver.NewTrial(ctx, cfg, analyzers)
	if err != nil {
		return nil, err
	}
	if len(trial.Failures) > 0 {
		return nil, fmt.Errorf("%s: %s", trial.Failures[0].Package, trial.Failures[0].Message)
	}
	r := &Report{Findings: len(trial.Findings)}
	together := make(map[string][]driver.Finding) // by package
	for _, f := range trial.Findings {
		if len(f.Fixes) > 0 {
			r.Fixes++
			r.alone(trial, f)
			together[f.Package] = append(together[f.Package], f)
		}
	}
	for _, pkg := range slices.Sorted(maps.Keys(together)) {
		r.together(trial, pkg, together[pkg])
	}
	return r, ctx.Err()
}

func (r *Report) problem(what string, err error) {
	r.Problems = append(r.Problems, what+": "+err.Error())
}

// alone makes the edit of f alone.
func (r *Report) alone(trial *driver.Trial, f driver.Finding) {
	what := f.Pos.String() + ": " + f.Message
	left, changes, err := trial.Try(f)
	if err != nil {
		r.problem(what, err)
		return
	}
	r.sound(what, changes)
	like := func(g driver.Finding) bool {
		return g.Analyzer == f.Analyzer && g.Message == f.Message && g.Pos.Filename == f.Pos.Filename
	}
	if count(left.Findings, like) >= count(trial.Findings, like) {
		r.problem(what, errors.New("still reported after the edit"))
	}
}

func count(findings []driver.Finding, is func(driver.Finding) bool) int {
	n := 0
	for _, f := range findings {
		if is(f) {
			n++
		}
	}
	return n
}

// maxRounds bounds how often what is left is edited again, because of edits that overlap
// or that uncover another.
const maxRounds = 5

// together makes the edits of all findings of a package.
func (r *Report) together(trial *driver.Trial, pkg string, findings []driver.Finding) {
	what := fmt.Sprintf("all %d edits of %s together", len(findings), pkg)
	changes := make(map[string]driver.Change) // by file
	for range maxRounds {
		left, made, err := trial.Try(findings...)
		if err != nil {
			r.problem(what, err)
			return
		}
		trial = left
		for _, c := range made {
			changes[c.File] = c
		}
		findings = slices.DeleteFunc(left.Findings, func(f driver.Finding) bool { return len(f.Fixes) == 0 })
		if len(findings) == 0 {
			break
		}
	}
	r.sound(what, slices.Collect(maps.Values(changes)))
	for _, f := range findings {
		r.problem(what, fmt.Errorf("%v: still reported: %s", f.Pos, f.Message))
	}
}

// sound notes what is wrong with edited files.
func (r *Report) sound(what string, changes []driver.Change) {
	if len(changes) == 0 {
		r.problem(what, errors.New("nothing is edited"))
	}
	for _, c := range changes {
		if err := sound(c); err != nil {
			r.problem(what, err)
		}
	}
}

// sound returns what is wrong with an edited file.
func sound(c driver.Change) error {
	if old, err := format.Source(c.Old); err == nil && bytes.Equal(old, c.Old) {
		if formatted, err := format.Source(c.New); err != nil || !bytes.Equal(formatted, c.New) {
			return fmt.Errorf("%s is not formatted any more", c.File)
		}
	}
	kept := comments(c.New)
	for _, text := range comments(c.Old) {
		i := slices.Index(kept, text)
		if i < 0 {
			return fmt.Errorf("%s lost the comment %q", c.File, text)
		}
		kept = slices.Delete(kept, i, i+1)
	}
	return nil
}

// comments returns the comments of a file in order.
func comments(src []byte) []string {
	var s scanner.Scanner
	s.Init(token.NewFileSet().AddFile("", -1, len(src)), src, nil, scanner.ScanComments)
	var out []string
	for {
		_, tok, text := s.Scan()
		switch tok {
		case token.EOF:
			return out
		case token.COMMENT:
			out = append(out, text)
		}
	}
}
