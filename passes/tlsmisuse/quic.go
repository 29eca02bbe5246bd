package tlsmisuse

import (
	"fmt"
	"go/ast"
	"go/constant"

	"golang.org/x/tools/go/analysis"

	"github.com/tlsvet/tlsvet/internal/fix"
	"github.com/tlsvet/tlsvet/internal/lint"
	"github.com/tlsvet/tlsvet/internal/local"
	"github.com/tlsvet/tlsvet/internal/option"
)

// quic checks the QUICConfig literal lit, which the function of row is given as arg.
func (c *checker) quic(d *local.Decl, arg ast.Expr, lit *ast.CompositeLit, row option.NilConfig) {
	if !c.isOnlyUse(d, arg) || !isKeyed(lit) {
		return
	}
	field := value(lit, "TLSConfig")
	if field == nil {
		c.reportNil(lit, row)
		return
	}
	given := d.Value(field).Expr
	if c.isNil(given) {
		c.reportNil(given, row)
		return
	}
	cfg := c.literal(given, "Config")
	if cfg == nil || !isKeyed(cfg) || !c.isOnlyUse(d, field) {
		return
	}
	c.quicVersion(d, cfg)
}

// quicVersion reports a config for QUIC without TLS 1.3 as its floor.
func (c *checker) quicVersion(d *local.Decl, cfg *ast.CompositeLit) {
	min := value(cfg, "MinVersion")
	if min == nil {
		c.report.Report(lint.Finding{
			Rule:    option.QUICVersion,
			Range:   cfg.Type,
			Message: "config for QUIC has no MinVersion: Start fails unless it is TLS 1.3",
		})
		return
	}
	min = d.Value(min).Expr
	v := c.pass.TypesInfo.Types[min].Value
	if v == nil {
		return
	}
	if n, ok := constant.Uint64Val(v); ok && n < option.TLS13 {
		c.report.Report(lint.Finding{
			Rule:    option.QUICVersion,
			Range:   min,
			Message: fmt.Sprintf("MinVersion %s in a config for QUIC: Start fails unless it is TLS 1.3", option.VersionName(uint16(n))),
			Fix:     c.raise(min),
		})
	}
}

func (c *checker) raise(min analysis.Range) *lint.Fix {
	text, ok := fix.Qualified(c.pass, min.Pos(), tlsPath, option.VersionIdent(option.TLS13))
	if !ok {
		return nil
	}
	edits, ok := fix.Replace(c.pass, fix.Converted(c.pass, min), text) // a variable takes its type from the conversion
	if !ok {
		return nil
	}
	return &lint.Fix{Message: "Raise MinVersion to " + text, Edits: edits, Safety: option.Neutral}
}

// isOnlyUse reports whether e is the one use of the variable that it names, or names no
// variable: nobody else then writes to what it points to.
func (c *checker) isOnlyUse(d *local.Decl, e ast.Expr) bool {
	v := d.Var(e)
	if v == nil {
		return true
	}
	uses := 0
	for _, obj := range c.pass.TypesInfo.Uses {
		if obj == v {
			uses++
		}
	}
	return uses == 1
}

// value returns what the keyed literal lit gives the field, or nil.
func value(lit *ast.CompositeLit, field string) ast.Expr {
	for _, e := range lit.Elts {
		kv := e.(*ast.KeyValueExpr)
		if id, ok := kv.Key.(*ast.Ident); ok && id.Name == field {
			return kv.Value
		}
	}
	return nil
}

// isKeyed reports whether the elements of lit have keys.
func isKeyed(lit *ast.CompositeLit) bool {
	for _, e := range lit.Elts {
		if _, ok := e.(*ast.KeyValueExpr); !ok {
			return false
		}
	}
	return true
}
