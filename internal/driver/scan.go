package driver

import (
	"bytes"
	"go/ast"
	"go/parser"
	"go/token"
	"strconv"
)

// A mention is a name in source that may stand for something that another package
// declares.
type mention struct {
	name      []byte
	qualifier []byte // the name before the dot, nil if there is none
	unclear   bool   // what stands before the name was not understood
}

// eachMention calls yield for the names in src that may stand for something that another
// package declares: what follows a dot or precedes a colon, as in x.Name and T{Name: x}.
// After a dot import that is any name. A name in a comment or string may be among them.
// It stops when yield returns true, and reports whether it did.
func eachMention(src []byte, yield func(mention) bool) bool {
	all := hasDotImport(src)
	var before, last []byte // the names before the last dot, and before where we are
	hidden := false         // a comment may stand between the last dot and what is before
	sep := byte('\n')       // the last byte before the name that is no space
	for i := 0; i < len(src); {
		c := src[i]
		if !isLetter(c) {
			switch {
			case c == '.':
				hidden = last == nil && sep == '/'
				before, last, sep = last, nil, c
			case c == '\n' && sep == '.': // the name may follow on the next line
			case !isSpace(c) || c == '\n':
				last, sep = nil, c
			}
			i++
			continue
		}
		start := i
		for i < len(src) && (isLetter(src[i]) || '0' <= src[i] && src[i] <= '9') {
			i++
		}
		m := mention{name: src[start:i], unclear: all || sep == '/' || sep == '\n' && afterComment(src[:start])}
		if sep == '.' {
			m.qualifier, m.unclear = before, m.unclear || hidden
		}
		if isUpper(src[start]) && (m.unclear || sep == '.' || precedesColon(src[i:])) && yield(m) {
			return true
		}
		last, sep = m.name, 'a'
	}
	return false
}

// afterComment reports whether a comment stands on the line before the one that src ends
// with, as in "x. // why\n\tName".
func afterComment(src []byte) bool {
	src = bytes.TrimRight(src, " \t\r\n")
	line := src[bytes.LastIndexByte(src, '\n')+1:]
	return bytes.Contains(line, []byte("//")) || bytes.HasSuffix(line, []byte("*/"))
}

func isLetter(c byte) bool {
	return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || c == '_' || c >= 0x80
}

// isUpper reports whether a name that begins with c may be exported.
func isUpper(c byte) bool { return 'A' <= c && c <= 'Z' || c >= 0x80 }

func precedesColon(rest []byte) bool {
	for _, c := range rest {
		switch c {
		case ' ', '\t', '\r', '\n':
		case ':', '/': // the latter begins a comment
			return true
		default:
			return false
		}
	}
	return false
}

// hasDotImport reports whether src may import a package into its own scope.
func hasDotImport(src []byte) bool {
	for i := 1; i+1 < len(src); i++ {
		if src[i] == '.' && mayBeginImport(src[:i]) && mayPrecedePath(src[i+1:]) {
			return true
		}
	}
	return false
}

func mayBeginImport(before []byte) bool {
	c := before[len(before)-1]
	return isSpace(c) || c == '(' || c == ';' || bytes.HasSuffix(before, []byte("import")) || bytes.HasSuffix(before, []byte("*/"))
}

func mayPrecedePath(rest []byte) bool {
	c := rest[0]
	return isSpace(c) || c == '"' || c == '`' || bytes.HasPrefix(rest, []byte("//")) || bytes.HasPrefix(rest, []byte("/*"))
}

func isSpace(c byte) bool { return c == ' ' || c == '\t' || c == '\n' || c == '\r' }

// An importTable says for which packages names stand in one file.
type importTable struct {
	src     []byte
	imports []*ast.ImportSpec
	parsed  bool
	broken  bool
}

// named calls yield for the import paths of what name may stand for, with whether the file
// itself gives that name, until it returns true, and reports whether it did. Of a file
// with mistakes in its imports it knows nothing, and reports true.
func (t *importTable) named(name []byte, yield func(path string, renamed bool) bool) bool {
	if !t.parsed {
		file, err := parser.ParseFile(token.NewFileSet(), "", t.src, parser.ImportsOnly|parser.SkipObjectResolution)
		t.parsed, t.broken = true, err != nil
		if !t.broken {
			t.imports = file.Imports
		}
	}
	for _, spec := range t.imports {
		if spec.Name != nil && spec.Name.Name != string(name) {
			continue
		}
		if path, err := strconv.Unquote(spec.Path.Value); err == nil && yield(path, spec.Name != nil) {
			return true
		}
	}
	return t.broken
}
