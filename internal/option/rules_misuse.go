package option

var misuseRules = []Rule{
	{
		ID:       ConfigNil,
		Analyzer: "tlsmisuse",
		Title:    "nil where a config is needed",
		Reports: `A nil *tls.Config given to tls.Client, tls.Server, tls.Listen, tls.NewListener or (*smtp.Client).StartTLS, a nil *tls.QUICConfig given to tls.QUICClient or tls.QUICServer, ` +
			`and a tls.QUICConfig without a TLSConfig there. The nil is a literal, a conversion of one, or a local variable that holds nothing else. ` +
			`Not reported: tls.Dial, tls.DialWithDialer, tls.Dialer and the structs of net/http, which take a nil config for an empty one, ` +
			`and a tls.Client of a literal, by which net/http hands plain connections on.`,
		Why: `A server has no certificate to show, and reads the nil pointer at its first handshake; a client knows no name to verify ` +
			`(crypto/tls/tls.go, Server; crypto/tls/handshake_client.go, (*Conn).makeClientHello). No connection is ever made.`,
		Example: `func serve(inner net.Listener) net.Listener {
	return tls.NewListener(inner, nil)
}
`,
		Instead: `func serve(inner net.Listener, cert tls.Certificate) net.Listener {
	return tls.NewListener(inner, &tls.Config{
		Certificates: []tls.Certificate{cert},
	})
}
`,
		FixSafety:  NoFix,
		Fix:        `None: the certificate or the name of the server is not in the source.`,
		Severity:   High,
		Precision:  "very-high",
		Since:      firstRelease,
		Default:    true,
		Options:    []string{"options"},
		References: []string{"crypto/tls/tls.go, Server", "crypto/tls/tls.go, Client"},
		TestFiles:  true,
	},
	{
		ID:       QUICVersion,
		Analyzer: "tlsmisuse",
		Title:    "QUIC config that allows less than TLS 1.3",
		Reports: `A tls.QUICConfig given to tls.QUICClient or tls.QUICServer whose TLSConfig is a literal without a MinVersion, or with a constant one below TLS 1.3. ` +
			`Not reported: a config that the function uses for more than that, or that comes from elsewhere, and the configs of QUIC libraries, which set their own floor.`,
		Why: `QUIC has no version of TLS before 1.3 (RFC 9001 section 4.2), and Start returns an error unless MinVersion says so itself: ` +
			`the zero value does not (crypto/tls/quic.go, (*QUICConn).Start).`,
		Example: `func client(name string) *tls.QUICConn {
	return tls.QUICClient(&tls.QUICConfig{
		TLSConfig: &tls.Config{ServerName: name},
	})
}
`,
		Instead: `func client(name string) *tls.QUICConn {
	return tls.QUICClient(&tls.QUICConfig{
		TLSConfig: &tls.Config{
			ServerName: name,
			MinVersion: tls.VersionTLS13,
		},
	})
}
`,
		FixSafety:  Neutral,
		Fix:        `Raises a MinVersion that is there to TLS 1.3. No connection could be made before. None is offered when it is absent.`,
		Severity:   Medium,
		Precision:  "very-high",
		Since:      firstRelease,
		Default:    true,
		Options:    []string{"OP_NO_TLSv1_2", "minimum_version"},
		References: []string{"RFC 9001 section 4.2", "crypto/tls/quic.go, (*QUICConn).Start"},
		TestFiles:  true,
	},
	{
		ID:       ConfigCopied,
		Analyzer: "tlsmisuse",
		Title:    "tls.Config copied by value",
		Reports: `A tls.Config that is read through a pointer as a whole and stored, passed or returned, as in copy := *cfg. ` +
			`Not reported: variables and fields of the type tls.Config itself, which the copylocks analyzer of go vet reports, and what points to a literal of the same function or to the result of a call such as Clone: ` +
			`nobody else uses it yet.`,
		Why: `A config holds the lock that guards its ticket keys, and servers write under it at any time. A copy made meanwhile is a data race: it can hold half of a key rotation or a lock that nobody opens again. ` +
			`Clone takes the lock (crypto/tls/common.go, (*Config).Clone).`,
		Example: `func forHost(cfg *tls.Config, name string) *tls.Config {
	host := *cfg
	host.ServerName = name
	return &host
}
`,
		Instead: `func forHost(cfg *tls.Config, name string) *tls.Config {
	host := cfg.Clone()
	host.ServerName = name
	return host
}
`,
		FixSafety:  Neutral,
		Fix:        `Reads a Clone in the place of the config: *cfg.Clone(). None is offered when a call or a conversion yields the pointer.`,
		Severity:   Medium,
		Precision:  "high",
		Since:      firstRelease,
		Default:    true,
		Options:    []string{"options"},
		References: []string{"crypto/tls/common.go, (*Config).Clone", "Go 1.8 release notes"},
		TestFiles:  true,
	},
	{
		ID:       ConfigDropped,
		Analyzer: "tlsmisuse",
		Title:    "config of GetConfigForClient that demands less",
		Reports: `A Config that GetConfigForClient returns in the place of one that demands more: a ClientAuth that requires or verifies certificates, ClientCAs where both verify, a MinVersion above TLS 1.2, ` +
			`a VerifyConnection or VerifyPeerCertificate that can fail. Not reported: nil and a Clone of the outer Config, a field that the returned one sets on some way or to its zero value by name, ` +
			`one that another Config of the same callback sets, what is not known, and connections for acme-tls/1, on which nothing is served.`,
		Why: `The returned Config replaces all of the outer one but its ticket keys (crypto/tls/handshake_server.go, (*Conn).readClientHello). ` +
			`Whoever sends the server name for which it is returned passes by the demands: no certificate is asked for, or TLS 1.2 is negotiated.`,
		Example: `func serve(cert tls.Certificate, cas *x509.CertPool) *http.Server {
	return &http.Server{TLSConfig: &tls.Config{
		ClientAuth: tls.RequireAndVerifyClientCert,
		ClientCAs:  cas,
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
		Instead: `func serve(cert tls.Certificate, cas *x509.CertPool) *http.Server {
	outer := &tls.Config{
		ClientAuth: tls.RequireAndVerifyClientCert,
		ClientCAs:  cas,
	}
	outer.GetConfigForClient = func(
		*tls.ClientHelloInfo,
	) (*tls.Config, error) {
		inner := outer.Clone()
		inner.Certificates = []tls.Certificate{cert}
		return inner, nil
	}
	return &http.Server{TLSConfig: outer}
}
`,
		FixSafety:  Behaviour,
		Fix:        `Adds the fields to the literal of the returned Config. None is offered when what the outer one holds has no name there.`,
		Severity:   High,
		Precision:  "high",
		Since:      firstRelease,
		Default:    true,
		Options:    []string{"verify_mode", "minimum_version", "options"},
		References: []string{"crypto/tls/handshake_server.go, (*Conn).readClientHello", "Go 1.8 release notes"},
	},
	{
		ID:       MutateAfterUse,
		Analyzer: "tlsmisuse",
		Title:    "config changed while it is in use",
		Reports: `A write to a field of a Config that tls.Client, tls.Server, tls.Listen, tls.NewListener, tls.QUICClient or tls.QUICServer was given before on every way to the write, by the same function, ` +
			`by one that it calls or by a goroutine that it starts, and a write to the TLSConfig of an http.Server after a go statement called ServeTLS or ListenAndServeTLS. ` +
			`tls.Dial, tls.DialWithDialer and the methods of tls.Dialer count if the Config is seen to have a ServerName: else they copy it. ` +
			`Not reported: SetSessionTicketKeys, a Clone, a write that a condition on the Config selects, one where something failed after the use, and one before which a connection, a listener or a server was closed, ` +
			`or handed to a function that may have closed it.`,
		Why: `A Config that a function of crypto/tls was given must not be modified (crypto/tls/common.go, Config): its connections read it without a lock, at every handshake and for every ticket. ` +
			`ServeTLS copies that of its Server when it starts (net/http/server.go, (*Server).ServeTLS), so that a later write has no effect and an earlier one is a race. GetConfigForClient and GetCertificate are there for what changes.`,
		Example: `func serve(l net.Listener, cert, next tls.Certificate) net.Listener {
	cfg := &tls.Config{Certificates: []tls.Certificate{cert}}
	l = tls.NewListener(l, cfg)
	time.AfterFunc(time.Hour, func() {
		cfg.Certificates = []tls.Certificate{next}
	})
	return l
}
`,
		Instead: `func serve(l net.Listener, current func() *tls.Certificate) net.Listener {
	return tls.NewListener(l, &tls.Config{
		GetCertificate: func(
			*tls.ClientHelloInfo,
		) (*tls.Certificate, error) {
			return current(), nil
		},
	})
}
`,
		FixSafety:  NoFix,
		Fix:        `None: whether the write belongs before the use, into a Clone or into a callback is not in the source.`,
		Severity:   Medium,
		Precision:  "high",
		Since:      firstRelease,
		Default:    true,
		Options:    []string{"options"},
		References: []string{"crypto/tls/common.go, Config", "crypto/tls/tls.go, dial", "net/http/server.go, (*Server).ServeTLS"},
	},
	{
		ID:       ConfigIgnored,
		Analyzer: "tlsmisuse",
		Title:    "TLSClientConfig that the Transport never reads",
		Reports: `The TLSClientConfig of an http.Transport that has a DialTLSContext or DialTLS and no Proxy, if it sets a documented option, such as RootCAs or MinVersion, and nothing but that Transport has it. ` +
			`Not reported: a Proxy, behind which the Transport reads the Config, a function that may reach the Config, a Clone of it or the Transport, ` +
			`a package that reads TLSClientConfig of some Transport, and functions and Configs that are not known.`,
		Why: `With DialTLSContext the Transport takes the connection as it comes and ignores TLSClientConfig (net/http/transport.go, (*Transport).dialConn): ` +
			`what it demands in RootCAs or MinVersion is demanded by nobody. The Config counts only if the function uses it itself (crypto/tls/tls.go, Dialer).`,
		Example: `func client(roots *x509.CertPool) *http.Client {
	return &http.Client{Transport: &http.Transport{
		TLSClientConfig: &tls.Config{RootCAs: roots},
		DialTLSContext:  new(tls.Dialer).DialContext,
	}}
}
`,
		Instead: `func client(roots *x509.CertPool) *http.Client {
	dialer := &tls.Dialer{Config: &tls.Config{RootCAs: roots}}
	return &http.Client{Transport: &http.Transport{
		DialTLSContext: dialer.DialContext,
	}}
}
`,
		FixSafety:  NoFix,
		Fix:        `None: whether the function or the Config goes is not in the source.`,
		Severity:   High,
		Precision:  "high",
		Since:      firstRelease,
		Default:    true,
		Options:    []string{"options", "verify_mode", "load_verify_locations", "minimum_version"},
		References: []string{"net/http/transport.go, Transport", "Go 1.14 release notes"},
		TestFiles:  true,
	},
	{
		ID:       HTTP2Lost,
		Analyzer: "tlsmisuse",
		Title:    "TLSClientConfig that switches off HTTP/2",
		Reports: `A literal of http.Transport with TLSClientConfig and without ForceAttemptHTTP2, Protocols and TLSNextProto. ` +
			`Not reported: a TLSClientConfig literal with NextProtos, which decides, and a package that selects one of the three fields or imports golang.org/x/net/http2. Off by default: HTTP/1.1 is sound.`,
		Why: `A Transport with a TLSClientConfig of its own is left as it was before Go knew HTTP/2 (net/http/transport.go, (*Transport).protocols): it speaks HTTP/1.1 alone, one request a connection at a time, ` +
			`though RFC 9113 section 3.2 has TLS choose by ALPN.`,
		Example: `func transport(roots *x509.CertPool) *http.Transport {
	return &http.Transport{
		TLSClientConfig: &tls.Config{RootCAs: roots},
	}
}
`,
		Instead: `func transport(roots *x509.CertPool) *http.Transport {
	return &http.Transport{
		TLSClientConfig:   &tls.Config{RootCAs: roots},
		ForceAttemptHTTP2: true,
	}
}
`,
		FixSafety:  Behaviour,
		Fix:        `Sets ForceAttemptHTTP2. A server that offers HTTP/2 and does not work with it is then no longer reached over HTTP/1.1.`,
		Severity:   Info,
		Precision:  "high",
		Since:      firstRelease,
		Default:    false,
		Options:    []string{"options"},
		References: []string{"RFC 9113 section 3.2", "Go 1.13 release notes"},
		TestFiles:  true,
	},
}
