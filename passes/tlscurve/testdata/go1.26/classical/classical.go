// Package classical rules post-quantum key exchange out.
package classical

import (
	"crypto/tls"
	"net"
	"net/http"
)

func literal(conn net.Conn) {
	tls.Client(conn, &tls.Config{CurvePreferences: []tls.CurveID{tls.X25519, tls.CurveP256}})         // want `CurvePreferences rules out the post-quantum key exchanges of the default \(curves-no-pq\)`
	tls.Server(conn, &tls.Config{CurvePreferences: []tls.CurveID{tls.CurveP521, tls.CurveP384, 23}})  // want `CurvePreferences rules out the post-quantum key exchanges of the default \(curves-no-pq\)`
	tls.Client(conn, &tls.Config{CurvePreferences: []tls.CurveID{tls.X25519MLKEM768, tls.X25519}})    // has one: no report
	tls.Client(conn, &tls.Config{CurvePreferences: []tls.CurveID{tls.X25519, tls.SecP256r1MLKEM768}}) // has one: no report
	tls.Client(conn, &tls.Config{CurvePreferences: []tls.CurveID{tls.X25519, 4589}})                  // has one: no report
	tls.Client(conn, &tls.Config{CurvePreferences: []tls.CurveID{}})                                  // the default: no report
	tls.Client(conn, &tls.Config{CurvePreferences: nil})                                              // the default: no report
	tls.Client(conn, &tls.Config{})                                                                   // the default: no report
}

func assigned() *http.Transport {
	tr := &http.Transport{TLSClientConfig: &tls.Config{ServerName: "a"}}
	tr.TLSClientConfig.CurvePreferences = []tls.CurveID{tls.X25519} // want `CurvePreferences rules out the post-quantum key exchanges of the default \(curves-no-pq\)`
	return tr
}

func helper(cfg *tls.Config) {
	cfg.ServerName = "a"
	cfg.CurvePreferences = append([]tls.CurveID(nil), tls.X25519, tls.CurveP256) // want `CurvePreferences rules out the post-quantum key exchanges of the default \(curves-no-pq\)`
}

func byHelper(conn net.Conn) {
	cfg := &tls.Config{}
	helper(cfg)
	tls.Client(conn, cfg)
}

var base = &tls.Config{CurvePreferences: []tls.CurveID{tls.X25519}} // want `CurvePreferences rules out the post-quantum key exchanges of the default \(curves-no-pq\)`

func clone(conn net.Conn) {
	cfg := base.Clone()
	cfg.ServerName = "a"
	tls.Client(conn, cfg)
}

var preset = &tls.Config{CurvePreferences: []tls.CurveID{tls.X25519}} // its copy goes back to the default: no report

func cloneOfPreset(conn net.Conn) {
	cfg := preset.Clone()
	cfg.CurvePreferences = nil
	tls.Client(conn, cfg)
}

func whoeverUsesIt() *tls.Config {
	return &tls.Config{CurvePreferences: []tls.CurveID{tls.X25519}} // want `CurvePreferences rules out the post-quantum key exchanges of the default \(curves-no-pq\)`
}
