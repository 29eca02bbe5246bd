package option

var certPoolRules = []Rule{
	{
		ID:       CertPoolIgnored,
		Analyzer: "tlscertpool",
		Title:    "certificate pool that fails to load unnoticed",
		Reports: `A call of AppendCertsFromPEM whose result nobody reads, on a pool that is used for more; RootCAs or ClientCAs that is set only if AppendCertsFromPEM succeeds, with no else; ` +
			`and a method called on the pool of a SystemCertPool whose error is dropped, without a comparison with nil. ` +
			`Not reported: PEM that is part of the program (a constant, go:embed, pem.EncodeToMemory) or that comes from a function which is not seen to read it, ` +
			`a pool whose Subjects or Equal is called, Intermediates, the files of a directory, and a result that is assigned to the blank identifier.`,
		Why: `AppendCertsFromPEM skips what it cannot parse. With an empty pool every handshake fails, with an error that blames the peer; ` +
			`with a nil one any CA of the system vouches for servers (crypto/tls/handshake_client.go, (*Conn).verifyServerCertificate) ` +
			`and for clients (crypto/tls/handshake_server.go, (*Conn).processCertsFromClient).`,
		Example: `func config(pem []byte) *tls.Config {
	pool := x509.NewCertPool()
	pool.AppendCertsFromPEM(pem)
	return &tls.Config{RootCAs: pool}
}
`,
		Instead: `func config(pem []byte) (*tls.Config, error) {
	pool := x509.NewCertPool()
	if !pool.AppendCertsFromPEM(pem) {
		return nil, errors.New("no certificate authority")
	}
	return &tls.Config{RootCAs: pool}, nil
}
`,
		FixSafety:  NoFix,
		Fix:        `None: which error to return only the program knows.`,
		Severity:   Medium,
		Precision:  "high",
		Since:      firstRelease,
		Default:    true,
		Options:    []string{"load_verify_locations"},
		References: []string{"RFC 5280 section 6"},
	},
}
