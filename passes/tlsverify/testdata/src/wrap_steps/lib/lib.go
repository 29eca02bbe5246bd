// Package lib makes clients in steps, each of which may replace what a step before made.
package lib

import (
	"crypto/tls"
	"crypto/x509"
	"errors"
	"net/http"
	"os"
)

// A Config is a client in the making.
type Config struct{ Client *http.Client }

// Default is what a user asks for by the environment.
func Default() *Config {
	t := &http.Transport{TLSClientConfig: &tls.Config{InsecureSkipVerify: os.Getenv("INSECURE") == "yes"}}
	return &Config{Client: &http.Client{Transport: t}}
}

// complete sets what c lacks. Its Transport is an interface, but not an error.
func complete(c *Config) (*http.Client, error) {
	def := Default()
	if c == nil {
		c = def
	}
	if c.Client == nil {
		c.Client = def.Client
	}
	if c.Client.Transport == nil {
		c.Client.Transport = def.Client.Transport.(*http.Transport)
	}
	return c.Client, nil
}

// A Helper replaces what Default makes.
type Helper struct {
	Skip bool
	CA   string
}

func (h *Helper) replace(c *Config) {
	c.Client.Transport = &http.Transport{TLSClientConfig: &tls.Config{InsecureSkipVerify: h.Skip}}
}

func (h *Helper) replaceVerified(c *Config) {
	verify := func(s tls.ConnectionState) error {
		_, err := s.PeerCertificates[0].Verify(x509.VerifyOptions{DNSName: s.ServerName})
		return err
	}
	c.Client.Transport = &http.Transport{TLSClientConfig: &tls.Config{InsecureSkipVerify: h.Skip, VerifyConnection: verify}}
}

func (h *Helper) wanted() bool { return h.Skip || h.CA != "" }

// New completes what is replaced.
func (h *Helper) New() (*http.Client, error) {
	c := Default()
	if h.wanted() {
		if h.CA == "none" {
			return nil, errors.New("no CA")
		}
		h.replace(c)
	}
	return complete(c)
}

// NewVerified completes what is replaced by what verifies.
func (h *Helper) NewVerified() (*http.Client, error) {
	c := Default()
	if h.wanted() {
		if h.CA == "none" {
			return nil, errors.New("no CA")
		}
		h.replaceVerified(c)
	}
	return complete(c)
}
