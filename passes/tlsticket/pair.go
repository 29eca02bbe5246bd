package tlsticket

import (
	"go/ast"
	"go/types"

	"golang.org/x/tools/go/types/typeutil"

	"github.com/tlsvet/tlsvet/internal/lint"
	"github.com/tlsvet/tlsvet/internal/model"
	"github.com/tlsvet/tlsvet/internal/option"
	"github.com/tlsvet/tlsvet/internal/syntax"
	"github.com/tlsvet/tlsvet/passes/tlsconfig"
)

// A half is one of the two callbacks, and the method of Config that makes it fit what
// crypto/tls does in the place of the other.
type half struct {
	field, other, method, effect string
}

var halves = []half{
	{"WrapSession", "UnwrapSession", "EncryptTicket", "crypto/tls cannot read its tickets, so nothing resumes"},
	{"UnwrapSession", "WrapSession", "DecryptTicket", "it is given tickets that DecryptTicket alone can read"},
}

// pair reports a callback for tickets whose counterpart is missing.
func (c *checker) pair(cfg *tlsconfig.Config) {
	if !issuesTickets(cfg) {
		return
	}
	for _, h := range halves {
		if !isSet(cfg.Field(h.field)) || !isAbsent(cfg.Field(h.other)) {
			continue
		}
		for _, a := range cfg.Field(h.field).Alts {
			typ, body := syntax.FuncOf(c.pass, syntax.ExprAt(c.pass, a.Origin))
			if a.Kind != model.Func || !a.Decided() || body == nil || c.isEnough(h, typ, body) {
				continue
			}
			c.report.Report(lint.Finding{
				Rule:    option.TicketHalfPair,
				Range:   a.Origin,
				Message: h.field + " without " + h.other + ": " + h.effect,
				Via:     a.Via,
				Field:   h.field,
				Effect:  "without " + h.other + " " + h.effect,
			})
		}
	}
}

// isEnough reports whether a callback may do without its counterpart, or is reported for
// something worse.
func (c *checker) isEnough(h half, typ *ast.FuncType, body *ast.BlockStmt) bool {
	names := typ.Params.List[0].Names
	if h.field == "UnwrapSession" && (len(names) == 0 || names[0].Name == "_") {
		return true // it resumes nothing, on purpose
	}
	return len(c.plain(body)) > 0 || c.mayCall(h.method, body, map[*types.Func]bool{})
}

// mayCall reports whether body may call a method of tls.Config: by name, through a
// function of the package, or where it cannot be followed.
func (c *checker) mayCall(method string, body *ast.BlockStmt, seen map[*types.Func]bool) bool {
	found := false
	ast.Inspect(body, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.CallExpr:
			found = found || c.calls(method, n, seen)
		case *ast.Ident:
			fn, ok := c.pass.TypesInfo.Uses[n].(*types.Func)
			found = found || ok && fn.FullName() == "(*crypto/tls.Config)."+method
		}
		return !found
	})
	return found
}

// calls reports whether what call calls may call the method.
func (c *checker) calls(method string, call *ast.CallExpr, seen map[*types.Func]bool) bool {
	if c.pass.TypesInfo.Types[call.Fun].IsType() {
		return false
	}
	switch fn := typeutil.Callee(c.pass.TypesInfo, call).(type) {
	case *types.Builtin:
		return false
	case *types.Func:
		if fn.Pkg() == nil || option.IsStd(fn.Pkg().Path()) {
			return false // the standard library has no config to call it on
		}
		d := syntax.DeclOf(c.pass, fn)
		if d == nil || d.Body == nil {
			return true
		}
		if seen[fn] {
			return false
		}
		seen[fn] = true
		return c.mayCall(method, d.Body, seen)
	}
	_, literal := ast.Unparen(call.Fun).(*ast.FuncLit)
	return !literal // the body of a literal is seen where it stands
}
