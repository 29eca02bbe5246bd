// Package observe watches what crypto/tls does with a config: it runs handshakes with
// peers of every version, suite and kind, and writes down how they end. It imports the
// standard library alone, because its source is compiled into generated programs of
// other modules, whose go line decides the defaults of crypto/tls.
package observe

import (
	"crypto/tls"
	"net"
	"time"
)

// A Case is what is observed.
type Case struct {
	// Use serves or dials one config over every connection that it is sent: it wraps each
	// in a tls.Conn and hands it to use. The callbacks of the config count their calls in
	// calls.
	Use func(conns <-chan net.Conn, use func(*tls.Conn), calls *Calls)
	// Receive reads a connection to its end.
	Receive func(*tls.Conn) ([]byte, error)
}

// Calls counts how often crypto/tls called the callbacks of a config.
type Calls struct {
	VerifyPeerCertificate int
	VerifyConnection      int
}

// An Outcome is how one handshake ended for the config under test.
type Outcome struct {
	Error   string // of the handshake; "" if it succeeded
	Version uint16
	Suite   uint16
	Group   uint16 // 0 without a key exchange over a group
	Resumed bool
	Chains  int   // verified chains
	Calls   Calls // during this handshake
}

// OK reports whether the handshake succeeded.
func (o Outcome) OK() bool { return o.Error == "" }

// A subject is a running case.
type subject struct {
	conns   chan net.Conn
	done    chan Outcome
	calls   Calls
	ended   chan struct{}
	receive func(*tls.Conn) ([]byte, error) // nil while nothing is to be read
}

func start(c Case) *subject {
	s := &subject{conns: make(chan net.Conn), done: make(chan Outcome, 1), ended: make(chan struct{})}
	go func() {
		defer close(s.ended)
		c.Use(s.conns, s.handshake, &s.calls)
	}()
	return s
}

func (s *subject) stop() {
	close(s.conns)
	<-s.ended
}

// patience bounds one handshake: nothing waits for a network here.
const patience = 10 * time.Second

// handshake drives conn to its end, exchanges a byte, and notes what happened.
func (s *subject) handshake(conn *tls.Conn) {
	s.calls = Calls{}
	err := conn.Handshake()
	if err == nil {
		err = greet(conn)
	}
	switch {
	case err != nil:
	case s.receive != nil:
		_, err = s.receive(conn)
	default:
		conn.Read(make([]byte, 1)) // to the end, or to a HelloRequest
	}
	st := conn.ConnectionState()
	o := Outcome{
		Version: st.Version, Suite: st.CipherSuite, Group: uint16(st.CurveID), Resumed: st.DidResume,
		Chains: len(st.VerifiedChains), Calls: s.calls,
	}
	if err != nil {
		o.Error = err.Error()
	}
	conn.Close()
	s.done <- o
}

// greet sends a byte and receives one, so that both sides learn how the other's
// handshake ended: in TLS 1.3 a client is done before its certificate is judged.
func greet(conn *tls.Conn) error {
	if _, err := conn.Write([]byte{'!'}); err != nil {
		return err
	}
	n, err := conn.Read(make([]byte, 1))
	if n == 1 {
		return nil // with the error that comes after the byte, if that is here already
	}
	return err
}

// meet connects the subject with a peer, which peer makes of its end of the connection.
func (s *subject) meet(peer func(net.Conn) *tls.Conn) Outcome {
	o, _ := s.meetThen(peer, nil)
	return o
}

// meetThen is meet with something that the peer does after both have greeted each other.
// It also returns how everything went for the peer.
func (s *subject) meetThen(peer func(net.Conn) *tls.Conn, then func(net.Conn, *tls.Conn) error) (Outcome, error) {
	near, far := pipe()
	timer := time.AfterFunc(patience, func() { near.Close(); far.Close() })
	defer timer.Stop()
	result := make(chan error, 1)
	go func() {
		conn := peer(far)
		err := conn.Handshake()
		if err == nil {
			err = greet(conn)
		}
		if err == nil && then != nil {
			err = then(far, conn)
		}
		conn.Close()
		result <- err
	}()
	s.conns <- near
	return <-s.done, <-result
}
