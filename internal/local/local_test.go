package local

import (
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"testing"

	"golang.org/x/tools/go/ast/inspector"
)

func TestAVariableIsFollowedToTheOneExpressionItHolds(t *testing.T) {
	tests := []struct {
		name, body, want string
		index            int
	}{
		{"a definition", "v := one(); use(v)", "one()", 0},
		{"a declaration", "var v int = one(); use(v)", "one()", 0},
		{"a chain of variables", "u := one(); v := u; use((v))", "one()", 0},
		{"one of two values", "v, u := 1, 2; use(v); use(u)", "2", 0},
		{"a result of a call", "u, v := two(); use(u); use(v)", "two()", 1},
		{"the first result of a call", "v, _ := two(); use(v)", "two()", 0},
		{"a second write", "v := one(); v = 2; use(v)", "v", 0},
		{"a write in a branch", "v := one(); if v > 0 { v = 2 }; use(v)", "v", 0},
		{"a write in a closure", "v := one(); func() { v = 2 }(); use(v)", "v", 0},
		{"an increment", "v := one(); v++; use(v)", "v", 0},
		{"an operation", "v := one(); v += 2; use(v)", "v", 0},
		{"an address", "v := one(); _ = &v; use(v)", "v", 0},
		{"a zero value", "var v int; use(v)", "v", 0},
		{"a zero value that is written", "var v int; v = 2; use(v)", "v", 0},
		{"a range", "for v := range 3 { use(v) }", "v", 0},
		{"a parameter", "use(p)", "p", 0},
		{"a parameter that is written", "p = 2; use(p)", "p", 0},
		{"a result that is written", "r = 2; use(r); return", "r", 0},
		{"a package variable", "use(global)", "global", 0},
		{"no variable", "use(one())", "one()", 0},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got, index := lastUse(t, test.body)
			if got != test.want || index != test.index {
				t.Errorf("value is %s, result %d; want %s, result %d", got, index, test.want, test.index)
			}
		})
	}
}

func TestWhatAConditionSelectsIsConditional(t *testing.T) {
	tests := []struct {
		name, body string
		want       bool
	}{
		{"no condition", "use(1)", false},
		{"a branch", "if p > 0 { use(1) }", true},
		{"the other branch", "if p > 0 { return } else { use(1) }", true},
		{"a condition itself", "if use(1); p > 0 { return }", false},
		{"a case", "switch p { case 1: use(1) }", true},
		{"a case of types", "switch any(p).(type) { case int: use(1) }", true},
		{"a communication", "select { default: use(1) }", true},
		{"a loop", "for p > 0 { use(1) }", false},
		{"an error", "if err := fail(); err != nil { use(1) }", false},
		{"no error", "if err := fail(); err == nil { use(1) }", false},
		{"an error among others", "if err := fail(); err != nil && p > 0 { use(1) }", true},
		{"a pointer", "if q := &p; q != nil { use(1) }", true},
		{"a closure in a branch", "if p > 0 { func() { use(1) }() }", false},
		{"a branch in a closure", "func() { if p > 0 { use(1) } }()", true},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			cur, info := lastCall(t, test.body)
			if got := IsConditional(info, cur); got != test.want {
				t.Errorf("conditional: %t", got)
			}
		})
	}
}

// lastUse returns the value of the argument of the last call of use in a function with
// the given body.
func lastUse(t *testing.T, body string) (string, int) {
	t.Helper()
	cur, info := lastCall(t, body)
	value := DeclOf(info, cur).Value(cur.Node().(*ast.CallExpr).Args[0])
	return types.ExprString(value.Expr), value.Index
}

// lastCall returns the last call of use in a function with the given body.
func lastCall(t *testing.T, body string) (last inspector.Cursor, info *types.Info) {
	t.Helper()
	source := `package p
var global = 1
func one() int { return 1 }
func two() (int, int) { return 1, 2 }
func use(int) {}
func fail() error { return nil }
func f(p int) (r int) { ` + body + `; return }`
	fset := token.NewFileSet()
	file, err := parser.ParseFile(fset, "p.go", source, 0)
	if err != nil {
		t.Fatal(err)
	}
	info = &types.Info{
		Types: make(map[ast.Expr]types.TypeAndValue),
		Defs:  make(map[*ast.Ident]types.Object),
		Uses:  make(map[*ast.Ident]types.Object),
	}
	if _, err := new(types.Config).Check("p", fset, []*ast.File{file}, info); err != nil {
		t.Fatal(err)
	}
	for cur := range inspector.New([]*ast.File{file}).Root().Preorder((*ast.CallExpr)(nil)) {
		if types.ExprString(cur.Node().(*ast.CallExpr).Fun) == "use" {
			last = cur
		}
	}
	return last, info
}
