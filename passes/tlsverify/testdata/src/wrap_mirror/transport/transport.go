// Package transport is where the options of package lib become a config.
package transport

import (
	"crypto/tls"
	"net/http"
)

type Config struct{ TLS TLSConfig }

type TLSConfig struct {
	ServerName string
	Insecure   bool
}

func New(c *Config) http.RoundTripper {
	return &http.Transport{TLSClientConfig: &tls.Config{
		ServerName:         c.TLS.ServerName,
		InsecureSkipVerify: c.TLS.Insecure, // the user's choice: no report
	}}
}
