package tlsdeprecated

import (
	_ "embed"
	"go/ast"
	"go/build"
	"go/types"
	"go/version"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/ast/edge"
	"golang.org/x/tools/go/ast/inspector"

	"github.com/tlsvet/tlsvet/internal/fix"
	"github.com/tlsvet/tlsvet/internal/lint"
	"github.com/tlsvet/tlsvet/internal/option"
	"github.com/tlsvet/tlsvet/internal/passdoc"
	"github.com/tlsvet/tlsvet/internal/syntax"
	"github.com/tlsvet/tlsvet/passes/tlsvet"
)

//go:embed doc.go
var doc string

// Analyzer reports deprecated fields, functions and constants of crypto/tls.
var Analyzer = &analysis.Analyzer{
	Name:       "tlsdeprecated",
	Doc:        passdoc.MustExtract(doc, "tlsdeprecated"),
	URL:        passdoc.URL("tlsdeprecated"),
	Requires:   []*analysis.Analyzer{tlsvet.Analyzer},
	Run:        lint.Run(run),
	ResultType: lint.ResultType,
}

const tlsPath = "crypto/tls"

func run(pass *analysis.Pass, report *lint.Reporter) error {
	// fast path: a package that cannot name anything of crypto/tls is done after a look at
	// its imports.
	if pass.Pkg.Path() == tlsPath || !syntax.ReachesTLS(pass.Pkg) {
		return nil
	}
	c := &checker{pass: pass, report: report}
	for _, row := range option.Deprecations {
		for _, cur := range report.Uses(tlsPath, row.Name) {
			id := cur.Node().(*ast.Ident)
			if pass.TypesInfo.Uses[id] == deprecated(pass.TypesInfo.Uses[id].Pkg(), row) && isSince(pass, id, row) {
				c.check(cur, id, row)
			}
		}
	}
	for _, cur := range report.Uses(tlsPath, "TLSUnique") {
		if isStateMember(pass.TypesInfo.Uses[cur.Node().(*ast.Ident)], "TLSUnique") {
			c.unique(cur)
		}
	}
	return nil
}

// deprecated returns the object of pkg, which is crypto/tls, that row speaks of, or nil.
func deprecated(pkg *types.Package, row option.Deprecation) types.Object {
	if row.Type == "" {
		return pkg.Scope().Lookup(row.Name)
	}
	typ := pkg.Scope().Lookup(row.Type)
	if typ == nil {
		return nil
	}
	obj, _, _ := types.LookupFieldOrMethod(typ.Type(), true, pkg, row.Name)
	return obj
}

// isSince reports whether the file of id is written for a Go release that deprecates
// it, or is built by one. A go line names the oldest release that a module builds
// with, not the one that builds it, and what replaces each object is older than its
// deprecation. Only PreferServerCipherSuites still does something in a release that
// its module may be built with.
func isSince(pass *analysis.Pass, id *ast.Ident, row option.Deprecation) bool {
	built := build.Default.ReleaseTags[len(build.Default.ReleaseTags)-1]
	written := pass.Pkg.GoVersion()
	for _, f := range pass.Files {
		if v := pass.TypesInfo.FileVersions[f]; v != "" && f.FileStart <= id.Pos() && id.Pos() < f.FileEnd {
			written = v
		}
	}
	if written == "" || row.Rule != option.PreferServer && version.Compare(written, built) < 0 {
		written = built
	}
	return version.Compare(written, row.Since) >= 0
}

type checker struct {
	pass   *analysis.Pass
	report *lint.Reporter
}

// check reports the use of row by id, which is at cur.
func (c *checker) check(cur inspector.Cursor, id *ast.Ident, row option.Deprecation) {
	w := writing(cur)
	switch {
	case row.Rule == option.PreferServer:
		if w.node != nil {
			c.preferServer(w.node)
		}
	case row.Type == "" || w.value == nil || !c.isZero(w.value):
		c.report.Report(lint.Finding{
			Rule:    row.Rule,
			Range:   id,
			Message: "deprecated " + row.Name + " " + row.Does,
		})
	}
}

func (c *checker) preferServer(node ast.Node) {
	f := lint.Finding{
		Rule:    option.PreferServer,
		Range:   node,
		Message: "PreferServerCipherSuites has no effect since Go 1.17",
	}
	if edits, ok := fix.DeleteField(c.pass, node); ok {
		f.Fix = &lint.Fix{Message: "Delete PreferServerCipherSuites", Edits: edits, Safety: option.Neutral}
	}
	c.report.Report(f)
}

// A write is the syntax that writes a field.
type write struct {
	node  ast.Node // key:value or assignment, the field alone if the assignment has others; nil for no write
	value ast.Expr // nil if it has no expression of its own
}

// writing returns how the field at cur is written, if it is.
func writing(cur inspector.Cursor) write {
	if cur.ParentEdgeKind() == edge.KeyValueExpr_Key {
		kv := cur.Parent().Node().(*ast.KeyValueExpr)
		return write{kv, kv.Value}
	}
	if cur.ParentEdgeKind() == edge.SelectorExpr_Sel {
		cur = cur.Parent()
	}
	field := cur.Node()
	for cur.ParentEdgeKind() == edge.ParenExpr_X {
		cur = cur.Parent()
	}
	switch cur.ParentEdgeKind() {
	case edge.AssignStmt_Lhs:
		s := cur.Parent().Node().(*ast.AssignStmt)
		switch i := cur.ParentEdgeIndex(); {
		case len(s.Lhs) == 1:
			return write{s, s.Rhs[0]}
		case len(s.Lhs) == len(s.Rhs):
			return write{field, s.Rhs[i]}
		}
		return write{field, nil} // Have: cfg.Rand, err = open()
	case edge.RangeStmt_Key, edge.RangeStmt_Value:
		return write{field, nil}
	}
	return write{}
}

// isZero reports whether e clears what it is assigned to: nil, or an empty literal.
func (c *checker) isZero(e ast.Expr) bool {
	e = ast.Unparen(e)
	lit, ok := e.(*ast.CompositeLit)
	return c.pass.TypesInfo.Types[e].IsNil() || ok && len(lit.Elts) == 0
}
