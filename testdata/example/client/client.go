// Package client talks to the shop's services.
package client

import (
	"crypto/tls"
	"crypto/x509"
	"errors"
	"fmt"
	"net/http"
	"os"
	"time"
)

// Options say how to reach a shop.
type Options struct {
	BaseURL  string
	CAFile   string        // PEM file of the authorities to trust; empty means the system's
	Insecure bool          // do not verify the server, for a shop on the developer's own machine
	Timeout  time.Duration // of one request; 0 means none
}

// A Client sends requests to one shop.
type Client struct {
	base string
	http *http.Client
}

// New returns a client for the shop that opts describe.
func New(opts Options) (*Client, error) {
	cfg, err := tlsConfig(opts)
	if err != nil {
		return nil, err
	}
	tr := http.DefaultTransport.(*http.Transport).Clone()
	tr.TLSClientConfig = cfg
	return &Client{
		base: opts.BaseURL,
		http: &http.Client{Transport: tr, Timeout: opts.Timeout},
	}, nil
}

func tlsConfig(opts Options) (*tls.Config, error) {
	cfg := &tls.Config{}
	if opts.Insecure {
		cfg.InsecureSkipVerify = true
	}
	if opts.CAFile == "" {
		return cfg, nil
	}
	pem, err := os.ReadFile(opts.CAFile)
	if err != nil {
		return nil, err
	}
	cfg.RootCAs = x509.NewCertPool()
	if !cfg.RootCAs.AppendCertsFromPEM(pem) {
		return nil, errors.New("no certificate in " + opts.CAFile)
	}
	return cfg, nil
}

// Order returns the order with the given number as the shop sends it.
func (c *Client) Order(number int) (*http.Response, error) {
	return c.http.Get(fmt.Sprintf("%s/orders/%d", c.base, number))
}
