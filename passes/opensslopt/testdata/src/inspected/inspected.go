// Package inspected looks at the result of the verification itself.
package inspected

import (
	"errors"

	"github.com/libp2p/go-openssl"
)

func dial(addr string) (*openssl.Conn, error) {
	ctx, err := openssl.NewCtx()
	if err != nil {
		return nil, err
	}
	ctx.SetVerify(openssl.VerifyNone, nil) // looked at below
	return openssl.Dial("tcp", addr, ctx, openssl.InsecureSkipHostVerification)
}

func check(conn *openssl.Conn) error {
	if conn.VerifyResult() != 0 {
		return errors.New("certificate")
	}
	return nil
}
