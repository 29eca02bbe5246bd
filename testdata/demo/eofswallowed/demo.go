// Package eofswallowed shows what happens where the end of a connection that nobody closed
// is taken for the end of the data.
package eofswallowed

import (
	"crypto/tls"
	"net"

	"example.com/demo/peer"
)

// Run lets somebody on the way cut the connection within the second of two records.
func Run() string {
	ca := peer.NewAuthority("demo")
	ln := peer.Must(net.Listen("tcp", "127.0.0.1:0"))
	defer ln.Close()
	cert := ca.Issue("shop.test")
	go func() {
		raw := peer.Must(ln.Accept())
		wire := &scissors{Conn: raw}
		conn := tls.Server(wire, &tls.Config{Certificates: []tls.Certificate{cert}})
		conn.Write([]byte("pay 10 to bob;"))
		wire.cut = true
		conn.Write([]byte("but not before friday"))
	}()
	client := &tls.Config{RootCAs: ca.Pool(), ServerName: "shop.test"}
	conn := peer.Must(tls.Dial("tcp", ln.Addr().String(), client))
	data, err := receive(conn)
	if err != nil {
		return "the truncated message is refused: " + err.Error()
	}
	return "half of a message is taken for all of it: " + string(data)
}

// scissors cut a connection.
type scissors struct {
	net.Conn
	cut bool
}

func (s *scissors) Write(p []byte) (int, error) {
	if s.cut {
		s.Conn.Write(p[:len(p)/2])
		s.Conn.Close()
		return 0, net.ErrClosed
	}
	return s.Conn.Write(p)
}
