// Package echunfixed has callbacks that cannot be deleted where they are written.
package echunfixed

import (
	"crypto/tls"
	"log"
)

func onlyLogs(list []byte) *tls.Config {
	return &tls.Config{
		EncryptedClientHelloConfigList: list,
		EncryptedClientHelloRejectionVerify: func(cs tls.ConnectionState) error { // want `ech-verify`
			log.Print(cs.ServerName)
			return nil
		},
	}
}

func build() func(tls.ConnectionState) error {
	return func(tls.ConnectionState) error { return nil } // want `ech-verify`
}

func built(list []byte) *tls.Config {
	return &tls.Config{EncryptedClientHelloConfigList: list, EncryptedClientHelloRejectionVerify: build()}
}
