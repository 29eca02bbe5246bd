package tlscertpool

import (
	"go/ast"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/types/typeutil"

	"github.com/tlsvet/tlsvet/internal/local"
	"github.com/tlsvet/tlsvet/internal/option"
	"github.com/tlsvet/tlsvet/internal/syntax"
)

// isBuiltIn reports whether the PEM e is, or can be, the program's own: what a test of
// the program would have found wanting.
func (c *checker) isBuiltIn(d *local.Decl, decl ast.Node, e ast.Expr) bool {
	info := c.pass.TypesInfo
	switch e := d.Value(e).Expr.(type) {
	case *ast.Ident, *ast.SelectorExpr:
		v := variable(info, e)
		return v != nil && v.Kind() == types.PackageVar && (v.Pkg() != c.pass.Pkg || c.isInitialized(v))
	case *ast.CallExpr:
		if info.Types[e.Fun].IsType() && len(e.Args) == 1 {
			return info.Types[e.Args[0]].Value != nil || c.isBuiltIn(d, decl, e.Args[0])
		}
		return !c.isInput(decl, e)
	case *ast.CompositeLit:
		return true // Have: []byte{...}
	}
	return info.Types[e].Value != nil
}

func variable(info *types.Info, e ast.Expr) *types.Var {
	if sel, ok := e.(*ast.SelectorExpr); ok {
		e = sel.Sel
	}
	v, _ := info.Uses[e.(*ast.Ident)].(*types.Var)
	return v
}

// encoders make PEM of what the program has, reads get it from elsewhere.
var (
	encoders = []string{"encoding/pem.Encode", "encoding/pem.EncodeToMemory"}
	reads    = []string{"os.ReadFile", "io/ioutil.ReadFile", "io.ReadAll", "io/ioutil.ReadAll"}
)

// isInput reports whether call gets what the program does not hold itself: it calls the
// standard library where decl makes no PEM, or a function of the package that reads.
func (c *checker) isInput(decl ast.Node, call *ast.CallExpr) bool {
	fn, ok := typeutil.Callee(c.pass.TypesInfo, call).(*types.Func)
	if !ok || fn.Pkg() == nil || fn.FullName() == "(embed.FS).ReadFile" {
		return false
	}
	if fn.Pkg() == c.pass.Pkg {
		body := c.body(fn)
		return body != nil && c.calls(body, reads...) && !c.calls(body, encoders...)
	}
	_, isStd := option.CallOf(fn.Pkg().Path(), fn.FullName())
	return isStd && !c.calls(decl, encoders...)
}

// body returns the body of fn, a function of the package, or nil.
func (c *checker) body(fn *types.Func) *ast.BlockStmt {
	for _, file := range c.pass.Files {
		for _, decl := range file.Decls {
			if decl, ok := decl.(*ast.FuncDecl); ok && decl.Body != nil && c.pass.TypesInfo.Defs[decl.Name] == fn {
				return decl.Body
			}
		}
	}
	return nil
}

// calls reports whether decl calls one of the functions.
func (c *checker) calls(decl ast.Node, names ...string) bool {
	found := false
	ast.Inspect(decl, func(n ast.Node) bool {
		if call, ok := n.(*ast.CallExpr); ok {
			found = found || slices.Contains(names, syntax.Callee(c.pass.TypesInfo, call))
		}
		return !found
	})
	return found
}

// listsDirectory reports whether decl looks for files, of which some may well hold no
// certificate, as crypto/x509 itself does for the system's roots.
func (c *checker) listsDirectory(decl ast.Node) bool {
	return c.calls(decl, "os.ReadDir", "io/ioutil.ReadDir", "io/fs.ReadDir",
		"(*os.File).ReadDir", "(*os.File).Readdir", "(*os.File).Readdirnames",
		"path/filepath.Glob", "path/filepath.Walk", "path/filepath.WalkDir", "io/fs.Glob", "io/fs.WalkDir")
}

// isInitialized reports whether the package-level variable v of the package has its
// value from its declaration: an expression or a go:embed directive.
func (c *checker) isInitialized(v *types.Var) bool {
	for _, file := range c.pass.Files {
		for _, decl := range file.Decls {
			gen, ok := decl.(*ast.GenDecl)
			if !ok {
				continue
			}
			for _, spec := range gen.Specs {
				if spec, ok := spec.(*ast.ValueSpec); ok && declares(c.pass.TypesInfo, spec, v) {
					return len(spec.Values) > 0 || embeds(gen.Doc) || embeds(spec.Doc)
				}
			}
		}
	}
	return false
}

func declares(info *types.Info, spec *ast.ValueSpec, v *types.Var) bool {
	for _, id := range spec.Names {
		if info.Defs[id] == v {
			return true
		}
	}
	return false
}

func embeds(doc *ast.CommentGroup) bool {
	if doc == nil {
		return false
	}
	for _, c := range doc.List {
		if strings.HasPrefix(c.Text, "//go:embed ") {
			return true
		}
	}
	return false
}
