package option

var nameRules = []Rule{
	{
		ID:       ServerNameMissing,
		Analyzer: "tlsverify",
		Title:    "client that does not know whom it talks to",
		Reports: `A Config without ServerName and InsecureSkipVerify that reaches tls.Client, tls.QUICClient or StartTLS of net/smtp, directly or through a function of another package. ` +
			`Not reported: one that tls.Dial, tls.Dialer or http.Transport uses, which take the name from the address; one of which either field is set on some way or is not known; ` +
			`and a call without a connection.`,
		Why: `A client that is to verify needs a name to look for. Without one every handshake ends with an error before anything is sent ` +
			`(crypto/tls/handshake_client.go, makeClientHello). Who meets that error is tempted to set InsecureSkipVerify, the other field it names.`,
		Example: `func upgrade(conn net.Conn, roots *x509.CertPool) *tls.Conn {
	return tls.Client(conn, &tls.Config{RootCAs: roots})
}
`,
		Instead: `func upgrade(conn net.Conn, host string, roots *x509.CertPool) *tls.Conn {
	return tls.Client(conn, &tls.Config{RootCAs: roots, ServerName: host})
}
`,
		FixSafety:  NoFix,
		Fix:        `None: the name of the server is not in the source.`,
		Severity:   Medium,
		Precision:  "very-high",
		Since:      firstRelease,
		Default:    true,
		Options:    []string{"check_hostname"},
		References: []string{"crypto/tls/common.go, Config", "RFC 9525 section 6"},
	},
	{
		ID:       ServerNameInvalid,
		Analyzer: "tlsverify",
		Title:    "ServerName that is no name",
		Reports: `A constant ServerName that holds a port, a path or white space, or is a URL, on a client that verifies. ` +
			`An IP address is a name, whether IPv6 stands in brackets or not. Not reported: a name that the user chooses, and one under an InsecureSkipVerify that is true or not known.`,
		Why: `crypto/x509 compares the whole text with the names in the certificate, and a host name has none of these characters ` +
			`(crypto/tls/handshake_client.go, verifyServerCertificate; RFC 9525 section 6.3). No certificate that a public authority issues matches, so every handshake fails.`,
		Example: `func config() *tls.Config {
	return &tls.Config{ServerName: "db.internal:5432"}
}
`,
		Instead: `func config() *tls.Config {
	return &tls.Config{ServerName: "db.internal"}
}
`,
		FixSafety:  Behaviour,
		Fix:        `Leaves the host alone, where the field is given a literal in which a host is to be seen. The server is told another name.`,
		Severity:   Medium,
		Precision:  "very-high",
		Since:      firstRelease,
		Default:    true,
		Options:    []string{"check_hostname"},
		References: []string{"RFC 9525 section 6.3", "RFC 6066 section 3"},
		TestFiles:  true,
	},
	{
		ID:       ECHVerify,
		Analyzer: "tlsverify",
		Title:    "rejection of ECH that anybody can claim",
		Reports: `An EncryptedClientHelloRejectionVerify that returns nil on every path, on a Config whose EncryptedClientHelloConfigList may be set. ` +
			`Without that list the callback is never called. A callback that was not followed is taken to verify.`,
		Why: `It replaces the verification of the server that rejects Encrypted Client Hello (crypto/tls/handshake_client.go, verifyServerCertificate). ` +
			`The handshake then fails with the keys to try next, in ECHRejectionError. One that accepts everybody lets whoever is on the path hand out keys of his own, ` +
			`and read in the next connection the name that ECH was to hide (RFC 9849 section 6.1.6).`,
		Example: `func config(list []byte) *tls.Config {
	return &tls.Config{
		EncryptedClientHelloConfigList:      list,
		EncryptedClientHelloRejectionVerify: accept,
	}
}

func accept(tls.ConnectionState) error { return nil }
`,
		Instead: `func config(list []byte) *tls.Config {
	return &tls.Config{EncryptedClientHelloConfigList: list}
}
`,
		FixSafety:  Behaviour,
		Fix:        `Deletes the field: the server is then verified against RootCAs under the public name of the keys.`,
		Severity:   Medium,
		Precision:  "very-high",
		Since:      firstRelease,
		Default:    true,
		Options:    []string{"verify_mode", "check_hostname"},
		References: []string{"RFC 9849 section 6.1.6", "Go 1.23 release notes"},
	},
}
