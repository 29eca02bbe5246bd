package option

import (
	"crypto/tls"
	"go/ast"
	"go/token"
	"slices"
	"strconv"
	"strings"
	"testing"
)

func TestSuitesOfTheToolchainHaveTheirClass(t *testing.T) {
	for _, s := range slices.Concat(tls.CipherSuites(), tls.InsecureCipherSuites()) {
		row, ok := SuiteByID(s.ID)
		if !ok {
			t.Errorf("classify the suite %s (0x%04X) in Suites: secure, insecure and why, or of TLS 1.3", s.Name, s.ID)
			continue
		}
		if want := classOf(s); row.Class != want || row.Name != s.Name {
			t.Errorf("0x%04X: row is %s, class %d; the toolchain says %s, class %d", s.ID, row.Name, row.Class, s.Name, want)
		}
	}
}

func classOf(s *tls.CipherSuite) SuiteClass {
	switch {
	case s.Insecure:
		return SuiteInsecure
	case !slices.Contains(s.SupportedVersions, tls.VersionTLS12):
		return SuiteTLS13
	}
	return SuiteSecure
}

func TestNoRowClaimsASuiteThatTheToolchainLacks(t *testing.T) {
	implemented := make(map[uint16]bool)
	for _, s := range slices.Concat(tls.CipherSuites(), tls.InsecureCipherSuites()) {
		implemented[s.ID] = true
	}
	for _, row := range Suites {
		want := row.Class != SuiteUnimplemented && row.Class != SuiteSignal
		if implemented[row.ID] != want {
			t.Errorf("%s: implemented is %t, class %d: change its class in Suites", row.Name, implemented[row.ID], row.Class)
		}
	}
}

func TestSuiteConstantsOfTheSourceHaveRows(t *testing.T) {
	for name, id := range suiteConstants(t) {
		if row, ok := SuiteByID(id); !ok {
			t.Errorf("classify tls.%s = 0x%04X in Suites", name, id)
		} else if row.Name != name {
			t.Errorf("tls.%s = 0x%04X: row is %+v", name, id, row)
		}
	}
}

// suiteConstants returns the TLS_* constants of crypto/tls whose value is a number;
// the others are legacy names of these.
func suiteConstants(t *testing.T) map[string]uint16 {
	ids := make(map[string]uint16)
	ast.Inspect(cryptoTLS(t)["cipher_suites.go"], func(n ast.Node) bool {
		spec, ok := n.(*ast.ValueSpec)
		if !ok || len(spec.Values) != 1 || !strings.HasPrefix(spec.Names[0].Name, "TLS_") {
			return true
		}
		if lit, ok := spec.Values[0].(*ast.BasicLit); ok && lit.Kind == token.INT {
			id, err := strconv.ParseUint(lit.Value, 0, 16)
			if err != nil {
				t.Fatal(err)
			}
			ids[spec.Names[0].Name] = uint16(id)
		}
		return true
	})
	if len(ids) == 0 {
		t.Fatal("found no suite constant in crypto/tls/cipher_suites.go")
	}
	return ids
}

func TestExactlyTheInsecureSuitesHaveAWeakness(t *testing.T) {
	for _, s := range Suites {
		insecure := s.Class == SuiteInsecure
		if (s.Weakness != "") != insecure || (s.Source != "") != insecure || (s.Severity >= Medium) != insecure {
			t.Errorf("%s: class %d with weakness %q, severity %s, source %q", s.Name, s.Class, s.Weakness, s.Severity, s.Source)
		}
	}
}

func TestWeaknessAgreesWithTheNameOfTheSuite(t *testing.T) {
	for _, s := range Suites {
		if s.Class != SuiteInsecure {
			continue
		}
		want := rsaKex
		switch {
		case strings.Contains(s.Name, "RC4"):
			want = rc4
		case strings.Contains(s.Name, "3DES"):
			want = tripleDES
		case strings.HasPrefix(s.Name, "TLS_ECDHE_"):
			want = cbcSHA256
		}
		if s.Weakness != want.text {
			t.Errorf("%s: weakness %q, want %q", s.Name, s.Weakness, want.text)
		}
	}
}

func TestSuiteIDsAndNamesAreUnique(t *testing.T) {
	ids, names := make(map[uint16]bool), make(map[string]bool)
	for _, s := range Suites {
		if ids[s.ID] || names[s.Name] {
			t.Errorf("0x%04X %s has two rows", s.ID, s.Name)
		}
		ids[s.ID], names[s.Name] = true, true
	}
}

func TestUnknownSuiteIsNamedByItsNumber(t *testing.T) {
	s, ok := SuiteByID(0xfafa)
	if ok || s.Name != "0xFAFA" || s.Class != SuiteUnimplemented {
		t.Errorf("SuiteByID(0xfafa) = %+v, %t", s, ok)
	}
}
