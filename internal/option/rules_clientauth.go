package option

var clientAuthRules = []Rule{
	{
		ID:       ClientAuthWeak,
		Analyzer: "tlsclientauth",
		Title:    "client certificate accepted unverified",
		Reports: `ClientAuth RequireAnyClientCert, RequestClientCert together with ClientCAs, and numbers that are no mode of crypto/tls, on a server whose Config has neither ` +
			`VerifyConnection nor VerifyPeerCertificate. Not reported: a mode that the user of the program chooses, a Config with GetConfigForClient, ` +
			`RequestClientCert without ClientCAs, which asks for a certificate that the program verifies by itself, and a package that looks at PeerCertificates, ` +
			`which peercert-unverified is about.`,
		Why: `Only VerifyClientCertIfGiven and RequireAndVerifyClientCert verify a chain (crypto/tls/handshake_server.go, (*Conn).processCertsFromClient). ` +
			`Under the other modes a self-signed certificate with any name is as good as one that ClientCAs issued.`,
		Example: `func server(clients *x509.CertPool) *http.Server {
	return &http.Server{TLSConfig: &tls.Config{
		ClientAuth: tls.RequireAnyClientCert,
		ClientCAs:  clients,
	}}
}
`,
		Instead: `func server(clients *x509.CertPool) *http.Server {
	return &http.Server{TLSConfig: &tls.Config{
		ClientAuth: tls.RequireAndVerifyClientCert,
		ClientCAs:  clients,
	}}
}
`,
		FixSafety: Behaviour,
		Fix: `Replaces RequireAnyClientCert with RequireAndVerifyClientCert, and RequestClientCert with VerifyClientCertIfGiven, where ClientCAs is set. ` +
			`A client whose certificate the pool did not issue is then refused.`,
		Severity:   High,
		Precision:  "high",
		Since:      firstRelease,
		Default:    true,
		Options:    []string{"verify_mode"},
		References: []string{"RFC 8446 section 4.4.2.4", "RFC 5280 section 6"},
	},
	{
		ID:       ClientCAMissing,
		Analyzer: "tlsclientauth",
		Title:    "client certificates verified against the system's roots",
		Reports: `ClientAuth RequireAndVerifyClientCert or VerifyClientCertIfGiven on a server whose Config never has ClientCAs. Not reported: ClientCAs that is set on some way, ` +
			`x509.SystemCertPool as ClientCAs, a Config that another package completes, and one with GetConfigForClient, VerifyConnection or VerifyPeerCertificate.`,
		Why: `A nil ClientCAs is not an empty one: the chain is verified against the system's roots (crypto/tls/handshake_server.go, (*Conn).processCertsFromClient), ` +
			`so that everybody to whom a public authority gives a certificate for client authentication is let in.`,
		Example: `func server() *http.Server {
	return &http.Server{TLSConfig: &tls.Config{
		ClientAuth: tls.RequireAndVerifyClientCert,
	}}
}
`,
		Instead: `func server(clients *x509.CertPool) *http.Server {
	return &http.Server{TLSConfig: &tls.Config{
		ClientAuth: tls.RequireAndVerifyClientCert,
		ClientCAs:  clients,
	}}
}
`,
		FixSafety:  NoFix,
		Fix:        `None: who issues the clients' certificates is not in the source.`,
		Severity:   High,
		Precision:  "high",
		Since:      firstRelease,
		Default:    true,
		Options:    []string{"verify_mode"},
		References: []string{"RFC 8446 section 4.4.2.4", "RFC 5280 section 6.1.1"},
	},
	{
		ID:       ClientCAUnused,
		Analyzer: "tlsclientauth",
		Title:    "ClientCAs without effect",
		Reports: `ClientCAs on a Config that only servers use and whose ClientAuth is never set. Not reported: an explicit NoClientCert, a ClientAuth that is set on some way, ` +
			`a Config with GetConfigForClient, and one that goes where it cannot be followed.`,
		Why: `Without ClientAuth a server requests no certificate (crypto/tls/handshake_server.go, (*serverHandshakeState).doFullHandshake), ` +
			`and whoever connects is served, whatever ClientCAs holds.`,
		Example: `func server(clients *x509.CertPool) *http.Server {
	return &http.Server{TLSConfig: &tls.Config{ClientCAs: clients}}
}
`,
		Instead: `func server(clients *x509.CertPool) *http.Server {
	return &http.Server{TLSConfig: &tls.Config{
		ClientCAs:  clients,
		ClientAuth: tls.RequireAndVerifyClientCert,
	}}
}
`,
		FixSafety:  NoFix,
		Fix:        `None: whether clients were to be authenticated is not in the source.`,
		Severity:   Medium,
		Precision:  "high",
		Since:      firstRelease,
		Default:    true,
		Options:    []string{"verify_mode"},
		References: []string{"RFC 8446 section 4.3.2"},
		TestFiles:  true,
	},
	{
		ID:       PeerCertUnverified,
		Analyzer: "tlsclientauth",
		Title:    "client's name taken from an unverified certificate",
		Reports: `A name or serial number that is read from PeerCertificates in a package whose servers request certificates and verify none. ` +
			`Not reported: a package that verifies a certificate, compares its key or its bytes, or hands it on, and one whose servers have ` +
			`a callback, GetConfigForClient or a ClientAuth that is not known. In a package that also has clients, only what comes from an http.Request is the certificate of a client.`,
		Why: `Under RequestClientCert and RequireAnyClientCert the certificate proves possession of a key that its sender made (crypto/tls/handshake_server.go, ` +
			`(*Conn).processCertsFromClient): the names in it are what the client chose to write there.`,
		Example: `func serve(srv *http.Server) {
	srv.TLSConfig = &tls.Config{ClientAuth: tls.RequestClientCert}
	srv.Handler = http.HandlerFunc(
		func(_ http.ResponseWriter, r *http.Request) {
			for _, cert := range r.TLS.PeerCertificates {
				log.Print("hello, ", cert.Subject.CommonName)
			}
		})
}
`,
		Instead: `func serve(srv *http.Server, clients *x509.CertPool) {
	srv.TLSConfig = &tls.Config{
		ClientAuth: tls.VerifyClientCertIfGiven,
		ClientCAs:  clients,
	}
	srv.Handler = http.HandlerFunc(
		func(_ http.ResponseWriter, r *http.Request) {
			for _, cert := range r.TLS.PeerCertificates {
				log.Print("hello, ", cert.Subject.CommonName)
			}
		})
}
`,
		FixSafety:  NoFix,
		Fix:        `None: who issues the clients' certificates is not in the source.`,
		Severity:   High,
		Precision:  "high",
		Since:      firstRelease,
		Default:    true,
		Options:    []string{"verify_mode"},
		References: []string{"RFC 8446 section 4.4.2.4", "RFC 5280 section 6"},
	},
	{
		ID:       PeerCertIndex,
		Analyzer: "tlsclientauth",
		Title:    "callback that panics without a client certificate",
		Reports: `A VerifyPeerCertificate or VerifyConnection of a server that indexes the certificates before any branch, under a ClientAuth that lets clients send none, ` +
			`or the verified chains, under one that verifies none. Not reported: an index after a condition of any kind, a callback of another package, ` +
			`a ClientAuth that is not known or that a user chooses, a Config with GetConfigForClient or that goes where it cannot be followed, and handlers of requests: ` +
			`whoever calls them may have looked, and net/http recovers.`,
		Why: `Under RequestClientCert and VerifyClientCertIfGiven both callbacks run for a client without a certificate too, and VerifyConnection under NoClientCert ` +
			`(crypto/tls/handshake_server.go, (*Conn).processCertsFromClient; crypto/tls/handshake_server_tls13.go, (*serverHandshakeStateTLS13).readClientCertificate). ` +
			`The panic ends the program, unless the server is one of net/http, which recovers.`,
		Example: `func serve(conn net.Conn, check func([]byte) error) *tls.Conn {
	return tls.Server(conn, &tls.Config{
		ClientAuth: tls.RequestClientCert,
		VerifyPeerCertificate: func(
			certs [][]byte, _ [][]*x509.Certificate) error {
			return check(certs[0])
		},
	})
}
`,
		Instead: `func serve(conn net.Conn, check func([]byte) error) *tls.Conn {
	return tls.Server(conn, &tls.Config{
		SessionTicketsDisabled: true,
		ClientAuth:             tls.RequestClientCert,
		VerifyPeerCertificate: func(
			certs [][]byte, _ [][]*x509.Certificate) error {
			if len(certs) == 0 {
				return errors.New("no certificate")
			}
			return check(certs[0])
		},
	})
}
`,
		FixSafety:  NoFix,
		Fix:        `None: whether a client without a certificate is welcome is not in the source.`,
		Severity:   High,
		Precision:  "very-high",
		Since:      firstRelease,
		Default:    true,
		Options:    []string{"verify_mode"},
		References: []string{"RFC 8446 section 4.4.2"},
		TestFiles:  true,
	},
}
