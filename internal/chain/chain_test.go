package chain

import (
	"go/ast"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis"
)

func TestACheckIsWhatItsFunctionDoesWithCertificates(t *testing.T) {
	const verify = "_, err := cert.Verify(x509.VerifyOptions{Roots: roots}); return err"
	tests := []struct {
		name, body, want string // "verifies", "hidden", "usages", in this order
	}{
		{"nothing", "return nil", ""},
		{"a chain", verify, "verifies"},
		{"a chain with the name left empty", `_, err := cert.Verify(x509.VerifyOptions{Roots: roots, DNSName: ""}); return err`, "verifies"},
		{"a chain with a name", "_, err := cert.Verify(x509.VerifyOptions{Roots: roots, DNSName: host}); return err", "verifies hidden"},
		{"a chain for usages", "_, err := cert.Verify(x509.VerifyOptions{KeyUsages: usages}); return err", "verifies usages"},
		{"a chain at a time", "_, err := cert.Verify(x509.VerifyOptions{CurrentTime: time.Now()}); return err", "verifies"},

		{"options in a variable", "o := x509.VerifyOptions{Roots: roots}; _, err := cert.Verify(o); return err", "verifies"},
		{"options that start as zero", "var o x509.VerifyOptions; o.Roots = roots; _, err := cert.Verify(o); return err", "verifies"},
		{"options that are completed by a name", "var o x509.VerifyOptions; o.DNSName = host; _, err := cert.Verify(o); return err", "verifies hidden"},
		{"options that are completed by usages", "var o x509.VerifyOptions; o.KeyUsages = usages; _, err := cert.Verify(o); return err", "verifies usages"},
		{"options of a package variable", "_, err := cert.Verify(global); return err", "hidden usages"},
		{"options of a parameter", "return func(o x509.VerifyOptions) error { _, err := cert.Verify(o); return err }(global)", "hidden usages"},
		{"options of a call", "_, err := cert.Verify(options()); return err", "hidden usages"},
		{"options that are replaced", "o := x509.VerifyOptions{}; o = global; _, err := cert.Verify(o); return err", "hidden usages"},
		{"options whose address is taken", "o := x509.VerifyOptions{}; complete(&o); _, err := cert.Verify(o); return err", "hidden usages"},
		{"options of a loop", "for _, o := range all { if _, err := cert.Verify(o); err != nil { return err } }; return nil", "hidden usages"},

		{"a name that is read", "if cert.Subject.CommonName != host { return errOther }; return nil", "hidden"},
		{"a name that is verified", "return cert.VerifyHostname(host)", "hidden"},
		{"raw bytes", "if !bytes.Equal(cert.Raw, pin) { return errOther }; return nil", "hidden"},
		{"a certificate that is compared", "if cert == pinned { return nil }; return errOther", "hidden"},
		{"a certificate that is compared with nil", "if cert == nil { return errOther }; return nil", ""},
		{"a date", "if time.Now().After(cert.NotAfter) { return errOther }; return nil", ""},
		{"a certificate that is handed on", "return hook(cert)", "hidden"},
		{"a certificate that is printed", "log.Print(cert); return nil", ""},
		{"a certificate that becomes text", "if fmt.Sprint(cert) != host { return errOther }; return nil", "hidden"},
		{"a certificate that is kept", "last = cert; return nil", "hidden"},
		{"a certificate in a variable", "c := cert; _ = c; return nil", ""},
		{"a certificate that is sent", "sent <- cert; return nil", "hidden"},
		{"a certificate that becomes trusted", "roots.AddCert(cert); return nil", ""},
		{"a certificate that is parsed", "c, err := x509.ParseCertificate(pin); _ = c; return err", ""},

		{"a helper that verifies", "return chained(cert)", "verifies"},
		{"a helper that looks at the name", "return named(cert)", "hidden"},
		{"a helper that calls itself", "return again(cert)", "verifies"},
		{"a literal that verifies", "return func() error { " + verify + " }()", "verifies"},
		{"a chain and a name", "if err := cert.VerifyHostname(host); err != nil { return err }; " + verify, "verifies hidden"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			check := read(t, test.body)
			var got []string
			for word, is := range map[string]bool{"verifies": check.Verifies, "hidden": check.Hidden, "usages": check.Usages} {
				if is != strings.Contains(test.want, word) {
					got = append(got, word)
				}
			}
			if got != nil {
				t.Errorf("want %q, not so: %v", test.want, got)
			}
			if check.Verifies != (check.Options != nil) {
				t.Errorf("options at %v", check.Options)
			}
		})
	}
}

func TestOptionsAreWhereTheirTypeStands(t *testing.T) {
	for body, want := range map[string]string{
		"_, err := cert.Verify(x509.VerifyOptions{Roots: roots}); return err":                   "x509.VerifyOptions",
		"type options = x509.VerifyOptions; _, err := cert.Verify(options{}); return err":       "options",
		"o := x509.VerifyOptions{Roots: roots}; _, err := cert.Verify(o); return err":           "x509.VerifyOptions",
		"var named x509.VerifyOptions; _, err := cert.Verify(named); return err":                "named",
		"var o = x509.VerifyOptions{}; o.Roots = roots; _, err := cert.Verify((o)); return err": "x509.VerifyOptions",
	} {
		check := read(t, body)
		if check.Options == nil {
			t.Errorf("%s: no options", body)
		} else if got := types.ExprString(check.Options.(ast.Expr)); got != want {
			t.Errorf("%s: options at %s", body, got)
		}
	}
}

func TestBodiesAreWhatWasRead(t *testing.T) {
	if n := len(read(t, "return chained(cert)").Bodies); n != 2 {
		t.Errorf("%d bodies, want those of the function and of its helper", n)
	}
}

// read reads a function with the given body.
func read(t *testing.T, body string) *Check {
	t.Helper()
	const prelude = `package p
import ("bytes"; "crypto/x509"; "errors"; "fmt"; "log"; "time")
var (
	roots *x509.CertPool
	host string
	usages []x509.ExtKeyUsage
	pin []byte
	global x509.VerifyOptions
	all []x509.VerifyOptions
	pinned, last *x509.Certificate
	sent chan *x509.Certificate
	hook func(*x509.Certificate) error
	errOther = errors.New("other")
	_, _, _, _ = bytes.Equal, fmt.Sprint, log.Print, time.Now
)
func options() x509.VerifyOptions { return global }
func complete(*x509.VerifyOptions) {}
func chained(cert *x509.Certificate) error { _, err := cert.Verify(x509.VerifyOptions{}); return err }
func named(cert *x509.Certificate) error { return cert.VerifyHostname(host) }
func again(cert *x509.Certificate) error { if cert == nil { return again(cert) }; return chained(cert) }
func f(cert *x509.Certificate) error { `
	fset := token.NewFileSet()
	file, err := parser.ParseFile(fset, "p.go", prelude+body+"}", parser.SkipObjectResolution)
	if err != nil {
		t.Fatal(err)
	}
	info := &types.Info{
		Types:      map[ast.Expr]types.TypeAndValue{},
		Defs:       map[*ast.Ident]types.Object{},
		Uses:       map[*ast.Ident]types.Object{},
		Selections: map[*ast.SelectorExpr]*types.Selection{},
	}
	conf := types.Config{Importer: std}
	pkg, err := conf.Check("p", fset, []*ast.File{file}, info)
	if err != nil {
		t.Fatal(err)
	}
	pass := &analysis.Pass{Fset: fset, Files: []*ast.File{file}, Pkg: pkg, TypesInfo: info}
	return Read(pass, file.Decls[len(file.Decls)-1])
}

var std = importer.Default() // one for all, so that a package is read once
