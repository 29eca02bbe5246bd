package option

var godebugRules = []Rule{
	{
		ID:       GODEBUG,
		Analyzer: "tlsgodebug",
		Title:    "GODEBUG setting that weakens TLS",
		Reports: `A //go:debug line, or a constant that os.Setenv gives GODEBUG, with a setting that weakens crypto/tls or the certificates that it accepts; ` +
			`and a //go:debug line with a setting that Go 1.27 has removed, since it will not build. The command tlsvet also reports the godebug lines of go.mod ` +
			`or go.work, and a go line there that brings TLS 1.0, 3DES or RSA key exchange back to a program of the module that uses TLS. ` +
			`The environment and text that is put together at run time are not seen.`,
		Why: `A setting changes what every Config means that does not decide for itself, in all packages of the program: RFC 8996 forbids TLS 1.0, ` +
			`RFC 10015 RSA key exchange, RFC 9325 3DES. In a module whose go.mod says less than go 1.22 servers negotiate TLS 1.0 ` +
			`with any newer Go (crypto/tls/common.go, supportedVersions).`,
		Example: `func old() error {
	return os.Setenv("GODEBUG", "tls10server=1")
}
`,
		Instead: `func old() error {
	return os.Setenv("GODEBUG", "netdns=go")
}
`,
		FixSafety:  NoFix,
		Fix:        `None: who set it wanted what it does, or has to raise the go line of go.mod, which changes more than TLS.`,
		Severity:   Medium,
		Precision:  "very-high",
		Since:      firstRelease,
		Default:    true,
		Options:    []string{"OP_NO_TLSv1", "OP_NO_TLSv1_1", "minimum_version", "set_ciphers", "set_ecdh_curve"},
		References: []string{"RFC 8996", "RFC 9325 section 4.1", "RFC 10015", "Go 1.22 release notes", "Go 1.27 release notes"},
	},
}
