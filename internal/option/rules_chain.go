package option

var chainRules = []Rule{
	{
		ID:       VerifyHostname,
		Analyzer: "tlsverify",
		Title:    "server verified without its name",
		Reports: `A VerifyConnection or VerifyPeerCertificate of a client whose InsecureSkipVerify is true, that calls Verify of crypto/x509 without DNSName, ` +
			`and in which nothing else could tell one server from another. ` +
			`Not reported: a callback that reads any name, key or raw bytes of the certificate, as SPIFFE and pinning do, or hands the certificate to a function that was not read; ` +
			`a package that looks at the peer's certificates after the handshake, or asks a connection for its state; a Config that also serves; and options that are not in sight. ` +
			`Of a callback of another package counts what that package knows of it. What the roots are is not read: where they are the certificate of that one server, no name is needed.`,
		Why: `InsecureSkipVerify turns off the chain and the name (crypto/tls/handshake_client.go, verifyServerCertificate), and Verify looks for a name only in DNSName. ` +
			`Any server with a certificate of those roots is accepted as this one: with public roots that is anybody (RFC 9525 section 6).`,
		Example: `func config(roots *x509.CertPool) *tls.Config {
	return &tls.Config{
		InsecureSkipVerify: true,
		VerifyConnection: func(cs tls.ConnectionState) error {
			_, err := cs.PeerCertificates[0].Verify(x509.VerifyOptions{
				Roots: roots,
			})
			return err
		},
	}
}
`,
		Instead: `func config(roots *x509.CertPool, host string) *tls.Config {
	return &tls.Config{
		InsecureSkipVerify: true,
		VerifyConnection: func(cs tls.ConnectionState) error {
			_, err := cs.PeerCertificates[0].Verify(x509.VerifyOptions{
				Roots:   roots,
				DNSName: host,
			})
			return err
		},
	}
}
`,
		FixSafety:  NoFix,
		Fix:        `None: which name the server should have is not in the source.`,
		Severity:   High,
		Precision:  "medium",
		Since:      firstRelease,
		Default:    true,
		Options:    []string{"check_hostname"},
		References: []string{"RFC 9525 section 6", "RFC 9325 section 6.1"},
	},
	{
		ID:       VerifyKeyUsage,
		Analyzer: "tlsverify",
		Title:    "client certificates verified as those of servers",
		Reports: `A VerifyConnection or VerifyPeerCertificate of a Config that serves and requests certificates, that calls Verify of crypto/x509 without KeyUsages. ` +
			`Not reported: a callback that clients use as well, one that mentions KeyUsages anywhere, and options that are not in sight. ` +
			`Of a callback of another package counts what that package knows of it.`,
		Why: `Verify takes an empty KeyUsages for ExtKeyUsageServerAuth. A certificate that is for clients alone is refused as of incompatible key usage, ` +
			`and that of any server of the same authority is accepted as a client; one without extended key usages passes either way ` +
			`(RFC 5280 section 4.2.1.12). crypto/tls itself asks for ExtKeyUsageClientAuth (crypto/tls/handshake_server.go, processCertsFromClient).`,
		Example: `func config(cas *x509.CertPool) *http.Server {
	return &http.Server{TLSConfig: &tls.Config{
		ClientAuth: tls.RequireAnyClientCert,
		VerifyConnection: func(cs tls.ConnectionState) error {
			_, err := cs.PeerCertificates[0].Verify(x509.VerifyOptions{
				Roots: cas,
			})
			return err
		},
	}}
}
`,
		Instead: `func config(cas *x509.CertPool) *http.Server {
	return &http.Server{TLSConfig: &tls.Config{
		ClientAuth: tls.RequireAnyClientCert,
		VerifyConnection: func(cs tls.ConnectionState) error {
			_, err := cs.PeerCertificates[0].Verify(x509.VerifyOptions{
				Roots:     cas,
				KeyUsages: []x509.ExtKeyUsage{x509.ExtKeyUsageClientAuth},
			})
			return err
		},
	}}
}
`,
		FixSafety:  Behaviour,
		Fix:        `Adds KeyUsages with ExtKeyUsageClientAuth to the literal, unless another package has that. A client with the certificate of a server is then refused.`,
		Severity:   Medium,
		Precision:  "high",
		Since:      firstRelease,
		Default:    true,
		Options:    []string{"verify_mode"},
		References: []string{"RFC 5280 section 4.2.1.12"},
		TestFiles:  true,
	},
}
