package flow

import (
	"go/ast"
	"go/types"

	"golang.org/x/tools/go/analysis"
)

// neverReturn lists functions of the standard library that do not return to their
// caller. Without them, the default case of
//
//	switch v { case "1.2": min = tls.VersionTLS12; default: log.Fatal("version") }
//
// would seem to leave min as it was.
var neverReturn = map[string]bool{
	"os.Exit":                   true,
	"runtime.Goexit":            true,
	"syscall.Exit":              true,
	"log.Fatal":                 true,
	"log.Fatalf":                true,
	"log.Fatalln":               true,
	"log.Panic":                 true,
	"log.Panicf":                true,
	"log.Panicln":               true,
	"(*log.Logger).Fatal":       true,
	"(*log.Logger).Fatalf":      true,
	"(*log.Logger).Fatalln":     true,
	"(*log.Logger).Panic":       true,
	"(*log.Logger).Panicf":      true,
	"(*log.Logger).Panicln":     true,
	"(*testing.common).Fatal":   true,
	"(*testing.common).Fatalf":  true,
	"(*testing.common).FailNow": true,
	"(*testing.common).Skip":    true,
	"(*testing.common).Skipf":   true,
	"(*testing.common).SkipNow": true,
	"(testing.TB).Fatal":        true,
	"(testing.TB).Fatalf":       true,
	"(testing.TB).FailNow":      true,
	"(testing.TB).Skip":         true,
	"(testing.TB).Skipf":        true,
	"(testing.TB).SkipNow":      true,
}

// noReturn returns the predicate that go/ssa asks: does a call of this function end
// the caller? Functions of the package whose body must end in such a call count too.
func noReturn(pass *analysis.Pass) func(*types.Func) bool {
	own := map[*types.Func]bool{}
	ends := func(fn *types.Func) bool { return neverReturn[fn.FullName()] || own[fn.Origin()] }
	for changed := true; changed; {
		changed = false
		for _, file := range pass.Files {
			for _, decl := range file.Decls {
				fd, ok := decl.(*ast.FuncDecl)
				if !ok || fd.Body == nil || fd.Type.Results != nil {
					continue
				}
				if fn := funcOf(pass, fd); fn != nil && !own[fn] && endsBlock(pass, fd.Body, ends) {
					own[fn] = true
					changed = true
				}
			}
		}
	}
	return ends
}

// endsBlock reports whether the last statement of body ends the caller, and nothing
// before it returns: usage() { fmt.Println(...); os.Exit(2) }.
func endsBlock(pass *analysis.Pass, body *ast.BlockStmt, ends func(*types.Func) bool) bool {
	if len(body.List) == 0 || !endsStmt(pass, body.List[len(body.List)-1], ends) {
		return false
	}
	returns := false
	ast.Inspect(body, func(n ast.Node) bool {
		switch n.(type) {
		case *ast.FuncLit:
			return false
		case *ast.ReturnStmt:
			returns = true
		}
		return true
	})
	return !returns
}

func endsStmt(pass *analysis.Pass, stmt ast.Stmt, ends func(*types.Func) bool) bool {
	expr, ok := stmt.(*ast.ExprStmt)
	if !ok {
		return false
	}
	call, ok := ast.Unparen(expr.X).(*ast.CallExpr)
	if !ok {
		return false
	}
	var id *ast.Ident
	switch fun := ast.Unparen(call.Fun).(type) {
	case *ast.Ident:
		id = fun
	case *ast.SelectorExpr:
		id = fun.Sel
	default:
		return false
	}
	switch obj := pass.TypesInfo.Uses[id].(type) {
	case *types.Builtin:
		return obj.Name() == "panic"
	case *types.Func:
		return ends(obj)
	}
	return false
}
