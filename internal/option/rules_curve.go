package option

var curveRules = []Rule{
	{
		ID:       CurvesNoPQ,
		Analyzer: "tlscurve",
		Title:    "post-quantum key exchange left out",
		Reports: `A CurvePreferences of known key exchanges of which none is post-quantum, in a module whose go line is 1.24 or newer, so that the default would have one. ` +
			`Not reported: a list of NIST curves in a package that imports crypto/fips140 or crypto/tls/fipsonly, a Config whose MaxVersion rules out TLS 1.3, ` +
			`and a list that the user of the program chooses or that was not followed.`,
		Why: `A list allows nothing but what it names (crypto/tls/common.go, (*Config).curvePreferences), so that one from before Go 1.24 turns X25519MLKEM768 off: ` +
			`what is recorded today can be decrypted once a quantum computer exists.`,
		Example: `func server() *http.Server {
	return &http.Server{TLSConfig: &tls.Config{
		CurvePreferences: []tls.CurveID{tls.X25519, tls.CurveP256},
	}}
}
`,
		Instead: `func server() *http.Server {
	return &http.Server{TLSConfig: &tls.Config{}}
}
`,
		FixSafety:  Behaviour,
		Fix:        `Deletes CurvePreferences, so that the default is used. Its ClientHello is larger, which some middleboxes do not pass on.`,
		Severity:   Low,
		Precision:  "high",
		Since:      firstRelease,
		Default:    true,
		Options:    []string{"set_ecdh_curve"},
		References: []string{"RFC 9325 section 4.2", "Go 1.24 release notes", "Go 1.26 release notes"},
	},
	{
		ID:       CurvesNoEffect,
		Analyzer: "tlscurve",
		Title:    "key exchange without effect",
		Reports: `A number in CurvePreferences that is no key exchange of crypto/tls, beside others that are. ` +
			`That a post-quantum one has no effect in a program whose go line is older than 1.24 is not reported: a package does not show of which program it is part.`,
		Why: `What crypto/tls does not implement it drops from the list (crypto/tls/common.go, (*Config).curvePreferences), and no peer hears of it. ` +
			`Which of the rest is used it decides by itself since Go 1.24.`,
		Example: `func server() *http.Server {
	return &http.Server{TLSConfig: &tls.Config{
		CurvePreferences: []tls.CurveID{tls.X25519MLKEM768, tls.X25519, 30},
	}}
}
`,
		Instead: `func server() *http.Server {
	return &http.Server{TLSConfig: &tls.Config{
		CurvePreferences: []tls.CurveID{tls.X25519MLKEM768, tls.X25519},
	}}
}
`,
		FixSafety:  Neutral,
		Fix:        `Deletes the element. None is offered where it is not written in the list itself.`,
		Severity:   Low,
		Precision:  "very-high",
		Since:      firstRelease,
		Default:    true,
		Options:    []string{"set_ecdh_curve"},
		References: []string{"RFC 8446 section 4.2.7", "Go 1.24 release notes"},
		TestFiles:  true,
	},
	{
		ID:       CurvesBroken,
		Analyzer: "tlscurve",
		Title:    "key exchanges that leave nothing to negotiate",
		Reports: `A CurvePreferences of which crypto/tls implements nothing, and one of post-quantum key exchanges alone while MinVersion allows TLS 1.2. ` +
			`An empty list means the default and is not reported, nor is a list with an element that is not known.`,
		Why: `Post-quantum key exchanges exist in TLS 1.3 alone (crypto/tls/common.go, isTLS13OnlyKeyExchange). With a peer of TLS 1.2 no curve is left, ` +
			`and every handshake fails, with an error that names cipher suites.`,
		Example: `func server() *http.Server {
	return &http.Server{TLSConfig: &tls.Config{
		CurvePreferences: []tls.CurveID{tls.X25519MLKEM768},
	}}
}
`,
		Instead: `func server() *http.Server {
	return &http.Server{TLSConfig: &tls.Config{
		MinVersion:       tls.VersionTLS13,
		CurvePreferences: []tls.CurveID{tls.X25519MLKEM768},
	}}
}
`,
		FixSafety:  NoFix,
		Fix:        `None: whether peers of TLS 1.2 were to be refused is not in the source.`,
		Severity:   Medium,
		Precision:  "high",
		Since:      firstRelease,
		Default:    true,
		Options:    []string{"set_ecdh_curve"},
		References: []string{"RFC 8446 section 4.2.7", "RFC 8422 section 5.1"},
		TestFiles:  true,
	},
}
