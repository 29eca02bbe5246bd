// Package clock has clocks that stand still.
package clock

import (
	"crypto/tls"
	"net"
	"time"
)

var epoch = time.Unix(0, 0)

var moved = time.Now()

var Settable = time.Now()

func move() { moved = moved.Add(time.Hour) }

func still() time.Time { return epoch }

func ticking() time.Time { return time.Now() }

func literal(conn net.Conn) {
	start := time.Now()
	later := time.Now()
	tls.Client(conn, &tls.Config{Time: func() time.Time { return time.Time{} }})                                 // want `Time stands still: expired certificates verify and ticket keys never rotate \(time\)`
	tls.Client(conn, &tls.Config{Time: func() time.Time { return time.Unix(1, 0) }})                             // want `Time stands still: expired certificates verify and ticket keys never rotate \(time\)`
	tls.Client(conn, &tls.Config{Time: func() time.Time { return time.Date(2020, 1, 1, 0, 0, 0, 0, time.UTC) }}) // want `Time stands still: expired certificates verify and ticket keys never rotate \(time\)`
	tls.Client(conn, &tls.Config{Time: func() time.Time { return start }})                                       // want `Time stands still: expired certificates verify and ticket keys never rotate \(time\)`
	tls.Server(conn, &tls.Config{Time: still})                                                                   // want `Time stands still: expired certificates verify and ticket keys never rotate \(time\)`
	tls.Client(conn, &tls.Config{Time: ticking})                                                                 // moves: no report
	tls.Client(conn, &tls.Config{Time: time.Now})                                                                // moves: no report
	tls.Client(conn, &tls.Config{Time: func() time.Time { return time.Now().Add(-time.Hour) }})                  // moves: no report
	tls.Client(conn, &tls.Config{Time: func() time.Time { return moved }})                                       // moves: no report
	tls.Client(conn, &tls.Config{Time: func() time.Time { return Settable }})                                    // others may move it: no report
	tls.Client(conn, &tls.Config{Time: func() time.Time { return later }})                                       // moves below: no report
	later = time.Now()
}

func assigned(conn net.Conn) {
	cfg := &tls.Config{}
	cfg.Time = still // want `Time stands still: expired certificates verify and ticket keys never rotate \(time\)`
	tls.Client(conn, cfg.Clone())
}

type fake struct{ now time.Time }

func (f *fake) Now() time.Time { return f.now } // somebody may move it

func method(conn net.Conn, f *fake) {
	tls.Client(conn, &tls.Config{Time: f.Now}) // not known: no report
}
