// Package options has a Config that is none of TLS.
package options

type Config struct {
	ServerName         string
	InsecureSkipVerify bool
	MinVersion         uint16
	MaxVersion         uint16
	CipherSuites       []uint16
}
