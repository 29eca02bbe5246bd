package option

var secretRules = []Rule{
	{
		ID:       KeyLog,
		Analyzer: "tlssecret",
		Title:    "secrets of connections written down",
		Reports: `A KeyLogWriter that a Config always has. Not reported: one that is set on some way only, as when SSLKEYLOGFILE names a file, ` +
			`one that a caller supplies, and one that was not followed.`,
		Why: `Whoever reads what was written decrypts every connection of the Config, recorded ones included (crypto/tls/common.go, (*Config).writeKeyLog). ` +
			`The field's documentation allows it for debugging alone.`,
		Example: `func transport() *http.Transport {
	return &http.Transport{TLSClientConfig: &tls.Config{
		KeyLogWriter: os.Stderr,
	}}
}
`,
		Instead: `func transport() *http.Transport {
	return &http.Transport{TLSClientConfig: &tls.Config{}}
}
`,
		FixSafety:  Behaviour,
		Fix:        `Deletes KeyLogWriter. Nothing on the wire changes, but whoever debugs with the log is left without it.`,
		Severity:   High,
		Precision:  "high",
		Since:      firstRelease,
		Default:    true,
		Options:    []string{"keylog_filename"},
		References: []string{"RFC 8446 section 7.1", "Go 1.8 release notes"},
	},
	{
		ID:       PredictableRand,
		Analyzer: "tlssecret",
		Title:    "predictable source of randomness",
		Reports: `A Rand of a type whose bytes are known in advance: math/rand, a bytes.Reader, bytes.Buffer or strings.Reader, ` +
			`and a type of the package whose Read calls nothing and keeps no state. Not reported: crypto/rand.Reader, an io.Reader that a caller supplies, ` +
			`a type that reads from another, and a Rand that the user of the program chooses.`,
		Why: `Ticket keys, the randoms of both hellos and the seed of the post-quantum key exchange come from Rand (crypto/tls/common.go, (*Config).rand). ` +
			`In a program whose go line is older than 1.26 the ECDHE keys do too, and then repeat from connection to connection.`,
		Example: `func dial(addr string, seed []byte) (*tls.Conn, error) {
	return tls.Dial("tcp", addr, &tls.Config{Rand: bytes.NewReader(seed)})
}
`,
		Instead: `func dial(addr string) (*tls.Conn, error) {
	return tls.Dial("tcp", addr, &tls.Config{})
}
`,
		FixSafety:  Hardening,
		Fix:        `Deletes Rand, so that crypto/rand is used. No peer is refused. None is offered where that leaves a variable or an import without a use.`,
		Severity:   High,
		Precision:  "very-high",
		Since:      firstRelease,
		Default:    true,
		Options:    []string{"OP_SINGLE_ECDH_USE"},
		References: []string{"RFC 8446 appendix C.1", "Go 1.26 release notes"},
	},
	{
		ID:       StillTime,
		Analyzer: "tlssecret",
		Title:    "clock that stands still",
		Reports: `A Time that always returns the same: a zero time.Time, a date of constants, or a variable of the program that is written once. ` +
			`Not reported: a function that calls anything else, a clock that a caller supplies, and a Time that the user of the program chooses.`,
		Why: `Time decides whether a chain, a ticket and a session have expired, and when ticket keys rotate (crypto/tls/common.go, (*Config).time). ` +
			`If it stands still, certificates of long ago verify, and the first ticket key is never replaced, which RFC 9325 section 3.4 forbids.`,
		Example: `func dial(addr string) (*tls.Conn, error) {
	return tls.Dial("tcp", addr, &tls.Config{
		Time: func() time.Time { return time.Unix(1700000000, 0) },
	})
}
`,
		Instead: `func dial(addr string) (*tls.Conn, error) {
	return tls.Dial("tcp", addr, &tls.Config{Time: time.Now})
}
`,
		FixSafety:  Behaviour,
		Fix:        `Deletes Time, so that time.Now is used. A peer whose certificate has expired is then refused.`,
		Severity:   Medium,
		Precision:  "high",
		Since:      firstRelease,
		Default:    true,
		Options:    []string{"verify_mode"},
		References: []string{"RFC 5280 section 6.1.3", "RFC 9325 section 3.4"},
	},
}
