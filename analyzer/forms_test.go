package analyzer_test

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/tlsvet/tlsvet/analyzer"
	"github.com/tlsvet/tlsvet/internal/driver"
	"github.com/tlsvet/tlsvet/internal/option"
	"github.com/tlsvet/tlsvet/internal/ruletest"
)

// A subject is a rule, with a field of a config that decides whether it speaks.
type subject struct {
	rule      option.RuleID
	sink      string // takes conn and a *tls.Config
	beside    string // what else the config holds
	field     string
	typ       string   // of the field
	bad, good string   // what it holds, with and without a finding
	except    []string // forms in which it is the other way round, as the comment says
}

const (
	client = "tls.Client"
	server = "tls.Server"
)

var subjects = []subject{
	{rule: option.VersionFloor, sink: server, field: "MinVersion", typ: "uint16", bad: "tls.VersionTLS10", good: "tls.VersionTLS12"},
	{rule: option.VersionCeiling, sink: client, field: "MaxVersion", typ: "uint16", bad: "tls.VersionTLS12", good: "tls.VersionTLS13"},
	{rule: option.VersionEmpty, sink: client, beside: "MinVersion: tls.VersionTLS13", field: "MaxVersion", typ: "uint16", bad: "tls.VersionTLS12", good: "tls.VersionTLS13"},
	{rule: option.SkipVerify, sink: client, field: "InsecureSkipVerify", typ: "bool", bad: "true", good: "false"},
	{rule: option.VerifyVacuous, sink: client, beside: "InsecureSkipVerify: true", field: "VerifyConnection", typ: "func(tls.ConnectionState) error",
		bad: "func(tls.ConnectionState) error { return nil }", good: "func(tls.ConnectionState) error { return errOther }"},
	{rule: option.VerifyResumption, sink: server, beside: "ClientAuth: tls.RequireAndVerifyClientCert, ClientCAs: pool", field: "VerifyPeerCertificate",
		typ: "func([][]byte, [][]*x509.Certificate) error", bad: "func([][]byte, [][]*x509.Certificate) error { return errOther }", good: "nil"},
	{rule: option.VerifyHostname, sink: client, beside: "InsecureSkipVerify: true", field: "VerifyConnection", typ: "func(tls.ConnectionState) error",
		bad:  "func(cs tls.ConnectionState) error { _, err := cs.PeerCertificates[0].Verify(x509.VerifyOptions{Roots: pool}); return err }",
		good: "func(cs tls.ConnectionState) error { _, err := cs.PeerCertificates[0].Verify(x509.VerifyOptions{Roots: pool, DNSName: \"db\"}); return err }"},
	// Who else has the callback of a package variable is not certain.
	{rule: option.VerifyKeyUsage, sink: server, beside: "ClientAuth: tls.RequireAnyClientCert", field: "VerifyConnection", typ: "func(tls.ConnectionState) error",
		bad:  "func(cs tls.ConnectionState) error { _, err := cs.PeerCertificates[0].Verify(x509.VerifyOptions{Roots: pool}); return err }",
		good: "func(cs tls.ConnectionState) error { _, err := cs.PeerCertificates[0].Verify(x509.VerifyOptions{Roots: pool, KeyUsages: usages}); return err }", except: []string{"init"}},
	{rule: option.ServerNameMissing, sink: client, beside: "MinVersion: tls.VersionTLS13", field: "ServerName", typ: "string", bad: `""`, good: `"db"`},
	{rule: option.ServerNameInvalid, sink: client, field: "ServerName", typ: "string", bad: `"db:443"`, good: `"db"`},
	{rule: option.ECHVerify, sink: client, beside: "EncryptedClientHelloConfigList: list", field: "EncryptedClientHelloRejectionVerify", typ: "func(tls.ConnectionState) error",
		bad: "func(tls.ConnectionState) error { return nil }", good: "func(tls.ConnectionState) error { return errOther }"},
	{rule: option.ClientAuthWeak, sink: server, field: "ClientAuth", typ: "tls.ClientAuthType", bad: "tls.RequireAnyClientCert", good: "tls.NoClientCert"},
	{rule: option.ClientCAMissing, sink: server, field: "ClientAuth", typ: "tls.ClientAuthType", bad: "tls.RequireAndVerifyClientCert", good: "tls.NoClientCert"},
	// What a pointer holds says nothing where it is written elsewhere, and nothing of it matters where it is in the field.
	{rule: option.ClientCAUnused, sink: server, field: "ClientCAs", typ: "*x509.CertPool", bad: "pool", good: "nil", except: []string{"pointer", "argument", "struct", "other package", "options of another package", "parameter", "function"}},
	{rule: option.PeerCertIndex, sink: server, beside: "ClientAuth: tls.RequestClientCert", field: "VerifyConnection", typ: "func(tls.ConnectionState) error",
		bad:  "func(cs tls.ConnectionState) error { return cs.PeerCertificates[0].VerifyHostname(\"db\") }",
		good: "func(cs tls.ConnectionState) error { for _, c := range cs.PeerCertificates { return c.VerifyHostname(\"db\") }; return errOther }"},
	{rule: option.CipherWeak, sink: server, field: "CipherSuites", typ: "[]uint16",
		bad: "[]uint16{tls.TLS_RSA_WITH_RC4_128_SHA, tls.TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256}", good: "[]uint16{tls.TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256}"},
	{rule: option.CipherNoEffect, sink: server, field: "CipherSuites", typ: "[]uint16",
		bad: "[]uint16{tls.TLS_AES_128_GCM_SHA256, tls.TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256}", good: "[]uint16{tls.TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256}"},
	{rule: option.CipherBroken, sink: server, field: "CipherSuites", typ: "[]uint16",
		bad: "[]uint16{tls.TLS_AES_128_GCM_SHA256}", good: "[]uint16{tls.TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256}"},
	// That a library serves HTTP is not told.
	{rule: option.CipherHTTP2, sink: "serve", field: "CipherSuites", typ: "[]uint16",
		bad: "[]uint16{tls.TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384}", good: "[]uint16{tls.TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256}", except: []string{"options of another package"}},
	{rule: option.CurvesNoPQ, sink: client, field: "CurvePreferences", typ: "[]tls.CurveID",
		bad: "[]tls.CurveID{tls.X25519}", good: "[]tls.CurveID{tls.X25519MLKEM768, tls.X25519}"},
	{rule: option.CurvesNoEffect, sink: client, beside: "MinVersion: tls.VersionTLS12", field: "CurvePreferences", typ: "[]tls.CurveID",
		bad: "[]tls.CurveID{30, tls.X25519MLKEM768, tls.X25519}", good: "[]tls.CurveID{tls.X25519MLKEM768, tls.X25519}"},
	{rule: option.CurvesBroken, sink: client, field: "CurvePreferences", typ: "[]tls.CurveID",
		bad: "[]tls.CurveID{30}", good: "[]tls.CurveID{tls.X25519MLKEM768, tls.X25519}"},
	// A key in the source is a secret no more, whoever chooses it; arrays that are copied are not followed.
	{rule: option.TicketKey, sink: server, field: "SessionTicketKey", typ: "[32]byte", bad: "[32]byte{1, 2, 3}", good: "[32]byte{}", except: []string{"pointer", "argument", "struct", "other package", "options of another package", "flag", "overwritten"}},
	{rule: option.TicketPlaintext, sink: server, field: "WrapSession", typ: "func(tls.ConnectionState, *tls.SessionState) ([]byte, error)",
		bad:  "func(_ tls.ConnectionState, ss *tls.SessionState) ([]byte, error) { return ss.Bytes() }",
		good: "func(cs tls.ConnectionState, ss *tls.SessionState) ([]byte, error) { return keys.EncryptTicket(cs, ss) }"},
	{rule: option.TicketHalfPair, sink: server, field: "WrapSession", typ: "func(tls.ConnectionState, *tls.SessionState) ([]byte, error)",
		bad: "func(_ tls.ConnectionState, ss *tls.SessionState) ([]byte, error) { return seal(ss) }", good: "nil"},
	{rule: option.TicketIndex, sink: server, field: "UnwrapSession", typ: "func([]byte, tls.ConnectionState) (*tls.SessionState, error)",
		bad:  "func(id []byte, cs tls.ConnectionState) (*tls.SessionState, error) { return keys.DecryptTicket(id[1:], cs) }",
		good: "func(id []byte, cs tls.ConnectionState) (*tls.SessionState, error) { return keys.DecryptTicket(id, cs) }"},
	{rule: option.TicketsDisabled, sink: server, field: "SessionTicketsDisabled", typ: "bool", bad: "true", good: "false"},
	{rule: option.Renegotiation, sink: client, field: "Renegotiation", typ: "tls.RenegotiationSupport", bad: "tls.RenegotiateFreelyAsClient", good: "tls.RenegotiateNever"},
	// What an interface holds says nothing where it is written elsewhere.
	{rule: option.KeyLog, sink: client, field: "KeyLogWriter", typ: "io.Writer", bad: "os.Stderr", good: "nil", except: []string{"variable", "pointer", "argument", "struct", "other package", "options of another package"}},
	// What an interface holds says nothing where it is written elsewhere, and all that is written is judged.
	{rule: option.PredictableRand, sink: client, field: "Rand", typ: "io.Reader", bad: "mathrand.New(mathrand.NewSource(1))", good: "cryptorand.Reader", except: []string{"variable", "pointer", "argument", "struct", "other package", "options of another package", "overwritten"}},
	{rule: option.StillTime, sink: client, field: "Time", typ: "func() time.Time", bad: "func() time.Time { return time.Time{} }", good: "time.Now"},
}

// A form is one way to put the value V of type T into the field F of a config that holds B
// besides. N makes names of a case its own, SINK uses the config.
type form struct{ name, code string }

var forms = []form{
	{"literal", `func N(conn net.Conn) { SINK(conn, &tls.Config{B, F: V}) }`},
	{"variable", `func N(conn net.Conn) { var v T = V; SINK(conn, &tls.Config{B, F: v}) }`},
	{"assignment", `func N(conn net.Conn) { cfg := &tls.Config{B}; cfg.F = V; SINK(conn, cfg) }`},
	{"zero value", `func N(conn net.Conn) { var cfg tls.Config; cfg = tls.Config{B}; cfg.F = V; SINK(conn, &cfg) }`},
	{"pointer", `func N(conn net.Conn) { cfg := &tls.Config{B}; p := &cfg.F; *p = V; SINK(conn, cfg) }`},
	{"second pointer", `func N(conn net.Conn) { cfg := &tls.Config{B}; other := cfg; (*other).F = V; SINK(conn, cfg) }`},
	{"alias", `type tN = tls.Config; func N(conn net.Conn) { SINK(conn, &tN{B, F: V}) }`},
	{"embedded", `type tN struct{ *tls.Config }; func N(conn net.Conn) { x := tN{&tls.Config{B}}; x.F = V; SINK(conn, x.Config) }`},
	{"embedded by value", `type tN struct{ tls.Config }; func N(conn net.Conn) { x := &tN{tls.Config{B}}; x.F = V; SINK(conn, &x.Config) }`},
	{"closure", `func N(conn net.Conn) { cfg := &tls.Config{B}; func() { cfg.F = V }(); SINK(conn, cfg) }`},
	{"literal in a closure", `func N(conn net.Conn) { create := func() *tls.Config { return &tls.Config{B, F: V} }; SINK(conn, create()) }`},
	{"loop", `func N(conns []net.Conn) { for _, conn := range conns { cfg := &tls.Config{B}; cfg.F = V; SINK(conn, cfg) } }`},
	{"list", `func N(conn net.Conn) { for _, cfg := range []*tls.Config{{B, F: V}} { SINK(conn, cfg) } }`},
	{"helper that makes", `func hN() *tls.Config { return &tls.Config{B, F: V} }; func N(conn net.Conn) { SINK(conn, hN()) }`},
	{"helper that completes", `func hN(cfg *tls.Config) { cfg.F = V }; func N(conn net.Conn) { cfg := &tls.Config{B}; hN(cfg); SINK(conn, cfg) }`},
	{"helper that uses", `func hN(conn net.Conn, cfg *tls.Config) { SINK(conn, cfg) }; func N(conn net.Conn) { hN(conn, &tls.Config{B, F: V}) }`},
	{"argument", `func hN(v T) *tls.Config { return &tls.Config{B, F: v} }; func N(conn net.Conn) { SINK(conn, hN(V)) }`},
	{"generic helper", `func hN[X any](x X) X { return x }; func N(conn net.Conn) { SINK(conn, hN(&tls.Config{B, F: V})) }`},
	{"struct", `type sN struct{ v T }; func (s sN) config() *tls.Config { return &tls.Config{B, F: s.v} }; func N(conn net.Conn) { SINK(conn, sN{V}.config()) }`},
	{"field of a struct", `type sN struct{ cfg *tls.Config }; func (s *sN) connect(conn net.Conn) { SINK(conn, s.cfg) }; func N(conn net.Conn) { s := &sN{cfg: &tls.Config{B, F: V}}; s.connect(conn) }`},
	{"clone", `func N(conn net.Conn) { base := &tls.Config{B, F: V}; SINK(conn, base.Clone()) }`},
	{"package variable", `var cN = &tls.Config{B, F: V}; func N(conn net.Conn) { SINK(conn, cN) }`},
	{"init", `var cN = &tls.Config{B}; func init() { cN.F = V }; func N(conn net.Conn) { SINK(conn, cN) }`},
	{"other package", `func N(conn net.Conn) { SINK(conn, lib.Config(V)) }`},
	{"options of another package", `func N(conn net.Conn) { lib.Connect(conn, lib.Options{Value: V}) }`},
}

// unknown are forms in which nobody knows the value, or the user chooses it: none is found
// by any rule.
var unknown = []form{
	{"parameter", `func N(conn net.Conn, v T) { SINK(conn, &tls.Config{B, F: v}) }`},
	{"function", `func N(conn net.Conn, f func() T) { SINK(conn, &tls.Config{B, F: f()}) }`},
	{"flag", `func N(conn net.Conn) { cfg := &tls.Config{B}; cfg.F = GOOD; if *choice { cfg.F = V }; SINK(conn, cfg) }`},
	{"overwritten", `func N(conn net.Conn) { cfg := &tls.Config{B, F: V}; cfg.F = GOOD; SINK(conn, cfg) }`},
}

const formsPrelude = `package PKG

import (
	cryptorand "crypto/rand"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"flag"
	"io"
	mathrand "math/rand"
	"net"
	"net/http"
	"os"
	"time"
	IMPORT
)

var (
	_, _, _, _, _ = cryptorand.Reader, mathrand.New, io.EOF, os.Stderr, time.Now
	choice   = flag.Bool("choice", false, "")
	pool     = x509.NewCertPool()
	usages   = []x509.ExtKeyUsage{x509.ExtKeyUsageClientAuth}
	errOther = errors.New("other")
	list     = []byte(os.Getenv("ECH"))
	keys     tls.Config
)

func seal(ss *tls.SessionState) ([]byte, error) { b, err := ss.Bytes(); return append(b, b...), err }

func serve(_ net.Conn, cfg *tls.Config) { (&http.Server{TLSConfig: cfg}).ListenAndServeTLS("", "") }
`

// expand writes a form of s with value v into the field.
func (s subject) expand(code, name, v string) string {
	code = strings.NewReplacer("SINK", s.sink, "GOOD", s.good).Replace(code)
	if s.beside == "" {
		code = strings.ReplaceAll(code, "{B, ", "{")
	}
	words := map[string]string{"F": s.field, "V": v, "T": s.typ, "B": s.beside, "N": name}
	for _, kind := range "hstc" {
		words[string(kind)+"N"] = string(kind) + name
	}
	return replaceWords(code, words)
}

var word = regexp.MustCompile(`\w+`)

// replaceWords replaces the identifiers of code that are keys of words.
func replaceWords(code string, words map[string]string) string {
	return word.ReplaceAllStringFunc(code, func(w string) string {
		if r, ok := words[w]; ok {
			return r
		}
		return w
	})
}

// A formCase is the code of one case: the lines from its own up to the next.
type formCase struct {
	subject subject
	form    string
	want    bool
}

func TestEveryRuleSeesEveryForm(t *testing.T) {
	ruletest.SwitchOn(t, option.TicketsDisabled)
	dir := t.TempDir()
	write := func(name, text string) {
		t.Helper()
		name = filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	write("go.mod", "module example.com/forms\n\ngo 1.26\n")
	cases := map[string]map[int]formCase{} // by folder and line
	for _, s := range subjects {
		pkg := strings.ReplaceAll(string(s.rule), "-", "")
		lib := strings.NewReplacer("PKG", "lib", "IMPORT", "").Replace(formsPrelude)
		write(pkg+"/lib/lib.go", lib+s.expand(`
type Options struct { Value T }
func Config(v T) *tls.Config { return &tls.Config{B, F: v} }
func Connect(conn net.Conn, o Options) { SINK(conn, &tls.Config{B, F: o.Value}) }
`, "N", ""))
		start := strings.ReplaceAll(formsPrelude, "IMPORT", `"example.com/forms/`+pkg+`/lib"`) + "\nvar _ lib.Options\n"
		// Rules may ask about the whole package: what is known stands apart from what is not.
		for i := range len(unknown) + 1 {
			name, src := fmt.Sprintf("%s%d", pkg, i), start
			cases[name] = map[int]formCase{}
			add := func(f form, v string, want bool) {
				n := strings.Count(src, "\n") + 1
				cases[name][n] = formCase{s, f.name, want}
				src += s.expand(f.code, fmt.Sprintf("f%d", n), v) + "\n"
			}
			if i < len(unknown) {
				add(unknown[i], s.bad, slices.Contains(s.except, unknown[i].name))
			} else {
				for _, f := range forms {
					add(f, s.bad, !slices.Contains(s.except, f.name))
					add(f, s.good, false)
				}
			}
			write(name+"/"+name+".go", strings.ReplaceAll(src, "PKG", name))
		}
	}
	res, err := driver.Run(t.Context(), driver.Config{Dir: dir, Patterns: []string{"./..."}}, analyzer.Suite())
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range res.Failures {
		t.Fatalf("%s: %s: %s", f.Package, f.Pos, f.Message)
	}
	found := map[string]map[int]string{}
	for _, f := range res.Findings {
		pkg := filepath.Base(filepath.Dir(f.Pos.Filename))
		if pkg == "lib" || f.Category != string(cases[pkg][f.Pos.Line].subject.rule) {
			continue
		}
		if found[pkg] == nil {
			found[pkg] = map[int]string{}
		}
		found[pkg][f.Pos.Line] = f.Message
	}
	for pkg, lines := range cases {
		for n, c := range lines {
			if message := found[pkg][n]; (message != "") != c.want {
				t.Errorf("%s in the form %q: found %q, want: %t", c.subject.rule, c.form, message, c.want)
			}
		}
	}
}
