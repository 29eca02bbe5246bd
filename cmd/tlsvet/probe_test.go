package main

import (
	"errors"
	"go/ast"
	"go/token"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/passes/inspect"
	"golang.org/x/tools/go/ast/inspector"
)

// probe reports what scripts need to see a driver at work, whatever the rules of
// tlsvet are: each call of a function with a telling name is one kind of finding.
var probe = &analysis.Analyzer{
	Name:     "probe",
	Doc:      "probe: report calls of functions with telling names",
	Requires: []*analysis.Analyzer{inspect.Analyzer, quiet},
	Run:      runProbe,
}

// quiet is an analyzer that another one requires and that can fail before it.
var quiet = &analysis.Analyzer{
	Name: "quiet",
	Doc:  "quiet: report nothing",
	Run:  func(*analysis.Pass) (any, error) { return nil, nil },
}

func init() {
	quiet.Flags.Func("fail", "fail with this `message`", func(msg string) error {
		quiet.Run = func(*analysis.Pass) (any, error) { return nil, errors.New(msg) }
		return nil
	})
}

func runProbe(pass *analysis.Pass) (any, error) {
	in := pass.ResultOf[inspect.Analyzer].(*inspector.Inspector)
	for cur := range in.Root().Preorder((*ast.CallExpr)(nil)) {
		call := cur.Node().(*ast.CallExpr)
		switch name(call.Fun) {
		case "Clone": // strings.Clone(x) is x
			reportCall(pass, call, "clone", edit(call.Pos(), call.Lparen+1, ""), edit(call.Rparen, call.End(), ""))
		case "old": // has a successor
			reportCall(pass, call, "old", edit(call.Pos(), call.Lparen, "young"))
		case "pair": // wants two arguments, each inserted by a fix of its own at one place
			if len(call.Args) < 1 {
				reportCall(pass, call, "pair-first", edit(call.Rparen, call.Rparen, "1"))
			}
			if len(call.Args) < 2 {
				reportCall(pass, call, "pair-second", edit(call.Rparen, call.Rparen, ", 2"))
			}
		case "gone": // the fix does not compile
			reportCall(pass, call, "gone", edit(call.Pos(), call.Lparen, "undefined"))
		case "nofix":
			reportCall(pass, call, "nofix")
		case "crash":
			var none []int
			_ = none[len(pass.Files)]
		}
	}
	return nil, nil
}

func name(fun ast.Expr) string {
	switch fun := fun.(type) {
	case *ast.Ident:
		return fun.Name
	case *ast.SelectorExpr:
		return fun.Sel.Name
	}
	return ""
}

func edit(pos, end token.Pos, text string) analysis.TextEdit {
	return analysis.TextEdit{Pos: pos, End: end, NewText: []byte(text)}
}

func reportCall(pass *analysis.Pass, call *ast.CallExpr, id string, edits ...analysis.TextEdit) {
	d := analysis.Diagnostic{Pos: call.Pos(), End: call.End(), Category: id, Message: "call (" + id + ")"}
	if edits != nil {
		d.SuggestedFixes = []analysis.SuggestedFix{{Message: "Fix " + id, TextEdits: edits}}
	}
	pass.Report(d)
}
