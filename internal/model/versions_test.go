package model

import (
	"crypto/tls"
	"net"
	"slices"
	"testing"
)

func TestOfferedFollowsTheRange(t *testing.T) {
	const floor = tls.VersionTLS12
	for _, test := range []struct {
		name             string
		min, max, defMin uint16
		want             []uint16
	}{
		{"the default", 0, 0, floor, []uint16{tls.VersionTLS12, tls.VersionTLS13}},
		{"the default of an old server", 0, 0, tls.VersionTLS10, []uint16{tls.VersionTLS10, tls.VersionTLS11, tls.VersionTLS12, tls.VersionTLS13}},
		{"SSL 3.0 enables TLS 1.0", 0x0300, tls.VersionTLS10, floor, []uint16{tls.VersionTLS10}},
		{"a small number enables TLS 1.0", 12, tls.VersionTLS10, floor, []uint16{tls.VersionTLS10}},
		{"a ceiling", 0, tls.VersionTLS12, floor, []uint16{tls.VersionTLS12}},
		{"a ceiling below the default minimum", 0, tls.VersionTLS11, floor, nil},
		{"a ceiling below the minimum", tls.VersionTLS13, tls.VersionTLS12, floor, nil},
		{"a minimum above every version", 0x0305, 0, floor, nil},
	} {
		t.Run(test.name, func(t *testing.T) {
			if got := Offered(test.min, test.max, test.defMin); !slices.Equal(got, test.want) {
				t.Errorf("Offered(%#x, %#x) = %#x, want %#x", test.min, test.max, got, test.want)
			}
		})
	}
}

func TestRaisingTheMinimumNeverAddsAVersion(t *testing.T) {
	for min := uint16(1); min < 0x0306; min++ {
		for max := uint16(0); max < 0x0306; max++ {
			for _, v := range Offered(min+1, max, tls.VersionTLS12) {
				if !slices.Contains(Offered(min, max, tls.VersionTLS12), v) {
					t.Errorf("minimum %#x allows %#x, %#x does not", min+1, v, min)
				}
			}
		}
	}
}

// crypto/tls itself says what a client offers: its ClientHello names the versions.
func TestOfferedAgreesWithTheClientHello(t *testing.T) {
	versions := []uint16{0, 1, 12, 0x0300, tls.VersionTLS10, tls.VersionTLS11, tls.VersionTLS12, tls.VersionTLS13, 0x0305}
	for _, min := range versions {
		for _, max := range versions {
			got := hello(t, &tls.Config{MinVersion: min, MaxVersion: max, InsecureSkipVerify: true})
			want := Offered(min, max, tls.VersionTLS12)
			slices.Sort(got)
			if !slices.Equal(got, want) {
				t.Errorf("MinVersion %#x, MaxVersion %#x: client offers %#x, Offered says %#x", min, max, got, want)
			}
		}
	}
}

// hello returns the versions that a client with the given config offers, nil if it
// refuses to begin.
func hello(t *testing.T, cfg *tls.Config) []uint16 {
	t.Helper()
	near, far := net.Pipe()
	defer far.Close()
	var offered []uint16
	done := make(chan struct{})
	go func() {
		defer close(done)
		tls.Server(far, &tls.Config{GetConfigForClient: func(h *tls.ClientHelloInfo) (*tls.Config, error) {
			offered = h.SupportedVersions
			return nil, net.ErrClosed
		}}).Handshake()
		far.Close()
	}()
	tls.Client(near, cfg).Handshake()
	near.Close()
	<-done
	return offered
}
