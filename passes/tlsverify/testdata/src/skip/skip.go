// Package skip switches verification off in ways that deleting it repairs.
package skip

import (
	"crypto/tls"
	"crypto/x509"
	"net"
	"net/http"
	"net/smtp"
)

func literal(addr string) {
	tls.Dial("tcp", addr, &tls.Config{InsecureSkipVerify: true})  // want `InsecureSkipVerify lets the client accept any certificate \(skip-verify\)`
	tls.Dial("tcp", addr, &tls.Config{InsecureSkipVerify: false}) // verifies: no report
	tls.Dial("tcp", addr, &tls.Config{})                          // verifies: no report
}

func transport() *http.Client {
	return &http.Client{Transport: &http.Transport{
		TLSClientConfig: &tls.Config{InsecureSkipVerify: true}, // want `InsecureSkipVerify lets the client accept any certificate \(skip-verify\)`
	}}
}

func assigned() *http.Transport {
	tr := &http.Transport{TLSClientConfig: &tls.Config{ServerName: "a"}}
	tr.TLSClientConfig.InsecureSkipVerify = true // want `InsecureSkipVerify lets the client accept any certificate \(skip-verify\)`
	return tr
}

func takenBack() *http.Transport {
	tr := &http.Transport{TLSClientConfig: &tls.Config{InsecureSkipVerify: true}} // taken back on the next line: no report
	tr.TLSClientConfig.InsecureSkipVerify = false
	return tr
}

func dialer(addr string) {
	d := &tls.Dialer{Config: &tls.Config{InsecureSkipVerify: true}} // want `InsecureSkipVerify lets the client accept any certificate \(skip-verify\)`
	d.Dial("tcp", addr)
}

func mail(c *smtp.Client) {
	c.StartTLS(&tls.Config{ServerName: "mail", InsecureSkipVerify: true}) // want `InsecureSkipVerify lets the client accept any certificate \(skip-verify\)`
}

func retry(addr string) (*tls.Conn, error) {
	conn, err := tls.Dial("tcp", addr, &tls.Config{})
	if err != nil {
		return tls.Dial("tcp", addr, &tls.Config{InsecureSkipVerify: true}) // want `InsecureSkipVerify lets the client accept any certificate \(skip-verify\)`
	}
	return conn, nil
}

func whoeverUsesIt() *tls.Config {
	return &tls.Config{InsecureSkipVerify: true} // want `InsecureSkipVerify lets the client accept any certificate \(skip-verify\)`
}

func both(conn net.Conn) {
	cfg := &tls.Config{InsecureSkipVerify: true} // want `InsecureSkipVerify lets the client accept any certificate \(skip-verify\)`
	tls.Server(conn, cfg)
	tls.Client(conn, cfg)
}

func commentsSurvive(addr string) {
	tls.Dial("tcp", addr, &tls.Config{
		// The box has a certificate of its own.
		InsecureSkipVerify: true,  // want `InsecureSkipVerify lets the client accept any certificate \(skip-verify\)`
		ServerName:         "box", // by name
	})
}

func nilCallback(addr string) {
	tls.Dial("tcp", addr, &tls.Config{InsecureSkipVerify: true, VerifyConnection: nil}) // want `InsecureSkipVerify lets the client accept any certificate \(skip-verify\)`
}

const insecure = true

func namedConstant(addr string) {
	tls.Dial("tcp", addr, &tls.Config{InsecureSkipVerify: insecure}) // want `InsecureSkipVerify lets the client accept any certificate \(skip-verify\)`
}

var shared = &http.Transport{}

func sharedTransport(roots *x509.CertPool) {
	if roots == nil { // no choice of the user
		shared.TLSClientConfig = &tls.Config{InsecureSkipVerify: true} // want `InsecureSkipVerify lets the client accept any certificate \(skip-verify\)`
	}
}

func madeOfTheDefault() *http.Client {
	tr := &http.Transport{}
	if t, ok := http.DefaultTransport.(*http.Transport); ok { // no choice of the user
		tr = t.Clone()
	}
	tr.TLSClientConfig = &tls.Config{InsecureSkipVerify: true} // want `InsecureSkipVerify lets the client accept any certificate \(skip-verify\)`
	return &http.Client{Transport: tr}
}

func ofAnyTransport(c *http.Client) {
	switch tr := c.Transport.(type) {
	case *http.Transport: // no choice of the user
		tr.TLSClientConfig = &tls.Config{InsecureSkipVerify: true} // want `InsecureSkipVerify lets the client accept any certificate \(skip-verify\)`
	}
}

func verifyingTransport(c *http.Client) {
	if tr, ok := c.Transport.(*http.Transport); ok {
		tr.TLSClientConfig = &tls.Config{ServerName: "a"} // verifies: no report
	}
}
