package option

// firstRelease is the tlsvet release that the first rules came with.
const firstRelease = "v0.1.0"

var versionRules = []Rule{
	{
		ID:       VersionFloor,
		Analyzer: "tlsversion",
		Title:    "MinVersion below TLS 1.2",
		Reports: `A MinVersion that lets TLS 1.0 or TLS 1.1 be negotiated. That is VersionTLS10 and VersionTLS11, ` +
			`and also every other number below them: crypto/tls does not refuse VersionSSL30 or 12, it allows TLS 1.0. ` +
			`An unset MinVersion means TLS 1.2 and is not reported, except on a server in a program that has tls10server=1, ` +
			`as a go.mod with a go line before 1.22 implies; a library is not reported, since its programs decide. ` +
			`Nor is a value that the user of the program chooses.`,
		Why: `RFC 8996 sections 4 and 5 forbid negotiating TLS 1.0 and TLS 1.1: their handshakes rest on SHA-1 and MD5, ` +
			`they have no AEAD suites, and a peer that offers them can be held there by an attacker. ` +
			`Any MinVersion other than 0 switches the default floor off (crypto/tls/common.go, supportedVersions).`,
		Example: `func dial(addr string) (*tls.Conn, error) {
	return tls.Dial("tcp", addr, &tls.Config{MinVersion: tls.VersionTLS10})
}
`,
		Instead: `func dial(addr string) (*tls.Conn, error) {
	return tls.Dial("tcp", addr, &tls.Config{MinVersion: tls.VersionTLS12})
}
`,
		FixSafety: Hardening,
		Fix: `Replaces the value with tls.VersionTLS12, or adds it to a literal without MinVersion. None is offered when no single expression holds the value, ` +
			`or when MaxVersion is lower than TLS 1.2.`,
		Severity:   High,
		Precision:  "very-high",
		Since:      firstRelease,
		Default:    true,
		Options:    []string{"OP_NO_SSLv2", "OP_NO_SSLv3", "OP_NO_TLSv1", "OP_NO_TLSv1_1", "minimum_version"},
		References: []string{"RFC 8996 sections 4 and 5", "RFC 9325 section 3.1.1", "RFC 7568 section 3", "Go 1.22 release notes"},
	},
	{
		ID:       VersionCeiling,
		Analyzer: "tlsversion",
		Title:    "MaxVersion that excludes TLS 1.3",
		Reports: `A MaxVersion below TLS 1.3. VersionTLS13 is not reported. ` +
			`A MaxVersion below the floor, which leaves no version at all, is version-empty.`,
		Why: `Without TLS 1.3 there is no post-quantum key exchange (crypto/tls/common.go, isTLS13OnlyKeyExchange), certificates travel in the clear, ` +
			`and a server that requires TLS 1.3 is out of reach. RFC 9325 section 3.1.1 recommends TLS 1.3 over TLS 1.2.`,
		Example: `func server(cert tls.Certificate) *http.Server {
	return &http.Server{TLSConfig: &tls.Config{
		Certificates: []tls.Certificate{cert},
		MaxVersion:   tls.VersionTLS12,
	}}
}
`,
		Instead: `func server(cert tls.Certificate) *http.Server {
	return &http.Server{TLSConfig: &tls.Config{
		Certificates: []tls.Certificate{cert},
	}}
}
`,
		FixSafety: Behaviour,
		Fix: `Deletes MaxVersion. A peer whose TLS 1.3 is broken, or a program that needs renegotiation or ConnectionState.TLSUnique, ` +
			`worked with it and may not without.`,
		Severity:   Medium,
		Precision:  "high",
		Since:      firstRelease,
		Default:    true,
		Options:    []string{"OP_NO_TLSv1_3", "maximum_version"},
		References: []string{"RFC 9325 section 3.1.1", "RFC 8446 section 1.2", "Go 1.24 release notes"},
	},
	{
		ID:       VersionEmpty,
		Analyzer: "tlsversion",
		Title:    "versions that leave nothing to negotiate",
		Reports: `A MinVersion above MaxVersion or above TLS 1.3, and a MaxVersion below TLS 1.2 while MinVersion is unset, ` +
			`so that the default floor applies: no version is left and every handshake fails.`,
		Why: `Nothing rejects such a Config when it is made (crypto/tls/common.go, supportedVersions). A client fails at each connection; ` +
			`a server tells each client that it offered only unsupported versions, which looks like the client's fault.`,
		Example: `func dial(addr string) (*tls.Conn, error) {
	return tls.Dial("tcp", addr, &tls.Config{
		MinVersion: tls.VersionTLS13,
		MaxVersion: tls.VersionTLS12,
	})
}
`,
		Instead: `func dial(addr string) (*tls.Conn, error) {
	return tls.Dial("tcp", addr, &tls.Config{
		MinVersion: tls.VersionTLS13,
	})
}
`,
		FixSafety:  NoFix,
		Fix:        `None: the source does not say which of the two bounds is the one that was meant.`,
		Severity:   Medium,
		Precision:  "very-high",
		Since:      firstRelease,
		Default:    true,
		Options:    []string{"OP_NO_TLSv1_2", "OP_NO_TLSv1_3", "minimum_version", "maximum_version"},
		References: []string{"Go 1.18 release notes", "Go 1.22 release notes"},
		TestFiles:  true,
	},
}
