package option

var deprecatedRules = []Rule{
	{
		ID:       PreferServer,
		Analyzer: "tlsdeprecated",
		Title:    "PreferServerCipherSuites, which has no effect",
		Reports: `A write of PreferServerCipherSuites, whatever its value, in files whose Go version is 1.18 or newer, which deprecated it. ` +
			`A read is not reported, nor taking the address.`,
		Why: `Since Go 1.17 a server selects by an order of crypto/tls's own, which takes both sides' hardware into account ` +
			`(crypto/tls/cipher_suites.go, cipherSuitesPreferenceOrder). The field is never read.`,
		Example: `func config(cert tls.Certificate) *tls.Config {
	return &tls.Config{
		Certificates:             []tls.Certificate{cert},
		PreferServerCipherSuites: true,
	}
}
`,
		Instead: `func config(cert tls.Certificate) *tls.Config {
	return &tls.Config{
		Certificates: []tls.Certificate{cert},
	}
}
`,
		FixSafety: Neutral,
		Fix: `Deletes the field or the assignment. None is offered when evaluating the value could have an effect, ` +
			`or when the assignment has other fields or is the only statement of its block.`,
		Severity:   Info,
		Precision:  "very-high",
		Since:      firstRelease,
		Default:    true,
		Options:    []string{"OP_CIPHER_SERVER_PREFERENCE"},
		References: []string{"Go 1.17 release notes", "Go 1.18 release notes"},
		TestFiles:  true,
	},
	{
		ID:       Deprecated,
		Analyzer: "tlsdeprecated",
		Title:    "deprecated part of crypto/tls",
		Reports: `Any use of Config.NameToCertificate, Config.BuildNameToCertificate, Config.SessionTicketKey, VersionSSL30 and ConnectionState.NegotiatedProtocolIsMutual ` +
			`whatever the go line of the module says, and of Config.Rand in files for Go 1.27 or newer. ` +
			`A field that is cleared is not reported. PreferServerCipherSuites has a rule of its own.`,
		Why: `Each has a replacement that does better, and one that stays behind misleads: a SessionTicketKey is never rotated, which RFC 9325 section 3.4 requires; ` +
			`VersionSSL30 as MinVersion allows TLS 1.0; NameToCertificate hides every certificate but one for a name (crypto/tls/common.go).`,
		Example: `func config(certs []tls.Certificate) *tls.Config {
	cfg := &tls.Config{Certificates: certs}
	cfg.BuildNameToCertificate()
	return cfg
}
`,
		Instead: `func config(certs []tls.Certificate) *tls.Config {
	return &tls.Config{Certificates: certs}
}
`,
		FixSafety:  NoFix,
		Fix:        `None: without the field or the call another certificate or key may be chosen.`,
		Severity:   Low,
		Precision:  "very-high",
		Since:      firstRelease,
		Default:    true,
		Options:    []string{"OP_NO_SSLv3", "OP_NO_TICKET"},
		References: []string{"Go 1.14 release notes", "Go 1.27 release notes", "RFC 9325 section 3.4"},
		TestFiles:  true,
	},
	{
		ID:       TLSUnique,
		Analyzer: "tlsdeprecated",
		Title:    "channel binding that TLS 1.3 does not have",
		Reports: `A ConnectionState.TLSUnique whose bytes the language or the standard library hashes, compares, converts or copies, in a function that neither compares it with nil, takes its length, ` +
			`reads ConnectionState.Version nor calls ExportKeyingMaterial. Not reported: a value that is returned, stored in a struct or handed to other code, which can ask.`,
		Why: `TLSUnique is nil in TLS 1.3 and in resumed connections without the Extended Master Secret (crypto/tls/conn.go, (*Conn).connectionStateLocked). ` +
			`An authentication that is bound to it is then bound to nothing, and can be relayed from another connection. RFC 9266 section 4.2 has the binding for every version.`,
		Example: `func binding(state tls.ConnectionState) []byte {
	return append([]byte("tls-unique:"), state.TLSUnique...)
}
`,
		Instead: `func binding(state tls.ConnectionState) ([]byte, error) {
	const label = "EXPORTER-Channel-Binding"
	return state.ExportKeyingMaterial(label, nil, 32)
}
`,
		FixSafety:  NoFix,
		Fix:        `None: both peers must move to tls-exporter together.`,
		Severity:   Medium,
		Precision:  "high",
		Since:      firstRelease,
		Default:    true,
		Options:    []string{"OP_NO_TLSv1_3"},
		References: []string{"RFC 9266 section 4.2", "RFC 8446 appendix C.5", "RFC 5929 section 3"},
	},
}
