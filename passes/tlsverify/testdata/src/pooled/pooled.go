// Package pooled puts configs into maps.
package pooled

import (
	"crypto/tls"
	"crypto/x509"
	"flag"
	"net"
	"net/http"
)

var insecure = flag.Bool("insecure", false, "")

var pool = map[string]*tls.Config{}

func fill(host string) {
	if *insecure {
		pool[host] = &tls.Config{InsecureSkipVerify: true} // a flag: no report
	} else {
		pool[host] = &tls.Config{ServerName: host}
	}
}

func dialFromPool(conn net.Conn, host string) { tls.Client(conn, pool[host]) }

var poolWithoutRoots = map[string]*tls.Config{}

func fillWithoutRoots(host string, roots *x509.CertPool) {
	if roots == nil {
		poolWithoutRoots[host] = &tls.Config{InsecureSkipVerify: true} // want `InsecureSkipVerify lets the client accept any certificate \(skip-verify\)`
	} else {
		poolWithoutRoots[host] = &tls.Config{ServerName: host, RootCAs: roots}
	}
}

func dialFromPoolWithoutRoots(conn net.Conn, host string) { tls.Client(conn, poolWithoutRoots[host]) }

var transports = map[string]*http.Transport{}

func fillTransports(skip bool) {
	if skip {
		transports["insecure"] = &http.Transport{TLSClientConfig: &tls.Config{InsecureSkipVerify: true}} // the caller's choice: no report
	}
	transports["always"] = &http.Transport{TLSClientConfig: &tls.Config{InsecureSkipVerify: true}} // want `InsecureSkipVerify lets the client accept any certificate \(skip-verify\)`
}

var Shared = map[string]*tls.Config{}

func Share(skip bool, host string) {
	if skip {
		Shared[host] = &tls.Config{InsecureSkipVerify: true} // the caller's choice: no report
	}
}

func ShareInsecure(host string) {
	Shared[host] = &tls.Config{InsecureSkipVerify: true} // want `InsecureSkipVerify lets the client accept any certificate \(skip-verify\)`
}

func dialFromOwn(conn net.Conn, skip bool, host string) {
	own := map[string]*tls.Config{"a": {ServerName: host}}
	if skip {
		own["a"] = &tls.Config{InsecureSkipVerify: true} // the caller's choice: no report
	}
	tls.Client(conn, own["a"])
}

func dialFromOwnInsecure(conn net.Conn, host string) {
	own := map[string]*tls.Config{}
	own["a"] = &tls.Config{InsecureSkipVerify: true} // want `InsecureSkipVerify lets the client accept any certificate \(skip-verify\)`
	tls.Client(conn, own["a"])
}

var settings = map[string]bool{}

func set(skip bool) {
	if skip {
		settings["skip"] = true // the caller's choice: no report
	}
	settings["always"] = true // want `InsecureSkipVerify lets the client accept any certificate \(skip-verify\)`
}

func dialAsSet(conn net.Conn, host string) {
	tls.Client(conn, &tls.Config{ServerName: host, InsecureSkipVerify: settings["skip"]})
	tls.Client(conn, &tls.Config{ServerName: host, InsecureSkipVerify: settings["always"]})
}

func dialIfSet(conn net.Conn, host string) {
	cfg := &tls.Config{ServerName: host}
	if _, ok := settings["skip"]; ok {
		cfg.InsecureSkipVerify = true // the caller's choice: no report
	}
	tls.Client(conn, cfg)
}

func dialIfAlwaysSet(conn net.Conn, host string) {
	cfg := &tls.Config{ServerName: host}
	if _, ok := settings["always"]; ok {
		cfg.InsecureSkipVerify = true // want `InsecureSkipVerify lets the client accept any certificate \(skip-verify\)`
	}
	tls.Client(conn, cfg)
}
