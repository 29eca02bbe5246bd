package option

var ticketRules = []Rule{
	{
		ID:       TicketKey,
		Analyzer: "tlsticket",
		Title:    "session ticket key in the source",
		Reports: `A SessionTicketKey of constants, a key of constants or zeros that is handed to SetSessionTicketKeys, and one that is copied from a constant or is the digest of one. ` +
			`Not reported: a zero SessionTicketKey, which means automatic keys, a key that is read, drawn or decoded, ` +
			`and a Config that only clients use or that disables tickets.`,
		Why: `A ticket holds the secret of its session, encrypted with this key alone (crypto/tls/ticket.go, (*Config).encryptTicket). ` +
			`Whoever has the source reads and forges the sessions of every server that runs it, recorded ones of TLS 1.2 included. RFC 9325 section 3.4 demands keys that are random and change.`,
		Example: `func config() *tls.Config {
	cfg := &tls.Config{}
	cfg.SetSessionTicketKeys([][32]byte{{1, 2, 3}})
	return cfg
}
`,
		Instead: `func config() *tls.Config {
	return &tls.Config{}
}
`,
		FixSafety:  NoFix,
		Fix:        `None: servers that share tickets need a key from elsewhere, others none at all.`,
		Severity:   High,
		Precision:  "very-high",
		Since:      firstRelease,
		Default:    true,
		Options:    []string{"OP_NO_TICKET"},
		References: []string{"RFC 9325 section 3.4", "RFC 5077 section 5.5"},
	},
	{
		ID:       TicketPlaintext,
		Analyzer: "tlsticket",
		Title:    "session ticket without encryption",
		Reports: `A WrapSession that returns what SessionState.Bytes yields, as it is. ` +
			`Not reported: a function that hands the bytes to another, as to encrypt or to store them, and one of another package.`,
		Why: `What WrapSession returns is the ticket that the client sends in the clear (crypto/tls/handshake_server_tls13.go, (*Conn).sendSessionTicket), ` +
			`and the bytes hold the session's secret: whoever sees the ticket can use it.`,
		Example: `func wrap(cfg *tls.Config) {
	cfg.WrapSession = func(
		_ tls.ConnectionState, ss *tls.SessionState) ([]byte, error) {
		return ss.Bytes()
	}
}
`,
		Instead: `func wrap(cfg *tls.Config) {
	cfg.WrapSession = func(
		cs tls.ConnectionState, ss *tls.SessionState) ([]byte, error) {
		return cfg.EncryptTicket(cs, ss)
	}
}
`,
		FixSafety:  NoFix,
		Fix:        `None: which Config's keys are to encrypt the ticket is not in the source.`,
		Severity:   Critical,
		Precision:  "very-high",
		Since:      firstRelease,
		Default:    true,
		Options:    []string{"OP_NO_TICKET"},
		References: []string{"RFC 5077 section 4", "RFC 8446 section 4.6.1", "Go 1.21 release notes"},
	},
	{
		ID:       TicketHalfPair,
		Analyzer: "tlsticket",
		Title:    "half of the callbacks that make and read tickets",
		Reports: `A WrapSession without UnwrapSession that does not call Config.EncryptTicket, and an UnwrapSession without WrapSession that does not call Config.DecryptTicket, ` +
			`on a Config that only servers in sight use. Not reported: a callback of another package or one that calls what cannot be followed, ` +
			`a Config that disables tickets or may, and one with GetConfigForClient.`,
		Why: `Each callback replaces one half of what crypto/tls does with its ticket keys (crypto/tls/handshake_server_tls13.go, (*serverHandshakeStateTLS13).checkForResumption; ` +
			`crypto/tls/handshake_server_tls13.go, (*Conn).sendSessionTicket). A ticket that WrapSession made in a form of its own is not decrypted, and no session resumes. ` +
			`An UnwrapSession that returns an error for what crypto/tls encrypted ends each connection of a client that comes back.`,
		Example: `func serve(conn net.Conn) *tls.Conn {
	return tls.Server(conn, &tls.Config{
		WrapSession: wrapSession,
	})
}

func wrapSession(
	_ tls.ConnectionState, ss *tls.SessionState) ([]byte, error) {
	id, err := ss.Bytes()
	return append([]byte("v1"), id...), err
}
`,
		Instead: `func serve(conn net.Conn, keys *tls.Config) *tls.Conn {
	return tls.Server(conn, &tls.Config{
		WrapSession:   keys.EncryptTicket,
		UnwrapSession: keys.DecryptTicket,
	})
}
`,
		FixSafety:  NoFix,
		Fix:        `None: what the other callback has to do is not in the source.`,
		Severity:   Medium,
		Precision:  "very-high",
		Since:      firstRelease,
		Default:    true,
		Options:    []string{"OP_NO_TICKET"},
		References: []string{"Go 1.21 release notes", "RFC 5077 section 4"},
		TestFiles:  true,
	},
	{
		ID:       TicketIndex,
		Analyzer: "tlsticket",
		Title:    "UnwrapSession that panics without a ticket",
		Reports: `An UnwrapSession that indexes its ticket, or slices it from or to a constant, before any branch, on a Config that only servers in sight use and that allows TLS 1.2. ` +
			`Not reported: a MinVersion of TLS 1.3, a ticket that is only indexed after a condition of any kind, one that is handed to another function, ` +
			`a Config that disables tickets or may, and one with GetConfigForClient.`,
		Why: `In TLS 1.2 the callback runs for every client, with an empty ticket for one that sends none (crypto/tls/handshake_server.go, (*serverHandshakeState).checkForResumption). ` +
			`The panic ends the program, unless the server is one of net/http, which recovers.`,
		Example: `func serve(conn net.Conn, keys *tls.Config) *tls.Conn {
	return tls.Server(conn, &tls.Config{
		WrapSession: keys.EncryptTicket,
		UnwrapSession: func(
			id []byte, cs tls.ConnectionState) (*tls.SessionState, error) {
			if id[0] != 1 {
				return nil, nil
			}
			return keys.DecryptTicket(id[1:], cs)
		},
	})
}
`,
		Instead: `func serve(conn net.Conn, keys *tls.Config) *tls.Conn {
	return tls.Server(conn, &tls.Config{
		WrapSession: keys.EncryptTicket,
		UnwrapSession: func(
			id []byte, cs tls.ConnectionState) (*tls.SessionState, error) {
			if len(id) == 0 || id[0] != 1 {
				return nil, nil
			}
			return keys.DecryptTicket(id[1:], cs)
		},
	})
}
`,
		FixSafety:  NoFix,
		Fix:        `None: what an empty ticket means is the program's to say.`,
		Severity:   High,
		Precision:  "very-high",
		Since:      firstRelease,
		Default:    true,
		Options:    []string{"OP_NO_TICKET"},
		References: []string{"Go 1.21 release notes", "RFC 5077 section 3.2"},
		TestFiles:  true,
	},
	{
		ID:       TicketTrap,
		Analyzer: "tlsticket",
		Title:    "tickets without the keys of the replaced config",
		Reports: `A Config that GetConfigForClient returns in the place of one with SessionTicketsDisabled, and that has neither that nor ticket keys of its own. ` +
			`Not reported: a SessionTicketKey, a call of SetSessionTicketKeys, a WrapSession, and what is not known. The reverse, tickets disabled in the returned Config alone, works.`,
		Why: `A Config without explicit keys takes those of the outer one, and that makes none when its tickets are disabled (crypto/tls/common.go, (*Config).ticketKeys). ` +
			`The server then fails with session ticket keys unavailable in the handshake with every client that takes tickets (crypto/tls/ticket.go, (*Config).encryptTicket).`,
		Example: `func serve(cert tls.Certificate) *http.Server {
	return &http.Server{TLSConfig: &tls.Config{
		SessionTicketsDisabled: true,
		GetConfigForClient: func(
			*tls.ClientHelloInfo,
		) (*tls.Config, error) {
			return &tls.Config{
				Certificates: []tls.Certificate{cert},
			}, nil
		},
	}}
}
`,
		Instead: `func serve(cert tls.Certificate) *http.Server {
	return &http.Server{TLSConfig: &tls.Config{
		SessionTicketsDisabled: true,
		GetConfigForClient: func(
			*tls.ClientHelloInfo,
		) (*tls.Config, error) {
			return &tls.Config{
				Certificates:           []tls.Certificate{cert},
				SessionTicketsDisabled: true,
			}, nil
		},
	}}
}
`,
		FixSafety:  Neutral,
		Fix:        `Sets SessionTicketsDisabled in the literal of the returned Config. The handshakes that this changes would have failed.`,
		Severity:   High,
		Precision:  "very-high",
		Since:      firstRelease,
		Default:    true,
		Options:    []string{"OP_NO_TICKET", "num_tickets", "options"},
		References: []string{"crypto/tls/common.go, (*Config).ticketKeys", "crypto/tls/ticket.go, (*Config).encryptTicket"},
		TestFiles:  true,
	},
	{
		ID:       CacheShared,
		Analyzer: "tlsticket",
		Title:    "session cache shared between identities",
		Reports: `One ClientSessionCache, made by the initializer of a package variable, in a Config with a client certificate and in one without. ` +
			`Not reported: Configs for different constant server names, and caches or certificates that were not followed.`,
		Why: `Sessions are found by server name alone (crypto/tls/handshake_client.go, (*Conn).clientSessionCacheKey). ` +
			`A resumed one has no certificates: the server takes whoever resumes for whoever made it.`,
		Example: `var (
	cert   tls.Certificate
	cache  = tls.NewLRUClientSessionCache(0)
	Nobody = &tls.Config{ClientSessionCache: cache}
	Member = &tls.Config{
		ClientSessionCache: cache,
		Certificates:       []tls.Certificate{cert},
	}
)
`,
		Instead: `var (
	cert   tls.Certificate
	Nobody = &tls.Config{
		ClientSessionCache: tls.NewLRUClientSessionCache(0),
	}
	Member = &tls.Config{
		ClientSessionCache: tls.NewLRUClientSessionCache(0),
		Certificates:       []tls.Certificate{cert},
	}
)
`,
		FixSafety:  NoFix,
		Fix:        `None: each identity needs a cache of its own, which the source does not name.`,
		Severity:   Medium,
		Precision:  "high",
		Since:      firstRelease,
		Default:    true,
		Options:    []string{"OP_NO_TICKET"},
		References: []string{"RFC 8446 section 4.6.1", "RFC 9325 section 3.4"},
	},
	{
		ID:       TicketsDisabled,
		Analyzer: "tlsticket",
		Title:    "resumption switched off, or disabled without effect",
		Reports: `A SessionTicketsDisabled that the source sets to true: that it switches off all resumption, or that it does nothing because only clients without ClientSessionCache use the Config. ` +
			`Off by default, because disabling tickets is sound. Not reported: a value that the user of the program chooses, a Config with GetConfigForClient, ` +
			`and one with VerifyPeerCertificate and no VerifyConnection, for which verify-resumption asks for it.`,
		Why: `OP_NO_TICKET of OpenSSL leaves session ids, crypto/tls has nothing but tickets: without them each connection of a client that comes back costs a full handshake ` +
			`with its signatures (crypto/tls/handshake_server_tls13.go, (*serverHandshakeStateTLS13).shouldSendSessionTickets). ` +
			`A client asks for none in the first place unless it has a ClientSessionCache (crypto/tls/handshake_client.go, (*Conn).loadSession).`,
		Example: `func serve(conn net.Conn) *tls.Conn {
	return tls.Server(conn, &tls.Config{SessionTicketsDisabled: true})
}
`,
		Instead: `func serve(conn net.Conn) *tls.Conn {
	return tls.Server(conn, &tls.Config{})
}
`,
		FixSafety:  Neutral,
		Fix:        `Deletes the field where it has no effect. None is offered where it has one.`,
		Severity:   Info,
		Precision:  "high",
		Since:      firstRelease,
		Options:    []string{"OP_NO_TICKET", "num_tickets"},
		References: []string{"RFC 9325 section 3.4", "RFC 8446 section 4.6.1"},
		TestFiles:  true,
	},
}
