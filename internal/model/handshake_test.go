package model

import (
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/rsa"
	"crypto/tls"
	"crypto/x509"
	"math/big"
	mathrand "math/rand/v2"
	"net"
	"os"
	"os/exec"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/tlsvet/tlsvet/internal/option"
)

// abstract returns what the model knows of a config that is written down as it stands.
func abstract(cfg *tls.Config) *Config {
	fields := map[string]Value{
		"MinVersion": number(int64(cfg.MinVersion)),
		"MaxVersion": number(int64(cfg.MaxVersion)),
	}
	if cfg.CipherSuites != nil {
		fields["CipherSuites"] = ids(cfg.CipherSuites)
	}
	if cfg.CurvePreferences != nil {
		fields["CurvePreferences"] = ids(cfg.CurvePreferences)
	}
	return &Config{Fields: fields}
}

// random returns a config of versions, suites and groups, some of them unknown to
// crypto/tls.
func random(r *mathrand.Rand) *tls.Config {
	cfg := &tls.Config{InsecureSkipVerify: true}
	versions := []uint16{0, 0, 0, 12, 0x0301, 0x0302, 0x0303, 0x0304}
	cfg.MinVersion, cfg.MaxVersion = versions[r.IntN(8)], versions[r.IntN(8)]
	if r.IntN(2) == 0 {
		for _, s := range option.Suites {
			if r.IntN(3) == 0 {
				cfg.CipherSuites = append(cfg.CipherSuites, s.ID)
			}
		}
	}
	if r.IntN(2) == 0 {
		for _, c := range option.Curves {
			if r.IntN(2) == 0 && c.ID != 514 {
				cfg.CurvePreferences = append(cfg.CurvePreferences, tls.CurveID(c.ID))
			}
		}
	}
	return cfg
}

// settings are the values of GODEBUG that the model is compared under.
var settings = []string{
	"", "tls10server=1", "tlsrsakex=1", "tls3des=1", "tlsrsakex=1,tls3des=1", "tlsmlkem=0", "tlssecpmlkem=0", "fips140=on",
}

// program returns the program that runs the test, which go.mod gives no old default.
func program(godebug string) Program {
	p := Program{Go: "go1.26", GODEBUG: make(map[string]string)}
	for pair := range strings.SplitSeq(godebug, ",") {
		if name, value, ok := strings.Cut(pair, "="); ok {
			p.GODEBUG[name] = value
		}
	}
	return p
}

// crypto/tls is asked in a process of its own for each GODEBUG: some settings are read
// once.
func TestEffectiveAgreesWithCryptoTLS(t *testing.T) {
	if testing.Short() {
		t.Skip("many handshakes")
	}
	for _, godebug := range settings {
		cmd := exec.Command(os.Args[0], "-test.run=^TestUnderGODEBUG$", "-test.v")
		// The go line of this module must not add to what the test sets.
		cmd.Env = append(os.Environ(), "MODEL_TEST=1", "GODEBUG="+strings.TrimPrefix(baseline+","+godebug, ","))
		if out, err := cmd.CombinedOutput(); err != nil || !strings.Contains(string(out), "PASS: TestUnderGODEBUG") {
			t.Errorf("GODEBUG=%s: %v\n%s", godebug, err, out)
		}
	}
}

// baseline undoes what the go line of tlsvet's own go.mod implies.
const baseline = "tls10server=0,tlsrsakex=0,tls3des=0,tlsmlkem=1,tlssecpmlkem=1"

func TestUnderGODEBUG(t *testing.T) {
	if os.Getenv("MODEL_TEST") == "" {
		t.Skip("TestEffectiveAgreesWithCryptoTLS runs it")
	}
	p := program(os.Getenv("GODEBUG"))
	r := mathrand.New(mathrand.NewPCG(1, 2))
	certs := certificates(t)
	for i := range 60 {
		cfg := random(r)
		checkClient(t, cfg, p)
		if i < 20 {
			cfg.Certificates = certs
			checkServer(t, cfg, p)
		}
	}
}

// checkClient compares what a ClientHello offers with the posture.
func checkClient(t *testing.T, cfg *tls.Config, p Program) {
	t.Helper()
	want := Effective(abstract(cfg), option.Client, p)
	got := greeting(cfg)
	versions, _ := on(want.Versions)
	suites, _ := on(want.Suites)
	suites13, _ := on(want.Suites13)
	groups, _ := on(want.Groups)
	if got == nil {
		if groups != nil && len(suites)+len(suites13) > 0 {
			t.Errorf("client %#x-%#x %#x %v: no ClientHello, but it offers %#x", cfg.MinVersion, cfg.MaxVersion, cfg.CipherSuites, cfg.CurvePreferences, versions)
		}
		return
	}
	var curves []uint16
	for _, c := range got.SupportedCurves {
		curves = append(curves, uint16(c))
	}
	slices.Sort(got.SupportedVersions)
	slices.Sort(curves)
	offered := slices.DeleteFunc(got.CipherSuites, func(id uint16) bool { return id == 0x00ff })
	wanted := append(suites, suites13...)
	slices.Sort(offered)
	slices.Sort(wanted)
	if !slices.Equal(got.SupportedVersions, versions) || !slices.Equal(offered, wanted) || !slices.Equal(curves, groups) {
		t.Errorf("client %#x-%#x %#x %v:\noffers %#x %#x %v\nmodel  %#x %#x %v", cfg.MinVersion, cfg.MaxVersion, cfg.CipherSuites, cfg.CurvePreferences,
			got.SupportedVersions, offered, curves, versions, wanted, groups)
	}
}

// greeting returns the ClientHello of a client, nil if it refuses to begin.
func greeting(cfg *tls.Config) *tls.ClientHelloInfo {
	near, far := net.Pipe()
	defer far.Close()
	var hello *tls.ClientHelloInfo
	done := make(chan struct{})
	go func() {
		defer close(done)
		tls.Server(far, &tls.Config{MinVersion: tls.VersionTLS10, GetConfigForClient: func(h *tls.ClientHelloInfo) (*tls.Config, error) {
			hello = h
			return nil, net.ErrClosed
		}}).Handshake()
		far.Close()
	}()
	tls.Client(near, cfg).Handshake()
	near.Close()
	<-done
	return hello
}

// checkServer tries each version, each suite and each group at a server.
func checkServer(t *testing.T, cfg *tls.Config, p Program) {
	t.Helper()
	want := Effective(abstract(cfg), option.Server, p)
	for _, v := range want.Versions {
		// Both suites lists are wide open, so that only the version decides.
		server := cfg.Clone()
		server.CipherSuites, server.CurvePreferences = nil, nil
		if p.fips().State == On && v.ID < option.TLS12 {
			continue // the client could not offer it
		}
		err := connect(server, &tls.Config{InsecureSkipVerify: true, MinVersion: v.ID, MaxVersion: v.ID})
		if (err == nil) != (v.State == On) {
			t.Errorf("server %#x-%#x: %#x is %s, but %v", cfg.MinVersion, cfg.MaxVersion, v.ID, v.State, err)
		}
	}
	if Find(want.Versions, option.TLS12).State != On {
		return
	}
	wide := cfg.Clone()
	wide.CurvePreferences = nil
	for _, s := range want.Suites {
		err := connect(wide, &tls.Config{InsecureSkipVerify: true, MinVersion: tls.VersionTLS12, MaxVersion: tls.VersionTLS12, CipherSuites: []uint16{s.ID}})
		if (err == nil) != (s.State == On) {
			t.Errorf("server %#x: suite %#x is %s, but %v", cfg.CipherSuites, s.ID, s.State, err)
		}
	}
	if Find(want.Versions, option.TLS13).State != On {
		return
	}
	for _, g := range want.Groups {
		if g.ID == 514 {
			continue // this crypto/tls does not know it
		}
		err := connect(cfg, &tls.Config{InsecureSkipVerify: true, MinVersion: tls.VersionTLS13, CurvePreferences: []tls.CurveID{tls.CurveID(g.ID)}})
		if (err == nil) != (g.State == On) {
			t.Errorf("server %v: group %d is %s, but %v", cfg.CurvePreferences, g.ID, g.State, err)
		}
	}
}

// connect returns why a server refuses a client.
func connect(server, client *tls.Config) error {
	near, far := net.Pipe()
	go func() {
		s := tls.Server(far, server)
		if s.Handshake() == nil {
			s.Write([]byte{0})
		}
		far.Close()
	}()
	defer near.Close()
	c := tls.Client(near, client)
	if err := c.Handshake(); err != nil {
		return err
	}
	_, err := c.Read(make([]byte, 1))
	return err
}

// certificates returns one for each kind of key that the suites need.
func certificates(t *testing.T) []tls.Certificate {
	t.Helper()
	template := &x509.Certificate{SerialNumber: big.NewInt(1), NotAfter: time.Now().Add(time.Hour)}
	e, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	r, err := rsa.GenerateKey(rand.Reader, 2048)
	if err != nil {
		t.Fatal(err)
	}
	first, err := x509.CreateCertificate(rand.Reader, template, template, &e.PublicKey, e)
	if err != nil {
		t.Fatal(err)
	}
	second, err := x509.CreateCertificate(rand.Reader, template, template, &r.PublicKey, r)
	if err != nil {
		t.Fatal(err)
	}
	return []tls.Certificate{{Certificate: [][]byte{first}, PrivateKey: e}, {Certificate: [][]byte{second}, PrivateKey: r}}
}
