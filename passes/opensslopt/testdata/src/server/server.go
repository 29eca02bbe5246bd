// Package server makes servers alone.
package server

import (
	"net"

	"github.com/libp2p/go-openssl"
)

func context() (*openssl.Ctx, error) {
	ctx, err := openssl.NewCtx()
	if err != nil {
		return nil, err
	}
	ctx.SetVerify(openssl.VerifyNone, nil) // a server that asks for no certificates
	return ctx, nil
}

func listen(addr string) (net.Listener, error) {
	ctx, err := context()
	if err != nil {
		return nil, err
	}
	return openssl.Listen("tcp", addr, ctx)
}
