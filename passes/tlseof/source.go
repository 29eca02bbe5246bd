package tlseof

import (
	"go/ast"
	"go/types"

	"golang.org/x/tools/go/ast/inspector"

	"github.com/tlsvet/tlsvet/internal/local"
	"github.com/tlsvet/tlsvet/internal/syntax"
)

// A source is where data comes from, in the words of a finding.
type source string

const (
	connection source = "a TLS connection"
	body       source = "a response body"
)

// A wrapping says through which readers a source is looked for.
type wrapping bool

const (
	limited   wrapping = true  // a reader that can end early for a reason of its own too
	unlimited wrapping = false // only those that end when what they read ends
)

// sources finds where the readers of one declaration read from.
type sources struct {
	*checker
	decl *local.Decl
}

func (c *checker) sources(cur inspector.Cursor) sources {
	return sources{c, local.DeclOf(c.pass.TypesInfo, cur)}
}

// passThrough lists functions that return a reader of their argument at the index, and
// hand its errors on. Source: their documentation.
var passThrough = map[string]struct {
	arg  int
	wrap wrapping
}{
	"bufio.NewReader":         {0, unlimited},
	"bufio.NewReaderSize":     {0, unlimited},
	"io.NopCloser":            {0, unlimited},
	"io.TeeReader":            {0, unlimited},
	"io/ioutil.NopCloser":     {0, unlimited},
	"io.LimitReader":          {0, limited},
	"net/http.MaxBytesReader": {1, limited},
}

// origin returns what the reader e reads from. ok is false if that is not known to be
// a TLS connection or a response's body.
func (s sources) origin(e ast.Expr, wrap wrapping) (_ source, ok bool) {
	v := s.decl.Value(e)
	if isPointerTo(s.pass.TypesInfo.TypeOf(e), "crypto/tls", "Conn") {
		return connection, true
	}
	switch e := v.Expr.(type) {
	case *ast.SelectorExpr:
		return body, s.isResponseBody(e)
	case *ast.CallExpr:
		name := syntax.Callee(s.pass.TypesInfo, e)
		if w, ok := passThrough[name]; ok && w.arg < len(e.Args) && (w.wrap == unlimited || wrap == limited) {
			return s.origin(e.Args[w.arg], wrap)
		}
		isDial := name == "(*crypto/tls.Dialer).Dial" || name == "(*crypto/tls.Dialer).DialContext"
		return connection, isDial && v.Index == 0
	}
	return "", false
}

// isResponseBody reports whether e is the field Body of an http.Response.
func (s sources) isResponseBody(e *ast.SelectorExpr) bool {
	f := s.pass.TypesInfo.Uses[e.Sel]
	if f == nil || f.Pkg() == nil || f.Pkg().Path() != "net/http" {
		return false
	}
	response := f.Pkg().Scope().Lookup("Response")
	if response == nil {
		return false
	}
	want, _, _ := types.LookupFieldOrMethod(response.Type(), true, f.Pkg(), "Body")
	return f == want
}

// read returns what call reads from, if its last result is the error of that reader
// alone. io.ReadFull and io.ReadAtLeast make an io.ErrUnexpectedEOF of their own.
func (s sources) read(call *ast.CallExpr) (source, bool) {
	switch name := syntax.Callee(s.pass.TypesInfo, call); name {
	case "io.ReadAll", "io/ioutil.ReadAll":
		return s.origin(call.Args[0], limited)
	case "io.Copy", "io.CopyBuffer", "io.CopyN":
		if len(call.Args) == 1 {
			return "", false // Have: io.Copy(pair())
		}
		return s.origin(call.Args[1], limited)
	case "(*crypto/tls.Conn).Read":
		return connection, true // promoted through any struct
	}
	sel, ok := ast.Unparen(call.Fun).(*ast.SelectorExpr)
	if !ok || len(call.Args) != 1 || s.pass.TypesInfo.Selections[sel] == nil {
		return "", false
	}
	switch sel.Sel.Name {
	case "Read", "ReadBytes", "ReadString":
		return s.origin(sel.X, limited)
	case "ReadFrom":
		return s.origin(call.Args[0], limited)
	}
	return "", false
}
