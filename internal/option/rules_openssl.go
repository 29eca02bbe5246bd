package option

var opensslRules = []Rule{
	{
		ID:       OpenSSLVersion,
		Analyzer: "opensslopt",
		Title:    "deprecated protocol version in a binding of OpenSSL",
		Reports: `A constant version below TLS 1.2 in NewCtxWithVersion, SetMinProtoVersion or SetMaxProtoVersion, and a ClearOptions of NoSSLv3, NoTLSv1 or NoTLSv1_1. ` +
			`Not reported: what a condition selects, a version that is not a constant, and a context without a floor, ` +
			`because which versions it allows depends on the OpenSSL that is linked and on its configuration file.`,
		Why: `RFC 8996 forbids TLS 1.0 and 1.1, RFC 7568 SSL 3.0: none of them has a sound cipher suite left.`,
		Example: `func context() (*openssl.Ctx, error) {
	return openssl.NewCtxWithVersion(openssl.TLSv1)
}
`,
		Instead: `func context() (*openssl.Ctx, error) {
	return openssl.NewCtxWithVersion(openssl.TLSv1_2)
}
`,
		FixSafety:  Hardening,
		Fix:        `Puts TLS 1.2 in its place. None is offered for ClearOptions, nor where the file does not import the binding by a name.`,
		Severity:   High,
		Precision:  "high",
		Since:      firstRelease,
		Default:    true,
		Options:    []string{"OP_NO_SSLv3", "OP_NO_TLSv1", "OP_NO_TLSv1_1", "minimum_version", "maximum_version"},
		References: []string{"RFC 8996 section 4", "RFC 7568 section 3", "SSL_CTX_set_min_proto_version(3)"},
	},
	{
		ID:       OpenSSLVerify,
		Analyzer: "opensslopt",
		Title:    "unverified server in a binding of OpenSSL",
		Reports: `VerifyNone in SetVerify or SetVerifyMode of a context that no server is made of in the same function; a Dial with a nil context, ` +
			`or with one that the function makes and never calls a SetVerify of; a Client with such a one; and InsecureSkipHostVerification without a VerifyHostname. ` +
			`Not reported: what a condition selects, a context that leaves the function, and a package that looks at VerifyResult or PeerCertificate itself.`,
		Why: `A new context of OpenSSL has SSL_VERIFY_NONE: a client goes on whatever came of the verification. RFC 9325 section 6.1 requires it, host name included.`,
		Example: `func dial(addr string) (*openssl.Conn, error) {
	ctx, err := openssl.NewCtx()
	if err != nil {
		return nil, err
	}
	return openssl.Dial("tcp", addr, ctx, 0)
}
`,
		Instead: `func dial(addr, roots string) (*openssl.Conn, error) {
	ctx, err := openssl.NewCtx()
	if err != nil {
		return nil, err
	}
	if err := ctx.LoadVerifyLocations(roots, ""); err != nil {
		return nil, err
	}
	ctx.SetVerify(openssl.VerifyPeer, nil)
	return openssl.Dial("tcp", addr, ctx, 0)
}
`,
		FixSafety:  Behaviour,
		Fix:        `Replaces VerifyNone by VerifyPeer, which refuses every server until LoadVerifyLocations names its authority. None is offered for the rest.`,
		Severity:   Critical,
		Precision:  "high",
		Since:      firstRelease,
		Default:    true,
		Options:    []string{"verify_mode", "check_hostname"},
		References: []string{"RFC 9325 section 6.1", "SSL_CTX_set_verify(3)"},
	},
	{
		ID:       OpenSSLCipher,
		Analyzer: "opensslopt",
		Title:    "weak cipher list in a binding of OpenSSL",
		Reports: `A constant list in SetCipherList with an element that asks for suites without encryption or authentication, export-grade keys, RC4, DES, 3DES or MD5, ` +
			`or for @SECLEVEL=0, unless another element takes them out again. ` +
			`Not reported: what a condition selects, a list that is not a constant, and groups such as HIGH or DEFAULT, whose members depend on the OpenSSL that is linked.`,
		Why: `RFC 9325 section 4.1 forbids suites without encryption or authentication and those of less than 112 bits, RFC 7465 RC4. ` +
			`Some builds of OpenSSL refuse them whatever the list says; the list should not depend on that.`,
		Example: `func restrict(ctx *openssl.Ctx) error {
	return ctx.SetCipherList("ECDHE-RSA-AES128-GCM-SHA256:RC4-SHA")
}
`,
		Instead: `func restrict(ctx *openssl.Ctx) error {
	return ctx.SetCipherList("ECDHE-RSA-AES128-GCM-SHA256")
}
`,
		FixSafety:  Hardening,
		Fix:        `Deletes the elements. None is offered when nothing would be left, for ALL and COMPLEMENTOFDEFAULT, which also stand for sound suites, and for a list that is not a literal.`,
		Severity:   High,
		Precision:  "high",
		Since:      firstRelease,
		Default:    true,
		Options:    []string{"set_ciphers"},
		References: []string{"RFC 9325 section 4.1", "RFC 7465 section 2", "RFC 6151 section 2", "openssl-ciphers(1)"},
	},
	{
		ID:       OpenSSLCompression,
		Analyzer: "opensslopt",
		Title:    "compression by TLS in a binding of OpenSSL",
		Reports:  `A ClearOptions of NoCompression. Not reported: what a condition selects, and a value that is not a constant.`,
		Why: `The length of a compressed record tells what else it holds: CRIME reads cookies that way. RFC 9325 section 3.3 says that compression should be off. ` +
			`It is off unless it is asked for, because NoCompression is among the defaults of OpenSSL.`,
		Example: `func compress(ctx *openssl.Ctx) {
	ctx.ClearOptions(openssl.NoCompression)
}
`,
		Instead: `func compress(ctx *openssl.Ctx) {
	ctx.SetOptions(openssl.NoCompression)
}
`,
		FixSafety:  NoFix,
		Fix:        `None: the statement goes, or the protocol compresses by itself.`,
		Severity:   Medium,
		Precision:  "high",
		Since:      firstRelease,
		Default:    true,
		Options:    []string{"OP_NO_COMPRESSION"},
		References: []string{"RFC 9325 section 3.3"},
	},
	{
		ID:       OpenSSLNoOp,
		Analyzer: "opensslopt",
		Title:    "option of a binding of OpenSSL that has no effect",
		Reports: `NoSSLv2 in SetOptions or ClearOptions where OpenSSL's headers give it the value zero. ` +
			`Not reported: a build without cgo, where its value is unknown.`,
		Why: `OpenSSL has no SSL 2.0 since 1.1.0, which RFC 6176 forbids, and left the name with the value zero: setting it does nothing, clearing it neither.`,
		Example: `func restrict(ctx *openssl.Ctx) {
	ctx.SetOptions(openssl.NoSSLv2 | openssl.NoSSLv3)
}
`,
		Instead: `func restrict(ctx *openssl.Ctx) {
	ctx.SetOptions(openssl.NoSSLv3)
}
`,
		FixSafety:  Neutral,
		Fix:        `Deletes the option. None is offered when it is the only one, or the expression has more than one line.`,
		Severity:   Info,
		Precision:  "very-high",
		Since:      firstRelease,
		Default:    true,
		Options:    []string{"OP_NO_SSLv2"},
		References: []string{"RFC 6176 section 3", "SSL_CTX_set_options(3)"},
		TestFiles:  true,
	},
}
