// Package unfixed has fields whose deletion leaves something without a use.
package unfixed

import (
	"crypto/tls"
	"math/rand"
	"net"
)

func literal(conn net.Conn) {
	tls.Client(conn, &tls.Config{Rand: rand.New(rand.NewSource(1))}) // want `predictable`
}
