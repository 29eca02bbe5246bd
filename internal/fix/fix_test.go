package fix

import (
	"bytes"
	"fmt"
	"go/ast"
	"go/format"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"io"
	"os"
	"os/exec"
	"slices"
	"strings"
	"sync"
	"testing"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/txtar"
)

// An editor is one of the functions that make an edit at a range.
type editor func(*analysis.Pass, analysis.Range) ([]analysis.TextEdit, bool)

func TestDeleteField(t *testing.T)   { testArchive(t, "testdata/deletefield.txtar", DeleteField) }
func TestClearField(t *testing.T)    { testArchive(t, "testdata/clearfield.txtar", ClearField) }
func TestDeleteElement(t *testing.T) { testArchive(t, "testdata/deleteelement.txtar", DeleteElement) }
func TestAddField(t *testing.T) {
	testArchive(t, "testdata/addfield.txtar", func(pass *analysis.Pass, rng analysis.Range) ([]analysis.TextEdit, bool) {
		return AddField(pass, rng, "SessionTicketsDisabled", "true")
	})
}
func TestAppendElement(t *testing.T) {
	testArchive(t, "testdata/appendelement.txtar", func(pass *analysis.Pass, rng analysis.Range) ([]analysis.TextEdit, bool) {
		return AppendElement(pass, rng, "tls.X25519")
	})
}

// testArchive runs del on every case of the archive at path, with line ends of
// both kinds.
func testArchive(t *testing.T, path string, del editor) {
	ar, err := txtar.ParseFile(path)
	if err != nil {
		t.Fatal(err)
	}
	wants := make(map[string]string)
	for _, f := range ar.Files {
		if name, ok := strings.CutSuffix(f.Name, ".want"); ok {
			wants[name] = withPrelude(string(f.Data))
		}
	}
	for _, f := range ar.Files {
		if strings.HasSuffix(f.Name, ".want") {
			continue
		}
		src := withPrelude(string(f.Data))
		want, ok := wants[f.Name]
		delete(wants, f.Name)
		t.Run(f.Name, func(t *testing.T) { testDelete(t, del, src, want, ok) })
		t.Run(f.Name+" with CRLF", func(t *testing.T) {
			testDelete(t, del, strings.ReplaceAll(src, "\n", "\r\n"), want, ok)
		})
	}
	for name := range wants {
		t.Errorf("%s.want belongs to no case", name)
	}
}

func testDelete(t *testing.T, del editor, marked, want string, wantOK bool) {
	pass, rng := parseMarked(t, marked)
	edits, ok := del(pass, rng)
	if ok != wantOK {
		t.Fatalf("got edit %v (%v), want %v", ok, edits, wantOK)
	}
	if !ok {
		return
	}
	if got := applied(t, pass, edits); got != want {
		t.Errorf("got:\n%s\nwant:\n%s", got, want)
	}
}

var replaceTests = []struct {
	name, src, text, want string // no want: no sound edit
}{
	{"value of a field", `var c = tls.Config{MinVersion: «tls.VersionTLS10»}`, "tls.VersionTLS12",
		`var c = tls.Config{MinVersion: tls.VersionTLS12}`},
	{"literal", `var c = tls.Config{MinVersion: «0x0301»}`, "tls.VersionTLS12",
		`var c = tls.Config{MinVersion: tls.VersionTLS12}`},
	{"value of an assignment", `func f(c *tls.Config) { c.MinVersion = «0x0301» }`, "tls.VersionTLS12",
		`func f(c *tls.Config) { c.MinVersion = tls.VersionTLS12 }`},
	{"argument", `var v = uint16(«0x0301»)`, "tls.VersionTLS12", `var v = uint16(tls.VersionTLS12)`},
	{"operand", `var v = 2 * «3»`, "1 + 2", `var v = 2 * (1 + 2)`},
	{"operand by a name", `var v = 2 * «3»`, "tls.VersionTLS12", `var v = 2 * tls.VersionTLS12`},
	{"operand in parentheses", `var v = 2 * («3»)`, "1 + 2", `var v = 2 * (1 + 2)`},
	{"whole value", `var v = «3»`, "1 + 2", `var v = 1 + 2`},
	{"literal in the header of an if", `func f(d tls.Dialer) { if c := «d»; c.Config == d.Config { return } }`, "tls.Dialer{}",
		`func f(d tls.Dialer) { if c := (tls.Dialer{}); c.Config == d.Config { return } }`},
	{"text that is no expression", `var v = «3»`, "x :=", ""},
	{"right side of a selector", `var v = tls.«VersionTLS10»`, "VersionTLS12", ""},
	{"left side of an assignment", `func f(c *tls.Config) { «c.MinVersion» = 1 }`, "c.MaxVersion", ""},
	{"key", `var c = tls.Config{«MinVersion»: 1}`, "MaxVersion", ""},
	{"type", `var c «tls.Config»`, "tls.Dialer", ""},
	{"operand of an address", `var v = new(int); var c = &«v»`, "1", ""},
	{"value of a case", `func f(v int) { switch v { case «1»: } }`, "2", ""},
	{"value that a switch looks at", `func f(v int) { switch «1» { case v: } }`, "2", `func f(v int) { switch 2 { case v: } }`},
	{"operand of an increment", `func f(v []int) { «v[0]»++ }`, "1", ""},
	{"half of an expression", `var v = 1 + «2 + 3»`, "4", ""},
	{"value and ok", `var m map[int]int; var v, ok = «m[1]»`, "1", ""},
	{"value alone", `var m map[int]int; var v = «m[1]»`, "1", `var m map[int]int; var v = 1`},
	{"call", `func f() int { return 1 }; var v = «f()»`, "1", ""},
	{"value with a comment inside", "var v = []int{«1 + /* two */ 2»}", "3", ""},
	{"value beside a comment", "var v = []int{«1» /* two */}", "3", "var v = []int{3 /* two */}"},
	{"last use of an import", "package p\nimport \"crypto/tls\"\nvar v = «tls.VersionTLS10»", "0x0303", ""},
	{"last use of an import that the text uses", "package p\nimport \"crypto/tls\"\nvar v = «tls.VersionTLS10»", "tls.VersionTLS12",
		"package p\nimport \"crypto/tls\"\nvar v = tls.VersionTLS12"},
	{"last use of a dot import", "package p\nimport . \"crypto/tls\"\nvar v = «VersionTLS10»", "0x0303", ""},
	{"last use of a dot import that the text uses", "package p\nimport . \"crypto/tls\"\nvar v = «VersionTLS10»", "VersionTLS12",
		"package p\nimport . \"crypto/tls\"\nvar v = VersionTLS12"},
	{"last use of a variable", `func f() int { v := 1; v = 2; return «v» }`, "3", ""},
	{"last use of a variable that is increased", `func f() int { v := 1; return «v» + v }`, "3",
		`func f() int { v := 1; return 3 + v }`},
	{"last use of a variable that the text uses", `func f() int { v := 1; return «v» }`, "-v",
		`func f() int { v := 1; return -v }`},
	{"last use of a constant", `func f() int { const v = 1; return «v» }`, "3",
		`func f() int { const v = 1; return 3 }`},
	{"last use of a parameter", `func f(v int) int { return «v» }`, "3", ""},
	{"last use of a receiver", `type t int; func (v t) f() t { return «v» }`, "3",
		`type t int; func (v t) f() t { return 3 }`},
}

func TestReplace(t *testing.T) {
	for _, test := range replaceTests {
		t.Run(test.name, func(t *testing.T) {
			pass, rng := parseMarked(t, withPrelude(test.src))
			edits, ok := Replace(pass, rng, test.text)
			if ok != (test.want != "") {
				t.Fatalf("got edit %v (%v)", ok, edits)
			}
			if !ok {
				return
			}
			want := formatted(t, withPrelude(test.want))
			if got := applied(t, pass, edits); got != want {
				t.Errorf("got:\n%s\nwant:\n%s", got, want)
			}
		})
	}
}

func TestQualified(t *testing.T) {
	tests := []struct {
		name, imports, body, want string // no want: no way to write it
	}{
		{"plain import", `"crypto/tls"`, "_ = «0»", "tls.VersionTLS12"},
		{"renamed import", `t "crypto/tls"`, "_ = «0»", "t.VersionTLS12"},
		{"dot import", `. "crypto/tls"`, "_ = «0»", "VersionTLS12"},
		{"blank import", `_ "crypto/tls"`, "_ = «0»", ""},
		{"two imports of which one is blank", `_ "crypto/tls"; t "crypto/tls"`, "_ = «0»", "t.VersionTLS12"},
		{"another import", `tls "errors"`, "_ = «0»", ""},
		{"no import", `"errors"`, "_ = «0»", ""},
		{"shadowed by a variable", `"crypto/tls"`, "tls := 1; _ = tls + «0»", ""},
		{"shadowed later", `"crypto/tls"`, "_ = «0»; tls := 1; _ = tls", "tls.VersionTLS12"},
		{"shadowed in another block", `"crypto/tls"`, "{ tls := 1; _ = tls }; _ = «0»", "tls.VersionTLS12"},
		{"shadowed by a parameter", `"crypto/tls"`, "func(tls int) { _ = «0» }(1)", ""},
		{"shadowed and imported again", `"crypto/tls"; t "crypto/tls"`, "tls := 1; _ = tls + «0»", "t.VersionTLS12"},
		{"dot import shadowed", `. "crypto/tls"`, "VersionTLS12 := 1; _ = VersionTLS12 + «0»", ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			src := fmt.Sprintf("package p\nimport (%s)\nfunc f() { %s }\n", test.imports, test.body)
			pass, rng := parseMarked(t, src)
			got, ok := Qualified(pass, rng.Pos(), "crypto/tls", "VersionTLS12")
			if got != test.want || ok != (test.want != "") {
				t.Errorf("got %q, %v, want %q", got, ok, test.want)
			}
		})
	}
}

func TestQualifiedNameMustExist(t *testing.T) {
	pass, rng := parseMarked(t, withPrelude("var v = «0»"))
	for _, name := range []string{"VersionTLS99", "supportedVersions", ""} {
		if got, ok := Qualified(pass, rng.Pos(), "crypto/tls", name); ok {
			t.Errorf("%q is written %q, want no way", name, got)
		}
	}
	if _, ok := Qualified(pass, token.NoPos, "crypto/tls", "VersionTLS12"); ok {
		t.Error("a name at no position is written")
	}
}

func TestNoEditAtNoPosition(t *testing.T) {
	pass, _ := parseMarked(t, withPrelude("var c = tls.Config{MinVersion: «1»}"))
	for _, rng := range []analysis.Range{span{}, span{pass.Files[0].Pos(), token.NoPos}} {
		_, field := DeleteField(pass, rng)
		_, elem := DeleteElement(pass, rng)
		_, last := AppendElement(pass, rng, "1")
		_, repl := Replace(pass, rng, "1")
		if field || elem || last || repl {
			t.Errorf("an edit at %v", rng)
		}
	}
}

// A span is the range between the marks of a case.
type span struct{ from, to token.Pos }

func (s span) Pos() token.Pos { return s.from }
func (s span) End() token.Pos { return s.to }

// withPrelude makes a file of src unless it is one.
func withPrelude(src string) string {
	if strings.HasPrefix(src, "package ") {
		return src
	}
	return "package p\n\nimport \"crypto/tls\"\n\nvar _ tls.Config\n\n" + src
}

// parseMarked type-checks src, less the marks, and returns what an analyzer would be
// given, and the range between the marks.
func parseMarked(t *testing.T, src string) (*analysis.Pass, span) {
	t.Helper()
	from := strings.Index(src, "«")
	src = strings.Replace(src, "«", "", 1)
	to := strings.Index(src, "»")
	src = strings.Replace(src, "»", "", 1)
	if from < 0 || to < 0 {
		t.Fatal("no marks")
	}
	pass, err := check(src)
	if terr, ok := err.(types.Error); err != nil && !(ok && terr.Soft) {
		t.Fatalf("input: %v\n%s", err, src)
	}
	base := pass.Files[0].FileStart
	return pass, span{base + token.Pos(from), base + token.Pos(to)}
}

// check type-checks src. An error about what is not used comes with a result.
func check(src string) (*analysis.Pass, error) {
	fset := token.NewFileSet()
	f, err := parser.ParseFile(fset, "p.go", src, parser.ParseComments|parser.SkipObjectResolution)
	if err != nil {
		return nil, err
	}
	info := &types.Info{
		Types:      make(map[ast.Expr]types.TypeAndValue),
		Defs:       make(map[*ast.Ident]types.Object),
		Uses:       make(map[*ast.Ident]types.Object),
		Implicits:  make(map[ast.Node]types.Object),
		Selections: make(map[*ast.SelectorExpr]*types.Selection),
		Scopes:     make(map[ast.Node]*types.Scope),
	}
	conf := types.Config{Importer: importer.ForCompiler(fset, "gc", export)}
	pkg, err := conf.Check("p", fset, []*ast.File{f}, info)
	content := []byte(src)
	return &analysis.Pass{
		Fset:      fset,
		Files:     []*ast.File{f},
		Pkg:       pkg,
		TypesInfo: info,
		ReadFile:  func(string) ([]byte, error) { return content, nil },
	}, err
}

// export opens the export data of the package at path.
func export(path string) (io.ReadCloser, error) {
	files, err := exports()
	if err != nil {
		return nil, err
	}
	file, ok := files[path]
	if !ok {
		return nil, fmt.Errorf("no export data for %s", path)
	}
	return os.Open(file)
}

var exports = sync.OnceValues(func() (map[string]string, error) {
	out, err := exec.Command("go", "list", "-export", "-deps", "-f", "{{.ImportPath}}={{.Export}}", "net/http").Output()
	if err != nil {
		return nil, err
	}
	files := make(map[string]string)
	for line := range strings.Lines(string(out)) {
		path, file, _ := strings.Cut(strings.TrimSpace(line), "=")
		files[path] = file
	}
	return files, nil
})

// applied returns the gofmt-ed text of the file of pass after edits. It fails the test
// if the text does not compile or lacks a comment of the file that is no directive.
func applied(t *testing.T, pass *analysis.Pass, edits []analysis.TextEdit) string {
	t.Helper()
	src, _ := pass.ReadFile("p.go")
	out := string(apply(pass.Files[0], src, edits))
	after, err := check(out)
	if err != nil {
		t.Fatalf("after the edit: %v\n%s", err, out)
	}
	kept := comments(after.Files[0])
	for _, c := range comments(pass.Files[0]) {
		if !slices.Contains(kept, c) && !strings.Contains(c, "nolint") && !strings.Contains(c, "#nosec") {
			t.Errorf("the edit loses %s:\n%s", c, out)
		}
	}
	return formatted(t, out)
}

func apply(file *ast.File, src []byte, edits []analysis.TextEdit) []byte {
	edits = slices.Clone(edits)
	slices.SortFunc(edits, func(a, b analysis.TextEdit) int { return int(b.Pos - a.Pos) })
	for _, e := range edits {
		from, to := e.Pos-file.FileStart, e.End-file.FileStart
		src = slices.Concat(src[:from], e.NewText, src[to:])
	}
	return src
}

func comments(f *ast.File) []string {
	var texts []string
	for _, g := range f.Comments {
		for _, c := range g.List {
			texts = append(texts, c.Text)
		}
	}
	return texts
}

func formatted(t *testing.T, src string) string {
	t.Helper()
	out, err := format.Source([]byte(src))
	if err != nil {
		t.Fatalf("%v\n%s", err, src)
	}
	return string(bytes.TrimSpace(out)) + "\n"
}
