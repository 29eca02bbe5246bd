package main

import (
	"context"
	"go/token"
	"path"
	"path/filepath"
	"slices"

	"golang.org/x/mod/modfile"
	"golang.org/x/tools/go/analysis"

	"github.com/tlsvet/tlsvet/internal/driver"
	"github.com/tlsvet/tlsvet/internal/godebug"
	"github.com/tlsvet/tlsvet/internal/model"
	"github.com/tlsvet/tlsvet/internal/option"
	"github.com/tlsvet/tlsvet/internal/program"
	"github.com/tlsvet/tlsvet/passes/tlsgodebug"
	"github.com/tlsvet/tlsvet/passes/tlsvet"
)

// This file tells the policy of which programs a package is part, and checks what go.mod
// says of them: analyzers see neither.

// asker is the value of the setting go.
type asker interface {
	String() string
	Ask(func(path string, isMain bool) (model.Program, bool))
}

// asks returns the setting go of the suite unless it decides by itself.
func asks(suite []*analysis.Analyzer) asker {
	settings := policyFlags(suite)
	if settings == nil {
		return nil
	}
	a, ok := settings.Lookup("go").Value.(asker)
	if !ok || a.String() != "" {
		return nil
	}
	return a
}

// settled is the release since which the defaults that rules ask about have not changed:
// of a program with a newer go line and no settings in go.mod a package knows enough.
const settled = "go1.24"

// findPrograms tells the policy about the programs of the main modules, and returns what
// is wrong with go.mod. Where that cannot matter it does not ask the go command.
func (c *command) findPrograms(ctx context.Context, opts *options) []driver.Finding {
	if policyFlags(c.suite) == nil {
		return nil
	}
	m := program.ModuleOf(c.absolute(opts.config.Dir))
	if m == nil || !m.Differ(settled) {
		return nil
	}
	list := c.askPrograms(ctx, opts)
	opts.config.Inputs = list.String()
	if !slices.Contains(opts.analyzers, tlsgodebug.Analyzer) {
		return nil
	}
	return checkModule(m, list)
}

// askPrograms tells the policy about the programs of the main modules.
func (c *command) askPrograms(ctx context.Context, opts *options) program.List {
	list := program.Load(ctx, c.absolute(opts.config.Dir), opts.config.Tags)
	if a := asks(c.suite); a != nil {
		a.Ask(list.Known)
	}
	return list
}

// checkModule returns findings about the lines of go.mod or go.work.
func checkModule(m *program.Module, list program.List) []driver.Finding {
	var out []driver.Finding
	add := func(line *modfile.Line, text string) {
		if text != "" && line != nil && !program.Ignores(line, string(option.GODEBUG)) {
			out = append(out, moduleFinding(m.File, line, text))
		}
	}
	if !tlsvet.Speaks(option.GODEBUG, m.File) || !list.HasMain() {
		return nil
	}
	if text := godebug.Line(m.Go, "go "+m.Go[len("go"):]); list.Has(m.Go) {
		add(m.GoLine, text)
	}
	for _, s := range m.GODEBUG {
		add(s.Syntax, godebug.Message(s.Key, s.Value, true))
	}
	return out
}

// moduleFinding returns a finding about a line of a module file.
func moduleFinding(file string, line *modfile.Line, text string) driver.Finding {
	at := func(p modfile.Position) token.Position {
		return token.Position{Filename: file, Offset: p.Byte, Line: p.Line, Column: p.LineRune}
	}
	return driver.Finding{
		Package:  path.Base(filepath.ToSlash(file)),
		Analyzer: tlsgodebug.Analyzer.Name,
		Category: string(option.GODEBUG),
		Message:  text + " (" + string(option.GODEBUG) + ")",
		URL:      option.URL(option.GODEBUG),
		Pos:      at(line.Start),
		End:      at(line.End),
	}
}

// knowModule tells the policy what the main packages of a unit of go vet start with.
func (c *command) knowModule(dir string) {
	a := asks(c.suite)
	if m := program.ModuleOf(dir); a != nil && m != nil {
		a.Ask(func(_ string, isMain bool) (model.Program, bool) { return m.Program(), isMain })
	}
}
