package opensslopt

import (
	"errors"
	"go/ast"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"slices"
	"testing"

	"golang.org/x/tools/go/analysis"

	"github.com/tlsvet/tlsvet/passes/tlsvet"
)

// Without cgo the files of a binding are left out, and it cannot be imported.
func TestNamesAreEnoughWithoutTheTypesOfABinding(t *testing.T) {
	tests := []struct {
		name, imports, body string
		want                []string
	}{
		{"a version", `"github.com/libp2p/go-openssl"`, `openssl.NewCtxWithVersion(openssl.TLSv1)`, []string{"openssl-version"}},
		{"a sound version", `"github.com/libp2p/go-openssl"`, `openssl.NewCtxWithVersion(openssl.TLSv1_2)`, nil},
		{"a package of the name", `"github.com/spacemonkeygo/openssl"`, `openssl.NewCtxWithVersion(openssl.TLSv1)`, []string{"openssl-version"}},
		{"a major version", `"github.com/a/go-openssl/v2"`, `openssl.NewCtxWithVersion(openssl.TLSv1)`, []string{"openssl-version"}},
		{"another name", `ssl "github.com/libp2p/go-openssl"`, `ssl.NewCtxWithVersion(ssl.TLSv1)`, []string{"openssl-version"}},
		{"a context", `"github.com/libp2p/go-openssl"`, `
	ctx, err := openssl.NewCtx()
	if err != nil {
		return
	}
	ctx.SetVerify(openssl.VerifyNone, nil)
	ctx.SetCipherList("RC4-SHA")
	ctx.ClearOptions(openssl.NoTLSv1 | openssl.NoCompression)
	ctx.SetOptions(openssl.NoSSLv2)`, []string{"openssl-cipher", "openssl-compression", "openssl-verify", "openssl-version"}},
		{"a dial", `"github.com/libp2p/go-openssl"`, `
	ctx, _ := openssl.NewCtx()
	openssl.Dial("tcp", "a:1", ctx, 0)`, []string{"openssl-verify"}},
		{"a dial that verifies", `"github.com/libp2p/go-openssl"`, `
	ctx, _ := openssl.NewCtx()
	ctx.SetVerify(openssl.VerifyPeer, nil)
	openssl.Dial("tcp", "a:1", ctx, 0)`, nil},
		{"a context of unknown origin", `"github.com/libp2p/go-openssl"`, `ctx.SetCipherList("RC4-SHA"); openssl.Dial("tcp", "a:1", ctx, 0)`, nil},
		{"what is left of a binding", `"github.com/partial/openssl"`, `openssl.NewCtxWithVersion(openssl.TLSv1); _ = openssl.NID(1)`, []string{"openssl-version"}},
		{"another package", `"github.com/a/tls"`, `openssl.NewCtxWithVersion(openssl.TLSv1)`, nil},
		{"a variable of the name", `_ "github.com/libp2p/go-openssl"`, `var openssl struct{ SetCipherList func(string) }; openssl.SetCipherList("RC4-SHA")`, nil},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got := categories(t, "package p\nimport "+test.imports+"\nfunc f() {\n"+test.body+"\n}\n")
			if !slices.Equal(got, test.want) {
				t.Errorf("findings %q, want %q", got, test.want)
			}
		})
	}
}

// categories returns the sorted categories of what is found in a file whose imports
// from outside the standard library fail.
func categories(t *testing.T, source string) []string {
	t.Helper()
	fset := token.NewFileSet()
	file, err := parser.ParseFile(fset, "p.go", source, 0)
	if err != nil {
		t.Fatal(err)
	}
	files := []*ast.File{file}
	info := &types.Info{
		Types:      make(map[ast.Expr]types.TypeAndValue),
		Defs:       make(map[*ast.Ident]types.Object),
		Uses:       make(map[*ast.Ident]types.Object),
		Implicits:  make(map[ast.Node]types.Object),
		Selections: make(map[*ast.SelectorExpr]*types.Selection),
	}
	conf := types.Config{Error: func(error) {}, Importer: noBinding{importer.Default()}}
	pkg, _ := conf.Check("p", fset, files, info)
	policy, err := tlsvet.Analyzer.Run(&analysis.Pass{Fset: fset, Files: files, Pkg: pkg})
	if err != nil {
		t.Fatal(err)
	}
	var found []string
	pass := &analysis.Pass{
		Analyzer: Analyzer, Fset: fset, Files: files, Pkg: pkg, TypesInfo: info,
		ResultOf: map[*analysis.Analyzer]any{tlsvet.Analyzer: policy},
		Report:   func(d analysis.Diagnostic) { found = append(found, d.Category) },
	}
	if _, err := Analyzer.Run(pass); err != nil {
		t.Fatal(err)
	}
	slices.Sort(found)
	return found
}

type noBinding struct{ types.Importer }

func (noBinding) Import(path string) (*types.Package, error) {
	if path == "github.com/partial/openssl" {
		pkg := types.NewPackage(path, "openssl")
		pkg.Scope().Insert(types.NewTypeName(token.NoPos, pkg, "NID", types.Typ[types.Int]))
		pkg.MarkComplete()
		return pkg, nil
	}
	return nil, errors.New("build constraints exclude all Go files in " + path)
}
