package option

import (
	"crypto/tls"
	"go/ast"
	"net"
	"slices"
	"strconv"
	"strings"
	"testing"
)

func TestEveryCurveOfCryptoTLSHasARow(t *testing.T) {
	var found []string
	ast.Inspect(cryptoTLS(t)["common.go"], func(n ast.Node) bool {
		spec, ok := n.(*ast.ValueSpec)
		if !ok || spec.Type == nil || len(spec.Values) != 1 {
			return true
		}
		if typ, ok := spec.Type.(*ast.Ident); !ok || typ.Name != "CurveID" {
			return true
		}
		id, err := strconv.ParseUint(spec.Values[0].(*ast.BasicLit).Value, 0, 16)
		if c, ok := CurveByID(uint16(id)); err != nil || !ok || c.Ident != spec.Names[0].Name {
			t.Errorf("classify the group %s in Curves: whether it resists quantum computers, and which setting switches it off", spec.Names[0].Name)
		}
		found = append(found, spec.Names[0].Name)
		return true
	})
	for _, c := range Curves {
		if isReleased(c.Since) && !slices.Contains(found, c.Ident) {
			t.Errorf("%s has a row, but crypto/tls has no such constant", c.Ident)
		}
	}
}

func TestCurveSinceAgreesWithTheAPIFiles(t *testing.T) {
	since := apiSince(t)
	for _, c := range Curves {
		if !isReleased(c.Since) {
			continue
		}
		if got := since["const "+c.Ident+" CurveID"]; got != c.Since {
			t.Errorf("%s: Since is %s, the API files say %q", c.Ident, c.Since, got)
		}
	}
}

func TestNamesOfGroupsAreThoseThatCryptoTLSLacks(t *testing.T) {
	if c, ok := CurveByID(uint16(tls.X25519)); !ok || c.Ident != "X25519" {
		t.Errorf("X25519 is %+v, %t", c, ok)
	}
	if c, ok := CurveByID(30); ok || c.Ident != "x448" {
		t.Errorf("x448 is %+v, %t", c, ok)
	}
	if c, ok := CurveByID(0xfe00); ok || c.Ident != "0xFE00" {
		t.Errorf("an unassigned group is %+v, %t", c, ok)
	}
}

// crypto/tls itself says what it makes of a list: its ClientHello names what is left.
func TestAClientOffersWhatTheListLeaves(t *testing.T) {
	for _, test := range []struct {
		name, list string // the list by numbers
		want       []tls.CurveID
		max        uint16
	}{
		{"a group that crypto/tls lacks is dropped", "30 29", []tls.CurveID{tls.X25519}, 0},
		{"nothing is left of groups that it lacks", "30 256", nil, 0},
		{"nothing post-quantum is left before TLS 1.3", "4588", nil, tls.VersionTLS12},
	} {
		t.Run(test.name, func(t *testing.T) {
			got := offered(&tls.Config{CurvePreferences: curves(t, test.list), MaxVersion: test.max, InsecureSkipVerify: true})
			if !slices.Equal(got, test.want) {
				t.Errorf("offers %v, want %v", got, test.want)
			}
		})
	}
}

// curves returns the key exchanges that list numbers.
func curves(t *testing.T, list string) []tls.CurveID {
	var out []tls.CurveID
	for _, field := range strings.Fields(list) {
		id, err := strconv.ParseUint(field, 10, 16)
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, tls.CurveID(id))
	}
	return out
}

// offered returns the key exchanges in the ClientHello of a client, nil if it sends none.
func offered(cfg *tls.Config) []tls.CurveID {
	near, far := net.Pipe()
	var curves []tls.CurveID
	done := make(chan struct{})
	go func() {
		defer close(done)
		defer far.Close()
		tls.Server(far, &tls.Config{GetConfigForClient: func(h *tls.ClientHelloInfo) (*tls.Config, error) {
			curves = h.SupportedCurves
			return nil, net.ErrClosed
		}}).Handshake()
	}()
	tls.Client(near, cfg).Handshake()
	near.Close()
	<-done
	return curves
}
