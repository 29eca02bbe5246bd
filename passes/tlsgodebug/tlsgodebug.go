package tlsgodebug

import (
	_ "embed"
	"go/ast"
	"go/constant"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/tlsvet/tlsvet/internal/godebug"
	"github.com/tlsvet/tlsvet/internal/lint"
	"github.com/tlsvet/tlsvet/internal/option"
	"github.com/tlsvet/tlsvet/internal/passdoc"
	"github.com/tlsvet/tlsvet/internal/syntax"
	"github.com/tlsvet/tlsvet/passes/tlsvet"
)

//go:embed doc.go
var doc string

// Analyzer reports GODEBUG settings that weaken TLS.
var Analyzer = &analysis.Analyzer{
	Name:       "tlsgodebug",
	Doc:        passdoc.MustExtract(doc, "tlsgodebug"),
	URL:        passdoc.URL("tlsgodebug"),
	Requires:   []*analysis.Analyzer{tlsvet.Analyzer},
	Run:        lint.Run(run),
	ResultType: lint.ResultType,
}

func run(pass *analysis.Pass, report *lint.Reporter) error {
	c := &checker{pass, report}
	if pass.Pkg.Name() == "main" {
		c.lines()
	}
	if slices.ContainsFunc(pass.Pkg.Imports(), func(p *types.Package) bool { return p.Path() == "os" }) {
		c.calls()
	}
	return nil
}

type checker struct {
	pass   *analysis.Pass
	report *lint.Reporter
}

// lines checks the //go:debug lines. The go command takes them of package main alone.
func (c *checker) lines() {
	for _, f := range c.pass.Files {
		for _, d := range syntax.Debugs(f) {
			if text := godebug.Message(d.Name, d.Value, true); text != "" {
				c.report.Report(lint.Finding{Rule: option.GODEBUG, Range: d, Message: text})
			}
		}
	}
}

// calls checks what the package sets at run time.
//
// Have: os.Setenv("GODEBUG", "tls10server=1")
func (c *checker) calls() {
	for _, cur := range c.report.Calls("os.Setenv") {
		args := cur.Node().(*ast.CallExpr).Args
		if len(args) != 2 {
			continue // Have: os.Setenv(pair())
		}
		if name, ok := c.text(args[0]); ok && name == "GODEBUG" {
			c.list(args[1])
		}
	}
}

// list reports the first weak setting of a list; one edit of the text is due in any case.
// Of a setting that occurs twice the last one counts.
func (c *checker) list(arg ast.Expr) {
	text, ok := c.text(arg)
	if !ok {
		return
	}
	last := make(map[string]string)
	var names []string
	for pair := range strings.SplitSeq(text, ",") {
		name, value, _ := strings.Cut(pair, "=")
		last[name] = value
		names = append(names, name)
	}
	for _, name := range names {
		if name == "default" {
			continue // the go command's: at run time it means nothing
		}
		if text := godebug.Message(name, last[name], false); text != "" {
			c.report.Report(lint.Finding{Rule: option.GODEBUG, Range: arg, Message: text})
			return
		}
	}
}

// text returns the string that e is at compile time.
func (c *checker) text(e ast.Expr) (string, bool) {
	v := c.pass.TypesInfo.Types[e].Value
	if v == nil || v.Kind() != constant.String {
		return "", false
	}
	return constant.StringVal(v), true
}
