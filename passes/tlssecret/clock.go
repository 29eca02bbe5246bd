package tlssecret

import (
	"go/ast"
	"go/token"
	"go/types"

	"github.com/tlsvet/tlsvet/internal/lint"
	"github.com/tlsvet/tlsvet/internal/model"
	"github.com/tlsvet/tlsvet/internal/option"
	"github.com/tlsvet/tlsvet/internal/syntax"
)

// clock reports the clocks that stand still.
func (c *checker) clock() {
	for _, cfg := range c.configs {
		for _, a := range cfg.Field("Time").Alts {
			if a.Kind != model.Func || !a.Decided() || !c.isStill(syntax.ExprAt(c.pass, a.Origin)) {
				continue
			}
			f := lint.Finding{
				Rule:    option.StillTime,
				Range:   a.Origin,
				Message: "Time stands still: expired certificates verify and ticket keys never rotate",
				Via:     a.Via,
				Field:   "Time",
				Effect:  "it stands still, so expired certificates verify",
			}
			if a.Via.Knob == "" && a.Write.Contains(a.Origin) {
				f.Fix = c.remove(a.Write, "Time", option.Behaviour)
			}
			c.report.Report(f)
		}
	}
}

// isStill reports whether every return of the function that e is yields the same time.
func (c *checker) isStill(e ast.Expr) bool {
	_, body := syntax.FuncOf(c.pass, e)
	if body == nil {
		return false
	}
	returns, still := 0, true
	ast.Inspect(body, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.FuncLit:
			return false
		case *ast.ReturnStmt:
			returns++
			still = still && len(n.Results) == 1 && c.isFixed(n.Results[0])
		}
		return still
	})
	return still && returns == 1
}

// isFixed reports whether the time e is the same at every evaluation.
func (c *checker) isFixed(e ast.Expr) bool {
	switch e := ast.Unparen(e).(type) {
	case *ast.CompositeLit:
		return len(e.Elts) == 0
	case *ast.CallExpr:
		return option.FixedTimes[syntax.Callee(c.pass.TypesInfo, e)] && c.areFixed(e.Args)
	case *ast.Ident:
		v, ok := c.pass.TypesInfo.Uses[e].(*types.Var)
		return ok && !v.Exported() && v.Kind() != types.ParamVar && c.isWrittenOnce(v)
	}
	return false
}

// areFixed reports whether args are constants and locations.
func (c *checker) areFixed(args []ast.Expr) bool {
	for _, a := range args {
		sel, ok := a.(*ast.SelectorExpr)
		location := ok && c.pass.TypesInfo.TypeOf(sel).String() == "*time.Location"
		if c.pass.TypesInfo.Types[a].Value == nil && !location {
			return false
		}
	}
	return true
}

// isWrittenOnce reports whether v gets a time where it is declared, the present or a
// fixed one, and none ever after.
func (c *checker) isWrittenOnce(v *types.Var) bool {
	declared, again := false, false
	is := func(e ast.Expr) bool {
		id, ok := ast.Unparen(e).(*ast.Ident)
		return ok && c.pass.TypesInfo.ObjectOf(id) == v
	}
	starts := func(names []ast.Expr, values []ast.Expr) {
		for i, name := range names {
			if is(name) {
				declared = len(names) == len(values) && c.isMoment(values[i])
				again = again || !declared
			}
		}
	}
	for _, f := range c.pass.Files {
		ast.Inspect(f, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.AssignStmt:
				if n.Tok == token.DEFINE {
					starts(n.Lhs, n.Rhs)
					return true
				}
				for _, l := range n.Lhs {
					again = again || is(l)
				}
			case *ast.ValueSpec:
				names := make([]ast.Expr, len(n.Names))
				for i, name := range n.Names {
					names[i] = name
				}
				starts(names, n.Values)
			case *ast.RangeStmt:
				again = again || n.Key != nil && is(n.Key) || n.Value != nil && is(n.Value)
			case *ast.UnaryExpr:
				again = again || n.Op == token.AND && is(n.X)
			}
			return true
		})
	}
	return declared && !again
}

// isMoment reports whether e is the present, or a fixed time.
func (c *checker) isMoment(e ast.Expr) bool {
	call, ok := ast.Unparen(e).(*ast.CallExpr)
	return ok && (syntax.Callee(c.pass.TypesInfo, call) == "time.Now" || c.isFixed(call))
}
