package observe

import (
	"crypto/tls"
	"net"
)

// An Ending is what the program makes of a transport that ends without a close_notify.
type Ending struct {
	Between Outcome // after a record
	Within  Outcome // inside one
}

// endings lets the program read what a peer sends whose transport then ends.
func (s *subject) endings(receive func(*tls.Conn) ([]byte, error), peer func(net.Conn) *tls.Conn) Ending {
	s.receive = receive
	defer func() { s.receive = nil }()
	meet := func(within bool) Outcome {
		wire := new(scissors)
		o, _ := s.meetThen(func(conn net.Conn) *tls.Conn {
			wire.Conn = conn
			return peer(wire)
		}, func(_ net.Conn, secured *tls.Conn) error {
			if _, err := secured.Write([]byte("pay 10 to bob;")); err != nil {
				return err
			}
			if !within {
				return wire.Conn.Close()
			}
			wire.cut = true
			_, err := secured.Write([]byte("but not before friday"))
			return err
		})
		return o
	}
	return Ending{Between: meet(false), Within: meet(true)}
}

// Scissors cut a connection inside of what is written.
type scissors struct {
	net.Conn
	cut bool
}

func (s *scissors) Write(p []byte) (int, error) {
	if !s.cut {
		return s.Conn.Write(p)
	}
	s.Conn.Write(p[:len(p)/2])
	s.Conn.Close()
	return 0, net.ErrClosed
}
