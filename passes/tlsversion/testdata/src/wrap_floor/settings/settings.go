// Package settings declares options and their defaults, and makes no config of them.
package settings

import "crypto/tls"

type Options struct {
	Name       string
	MinVersion uint16
}

func NewOptions() *Options { return &Options{MinVersion: tls.VersionTLS10} } // nothing here makes a config of it: no report

func NewStrictOptions() *Options { return &Options{MinVersion: tls.VersionTLS12} }

// Own is consumed where its constructor is called.
type Own struct{ MinVersion uint16 }

func NewOwn() *Own { return &Own{MinVersion: tls.VersionTLS11} } // nothing here makes a config of it: no report
