package tlsticket

import (
	"go/ast"
	"go/types"

	"github.com/tlsvet/tlsvet/internal/lint"
	"github.com/tlsvet/tlsvet/internal/model"
	"github.com/tlsvet/tlsvet/internal/option"
	"github.com/tlsvet/tlsvet/internal/syntax"
	"github.com/tlsvet/tlsvet/passes/tlsconfig"
)

// empty reports an UnwrapSession that indexes its ticket, which TLS 1.2 hands over empty
// when the client has none.
func (c *checker) empty(cfg *tlsconfig.Config) {
	if !issuesTickets(cfg) || !allowsOlder(cfg) {
		return
	}
	for _, a := range cfg.Field("UnwrapSession").Alts {
		if a.Kind != model.Func || a.Selector != model.Plain {
			continue
		}
		typ, body := syntax.FuncOf(c.pass, syntax.ExprAt(c.pass, a.Origin))
		if body == nil || len(typ.Params.List[0].Names) == 0 {
			continue
		}
		ticket := c.pass.TypesInfo.Defs[typ.Params.List[0].Names[0]]
		at := syntax.Unguarded(c.pass.TypesInfo, body, func(e ast.Expr) bool {
			id, ok := ast.Unparen(e).(*ast.Ident)
			return ok && ticket != nil && c.pass.TypesInfo.Uses[id] == ticket
		})
		if at != nil {
			c.report.Report(lint.Finding{
				Rule:    option.TicketIndex,
				Range:   at,
				Message: types.ExprString(at) + " panics: TLS 1.2 calls UnwrapSession with an empty ticket",
			})
		}
	}
}

// allowsOlder reports whether cfg is certain to serve TLS 1.2.
func allowsOlder(cfg *tlsconfig.Config) bool {
	for _, name := range []string{"MinVersion", "MaxVersion"} {
		for _, a := range cfg.Field(name).Alts {
			v, ok := a.Uint16()
			if !ok || a.Selector != model.Plain || name == "MinVersion" && v > option.TLS12 || name == "MaxVersion" && v != 0 && v < option.TLS12 {
				return false
			}
		}
	}
	return true
}
