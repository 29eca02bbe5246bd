package observe

import (
	"crypto/tls"
	"net"
	"slices"
)

// A ClientReport is what was observed of a client's config.
type ClientReport struct {
	Refused  string   // why the client did not even begin; "" if it did
	Versions []uint16 // that it offers, sorted
	Suites   []uint16 // that it offers for TLS 1.2 and below, sorted
	Groups   []uint16 // that it offers, sorted
	Good     Outcome  // the certificate is right
	Name     Outcome  // it is for another host
	Stranger Outcome  // another authority signed it
	Expired  Outcome
	Tickets  bool    // it asks for tickets
	Again    Outcome // the second connection to the good server
	Asked    bool    // a TLS 1.2 server could ask for renegotiation
	Renegs   bool    // and the client began one
	Ending   Ending  // of a connection to the good server
}

// Client observes the config of a client.
func Client(c Case) ClientReport {
	s := start(c)
	defer s.stop()
	var r ClientReport
	r.hello(s)
	with := func(certs []tls.Certificate) Outcome {
		return s.meet(func(conn net.Conn) *tls.Conn { return tls.Server(conn, anyClient(certs)) })
	}
	w := earth()
	r.Name = with(w.trusted.both("other.test", fresh))
	r.Stranger = with(w.other.both(Host, fresh))
	r.Expired = with(w.trusted.both(Host, expired))
	server := anyClient(w.trusted.both(Host, fresh))
	meet := func() Outcome {
		return s.meet(func(conn net.Conn) *tls.Conn { return tls.Server(conn, server) })
	}
	r.Good = meet()
	if r.Good.OK() {
		r.Ending = s.endings(c.Receive, func(conn net.Conn) *tls.Conn { return tls.Server(conn, server) })
	}
	r.Again = meet()
	r.renegotiation(s, server)
	return r
}

// anyClient returns the config of a server that accepts whatever a client does. It presents
// the certificate that goes with what the client offers, whatever name it asks for.
func anyClient(certs []tls.Certificate) *tls.Config {
	//tlsvet:ignore version-floor the peer of a client under test takes part in anything that one can be told to do
	cfg := &tls.Config{Certificates: certs, MinVersion: tls.VersionTLS10, CipherSuites: Suites()}
	cfg.GetCertificate = func(h *tls.ClientHelloInfo) (*tls.Certificate, error) {
		hello := *h
		hello.ServerName = ""
		for i := range certs {
			if hello.SupportsCertificate(&certs[i]) == nil {
				return &certs[i], nil
			}
		}
		return &certs[0], nil
	}
	return cfg
}

// hello notes what the client says first.
func (r *ClientReport) hello(s *subject) {
	said := false
	o := s.meet(func(conn net.Conn) *tls.Conn {
		return tls.Server(conn, &tls.Config{GetConfigForClient: func(h *tls.ClientHelloInfo) (*tls.Config, error) {
			said = true
			r.Versions = slices.Clone(h.SupportedVersions)
			for _, id := range h.CipherSuites {
				if slices.Contains(Suites(), id) {
					r.Suites = append(r.Suites, id)
				}
			}
			for _, g := range h.SupportedCurves {
				r.Groups = append(r.Groups, uint16(g))
			}
			r.Tickets = slices.Contains(h.Extensions, 35) // session_ticket, RFC 5077 section 3.2
			return nil, net.ErrClosed
		}})
	})
	if !said {
		r.Refused = o.Error
	}
	slices.Sort(r.Versions)
	slices.Sort(r.Suites)
	slices.Sort(r.Groups)
}
