// Package clockfixed stops the clock where deleting the field repairs it.
package clockfixed

import (
	"crypto/tls"
	"net"
	"time"
)

var epoch time.Time = time.Unix(0, 0)

func still() time.Time { return epoch }

func literal(conn net.Conn) {
	tls.Client(conn, &tls.Config{Time: still, ServerName: "a"}) // want `Time stands still`
}
