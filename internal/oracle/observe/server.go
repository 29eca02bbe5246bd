package observe

import (
	"crypto/tls"
	"net"
	"slices"
)

// A ServerReport is what was observed of a server's config.
type ServerReport struct {
	Versions  map[uint16]Outcome // by the one version that the client offers
	Suites    map[uint16]Outcome // by the one suite that a client of at most TLS 1.2 offers
	Groups    map[uint16]Outcome // by the one group that the client offers
	Anonymous Outcome            // a client without a certificate
	Known     Outcome            // a client whose certificate the trusted authority signed
	Stranger  Outcome            // a client whose certificate another authority signed
	Asked     bool               // the server asked for a certificate
	Tickets   int                // tickets that a client got in one connection
	Again     Outcome            // a client without a certificate that has a ticket
	Ending    Ending             // of a connection with a client without a certificate
}

// Versions are those that peers offer one at a time.
var Versions = []uint16{tls.VersionTLS10, tls.VersionTLS11, tls.VersionTLS12, tls.VersionTLS13}

// Groups are the key exchanges that peers offer one at a time, by their numbers because
// the oldest Go release that compiles this has not all of the names.
var Groups = []tls.CurveID{23, 24, 25, 29, 4587, 4588, 4589}

// Suites returns every suite up to TLS 1.2 that crypto/tls implements.
func Suites() []uint16 {
	var out []uint16
	for _, s := range slices.Concat(tls.CipherSuites(), tls.InsecureCipherSuites()) {
		if slices.ContainsFunc(s.SupportedVersions, func(v uint16) bool { return v < tls.VersionTLS13 }) {
			out = append(out, s.ID)
		}
	}
	return out
}

// Server observes the config of a server.
func Server(c Case) ServerReport {
	s := start(c)
	defer s.stop()
	r := ServerReport{Versions: map[uint16]Outcome{}, Suites: map[uint16]Outcome{}, Groups: map[uint16]Outcome{}}
	with := func(change func(*tls.Config)) Outcome {
		cfg := anyServer()
		change(cfg)
		return s.meet(func(conn net.Conn) *tls.Conn { return tls.Client(conn, cfg) })
	}
	for _, v := range Versions {
		r.Versions[v] = with(func(cfg *tls.Config) { cfg.MinVersion, cfg.MaxVersion = v, v })
	}
	for _, id := range Suites() {
		r.Suites[id] = with(func(cfg *tls.Config) {
			cfg.MaxVersion = tls.VersionTLS12
			cfg.CipherSuites = []uint16{id}
		})
	}
	for _, g := range Groups {
		r.Groups[uint16(g)] = with(func(cfg *tls.Config) { cfg.CurvePreferences = []tls.CurveID{g} })
	}
	r.Anonymous = with(func(cfg *tls.Config) { r.clientCertificate(cfg, nil) })
	r.Known = with(func(cfg *tls.Config) { r.clientCertificate(cfg, earth().trusted) })
	r.Stranger = with(func(cfg *tls.Config) { r.clientCertificate(cfg, earth().other) })
	if r.Anonymous.OK() {
		r.Ending = s.endings(c.Receive, func(conn net.Conn) *tls.Conn { return tls.Client(conn, anyServer()) })
	}
	r.Tickets, r.Again = resumed(with)
	return r
}

// resumed connects twice with one session cache, and returns how many tickets the first
// connection brought and how the second ended.
func resumed(with func(func(*tls.Config)) Outcome) (tickets int, again Outcome) {
	cache := &cache{sessions: tls.NewLRUClientSessionCache(8)}
	connect := func(cfg *tls.Config) { cfg.ClientSessionCache = cache }
	if first := with(connect); !first.OK() {
		return cache.puts, first
	}
	tickets = cache.puts
	return tickets, with(connect)
}

// anyServer returns the config of a client that accepts whatever a server does.
func anyServer() *tls.Config {
	//tlsvet:ignore skip-verify,version-floor the peer of a server under test takes part in anything that one can be told to do
	return &tls.Config{ServerName: Host, InsecureSkipVerify: true, MinVersion: tls.VersionTLS10, CipherSuites: Suites()}
}

// clientCertificate makes cfg present a certificate of the given authority, or none, and
// notes whether it is asked for one.
func (r *ServerReport) clientCertificate(cfg *tls.Config, from *authority) {
	cfg.GetClientCertificate = func(*tls.CertificateRequestInfo) (*tls.Certificate, error) {
		r.Asked = true
		if from == nil {
			return new(tls.Certificate), nil
		}
		cert := from.issue("client.test", earth().ecdsaKey, fresh)
		return &cert, nil
	}
}

// A cache counts what it is given.
type cache struct {
	sessions tls.ClientSessionCache
	puts     int
}

func (c *cache) Get(key string) (*tls.ClientSessionState, bool) { return c.sessions.Get(key) }

func (c *cache) Put(key string, s *tls.ClientSessionState) {
	if s != nil {
		c.puts++
	}
	c.sessions.Put(key, s)
}
