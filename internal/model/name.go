package model

import (
	"net/netip"
	"strings"
	"unicode"
)

// HostName says what keeps a ServerName from being the name of a host, "" if nothing does.
// meant is the host that it was made of, "" if there is none to see. crypto/x509 compares
// what is no address with the names in a certificate letter by letter.
func HostName(name string) (flaw, meant string) {
	if flaw = flawOf(name); flaw == "" {
		return "", ""
	}
	meant = host(name)
	if flawOf(meant) != "" || strings.Contains(meant, "@") {
		return flaw, ""
	}
	return flaw, meant
}

func flawOf(name string) string {
	switch {
	case isAddress(name):
		return ""
	case strings.Contains(name, "://"):
		return "is a URL"
	case strings.Contains(name, "/"):
		return "holds a path"
	case strings.ContainsFunc(name, unicode.IsSpace):
		return "holds white space"
	case strings.Contains(name, ":"):
		return "holds a port"
	}
	return ""
}

// isAddress reports whether name is an IP address, as it stands or in brackets.
func isAddress(name string) bool {
	if inner, ok := strings.CutPrefix(name, "["); ok {
		name = strings.TrimSuffix(inner, "]")
	}
	_, err := netip.ParseAddr(name)
	return err == nil
}

// host returns name without what stands before and after the host in an address.
//
// Have: https://db.internal:8443/status
func host(name string) string {
	name = strings.TrimSpace(name)
	if _, rest, ok := strings.Cut(name, "://"); ok {
		name = rest
	}
	name, _, _ = strings.Cut(name, "/")
	return withoutPort(name)
}

// withoutPort does what net.SplitHostPort does, and returns what that refuses as it is. With
// package net the program would be linked to libc, which costs more than a small package
// costs go vet.
func withoutPort(name string) string {
	host, port, ok := strings.Cut(name, ":")
	if inner, bracket := strings.CutPrefix(name, "["); bracket {
		host, port, ok = strings.Cut(inner, "]:")
	}
	if !ok || strings.ContainsAny(host, "[]") || strings.ContainsAny(port, ":[]") {
		return name
	}
	return host
}
