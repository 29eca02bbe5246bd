// Package roles shows who uses a config.
package roles

import (
	"crypto/tls"
	"net"
	"net/http"
	"net/smtp"
)

func client(conn net.Conn) { tls.Client(conn, &tls.Config{NextProtos: nil}) } // want `client {NextProtos: nil}`

func server(conn net.Conn) { tls.Server(conn, &tls.Config{MinVersion: tls.VersionTLS12}) } // want `server {MinVersion: 0x0303}`

func listen() { tls.Listen("tcp", ":0", &tls.Config{MinVersion: tls.VersionTLS12}) } // want `server {MinVersion: 0x0303}`

func quic() {
	tls.QUICClient(&tls.QUICConfig{TLSConfig: &tls.Config{MinVersion: tls.VersionTLS13}}) // want `client {MinVersion: 0x0304}`
}

func mail(c *smtp.Client) { c.StartTLS(&tls.Config{MinVersion: tls.VersionTLS12}) } // want `client {MinVersion: 0x0303}`

func both(conn net.Conn) {
	cfg := &tls.Config{MinVersion: tls.VersionTLS12} // want `both {MinVersion: 0x0303}`
	tls.Client(conn, cfg)
	tls.Server(conn, cfg)
}

func Returned() *tls.Config { return &tls.Config{MinVersion: tls.VersionTLS12} } // want `nobody elsewhere {MinVersion: 0x0303}`

func unused() { _ = &tls.Config{MinVersion: tls.VersionTLS12} } // want `nobody {MinVersion: 0x0303}`

type Keeper struct{ Config *tls.Config }

func NewKeeper() *Keeper { return &Keeper{Config: &tls.Config{MinVersion: tls.VersionTLS12}} } // want `nobody elsewhere {MinVersion: 0x0303}`

func viaVariable(srv *http.Server) {
	cfg := &tls.Config{MinVersion: tls.VersionTLS12} // want `server {MinVersion: 0x0303}`
	srv.TLSConfig = cfg
}

func viaInterface(s starter) { s.Start(&tls.Config{MinVersion: tls.VersionTLS12}) } // want `nobody elsewhere {MinVersion: 0x0303}`

type starter interface{ Start(*tls.Config) }

func viaChannel(ch chan *tls.Config) { ch <- &tls.Config{MinVersion: tls.VersionTLS12} } // want `nobody elsewhere {MinVersion: 0x0303}`

type keeper struct{ cfg *tls.Config }

func newKeeper() *keeper { return &keeper{cfg: &tls.Config{MinVersion: tls.VersionTLS12}} } // want `server {MinVersion: 0x0303}`

func (k *keeper) accept(conn net.Conn) { tls.Server(conn, k.cfg) }

func getConfigForClient(conn net.Conn) {
	tls.Server(conn, &tls.Config{ // want `server {GetConfigForClient: func that never fails}`
		GetConfigForClient: func(*tls.ClientHelloInfo) (*tls.Config, error) {
			return &tls.Config{MinVersion: tls.VersionTLS12}, nil // want `server {MinVersion: 0x0303}`
		},
	})
}

func inHandler(srv *http.Server) {
	srv.TLSConfig = &tls.Config{GetConfigForClient: pick} // want `server {GetConfigForClient: func that never fails}`
}

func pick(*tls.ClientHelloInfo) (*tls.Config, error) {
	return &tls.Config{MinVersion: tls.VersionTLS13}, nil // want `server {MinVersion: 0x0304}`
}

func viaHelper(conn net.Conn) { handshake(conn, &tls.Config{MinVersion: tls.VersionTLS12}) } // want `server {MinVersion: 0x0303}`

func handshake(conn net.Conn, cfg *tls.Config) { tls.Server(conn, cfg) }
