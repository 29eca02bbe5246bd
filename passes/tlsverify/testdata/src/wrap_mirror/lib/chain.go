package lib

import (
	"crypto/tls"
	"net"
	"net/http"
	"wrap_mirror/settings"
	"wrap_mirror/transport"
)

// RESTConfig is copied into the options of another package.
type RESTConfig struct {
	TLSClientConfig
	Host string
}

type TLSClientConfig struct{ Insecure bool }

func NewREST(c *RESTConfig) *http.Client {
	return &http.Client{Transport: transport.New(c.transport())}
}

func (c *RESTConfig) transport() *transport.Config {
	return &transport.Config{TLS: transport.TLSConfig{
		ServerName: c.Host,
		Insecure:   c.Insecure, // the user's choice: no report
	}}
}

// Strict is copied negated.
type Strict struct{ Verify bool }

func NewStrict(o Strict) *http.Client {
	cfg := &transport.Config{}
	cfg.TLS.Insecure = !o.Verify // the user's choice: no report
	return &http.Client{Transport: transport.New(cfg)}
}

// DialSettings reads a struct of a package that knows nothing of this one.
func DialSettings(addr string, o *settings.TLS) (net.Conn, error) {
	return tls.Dial("tcp", addr, &tls.Config{InsecureSkipVerify: o.Insecure}) // the user's choice: no report
}

func DialRing(addr string, o settings.Ring) (net.Conn, error) {
	return tls.Dial("tcp", addr, &tls.Config{
		InsecureSkipVerify: o.Insecure, // verifies by itself: no report
		VerifyConnection:   verify,
	})
}

// local decides for the importers of this package.
func local() *http.Client {
	return &http.Client{Transport: transport.New(&transport.Config{
		TLS: transport.TLSConfig{Insecure: true}, // want `Insecure becomes tls\.Config\.InsecureSkipVerify in wrap_mirror/transport: any certificate is accepted \(skip-verify\)`
	})}
}

func Local() *http.Client { return local() }
