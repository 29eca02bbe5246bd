package option

var cipherRules = []Rule{
	{
		ID:       CipherWeak,
		Analyzer: "tlscipher",
		Title:    "insecure cipher suite allowed",
		Reports: `A suite of tls.InsecureCipherSuites in the list that reaches CipherSuites: RC4, 3DES, CBC with SHA-256, or RSA key exchange. ` +
			`One expression that yields several, such as a loop over tls.InsecureCipherSuites, is one finding. ` +
			`A list that is only printed, filtered or refused is not reported, nor one that MinVersion TLS 1.3 makes idle, nor a suite that the user chooses.`,
		Why: `crypto/tls leaves these suites out of its default, but negotiates each one that is listed (crypto/tls/common.go, cipherSuites). ` +
			`RFC 7465 section 2 forbids RC4 and RFC 10015 RSA key exchange, which has no forward secrecy; ` +
			`RFC 9325 section 4.1 advises against 3DES; the SHA-256 CBC suites lack countermeasures against Lucky13 (crypto/tls/cipher_suites.go).`,
		Example: `func dial(addr string) (*tls.Conn, error) {
	return tls.Dial("tcp", addr, &tls.Config{CipherSuites: []uint16{
		tls.TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256,
		tls.TLS_RSA_WITH_3DES_EDE_CBC_SHA,
	}})
}
`,
		Instead: `func dial(addr string) (*tls.Conn, error) {
	return tls.Dial("tcp", addr, &tls.Config{CipherSuites: []uint16{
		tls.TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256,
	}})
}
`,
		FixSafety: Hardening,
		Fix: `Drops the suite from the list, when a suite that is not insecure is known to remain. ` +
			`Peers that have nothing better are then refused. None is offered for the value of a variable or an argument, which other lists may hold.`,
		Severity:   High,
		Precision:  "very-high",
		Since:      firstRelease,
		Default:    true,
		Options:    []string{"OP_SINGLE_ECDH_USE", "set_ciphers"},
		References: []string{"RFC 7465 section 2", "RFC 9325 section 4.1", "RFC 10015", "Go 1.22 release notes", "Go 1.23 release notes"},
	},
	{
		ID:       CipherNoEffect,
		Analyzer: "tlscipher",
		Title:    "cipher suite that crypto/tls ignores",
		Reports: `A suite in CipherSuites that crypto/tls drops from the list: a TLS 1.3 suite, a signalling value such as TLS_FALLBACK_SCSV, ` +
			`or a number that it does not implement. Also the whole field when MinVersion is TLS 1.3, unless a copy with a lower MinVersion reads it. ` +
			`A loop over tls.CipherSuites, which adds suites with an effect as well, is not reported.`,
		Why: `The list is filtered by the TLS 1.0 to 1.2 suites that are implemented (crypto/tls/common.go, cipherSuites), ` +
			`and those of TLS 1.3 cannot be chosen. Who reads such an entry believes in a restriction that does not exist.`,
		Example: `func config() *tls.Config {
	return &tls.Config{CipherSuites: []uint16{
		tls.TLS_AES_256_GCM_SHA384,
		tls.TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384,
	}}
}
`,
		Instead: `func config() *tls.Config {
	return &tls.Config{CipherSuites: []uint16{
		tls.TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384,
	}}
}
`,
		FixSafety: Neutral,
		Fix: `Drops the suite from the list, or deletes the field when MinVersion is TLS 1.3. ` +
			`None is offered when no suite is known to remain that has an effect: without one the list is cipher-broken.`,
		Severity:   Low,
		Precision:  "very-high",
		Since:      firstRelease,
		Default:    true,
		Options:    []string{"OP_SINGLE_DH_USE", "set_ciphers"},
		References: []string{"RFC 8446 section 4.1.2", "crypto/tls/common.go, Config"},
		TestFiles:  true,
	},
	{
		ID:       CipherBroken,
		Analyzer: "tlscipher",
		Title:    "cipher suites that break TLS 1.2",
		Reports: `CipherSuites that is empty but not nil, or holds nothing that TLS 1.2 can negotiate, ` +
			`while MinVersion allows TLS 1.2. Not reported is a list with an element that is not known, or one that a later append may complete.`,
		Why: `nil means the default list, empty means no suite (crypto/tls/common.go, cipherSuites). TLS 1.3 keeps working, so tests pass; ` +
			`every handshake with a peer that has only TLS 1.2 fails.`,
		Example: `func config() *tls.Config {
	return &tls.Config{
		MinVersion:   tls.VersionTLS12,
		CipherSuites: []uint16{tls.TLS_AES_128_GCM_SHA256},
	}
}
`,
		Instead: `func config() *tls.Config {
	return &tls.Config{
		MinVersion: tls.VersionTLS13,
	}
}
`,
		FixSafety:  NoFix,
		Fix:        `None: the source does not say whether TLS 1.2 was to go, or the list to have an effect.`,
		Severity:   Medium,
		Precision:  "very-high",
		Since:      firstRelease,
		Default:    true,
		Options:    []string{"OP_SINGLE_DH_USE", "set_ciphers"},
		References: []string{"crypto/tls/common.go, Config"},
		TestFiles:  true,
	},
	{
		ID:       CipherHTTP2,
		Analyzer: "tlscipher",
		Title:    "cipher suites with which net/http does not serve",
		Reports: `CipherSuites without TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256 and TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256 in the TLSConfig of an http.Server ` +
			`whose ServeTLS or ListenAndServeTLS is called, while MinVersion is below TLS 1.3. ` +
			`Not reported: a list with an element that is not known; a package that sets TLSNextProto or Protocols of a server or switches HTTP/2 off by a directive; ` +
			`a server that comes from elsewhere, or that is handed on to where it serves. What GODEBUG says in the environment is not seen.`,
		Why: `An http.Server speaks HTTP/2 unless it is told not to, and RFC 9113 section 9.2.2 requires that suite of it, with either kind of certificate. ` +
			`Without it ServeTLS returns an error at once, and nobody is served (net/http/h2_bundle.go, http2ConfigureServer; crypto/tls/common.go, Config).`,
		Example: `func serve() error {
	srv := &http.Server{Addr: ":443", TLSConfig: &tls.Config{
		CipherSuites: []uint16{tls.TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384},
	}}
	return srv.ListenAndServeTLS("cert.pem", "key.pem")
}
`,
		Instead: `func serve() error {
	cfg := &tls.Config{MinVersion: tls.VersionTLS12}
	srv := &http.Server{Addr: ":443", TLSConfig: cfg}
	return srv.ListenAndServeTLS("cert.pem", "key.pem")
}
`,
		FixSafety:  Behaviour,
		Fix:        `Adds the suite, that of RSA unless every other one is for ECDSA, where the list is a literal in the field. Whether it is wanted, or rather TLS 1.3 or HTTP/1.1 alone, is for a person to say.`,
		Severity:   Medium,
		Precision:  "very-high",
		Since:      firstRelease,
		Default:    true,
		Options:    []string{"set_ciphers"},
		References: []string{"RFC 9113 section 9.2.2", "net/http/h2_bundle.go, http2ConfigureServer"},
		TestFiles:  true,
	},
}
