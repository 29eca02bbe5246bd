// Package floor sets MinVersion in ways that one edit repairs.
package floor

import (
	"crypto/tls"
	renamed "crypto/tls"
	"net"
	"net/http"
)

func literal(addr string) {
	tls.Dial("tcp", addr, &tls.Config{MinVersion: tls.VersionTLS10}) // want `MinVersion TLS 1\.0 lets servers negotiate TLS 1\.0 and 1\.1 \(version-floor\)`
	tls.Dial("tcp", addr, &tls.Config{MinVersion: tls.VersionTLS11}) // want `MinVersion TLS 1\.1 lets servers negotiate TLS 1\.1 \(version-floor\)`
	tls.Dial("tcp", addr, &tls.Config{MinVersion: tls.VersionTLS12}) // TLS 1.2 is the floor: no report
	tls.Dial("tcp", addr, &tls.Config{MinVersion: tls.VersionTLS13}) // above the floor: no report
	tls.Dial("tcp", addr, &tls.Config{MinVersion: 0})                // zero means the default: no report
	tls.Dial("tcp", addr, &tls.Config{})                             // unset means the default: no report
	tls.Dial("tcp", addr, nil)                                       // the same: no report
}

func numbersThatEnableTLS10(addr string) {
	tls.Dial("tcp", addr, &tls.Config{MinVersion: tls.VersionSSL30}) // want `MinVersion SSL 3\.0 lets servers negotiate TLS 1\.0 and 1\.1 \(version-floor\)`
	tls.Dial("tcp", addr, &tls.Config{MinVersion: 12})               // want `MinVersion 0x000C lets servers negotiate TLS 1\.0 and 1\.1 \(version-floor\)`
	tls.Dial("tcp", addr, &tls.Config{MinVersion: 1})                // want `MinVersion 0x0001 lets servers negotiate TLS 1\.0 and 1\.1 \(version-floor\)`
	tls.Dial("tcp", addr, &tls.Config{MinVersion: 0x0302})           // want `MinVersion TLS 1\.1 lets servers negotiate TLS 1\.1 \(version-floor\)`
	tls.Dial("tcp", addr, &tls.Config{MinVersion: 0x0303})           // TLS 1.2 as a number: no report
}

func computed(addr string) {
	tls.Dial("tcp", addr, &tls.Config{MinVersion: tls.VersionTLS12 - 1}) // want `MinVersion TLS 1\.1 lets servers negotiate TLS 1\.1 \(version-floor\)`
	tls.Dial("tcp", addr, &tls.Config{MinVersion: uint16(0x0301)})       // want `MinVersion TLS 1\.0 lets servers negotiate TLS 1\.0 and 1\.1 \(version-floor\)`
	tls.Dial("tcp", addr, &tls.Config{MinVersion: tls.VersionTLS11 + 1}) // TLS 1.2: no report
}

func assigned() *http.Transport {
	tr := &http.Transport{TLSClientConfig: &tls.Config{}}
	tr.TLSClientConfig.MinVersion = tls.VersionTLS11 // want `MinVersion TLS 1\.1 lets servers negotiate TLS 1\.1 \(version-floor\)`
	return tr
}

func overridden() *http.Transport {
	tr := &http.Transport{TLSClientConfig: &tls.Config{MinVersion: tls.VersionTLS11}} // overridden on the next line: no report
	tr.TLSClientConfig.MinVersion = tls.VersionTLS12
	return tr
}

func server(conn net.Conn) {
	tls.Server(conn, &tls.Config{MinVersion: tls.VersionTLS10})               // want `MinVersion TLS 1\.0 lets clients negotiate TLS 1\.0 and 1\.1 \(version-floor\)`
	srv := &http.Server{TLSConfig: &tls.Config{MinVersion: tls.VersionTLS11}} // want `MinVersion TLS 1\.1 lets clients negotiate TLS 1\.1 \(version-floor\)`
	srv.ListenAndServeTLS("", "")
}

func commentsSurvive(addr string) {
	tls.Dial("tcp", addr, &tls.Config{
		// The old appliance in the cellar.
		MinVersion: tls.VersionTLS10, /* it speaks nothing else */ // want `MinVersion TLS 1\.0 lets servers negotiate TLS 1\.0 and 1\.1 \(version-floor\)`
		ServerName: "cellar",         // by name
	})
}

func renamedImport(addr string) {
	renamed.Dial("tcp", addr, &renamed.Config{MinVersion: renamed.VersionTLS10}) // want `MinVersion TLS 1\.0 lets servers negotiate TLS 1\.0 and 1\.1 \(version-floor\)`
}

func hidden(addr string, tls string) {
	renamed.Dial("tcp", addr, &renamed.Config{MinVersion: 1}) // want `MinVersion 0x0001 lets servers negotiate TLS 1\.0 and 1\.1 \(version-floor\)`
}

func replacedVariable(addr string) {
	v := uint16(tls.VersionTLS10) // replaced before use: no report
	v = tls.VersionTLS12
	tls.Dial("tcp", addr, &tls.Config{MinVersion: v})
}

func fallback(addr string) {
	conn, err := tls.Dial("tcp", addr, &tls.Config{})
	if err != nil {
		conn, err = tls.Dial("tcp", addr, &tls.Config{MinVersion: tls.VersionTLS10}) // want `MinVersion TLS 1\.0 lets servers negotiate TLS 1\.0 and 1\.1 \(version-floor\)`
	}
	_ = conn
}

func inOneOfTwo(addr string, attempts int) {
	v := uint16(tls.VersionTLS12)
	if attempts > 3 {
		v = tls.VersionTLS10 // want `MinVersion TLS 1\.0 lets servers negotiate TLS 1\.0 and 1\.1 \(version-floor\)`
	}
	tls.Dial("tcp", addr, &tls.Config{MinVersion: v})
}

func ceilingAtFloor(addr string) {
	tls.Dial("tcp", addr, &tls.Config{MinVersion: tls.VersionTLS11, MaxVersion: tls.VersionTLS13}) // want `MinVersion TLS 1\.1 lets servers negotiate TLS 1\.1 \(version-floor\)`
}

const once = tls.VersionTLS10

func namedConstant(addr string) {
	tls.Dial("tcp", addr, &tls.Config{MinVersion: once}) // want `MinVersion TLS 1\.0 lets servers negotiate TLS 1\.0 and 1\.1 \(version-floor\)`
}

const (
	v10 = iota + tls.VersionTLS10
	v11
	v12
)

func iotaConstant(addr string) {
	tls.Dial("tcp", addr, &tls.Config{MinVersion: v11}) // want `MinVersion TLS 1\.1 lets servers negotiate TLS 1\.1 \(version-floor\)`
	tls.Dial("tcp", addr, &tls.Config{MinVersion: v12}) // TLS 1.2: no report
}

func variableOfItsConversion(addr string) {
	v := uint16(tls.VersionTLS10) // want `MinVersion TLS 1\.0 lets servers negotiate TLS 1\.0 and 1\.1 \(version-floor\)`
	tls.Dial("tcp", addr, &tls.Config{MinVersion: v})
}
