// Package nameless has clients that do not know whom they talk to.
package nameless

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"flag"
	"net"
	"net/http"
	"net/smtp"
)

var insecure = flag.Bool("insecure", false, "")

func literal(conn net.Conn, roots *x509.CertPool) {
	tls.Client(conn, &tls.Config{RootCAs: roots})                      // want `^config has neither ServerName nor InsecureSkipVerify: every handshake of a client fails \(servername-missing\)$`
	tls.Client(conn, &tls.Config{RootCAs: roots, ServerName: "db"})    // has a name: no report
	tls.Client(conn, &tls.Config{InsecureSkipVerify: *insecure})       // works if the user chooses so: no report
	tls.Client(conn, &tls.Config{})                                    // want `servername-missing`
	tls.Client(conn, &tls.Config{ServerName: ""})                      // want `servername-missing`
	tls.Client(conn, &tls.Config{InsecureSkipVerify: false})           // want `servername-missing`
	tls.Client(conn, &tls.Config{InsecureSkipVerify: true, Rand: nil}) // another matter // want `skip-verify`
}

func emptyConstants(conn net.Conn) {
	const name = ""
	tls.Client(conn, &tls.Config{ServerName: name}) // want `servername-missing`
}

func dialed(ctx context.Context, addr string) {
	tls.Dial("tcp", addr, &tls.Config{})                               // the name comes from addr: no report
	tls.DialWithDialer(nil, "tcp", addr, &tls.Config{})                // the name comes from addr: no report
	(&tls.Dialer{Config: &tls.Config{}}).DialContext(ctx, "tcp", addr) // the name comes from addr: no report
}

func transport() *http.Client {
	return &http.Client{Transport: &http.Transport{TLSClientConfig: &tls.Config{}}} // the name comes from the URL: no report
}

func served(conn net.Conn) {
	tls.Server(conn, &tls.Config{}) // servers need none: no report
}

func mail(c *smtp.Client, host string) {
	c.StartTLS(&tls.Config{})                 // want `servername-missing`
	c.StartTLS(&tls.Config{ServerName: host}) // has a name: no report
}

func quic() {
	tls.QUICClient(&tls.QUICConfig{TLSConfig: &tls.Config{MinVersion: tls.VersionTLS13}})                   // want `servername-missing`
	tls.QUICClient(&tls.QUICConfig{TLSConfig: &tls.Config{MinVersion: tls.VersionTLS13, ServerName: "db"}}) // has a name: no report
	tls.QUICServer(&tls.QUICConfig{TLSConfig: &tls.Config{MinVersion: tls.VersionTLS13}})                   // servers need none: no report
}

func assigned(conn net.Conn, host string) {
	cfg := &tls.Config{} // named on the next line: no report
	cfg.ServerName = host
	tls.Client(conn, cfg)
}

func assignedTooLittle(conn net.Conn, roots *x509.CertPool) {
	cfg := &tls.Config{} // want `servername-missing`
	cfg.RootCAs = roots
	tls.Client(conn, cfg)
}

func madeByNew(conn net.Conn) {
	cfg := new(tls.Config) // want `servername-missing`
	tls.Client(conn, cfg)
}

func declared(conn net.Conn) {
	var cfg tls.Config // want `servername-missing`
	tls.Client(conn, &cfg)
}

func namedOnOneWay(conn net.Conn, host string) {
	cfg := &tls.Config{} // host may be known: no report
	if host != "" {
		cfg.ServerName = host
	}
	tls.Client(conn, cfg)
}

func skippedOnOneWay(conn net.Conn, verify bool) {
	cfg := &tls.Config{} // it may skip verification: no report
	if !verify {
		cfg.InsecureSkipVerify = true
	}
	tls.Client(conn, cfg)
}

func useSkippedOnOneWay(conn net.Conn) { skippedOnOneWay(conn, false) } // want `skip-verify`

func cloned(conn net.Conn, host string) {
	cfg := &tls.Config{MinVersion: tls.VersionTLS12}
	c := cfg.Clone() // named on the next line: no report
	c.ServerName = host
	tls.Client(conn, c)
}

func clonedWithoutName(conn net.Conn) {
	cfg := &tls.Config{ServerName: "db"}
	c := cfg.Clone() // want `servername-missing`
	c.ServerName = ""
	tls.Client(conn, c)
}

func base() *tls.Config { return &tls.Config{MinVersion: tls.VersionTLS13} } // want `servername-missing`

func helper(conn net.Conn) { tls.Client(conn, base()) }

func named(host string) *tls.Config { return &tls.Config{ServerName: host} } // has a name: no report

func helperNamed(conn net.Conn, host string) { tls.Client(conn, named(host)) }

func start(conn net.Conn, cfg *tls.Config) *tls.Conn { return tls.Client(conn, cfg) }

func started(conn net.Conn) {
	start(conn, &tls.Config{})                 // want `servername-missing`
	start(conn, &tls.Config{ServerName: "db"}) // has a name: no report
}

// completing gives what it gets a name.
func completing(conn net.Conn, host string, cfg *tls.Config) *tls.Conn {
	if cfg.ServerName == "" {
		cfg = cfg.Clone()
		cfg.ServerName = host
	}
	return tls.Client(conn, cfg)
}

func completed(conn net.Conn, host string) {
	completing(conn, host, &tls.Config{}) // completing names it: no report
}

func parameter(conn net.Conn, cfg *tls.Config) {
	tls.Client(conn, cfg) // silent: the config is not known
}

type client struct{ tls *tls.Config }

func newClient() *client { return &client{tls: &tls.Config{}} } // silent: dial may be handed another, and name it

func (c *client) dial(conn net.Conn, host string) {
	cfg := c.tls.Clone()
	cfg.ServerName = host
	tls.Client(conn, cfg)
}

type completer interface{ Complete(*tls.Config) }

func unknown(conn net.Conn, c completer) {
	cfg := &tls.Config{} // silent: c may name it
	c.Complete(cfg)
	tls.Client(conn, cfg)
}

func closure(conn net.Conn) func() *tls.Conn {
	cfg := &tls.Config{} // silent: who calls the closure may name it before
	return func() *tls.Conn { return tls.Client(conn, cfg) }
}

func loop(conns []net.Conn, hosts []string) {
	for i, conn := range conns {
		tls.Client(conn, &tls.Config{})                     // want `servername-missing`
		tls.Client(conn, &tls.Config{ServerName: hosts[i]}) // has a name: no report
	}
}

func generic[C net.Conn](conn C) {
	tls.Client(conn, &tls.Config{}) // want `servername-missing`
}

func useGeneric(conn *net.TCPConn) { generic(conn) }

func envelope() *tls.Conn {
	return tls.Client(nil, &tls.Config{}) // there is no connection to shake hands on: no report
}

func ownNamed(conn net.Conn, host string, cfg *tls.Config) {
	if cfg == nil {
		cfg = &tls.Config{} // replaced by a copy with a name: no report
	}
	if cfg.ServerName == "" {
		cfg = cfg.Clone()
		cfg.ServerName = host
	}
	tls.Client(conn, cfg)
}

func ownAsked(conn net.Conn, host string, cfg *tls.Config) {
	if cfg == nil {
		cfg = &tls.Config{} // want `servername-missing`
	}
	if cfg.ServerName != "" {
		cfg = cfg.Clone()
		cfg.ServerName = host
	}
	tls.Client(conn, cfg)
}

func ownNamedIfKnown(conn net.Conn, host string, cfg *tls.Config) {
	if cfg == nil {
		cfg = &tls.Config{} // a copy is named if host is known: no report
	}
	if cfg.ServerName == "" && host != "" {
		cfg = cfg.Clone()
		cfg.ServerName = host
	}
	tls.Client(conn, cfg)
}

func ownWithoutCopy(conn net.Conn, roots *x509.CertPool, cfg *tls.Config) {
	if cfg == nil {
		cfg = &tls.Config{} // want `servername-missing`
	}
	if roots != nil {
		cfg.RootCAs = roots
	}
	tls.Client(conn, cfg)
}

// begin is called with a name and without.
func begin(conn net.Conn, host string) *tls.Conn {
	cfg := &tls.Config{} // callers that know the host name it: no report
	if host != "" {
		cfg.ServerName = host
	}
	return tls.Client(conn, cfg)
}

func beginWith(conn net.Conn, host string) *tls.Conn { return begin(conn, host) }

func beginWithout(conn net.Conn) *tls.Conn { return begin(conn, "") }

// beginEmpty is called without a name only.
func beginEmpty(conn net.Conn, host string) *tls.Conn {
	cfg := &tls.Config{} // want `servername-missing`
	if host != "" {
		cfg.ServerName = host
	}
	return tls.Client(conn, cfg)
}

func beginNameless(conn net.Conn) *tls.Conn { return beginEmpty(conn, "") }

type session struct {
	conn net.Conn
	host string
}

// upgrade is called for sessions that know their host, and for one that does not.
func (s *session) upgrade(cfg *tls.Config) {
	if cfg == nil {
		cfg = &tls.Config{} // a copy is named where the host is known: no report
	}
	if cfg.ServerName == "" && s.host != "" {
		cfg = cfg.Clone()
		cfg.ServerName = s.host
	}
	s.conn = tls.Client(s.conn, cfg)
}

func sessionTo(addr string, cfg *tls.Config) (*session, error) {
	conn, err := net.Dial("tcp", addr)
	if err != nil {
		return nil, err
	}
	s := &session{conn: conn}
	s.host, _, _ = net.SplitHostPort(addr)
	s.upgrade(cfg)
	return s, nil
}

func sessionOn(conn net.Conn, cfg *tls.Config) *session {
	s := &session{conn: conn}
	s.upgrade(cfg)
	return s
}

// upgradeEmpty is called only for a session that does not know its host.
func (s *session) upgradeEmpty(cfg *tls.Config) {
	if cfg == nil {
		cfg = &tls.Config{} // want `servername-missing`
	}
	if cfg.ServerName == "" && s.host != "" {
		cfg = cfg.Clone()
		cfg.ServerName = s.host
	}
	s.conn = tls.Client(s.conn, cfg)
}

func sessionEmpty(conn net.Conn, cfg *tls.Config) {
	s := &session{conn: conn}
	s.upgradeEmpty(cfg)
}
