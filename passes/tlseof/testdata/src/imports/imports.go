// Package imports has other names for the packages.
package imports

import (
	stdtls "crypto/tls"
	. "io"
	"net/http"
)

func dot(c *stdtls.Conn) ([]byte, error) {
	data, err := ReadAll(c)
	if err != nil && err != ErrUnexpectedEOF { // want `from a TLS connection becomes success`
		return nil, err
	}
	return data, nil
}

func embedded(r struct{ *http.Response }) ([]byte, error) {
	data, err := ReadAll(r.Body)
	if err != nil && err != ErrUnexpectedEOF { // want `from a response body becomes success`
		return nil, err
	}
	return data, nil
}

func hidden(c *stdtls.Conn) ([]byte, error) {
	ErrUnexpectedEOF := EOF
	data, err := ReadAll(c)
	if err != nil && err != ErrUnexpectedEOF { // another variable of that name
		return nil, err
	}
	return data, nil
}
