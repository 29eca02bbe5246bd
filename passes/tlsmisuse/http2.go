package tlsmisuse

import (
	"go/ast"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ast/edge"
	"golang.org/x/tools/go/ast/inspector"

	"github.com/tlsvet/tlsvet/internal/fix"
	"github.com/tlsvet/tlsvet/internal/lint"
	"github.com/tlsvet/tlsvet/internal/option"
	"github.com/tlsvet/tlsvet/internal/syntax"
)

// http2 are the fields of a Transport that say whether it speaks HTTP/2, whatever its
// TLSClientConfig is.
var http2 = []string{"ForceAttemptHTTP2", "Protocols", "TLSNextProto"}

// http2Lost reports literal lit of a Transport that speaks HTTP/1.1 alone because of its
// TLSClientConfig.
func (c *checker) http2Lost(lit *ast.CompositeLit) {
	if !isHTTPType(c.pass.TypesInfo.TypeOf(lit), "Transport") || !isKeyed(lit) {
		return
	}
	cfg := value(lit, "TLSClientConfig")
	has := func(field string) bool { return value(lit, field) != nil }
	if cfg == nil || c.isNil(cfg) || slices.ContainsFunc(http2, has) || c.choosesHTTP() {
		return
	}
	if config := c.literal(cfg, "Config"); config != nil && isKeyed(config) && value(config, "NextProtos") != nil {
		return // Have: NextProtos: []string{"http/1.1"}
	}
	f := lint.Finding{
		Rule:    option.HTTP2Lost,
		Range:   cfg,
		Message: "TLSClientConfig switches off HTTP/2: ForceAttemptHTTP2 would keep it",
	}
	if edits, ok := fix.AddElements(c.pass, lit, fix.Element{Name: "ForceAttemptHTTP2", Value: "true"}); ok {
		f.Fix = &lint.Fix{Message: "Keep HTTP/2", Edits: edits, Safety: option.Behaviour}
	}
	c.report.Report(f)
}

// choosesHTTP reports whether the package selects one of the fields of some Transport, or
// imports golang.org/x/net/http2, which sets one.
func (c *checker) choosesHTTP() bool {
	if slices.ContainsFunc(syntax.Imported(c.pass), func(p *types.Package) bool { return p.Path() == "golang.org/x/net/http2" }) {
		return true
	}
	isSelected := func(cur inspector.Cursor) bool { return cur.ParentEdgeKind() == edge.SelectorExpr_Sel }
	return slices.ContainsFunc(http2, func(field string) bool {
		return slices.ContainsFunc(c.report.Uses("net/http", field), isSelected)
	})
}

// isHTTPType reports whether t is the type called name of net/http, or a pointer to it, as
// that of a literal within a list of pointers is.
func isHTTPType(t types.Type, name string) bool {
	if p, ok := types.Unalias(t).(*types.Pointer); ok {
		t = p.Elem()
	}
	named, ok := types.Unalias(t).(*types.Named)
	return ok && named.Obj().Name() == name && named.Obj().Pkg() != nil && named.Obj().Pkg().Path() == "net/http"
}
