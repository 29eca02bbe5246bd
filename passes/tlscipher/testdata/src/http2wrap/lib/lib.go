// Package lib makes configs.
package lib

import "crypto/tls"

// Options hold a list.
type Options struct{ Suites []uint16 }

// Config has the list that it is given.
func Config(o *Options) *tls.Config { return &tls.Config{CipherSuites: o.Suites} }
