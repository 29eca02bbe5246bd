package syntax

import (
	"go/ast"
	"go/token"
	"strings"
)

// A Debug is one line "//go:debug name=value", which sets a GODEBUG setting of the
// program if it stands in package main.
type Debug struct {
	Name, Value string
	comment     *ast.Comment
}

// Pos returns the first position of the line.
func (d Debug) Pos() token.Pos { return d.comment.Pos() }

// End returns the position after the line.
func (d Debug) End() token.Pos { return d.comment.End() }

// Debugs returns the //go:debug lines of a file: those ahead of its package clause, as
// the go command reads them.
func Debugs(f *ast.File) []Debug {
	var out []Debug
	for _, g := range f.Comments {
		if g.Pos() > f.Package {
			break
		}
		for _, c := range g.List {
			text, ok := strings.CutPrefix(c.Text, "//go:debug")
			if !ok || text == "" || text[0] != ' ' && text[0] != '\t' {
				continue
			}
			if name, value, ok := strings.Cut(strings.TrimSpace(text), "="); ok {
				out = append(out, Debug{name, value, c})
			}
		}
	}
	return out
}
