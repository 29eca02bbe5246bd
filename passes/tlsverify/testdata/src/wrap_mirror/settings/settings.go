// Package settings declares options and makes nothing of them.
package settings

type TLS struct{ Insecure bool }

// A Ring is handed to package lib too, which verifies whatever it says.
type Ring struct{ Insecure bool }

// Unread is looked at by nobody.
type Unread struct{ Insecure bool }

// NewTLS takes a decision that this package cannot judge.
func NewTLS() *TLS { return &TLS{Insecure: true} } // nothing here makes a config of it: no report

func NewStrictTLS() *TLS { return &TLS{} }
