package option

// A Hazard is one way to go wrong with crypto/tls.
type Hazard struct {
	Title   string   // noun phrase, lower case
	Happens string   // what crypto/tls then does
	Source  string   // file of the standard library and declaration that decides it
	Rules   []RuleID // rules that speak for it
	NoRule  string   // what is not reported and why, when Rules is nil or leaves something out
}

// Hazards is every hazard that is known, by what it is about.
var Hazards = []Hazard{
	{
		Title:   "server certificate unverified",
		Happens: "InsecureSkipVerify accepts any certificate for any name",
		Source:  "crypto/tls/handshake_client.go, (*Conn).verifyServerCertificate",
		Rules:   []RuleID{SkipVerify},
	},
	{
		Title:   "callback that refuses nobody",
		Happens: "a VerifyConnection or VerifyPeerCertificate that never fails replaces the verification that InsecureSkipVerify switches off",
		Source:  "crypto/tls/handshake_client.go, (*Conn).verifyServerCertificate",
		Rules:   []RuleID{VerifyVacuous},
	},
	{
		Title:   "callback that resumed sessions pass by",
		Happens: "VerifyPeerCertificate is not called on resumption, so that what it would refuse today is let in on a session of yesterday",
		Source:  "crypto/tls/handshake_server.go, (*Conn).processCertsFromClient",
		Rules:   []RuleID{VerifyResumption},
	},
	{
		Title:   "any client certificate accepted",
		Happens: "RequestClientCert and RequireAnyClientCert verify nothing; a number that is no mode requires nothing",
		Source:  "crypto/tls/handshake_server.go, (*Conn).processCertsFromClient",
		Rules:   []RuleID{ClientAuthWeak, PeerCertUnverified},
	},
	{
		Title:   "clients verified against the system's roots",
		Happens: "a nil ClientCAs trusts whom the system trusts",
		Source:  "crypto/tls/handshake_server.go, (*Conn).processCertsFromClient",
		Rules:   []RuleID{ClientCAMissing},
	},
	{
		Title:   "ClientCAs that nobody asks for",
		Happens: "without ClientAuth no certificate is requested, whatever ClientCAs holds",
		Source:  "crypto/tls/handshake_server.go, (*serverHandshakeState).doFullHandshake",
		Rules:   []RuleID{ClientCAUnused},
	},
	{
		Title:   "client certificate taken for granted",
		Happens: "PeerCertificates is empty where ClientAuth lets clients send none, and an index into it panics",
		Source:  "crypto/tls/handshake_server.go, (*Conn).processCertsFromClient",
		Rules:   []RuleID{PeerCertIndex},
		NoRule: "handlers of requests are left out: what calls them, often a middleware of another package, may have looked, " +
			"and net/http recovers from the panic",
	},
	{
		Title:   "old protocol version",
		Happens: "a MinVersion below TLS 1.2, also one that names no version such as 12, allows TLS 1.1 and mostly TLS 1.0",
		Source:  "crypto/tls/common.go, (*Config).supportedVersions",
		Rules:   []RuleID{VersionFloor},
	},
	{
		Title:   "newest protocol version excluded",
		Happens: "a MaxVersion of TLS 1.2 leaves out TLS 1.3 and with it post-quantum key exchange",
		Source:  "crypto/tls/common.go, (*Config).supportedVersions",
		Rules:   []RuleID{VersionCeiling},
	},
	{
		Title:   "no protocol version left",
		Happens: "MinVersion is above MaxVersion, or MaxVersion below the default minimum, and every handshake fails",
		Source:  "crypto/tls/common.go, (*Config).supportedVersions",
		Rules:   []RuleID{VersionEmpty},
	},
	{
		Title:   "insecure cipher suite",
		Happens: "a suite that is listed is negotiated, also one that is switched off by default",
		Source:  "crypto/tls/common.go, (*Config).cipherSuites",
		Rules:   []RuleID{CipherWeak},
	},
	{
		Title:   "cipher suite without effect",
		Happens: "suites of TLS 1.3, signals and unknown numbers are dropped from the list; if nothing remains, TLS 1.2 fails",
		Source:  "crypto/tls/common.go, (*Config).cipherSuites",
		Rules:   []RuleID{CipherNoEffect, CipherBroken},
	},
	{
		Title:   "PreferServerCipherSuites",
		Happens: "nothing, since Go 1.17",
		Source:  "crypto/tls/cipher_suites.go, cipherSuitesPreferenceOrder",
		Rules:   []RuleID{PreferServer},
	},
	{
		Title:   "key exchanges listed",
		Happens: "what CurvePreferences does not name is off, post-quantum key exchange included",
		Source:  "crypto/tls/common.go, (*Config).curvePreferences",
		Rules:   []RuleID{CurvesNoPQ, CurvesNoEffect, CurvesBroken},
		NoRule: "a list without X25519 costs clients that guess it a round trip and nothing else, and rules of FIPS 140 ask for it; " +
			"that the order has no meaning since Go 1.24 changes nothing that a list decides; no list is weak, " +
			"since crypto/tls implements no weak group",
	},
	{
		Title:   "renegotiation",
		Happens: "a second handshake runs without VerifyConnection and VerifyPeerCertificate",
		Source:  "crypto/tls/conn.go, (*Conn).handleRenegotiation",
		Rules:   []RuleID{Renegotiation},
	},
	{
		Title:   "ticket key in the source",
		Happens: "whoever knows the key reads and forges the sessions of every server that has it",
		Source:  "crypto/tls/ticket.go, (*Config).encryptTicket",
		Rules:   []RuleID{TicketKey, Deprecated},
	},
	{
		Title:   "ticket keys set once",
		Happens: "SetSessionTicketKeys ends the rotation that crypto/tls does by itself, and RFC 9325 section 3.4 wants it to go on",
		Source:  "crypto/tls/common.go, (*Config).SetSessionTicketKeys",
		NoRule: "that nothing calls it again is not in the source: a signal, a timer of another package or a daily restart may, " +
			"and a list of several keys mostly says that somebody rotates them",
	},
	{
		Title:   "ticket without encryption",
		Happens: "what WrapSession returns is on the wire as it is, with the secret of the session",
		Source:  "crypto/tls/handshake_server_tls13.go, (*Conn).sendSessionTicket",
		Rules:   []RuleID{TicketPlaintext},
	},
	{
		Title:   "one of WrapSession and UnwrapSession",
		Happens: "what one half makes the other cannot read, unless it uses the keys of the Config",
		Source:  "crypto/tls/handshake_server_tls13.go, (*serverHandshakeStateTLS13).checkForResumption",
		Rules:   []RuleID{TicketHalfPair},
	},
	{
		Title:   "UnwrapSession without a ticket",
		Happens: "TLS 1.2 calls it for every client, with an empty ticket for one that sends none",
		Source:  "crypto/tls/handshake_server.go, (*serverHandshakeState).checkForResumption",
		Rules:   []RuleID{TicketIndex},
	},
	{
		Title:   "resumption switched off",
		Happens: "every handshake is a full one; on a client without ClientSessionCache it is in any case",
		Source:  "crypto/tls/handshake_client.go, (*Conn).loadSession",
		Rules:   []RuleID{TicketsDisabled},
	},
	{
		Title:   "session cache shared between identities",
		Happens: "a session is found by server name alone, and resumes as whoever made it",
		Source:  "crypto/tls/handshake_client.go, (*Conn).clientSessionCacheKey",
		Rules:   []RuleID{CacheShared},
		NoRule: "Configs that differ in InsecureSkipVerify or in their roots are left out: since Go 1.24.13, 1.25.7 and 1.26 crypto/tls " +
			"resumes only what the Config at hand would verify",
	},
	{
		Title:   "secrets written down",
		Happens: "KeyLogWriter gets what decrypts the connection",
		Source:  "crypto/tls/common.go, (*Config).writeKeyLog",
		Rules:   []RuleID{KeyLog},
	},
	{
		Title:   "predictable randomness",
		Happens: "ticket keys, hello randoms and part of the key exchange repeat",
		Source:  "crypto/tls/common.go, (*Config).rand",
		Rules:   []RuleID{PredictableRand, Deprecated},
	},
	{
		Title:   "clock that stands still",
		Happens: "certificates never expire and ticket keys never rotate",
		Source:  "crypto/tls/common.go, (*Config).time",
		Rules:   []RuleID{StillTime},
	},
	{
		Title:   "Config copied by value",
		Happens: "the copy takes the lock and the ticket keys as they are at that moment",
		Source:  "crypto/tls/common.go, (*Config).Clone",
		Rules:   []RuleID{ConfigCopied},
	},
	{
		Title:   "nil where a Config is needed",
		Happens: "a server panics at its first handshake, a client has no name to verify",
		Source:  "crypto/tls/tls.go, Server",
		Rules:   []RuleID{ConfigNil},
	},
	{
		Title:   "QUIC with an older minimum",
		Happens: "Start fails unless MinVersion itself says TLS 1.3",
		Source:  "crypto/tls/quic.go, (*QUICConn).Start",
		Rules:   []RuleID{QUICVersion},
	},
	{
		Title:   "NextProtos h2 by hand",
		Happens: "a server that does not speak HTTP/2 itself selects it, and the first request fails",
		Source:  "crypto/tls/handshake_server.go, negotiateALPN",
		NoRule: "that a Config offers h2 is right for gRPC, for golang.org/x/net/http2 and for every proxy that hands bytes on, " +
			"and which of them reads the connection is not known where the list stands; the failure is at the first request, and loud",
	},
	{
		Title:   "tls-unique of TLS 1.3",
		Happens: "TLSUnique is nil, so that both sides agree on an empty channel binding",
		Source:  "crypto/tls/conn.go, (*Conn).connectionStateLocked",
		Rules:   []RuleID{TLSUnique},
	},
	{
		Title:   "certificate pool that failed to load",
		Happens: "an empty pool trusts nobody, and a nil one the system's roots",
		Source:  "crypto/tls/handshake_client.go, (*Conn).verifyServerCertificate",
		Rules:   []RuleID{CertPoolIgnored},
	},
	{
		Title:   "deprecated field, function or constant",
		Happens: "it does less than its name says, or nothing",
		Source:  "crypto/tls/common.go, Config",
		Rules:   []RuleID{Deprecated, PreferServer},
	},
	{
		Title:   "truncated stream",
		Happens: "a connection that ends without close_notify is an io.ErrUnexpectedEOF, which code that swallows it takes for the end",
		Source:  "crypto/tls/conn.go, (*Conn).readRecordOrCCS",
		Rules:   []RuleID{EOFSwallowed, EOFUnframed},
	},
	{
		Title:   "verification without a name",
		Happens: "a callback that verifies the chain alone accepts every server that the roots vouch for",
		Source:  "crypto/tls/handshake_client.go, (*Conn).verifyServerCertificate",
		Rules:   []RuleID{VerifyHostname},
	},
	{
		Title:   "client certificate verified for servers",
		Happens: "a callback that calls Verify without KeyUsages asks for server authentication, so that clients are refused or servers let in as clients",
		Source:  "crypto/tls/handshake_server.go, (*Conn).processCertsFromClient",
		Rules:   []RuleID{VerifyKeyUsage},
	},
	{
		Title:   "server name missing or impossible",
		Happens: "tls.Client fails without ServerName; a name with a port, a scheme or a space is in no certificate",
		Source:  "crypto/tls/handshake_client.go, (*Conn).makeClientHello",
		Rules:   []RuleID{ServerNameMissing, ServerNameInvalid},
	},
	{
		Title:   "rejected Encrypted Client Hello unverified",
		Happens: "a callback that never fails lets whoever is in the middle send new ECH keys",
		Source:  "crypto/tls/handshake_client.go, (*Conn).verifyServerCertificate",
		Rules:   []RuleID{ECHVerify},
	},
	{
		Title:   "cipher suites without HTTP/2",
		Happens: "net/http refuses to serve a list without a suite that HTTP/2 demands",
		Source:  "net/http/h2_bundle.go, http2ConfigureServer",
		Rules:   []RuleID{CipherHTTP2},
	},
	{
		Title:   "Config of GetConfigForClient that drops what the outer one demands",
		Happens: "the returned Config replaces all but the ticket keys: ClientAuth, MinVersion and callbacks of the outer one are gone",
		Source:  "crypto/tls/handshake_server.go, (*Conn).readClientHello",
		Rules:   []RuleID{ConfigDropped},
	},
	{
		Title:   "tickets disabled in the outer Config alone",
		Happens: "the Config that GetConfigForClient returns has no ticket keys, and the handshakes of clients that resume fail",
		Source:  "crypto/tls/common.go, (*Config).ticketKeys",
		Rules:   []RuleID{TicketTrap},
	},
	{
		Title:   "Config changed after its first use",
		Happens: "handshakes read it at the same time, and some of them see the old value or half of the new one",
		Source:  "crypto/tls/common.go, Config",
		Rules:   []RuleID{MutateAfterUse},
	},
	{
		Title:   "TLSClientConfig beside DialTLSContext",
		Happens: "net/http does not read the Config for connections that the function makes",
		Source:  "net/http/transport.go, (*Transport).dialConn",
		Rules:   []RuleID{ConfigIgnored},
	},
	{
		Title:   "HTTP/2 lost",
		Happens: "net/http speaks HTTP/1.1 alone with a TLSClientConfig of the program's own, unless ForceAttemptHTTP2 or Protocols says otherwise",
		Source:  "net/http/transport.go, (*Transport).onceSetNextProtoDefaults",
		Rules:   []RuleID{HTTP2Lost},
	},
	{
		Title:   "GODEBUG",
		Happens: "settings such as tls10server=1 and tlsrsakex=1 change what the zero value of a field means",
		Source:  "crypto/tls/defaults.go, defaultCipherSuites",
		Rules:   []RuleID{GODEBUG, VersionFloor, CurvesNoPQ},
		NoRule: "what the environment sets is not seen; go.mod and go.work are reported by the command tlsvet alone, since no analyzer is given them; " +
			"a library that no program of its module imports is judged only by what holds in every program",
	},
	{
		Title:   "fork of crypto/tls with a Config of its own",
		Happens: "InsecureSkipVerify and MinVersion of uTLS, gmsm and others mean what they do in crypto/tls",
		Source:  "crypto/tls/common.go, Config",
		Rules:   []RuleID{SkipVerify, VerifyVacuous, VersionFloor},
		NoRule: "off unless -tlsvet.twins names the fork; no other rule speaks of one, since its defaults, its protocols and what it ignores are its own, " +
			"and values are followed within a package alone; a fork of Go as a whole, as Cloudflare's, has its Config in crypto/tls, and is judged as that",
	},
}
