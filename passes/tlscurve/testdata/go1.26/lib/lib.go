// Package lib connects for its importers.
package lib

import "crypto/tls"

type Options struct{ Curves []tls.CurveID }

func Dial(addr string, o Options) (*tls.Conn, error) {
	return tls.Dial("tcp", addr, &tls.Config{CurvePreferences: o.Curves}) // the caller's choice: no report
}
