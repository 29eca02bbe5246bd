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
	"slices"

	"golang.org/x/tools/go/analysis"

	"github.com/tlsvet/tlsvet/internal/driver"
)

// A Report is what came of the edits.
type Report struct {
	Fixes    int      // edits that were made alone, and then together
	Problems []string // one line each, none if every edit is sound
}

// Check analyzes the packages of cfg and makes the edits of the findings, in memory. An
// edit is sound if what it leaves compiles, is formatted, keeps the comments outside of
// what is deleted with their code, and is not reported any more.
func Check(ctx context.Context, cfg driver.Config, analyzers []*analysis.Analyzer) (*Report, error) {
	res, err := driver.Run(ctx, cfg, analyzers)
	if err != nil {
		return nil, err
	}
	if len(res.Failures) > 0 {
		return nil, fmt.Errorf("%s: %s", res.Failures[0].Package, res.Failures[0].Message)
	}
	r := new(Report)
	for _, f := range res.Findings {
		if len(f.Fixes) == 0 {
			continue
		}
		r.Fixes++
		one := cfg
		one.Patterns = []string{f.Package}
		r.try(ctx, one, only(analyzers, f), f.Pos.String()+": "+f.Message, 1)
	}
	if r.Fixes > 0 {
		r.try(ctx, cfg, analyzers, "all edits together", r.Fixes)
	}
	return r, nil
}

// try makes the n edits that the analyzers offer, and notes what is wrong with the outcome.
func (r *Report) try(ctx context.Context, cfg driver.Config, analyzers []*analysis.Analyzer, what string, n int) {
	problem := func(err error) { r.Problems = append(r.Problems, what+": "+err.Error()) }
	res, changes, err := driver.RunAndFix(ctx, cfg, analyzers)
	if err != nil {
		problem(err)
		return
	}
	if len(changes) == 0 {
		problem(errors.New("nothing is edited"))
	}
	for _, c := range changes {
		if err := sound(c); err != nil {
			problem(err)
		}
	}
	for _, f := range res.Findings {
		if len(f.Fixes) > 0 {
			problem(fmt.Errorf("%v: still reported after %d edits: %s", f.Pos, n, f.Message))
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

// only returns copies of the analyzers that offer the edits of f alone.
func only(analyzers []*analysis.Analyzer, f driver.Finding) []*analysis.Analyzer {
	var out []*analysis.Analyzer
	for _, a := range analyzers {
		limited := *a
		limited.Run = func(pass *analysis.Pass) (any, error) {
			own := *pass
			own.Report = func(d analysis.Diagnostic) {
				at := pass.Fset.Position(d.Pos)
				if a.Name != f.Analyzer || d.Message != f.Message || at.Filename != f.Pos.Filename || at.Offset != f.Pos.Offset {
					d.SuggestedFixes = nil
				}
				pass.Report(d)
			}
			return a.Run(&own)
		}
		out = append(out, &limited)
	}
	return out
}
