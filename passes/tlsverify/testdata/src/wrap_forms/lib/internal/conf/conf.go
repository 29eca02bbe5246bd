package conf

import "crypto/tls"

type TLS struct {
	Insecure   bool
	MinVersion uint16
	ServerName string
}

func (t TLS) Config() *tls.Config {
	return &tls.Config{InsecureSkipVerify: t.Insecure, MinVersion: t.MinVersion, ServerName: t.ServerName}
}
