package option

var verifyRules = []Rule{
	{
		ID:       SkipVerify,
		Analyzer: "tlsverify",
		Title:    "server certificate accepted unverified",
		Reports: `InsecureSkipVerify that is true on a client whose Config has neither VerifyConnection nor VerifyPeerCertificate. ` +
			`Not reported: a value that the user of the program chooses, a Config that only servers use, ` +
			`and a callback that can refuse the peer or that was not followed. Code that looks at the certificates after the handshake does not silence it: VerifyConnection can say the same before anything is sent.`,
		Why: `The chain and the host name go unchecked (crypto/tls/handshake_client.go, verifyServerCertificate), so whoever is on the path can be the server: ` +
			`encryption to an unknown peer protects nothing. RFC 9325 section 6.1 requires host name validation.`,
		Example: `func client() *http.Client {
	return &http.Client{Transport: &http.Transport{
		TLSClientConfig: &tls.Config{InsecureSkipVerify: true},
	}}
}
`,
		Instead: `func client(roots *x509.CertPool) *http.Client {
	return &http.Client{Transport: &http.Transport{
		TLSClientConfig: &tls.Config{RootCAs: roots},
	}}
}
`,
		FixSafety: Behaviour,
		Fix: `Deletes InsecureSkipVerify. A server whose certificate does not verify is then refused, ` +
			`until RootCAs holds its issuer and ServerName is the name in its certificate.`,
		Severity:   Critical,
		Precision:  "high",
		Since:      firstRelease,
		Default:    true,
		Options:    []string{"verify_mode", "check_hostname"},
		References: []string{"RFC 9325 section 6.1", "RFC 9525 section 6", "RFC 5280 section 6"},
	},
	{
		ID:       VerifyVacuous,
		Analyzer: "tlsverify",
		Title:    "verification callback that never refuses",
		Reports: `A VerifyConnection or VerifyPeerCertificate that returns nil on every path, on a client whose InsecureSkipVerify is true. ` +
			`A callback that returns the result of a function which was not followed is taken to verify.`,
		Why: `With InsecureSkipVerify the callback is the only verification left (crypto/tls/handshake_client.go, verifyServerCertificate). ` +
			`One that cannot return an error accepts every server, and looks in review as if it did not.`,
		Example: `func config() *tls.Config {
	return &tls.Config{
		InsecureSkipVerify: true,
		VerifyConnection: func(cs tls.ConnectionState) error {
			log.Printf("connected to %s", cs.PeerCertificates[0].Subject)
			return nil
		},
	}
}
`,
		Instead: `func config(pinned []byte) *tls.Config {
	return &tls.Config{
		InsecureSkipVerify: true,
		VerifyConnection: func(cs tls.ConnectionState) error {
			if !bytes.Equal(cs.PeerCertificates[0].Raw, pinned) {
				return errors.New("not the pinned certificate")
			}
			return nil
		},
	}
}
`,
		FixSafety:  NoFix,
		Fix:        `None: what the callback was meant to check is not in the source.`,
		Severity:   Critical,
		Precision:  "very-high",
		Since:      firstRelease,
		Default:    true,
		Options:    []string{"verify_mode", "check_hostname"},
		References: []string{"RFC 9325 section 6.1", "RFC 9525 section 6"},
	},
	{
		ID:       VerifyResumption,
		Analyzer: "tlsverify",
		Title:    "verification that resumed sessions pass by",
		Reports: `A VerifyPeerCertificate that can refuse the peer, without VerifyConnection, where sessions are resumed: on a server that requests client certificates ` +
			`and does not disable tickets, and on a client with a ClientSessionCache. Not reported: a client without a cache, a server that asks for no certificate, ` +
			`a callback that was not followed, and a Config whose WrapSession or UnwrapSession decides about sessions.`,
		Why: `A resumed handshake takes the peer's certificates from the session and does not call VerifyPeerCertificate (crypto/tls/common.go, Config; ` +
			`crypto/tls/handshake_server_tls13.go, checkForResumption). Who was let in once is let in until the ticket expires, seven days by default, whatever the check would say now; ` +
			`and a session of another Config with the same ticket keys was never checked at all.`,
		Example: `func pin(raw [][]byte, _ [][]*x509.Certificate) error {
	return errors.New("not pinned")
}

func server(cas *x509.CertPool) *http.Server {
	return &http.Server{TLSConfig: &tls.Config{
		ClientAuth:            tls.RequireAndVerifyClientCert,
		ClientCAs:             cas,
		VerifyPeerCertificate: pin,
	}}
}
`,
		Instead: `func pin(cs tls.ConnectionState) error {
	return errors.New("not pinned")
}

func server(cas *x509.CertPool) *http.Server {
	return &http.Server{TLSConfig: &tls.Config{
		ClientAuth:       tls.RequireAndVerifyClientCert,
		ClientCAs:        cas,
		VerifyConnection: pin,
	}}
}
`,
		FixSafety: Behaviour,
		Fix: `Moves the check to VerifyConnection where the callback is a function literal that looks at nothing but the verified chains; ` +
			`otherwise sets SessionTicketsDisabled. Either may refuse a peer that resumption lets in today.`,
		Severity:   High,
		Precision:  "high",
		Since:      firstRelease,
		Default:    true,
		Options:    []string{"verify_mode", "OP_NO_TICKET"},
		References: []string{"RFC 8446 section 4.6.1", "RFC 9325 section 3.4"},
	},
}
