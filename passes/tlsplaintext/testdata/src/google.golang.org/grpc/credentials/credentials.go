// Package credentials has the interface of credentials.
package credentials

import "crypto/tls"

type TransportCredentials interface{ ServerName() string }

func NewTLS(cfg *tls.Config) TransportCredentials { return nil }
