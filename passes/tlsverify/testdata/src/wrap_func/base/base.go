// Package base is the far end of a chain: it makes the configs of package lib.
package base

import "crypto/tls"

func Config(verify bool) *tls.Config {
	return &tls.Config{InsecureSkipVerify: !verify} // the caller's choice: no report
}
