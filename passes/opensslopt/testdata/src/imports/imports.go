// Package imports has other names for bindings.
package imports

import (
	fork "fork/v2/openssl"
	other "other/openssl"

	. "github.com/libp2p/go-openssl"
	ssl "github.com/libp2p/go-openssl"
)

type context = ssl.Ctx

type embedded struct{ *ssl.Ctx }

func dot() (*Ctx, error) {
	return NewCtxWithVersion(TLSv1) // want `TLSv1 pins the context to TLS 1\.0`
}

func renamed() (*ssl.Ctx, error) {
	return ssl.NewCtxWithVersion(ssl.TLSv1_1) // want `TLSv1_1 pins the context to TLS 1\.1`
}

func alias(ctx *context) {
	ctx.SetMinProtoVersion(ssl.TLS1_VERSION) // want `TLS1_VERSION also allows TLS 1\.0`
}

func promoted(e embedded) {
	e.SetVerifyMode(ssl.VerifyNone) // want `VerifyNone lets a client accept any certificate`
}

func ofFork(ctx *fork.Ctx) {
	ctx.ClearOptions(fork.NoTLSv1_1) // want `clearing NoTLSv1_1 turns TLS 1\.1 on`
}

func ofAnotherShape(ctx *other.Ctx) error {
	ctx.SetMinProtoVersion(other.TLS1_VERSION) // no binding: what it means there is unknown
	return ctx.SetCipherList("RC4-SHA")
}

type settings struct{ ctx *ssl.Ctx }

func (s settings) SetCipherList(list string) error { return nil }

func ofAnotherType(s settings) error {
	return s.SetCipherList("RC4-SHA") // the project's own method
}
