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
}
