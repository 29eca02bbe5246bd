package option

import (
	"crypto/tls"
	"go/ast"
	"go/constant"
	"go/token"
	"strings"
	"testing"
)

func TestVersionNamesAgreeWithTheToolchain(t *testing.T) {
	for _, v := range []uint16{TLS10, TLS11, TLS12, TLS13, 0x0305, 0x0001} {
		if got, want := VersionName(v), tls.VersionName(v); got != want {
			t.Errorf("VersionName(0x%04X) = %q, crypto/tls says %q", v, got, want)
		}
	}
	if got := VersionName(SSL30); got != "SSL 3.0" {
		t.Errorf("VersionName(SSL30) = %q", got)
	}
}

func TestVersionConstantsOfTheSourceHaveIdents(t *testing.T) {
	found := 0
	ast.Inspect(cryptoTLS(t)["common.go"], func(n ast.Node) bool {
		spec, ok := n.(*ast.ValueSpec)
		if !ok || len(spec.Values) != 1 || !strings.HasPrefix(spec.Names[0].Name, "Version") {
			return true
		}
		value := constant.MakeFromLiteral(spec.Values[0].(*ast.BasicLit).Value, token.INT, 0)
		v, _ := constant.Uint64Val(value)
		if got := VersionIdent(uint16(v)); got != spec.Names[0].Name {
			t.Errorf("VersionIdent(0x%04X) = %q, want %q", v, got, spec.Names[0].Name)
		}
		found++
		return true
	})
	if found != len(versions) {
		t.Errorf("crypto/tls/common.go has %d versions, the catalogue %d", found, len(versions))
	}
	if got := VersionIdent(0x0305); got != "" {
		t.Errorf("VersionIdent(0x0305) = %q, want none", got)
	}
}

func TestNewestVersionIsWhatTheToolchainNegotiates(t *testing.T) {
	newest := uint16(0)
	for _, s := range tls.CipherSuites() {
		for _, v := range s.SupportedVersions {
			newest = max(newest, v)
		}
	}
	if newest != Newest {
		t.Errorf("Newest is %s, the toolchain has suites for %s", VersionName(Newest), VersionName(newest))
	}
}
