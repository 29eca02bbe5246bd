package model

import (
	"crypto/x509"
	"net"
	"testing"
)

func TestWhatKeepsANameFromBeingThatOfAHost(t *testing.T) {
	tests := []struct{ name, flaw, meant string }{
		{"", "", ""},
		{"db", "", ""},
		{"db.internal", "", ""},
		{"db.internal.", "", ""},
		{"a_b.internal", "", ""},
		{"*.internal", "", ""}, // a certificate may hold just this
		{"192.0.2.1", "", ""},
		{"::1", "", ""},
		{"[::1]", "", ""},
		{"2001:db8::1:443", "", ""}, // an address
		{"fe80::1%eth0", "", ""},
		{"db:5432", "holds a port", "db"},
		{"db:", "holds a port", "db"},
		{":5432", "holds a port", ""},
		{"db:postgres", "holds a port", "db"},
		{"192.0.2.1:443", "holds a port", "192.0.2.1"},
		{"[::1]:443", "holds a port", "::1"},
		{"a:b:c", "holds a port", ""},
		{"https://db.internal", "is a URL", "db.internal"},
		{"https://db.internal:8443/status", "is a URL", "db.internal"},
		{"https://user@db.internal/", "is a URL", ""},
		{"db.internal/status", "holds a path", "db.internal"},
		{"/", "holds a path", ""},
		{" db.internal\n", "holds white space", "db.internal"},
		{"db internal", "holds white space", ""},
	}
	for _, test := range tests {
		if flaw, meant := HostName(test.name); flaw != test.flaw || meant != test.meant {
			t.Errorf("%q: %q, meant %q; want %q, meant %q", test.name, flaw, meant, test.flaw, test.meant)
		}
	}
}

// A flaw is one that crypto/x509 stumbles over, and what was meant is what it accepts.
func TestNamesWithAFlawMatchNoCertificate(t *testing.T) {
	cert := &x509.Certificate{
		DNSNames:    []string{"db", "db.internal", "*.internal"},
		IPAddresses: []net.IP{net.ParseIP("192.0.2.1"), net.ParseIP("::1")},
	}
	for _, name := range []string{"db", "db.internal", "db.internal.", "192.0.2.1", "::1", "[::1]"} {
		if flaw, _ := HostName(name); flaw != "" || cert.VerifyHostname(name) != nil {
			t.Errorf("%q: %q, but %v", name, flaw, cert.VerifyHostname(name))
		}
	}
	for _, name := range []string{"db:5432", "[::1]:443", "192.0.2.1:443", "https://db", "db/", " db.internal", "db.internal "} {
		flaw, meant := HostName(name)
		if flaw == "" || cert.VerifyHostname(name) == nil {
			t.Errorf("%q: %q, but %v", name, flaw, cert.VerifyHostname(name))
		}
		if err := cert.VerifyHostname(meant); err != nil {
			t.Errorf("%q: meant %q: %v", name, meant, err)
		}
	}
}

func TestWithoutPortIsWhatPackageNetSays(t *testing.T) {
	for _, name := range []string{"", "db", "db:1", "db:", ":1", "a:b:c", "[::1]", "[::1]:1", "[::1]:", "[a]b:1", "[::1]:1:2", "[a]:[b]", "a]:1", "a[:1", "[", "]", "[]:1"} {
		want := name
		if host, _, err := net.SplitHostPort(name); err == nil {
			want = host
		}
		if got := withoutPort(name); got != want {
			t.Errorf("%q: %q, want %q", name, got, want)
		}
	}
}
