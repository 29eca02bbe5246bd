package tlsmisuse

import (
	"go/ast"
	"slices"
	"strings"

	"golang.org/x/tools/go/ast/edge"
	"golang.org/x/tools/go/ast/inspector"

	"github.com/tlsvet/tlsvet/internal/fix"
	"github.com/tlsvet/tlsvet/internal/lint"
	"github.com/tlsvet/tlsvet/internal/model"
	"github.com/tlsvet/tlsvet/internal/option"
	"github.com/tlsvet/tlsvet/internal/syntax"
	"github.com/tlsvet/tlsvet/passes/tlsconfig"
)

// ignored reports the TLSClientConfig of a Transport that makes its connections by another
// function, if nothing but the Transport has it.
//
// Have: &http.Transport{TLSClientConfig: &tls.Config{RootCAs: ours}, DialTLSContext: dial}
func (c *checker) ignored(cfg *tlsconfig.Config, configs []*tlsconfig.Config) {
	field := decided(cfg)
	if field == "" || len(cfg.Holders) == 0 {
		return
	}
	dialer := ""
	for _, h := range cfg.Holders {
		if dialer = dials(h); dialer == "" {
			return
		}
	}
	used := func(o *tlsconfig.Config) bool {
		return o.Origin == cfg.Origin && slices.ContainsFunc(o.Calls, func(fn string) bool { return strings.Contains(fn, tlsPath+".") })
	}
	if slices.ContainsFunc(configs, used) || c.readsClientConfig() {
		return
	}
	for _, a := range cfg.Holders[0].Fields["TLSClientConfig"].Alts {
		file := syntax.FileAt(c.pass, a.Write.From)
		if file == nil {
			continue
		}
		if id := fix.FieldName(file, a.Write); id != nil {
			c.report.Report(lint.Finding{
				Rule:    option.ConfigIgnored,
				Range:   id,
				Message: "TLSClientConfig is ignored beside " + dialer + ": its " + field + " has no effect",
			})
		}
	}
}

// decided returns a documented option of clients that cfg certainly sets, "" if there is
// none.
func decided(cfg *tlsconfig.Config) string {
	unsure := func(a tlsconfig.Alt) bool {
		return a.Selector != model.Plain || a.Kind == model.Unset || a.Kind == model.Nil || a.Kind == model.Unknown ||
			a.Kind == model.Hole && !a.Write.IsValid() // Have: cfg.Clone(), which may have anything
	}
	for _, f := range option.Fields {
		v := cfg.Field(f.Name)
		if len(f.Options) > 0 && f.Role&option.Client != 0 && len(v.Alts) > 0 && !slices.ContainsFunc(v.Alts, unsure) {
			return f.Name
		}
	}
	return ""
}

// dials returns the field by which a Transport makes every TLS connection without its
// TLSClientConfig, "" if that is not certain. Behind an HTTP proxy it reads the config.
func dials(h model.Holder) string {
	none := func(v tlsconfig.Value) bool {
		return !slices.ContainsFunc(v.Alts, func(a tlsconfig.Alt) bool {
			return a.Selector != model.Plain || a.Kind != model.Unset && a.Kind != model.Nil
		})
	}
	if h.Refers || !none(h.Fields["Proxy"]) {
		return ""
	}
	for _, field := range []string{"DialTLSContext", "DialTLS"} {
		alts := h.Fields[field].Alts
		if len(alts) == 1 && alts[0].Kind == model.Func && alts[0].Selector == model.Plain {
			return field
		}
	}
	return ""
}

// readsClientConfig reports whether the package reads the TLSClientConfig of a Transport,
// as a function that makes its connections may.
func (c *checker) readsClientConfig() bool {
	for cur := range c.report.Root().Preorder((*ast.SelectorExpr)(nil)) {
		sel := cur.Node().(*ast.SelectorExpr)
		if sel.Sel.Name == "TLSClientConfig" && !isWritten(cur) {
			return true
		}
	}
	return false
}

// isWritten reports whether what cur selects, or a field of it, is assigned to.
func isWritten(cur inspector.Cursor) bool {
	for cur.ParentEdgeKind() == edge.SelectorExpr_X || cur.ParentEdgeKind() == edge.ParenExpr_X {
		cur = cur.Parent()
	}
	return cur.ParentEdgeKind() == edge.AssignStmt_Lhs
}
