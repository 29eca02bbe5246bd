// Package flow sets versions in functions of its own.
package flow

import (
	"crypto/tls"
	"net"
)

func withFloor(v uint16) *tls.Config {
	return &tls.Config{MinVersion: v}
}

func constantArgument(addr string) {
	tls.Dial("tcp", addr, withFloor(tls.VersionTLS10)) // want `MinVersion TLS 1\.0 lets servers negotiate TLS 1\.0 and 1\.1 \(version-floor\)`
	tls.Dial("tcp", addr, withFloor(tls.VersionTLS12)) // the floor: no report
}

func lower(cfg *tls.Config) {
	cfg.MinVersion = tls.VersionTLS11 // want `MinVersion TLS 1\.1 lets servers negotiate TLS 1\.1 \(version-floor\)`
}

func lowered(addr string) {
	cfg := &tls.Config{}
	lower(cfg)
	tls.Dial("tcp", addr, cfg)
}

func old() *tls.Config { return &tls.Config{MinVersion: tls.VersionTLS10} }

func corrected(addr string) {
	cfg := old() // corrected on the next line: no report
	cfg.MinVersion = tls.VersionTLS12
	tls.Dial("tcp", addr, cfg)
}

func kept() *tls.Config { return &tls.Config{MinVersion: tls.VersionTLS10} } // want `MinVersion TLS 1\.0 lets servers negotiate TLS 1\.0 and 1\.1 \(version-floor\)`

func uncorrected(addr string) {
	tls.Dial("tcp", addr, kept())
}

func Exported() *tls.Config {
	return &tls.Config{MinVersion: tls.VersionTLS11} // want `MinVersion TLS 1\.1 lets peers negotiate TLS 1\.1 \(version-floor\)`
}

func minimum() uint16 { return tls.VersionTLS10 } // want `MinVersion TLS 1\.0 lets servers negotiate TLS 1\.0 and 1\.1 \(version-floor\)`

func fromFunction(addr string) {
	tls.Dial("tcp", addr, &tls.Config{MinVersion: minimum()})
}

type dialer struct {
	floor uint16
}

func (d dialer) dial(addr string) {
	tls.Dial("tcp", addr, &tls.Config{MinVersion: d.floor})
}

func throughField(addr string) {
	dialer{floor: tls.VersionTLS10}.dial(addr) // want `MinVersion TLS 1\.0 lets servers negotiate TLS 1\.0 and 1\.1 \(version-floor\)`
	dialer{floor: tls.VersionTLS12}.dial(addr) // the floor: no report
}

func viaTwo(addr string, v uint16) { viaOne(addr, v) }

func viaOne(addr string, v uint16) { tls.Dial("tcp", addr, &tls.Config{MinVersion: v}) }

func deep(addr string) {
	viaTwo(addr, tls.VersionTLS10) // want `MinVersion TLS 1\.0 lets servers negotiate TLS 1\.0 and 1\.1 \(version-floor\)`
	viaTwo(addr, tls.VersionTLS13) // above the floor: no report
}

func getConfigForClient(conn net.Conn) {
	tls.Server(conn, &tls.Config{
		GetConfigForClient: func(*tls.ClientHelloInfo) (*tls.Config, error) {
			return &tls.Config{MinVersion: tls.VersionTLS10}, nil // want `MinVersion TLS 1\.0 lets clients negotiate TLS 1\.0 and 1\.1 \(version-floor\)`
		},
	})
}

func limited(addr string, err error) {
	v := uint16(tls.VersionTLS10) // max raises it: no report
	if err == nil {
		v = tls.VersionTLS13
	}
	tls.Dial("tcp", addr, &tls.Config{MinVersion: max(v, tls.VersionTLS12)})
}

func raisedInClone(addr string) {
	base := &tls.Config{MinVersion: tls.VersionTLS10} // only copied, and the copy is raised: no report
	cfg := base.Clone()
	cfg.MinVersion = tls.VersionTLS12
	tls.Dial("tcp", addr, cfg)
}

func keptInClone(addr string) {
	base := &tls.Config{MinVersion: tls.VersionTLS10} // want `MinVersion TLS 1\.0 lets servers negotiate TLS 1\.0 and 1\.1 \(version-floor\)`
	tls.Dial("tcp", addr, base.Clone())
}

func raise(cfg *tls.Config) *tls.Config {
	if cfg.MinVersion < tls.VersionTLS12 {
		cfg.MinVersion = tls.VersionTLS12
	}
	return cfg
}

func raisedByHelper(addr string) {
	tls.Dial("tcp", addr, raise(&tls.Config{MinVersion: tls.VersionTLS10})) // raise corrects it: no report
}

var retries, never int

func SetRetries(n int) { retries = n }

func chosenByNumber(addr string) {
	if retries > 1 {
		tls.Dial("tcp", addr, &tls.Config{MinVersion: tls.VersionTLS10}) // want `MinVersion TLS 1\.0 lets servers negotiate TLS 1\.0 and 1\.1 \(version-floor\)`
	}
	if never > 1 {
		tls.Dial("tcp", addr, &tls.Config{MinVersion: tls.VersionTLS10}) // nothing sets it: no report
	}
}
