// Package source reads the files that findings stand in: the declaration around a place,
// the code of a line whatever its layout, and columns as SARIF counts them.
package source

import (
	"go/ast"
	"go/parser"
	"go/scanner"
	"go/token"
	"os"
	"slices"
	"strings"
)

// Files reads each file once. Its zero value is ready to use.
type Files struct {
	files map[string]*File
}

// File returns the file called name. One that cannot be read is empty: what is then not
// known of a finding's surroundings is no reason to hide the finding.
func (f *Files) File(name string) *File {
	if file := f.files[name]; file != nil {
		return file
	}
	if f.files == nil {
		f.files = make(map[string]*File)
	}
	content, _ := os.ReadFile(name)
	file := newFile(content)
	f.files[name] = file
	return file
}

// A File is the content of one Go file.
type File struct {
	content []byte
	starts  []int // offset of each line
	tokens  []tok
	decls   []decl
}

type tok struct {
	start, end, line int
	text             string
}

// A decl is what a top-level declaration declares, from start to end.
type decl struct {
	name       string
	start, end int
}

func newFile(content []byte) *File {
	f := &File{content: content, starts: []int{0}}
	for i, b := range content {
		if b == '\n' {
			f.starts = append(f.starts, i+1)
		}
	}
	f.scan()
	f.declare()
	return f
}

// scan finds the tokens, without comments and without semicolons that nobody wrote.
func (f *File) scan() {
	fset := token.NewFileSet()
	file := fset.AddFile("", -1, len(f.content))
	var s scanner.Scanner
	s.Init(file, f.content, nil, 0)
	for {
		pos, kind, lit := s.Scan()
		if kind == token.EOF {
			return
		}
		if kind == token.SEMICOLON && lit == "\n" {
			continue
		}
		text := lit
		if text == "" {
			text = kind.String()
		}
		start := file.Offset(pos)
		line, _ := slices.BinarySearch(f.starts, start+1)
		f.tokens = append(f.tokens, tok{start, start + len(text), line, text})
	}
}

// declare finds the top-level declarations of what parses.
func (f *File) declare() {
	fset := token.NewFileSet()
	file, _ := parser.ParseFile(fset, "", f.content, parser.SkipObjectResolution)
	if file == nil {
		return
	}
	offset := func(pos token.Pos) int { return fset.PositionFor(pos, false).Offset }
	add := func(name string, n ast.Node) {
		f.decls = append(f.decls, decl{name, offset(n.Pos()), offset(n.End())})
	}
	for _, d := range file.Decls {
		switch d := d.(type) {
		case *ast.FuncDecl:
			add(funcName(d), d)
		case *ast.GenDecl:
			for _, spec := range d.Specs {
				add(specName(spec), spec)
			}
		}
	}
}

// funcName returns F, or T.M for a method.
func funcName(d *ast.FuncDecl) string {
	if d.Recv == nil || len(d.Recv.List) == 0 {
		return d.Name.Name
	}
	t := d.Recv.List[0].Type
	for {
		switch x := t.(type) {
		case *ast.StarExpr:
			t = x.X
		case *ast.ParenExpr:
			t = x.X
		case *ast.IndexExpr:
			t = x.X
		case *ast.IndexListExpr:
			t = x.X
		case *ast.Ident:
			return x.Name + "." + d.Name.Name
		default:
			return d.Name.Name
		}
	}
}

func specName(spec ast.Spec) string {
	switch spec := spec.(type) {
	case *ast.TypeSpec:
		return spec.Name.Name
	case *ast.ValueSpec:
		return spec.Names[0].Name
	}
	return ""
}

// Offset returns the offset of a line and a column in bytes, both counted from 1. What
// lies outside of the file is moved to its nearest end.
func (f *File) Offset(line, column int) int {
	if line < 1 || line > len(f.starts) {
		return len(f.content)
	}
	return min(f.starts[line-1]+max(column-1, 0), len(f.content))
}

// Column16 returns the column of a place in UTF-16 code units, counted from 1.
// In a file that could not be read it is the column itself.
func (f *File) Column16(line, column int) int {
	if line < 1 || line > len(f.starts) || len(f.content) == 0 {
		return max(column, 1)
	}
	units := 1
	for _, r := range string(f.content[f.starts[line-1]:f.Offset(line, column)]) {
		units++
		if r > 0xffff {
			units++ // a surrogate pair
		}
	}
	return units
}

// Place returns the line of an offset, and its column in UTF-16 code units.
func (f *File) Place(offset int) (line, column16 int) {
	offset = min(max(offset, 0), len(f.content))
	line, _ = slices.BinarySearch(f.starts, offset+1)
	return line, f.Column16(line, offset-f.starts[line-1]+1)
}

// Decl returns the name of the top-level declaration around an offset: F, T.M, or the
// first name of a constant or variable. It is "" outside of any.
func (f *File) Decl(offset int) string {
	for _, d := range f.decls {
		if d.start <= offset && offset <= d.end {
			return d.name
		}
	}
	return ""
}

// Line returns the tokens of a line, so that layout and comments do not matter.
func (f *File) Line(line int) string {
	return f.join(func(t tok) bool { return t.line == line })
}

// Between returns the tokens that start in [start, end).
func (f *File) Between(start, end int) string {
	return f.join(func(t tok) bool { return start <= t.start && t.start < end })
}

func (f *File) join(in func(tok) bool) string {
	var texts []string
	for _, t := range f.tokens {
		if in(t) {
			texts = append(texts, t.text)
		}
	}
	return strings.Join(texts, " ")
}
