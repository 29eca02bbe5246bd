package option

var renegotiationRules = []Rule{
	{
		ID:       Renegotiation,
		Analyzer: "tlsrenegotiation",
		Title:    "renegotiation allowed, or without effect",
		Reports: `Renegotiation RenegotiateOnceAsClient or RenegotiateFreelyAsClient on a Config that clients can use, ` +
			`and one that has no effect because only servers use the Config or MinVersion is TLS 1.3. A value that the user of the program chooses is not reported.`,
		Why: `In a second handshake neither VerifyConnection nor VerifyPeerCertificate runs (crypto/tls/handshake_client.go, (*clientHandshakeState).doFullHandshake), ` +
			`and a server without RFC 5746 is renegotiated with all the same, which RFC 9325 section 3.5 forbids. ` +
			`On either side and in every version the field makes ConnectionState.ExportKeyingMaterial fail.`,
		Example: `func dial(addr string) (*tls.Conn, error) {
	return tls.Dial("tcp", addr, &tls.Config{
		Renegotiation: tls.RenegotiateFreelyAsClient,
	})
}
`,
		Instead: `func dial(addr string) (*tls.Conn, error) {
	return tls.Dial("tcp", addr, &tls.Config{})
}
`,
		FixSafety: Behaviour,
		Fix: `Deletes Renegotiation. A server that asks for a client certificate only after the first request, as some do in TLS 1.2, then ends the connection. ` +
			`Where the field has no effect, deleting it is neutral.`,
		Severity:   Medium,
		Precision:  "very-high",
		Since:      firstRelease,
		Default:    true,
		Options:    []string{"OP_NO_RENEGOTIATION", "OP_LEGACY_SERVER_CONNECT"},
		References: []string{"RFC 9325 section 3.5", "RFC 5746 section 4.1", "RFC 8446 section 1.2"},
	},
}
