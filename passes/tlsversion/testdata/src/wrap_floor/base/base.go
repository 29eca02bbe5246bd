// Package base is the far end of a chain: it makes the configs of package lib.
package base

import "crypto/tls"

func Config(min uint16) *tls.Config {
	return &tls.Config{MinVersion: min} // the caller's number: no report
}
