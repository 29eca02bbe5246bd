package option

var profileRules = []Rule{
	{
		ID:       OutsideProfile,
		Analyzer: "tlsprofile",
		Title:    "config outside of the chosen profile",
		Reports: `A Config that allows a version, a cipher suite of TLS 1.2 or a key exchange that the profile of -tlsvet.profile leaves out, ` +
			`by a list or by default. With the default profile it is silent: all other rules speak for that one. ` +
			`What crypto/tls cannot be told, such as the suites of TLS 1.3, is not reported, nor a value that the user of the program chooses.`,
		Why: `A team that has to follow a recommendation has to know what it does not follow; RFC 9325 section 1 says that stricter ones exist. ` +
			`The default of Go is wider than most of them: it has CBC suites and X25519.`,
		Example: `func dial(addr string) (*tls.Conn, error) {
	// With -tlsvet.profile=mozilla-modern:
	return tls.Dial("tcp", addr, &tls.Config{MinVersion: tls.VersionTLS12})
}
`,
		Instead: `func dial(addr string) (*tls.Conn, error) {
	return tls.Dial("tcp", addr, &tls.Config{
		MinVersion: tls.VersionTLS13,
		CurvePreferences: []tls.CurveID{
			tls.X25519MLKEM768, tls.X25519, tls.CurveP256,
		},
	})
}
`,
		FixSafety:  NoFix,
		Fix:        `None: each of these edits can stop a connection that works, and the lists to choose from are in the profile.`,
		Severity:   Medium,
		Precision:  "very-high",
		Since:      firstRelease,
		Default:    true,
		Options:    []string{"minimum_version", "set_ciphers", "set_ecdh_curve"},
		References: []string{"RFC 9325 section 1", "NIST SP 800-52r2", "BSI TR-02102-2"},
	},
}
