package syntax

import (
	"go/ast"
	"go/token"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/analysistest"

	"github.com/tlsvet/tlsvet/internal/model"
)

// shower reports each write of KeyLogWriter, and the body of each written Time.
var shower = &analysis.Analyzer{
	Name: "shower",
	Doc:  "report what the package finds",
	Run: func(pass *analysis.Pass) (any, error) {
		for _, w := range NewIndex(pass).Writes("KeyLogWriter") {
			pass.Reportf(w.Pos(), "write in a literal: %t", w.Lit != nil)
		}
		for _, w := range NewIndex(pass).Writes("Time") {
			_, body := FuncOf(pass, w.Value)
			pass.Reportf(w.Pos(), "body: %t", body != nil)
		}
		return nil, nil
	},
}

func TestWritesAndBodiesAreFound(t *testing.T) {
	analysistest.Run(t, analysistest.TestData(), shower, "writes")
}

// user reports the uses of what package pool declares.
var user = &analysis.Analyzer{
	Name: "user",
	Doc:  "report what the package uses",
	Run: func(pass *analysis.Pass) (any, error) {
		index := NewIndex(pass)
		for _, name := range []string{"(*pool.Pool).Add", "pool.New", "pool.Of"} {
			for _, cur := range index.Calls(name) {
				pass.Reportf(cur.Node().Pos(), "call of %s", name[strings.LastIndex(name, ".")+1:])
			}
		}
		for _, cur := range index.Uses("pool", "Size") {
			pass.Reportf(cur.Node().Pos(), "use of Size")
		}
		return nil, nil
	},
}

func TestUsesAndCallsOfOtherPackagesAreFound(t *testing.T) {
	analysistest.Run(t, analysistest.TestData(), user, "uses")
}

func TestAWriteIsFoundOnlyIfItIsCertain(t *testing.T) {
	node := func(pos token.Pos) *ast.Ident { return &ast.Ident{NamePos: pos, Name: "x"} }
	inLiteral := Write{node(20), node(20), &ast.CompositeLit{Lbrace: 10}}
	elsewhere := Write{node(40), node(40), &ast.CompositeLit{Lbrace: 30}}
	assigned := Write{node(50), node(50), nil}
	cfg := &model.Config{Origin: model.Origin{From: 10, To: 10}}
	noted := model.Alt{Write: model.Origin{From: 40, To: 41}}
	for _, test := range []struct {
		name   string
		writes []Write
		alt    model.Alt
		want   token.Pos
	}{
		{"the only one", []Write{elsewhere}, model.Alt{}, 40},
		{"the one of the config's literal", []Write{elsewhere, inLiteral}, model.Alt{}, 20},
		{"the one that the collector noted", []Write{inLiteral, elsewhere}, noted, 40},
		{"none if an assignment may have replaced the literal's", []Write{inLiteral, assigned}, model.Alt{}, 0},
		{"none if the collector noted another", []Write{inLiteral}, noted, 0},
		{"none if another package writes it", []Write{inLiteral}, model.Alt{Via: model.Via{Knob: "Log"}}, 0},
		{"none at all", nil, model.Alt{}, 0},
	} {
		t.Run(test.name, func(t *testing.T) {
			w, ok := WriteOf(test.writes, cfg, test.alt)
			if ok != (test.want != 0) || ok && w.Pos() != test.want {
				t.Errorf("found %t, %+v", ok, w)
			}
		})
	}
}
