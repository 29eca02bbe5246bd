// Package version allows deprecated versions.
package version

import (
	"errors"

	"github.com/libp2p/go-openssl"
)

func pinned() (*openssl.Ctx, error) {
	return openssl.NewCtxWithVersion(openssl.TLSv1) // want `^TLSv1 pins the context to TLS 1\.0, which is deprecated \(openssl-version\)$`
}

func pinnedHigher() (*openssl.Ctx, error) {
	return openssl.NewCtxWithVersion((openssl.TLSv1_1)) // want `TLSv1_1 pins the context to TLS 1\.1, which is deprecated`
}

func pinnedLowest() (*openssl.Ctx, error) {
	v := openssl.SSLv3 // want `SSLv3 pins the context to SSL 3\.0, which is deprecated`
	return openssl.NewCtxWithVersion(v)
}

func pinnedToTheFloor() (*openssl.Ctx, error) {
	return openssl.NewCtxWithVersion(openssl.TLSv1_2) // TLS 1.2
}

func unpinned() (*openssl.Ctx, error) {
	return openssl.NewCtxWithVersion(openssl.AnyVersion) // what OpenSSL is built with
}

func floor(ctx *openssl.Ctx) error {
	if !ctx.SetMinProtoVersion(openssl.TLS1_VERSION) { // want `^TLS1_VERSION also allows TLS 1\.0, which is deprecated \(openssl-version\)$`
		return errors.New("version")
	}
	return nil
}

func floorOfToday(ctx *openssl.Ctx) error {
	if !ctx.SetMinProtoVersion(openssl.TLS1_2_VERSION) { // TLS 1.2
		return errors.New("version")
	}
	return nil
}

func datagrams(ctx *openssl.Ctx) bool {
	return ctx.SetMinProtoVersion(openssl.DTLS1_VERSION) // want `DTLS1_VERSION also allows DTLS 1\.0, which is deprecated`
}

func datagramsOfToday(ctx *openssl.Ctx) bool {
	return ctx.SetMinProtoVersion(openssl.DTLS1_2_VERSION) // DTLS 1.2
}

func ceiling(ctx *openssl.Ctx) bool {
	return ctx.SetMaxProtoVersion(openssl.TLS1_1_VERSION) // want `TLS1_1_VERSION rules out everything above TLS 1\.1, which is deprecated`
}

func ceilingOfToday(ctx *openssl.Ctx) bool {
	return ctx.SetMaxProtoVersion(openssl.TLS1_2_VERSION) // TLS 1.2
}

type server struct{ ctx *openssl.Ctx }

func (s *server) field() {
	s.ctx.SetMinProtoVersion(openssl.SSL3_VERSION) // want `SSL3_VERSION also allows SSL 3\.0, which is deprecated`
}

func closure(ctx *openssl.Ctx) func() {
	return func() {
		ctx.SetMinProtoVersion(openssl.TLS1_VERSION) // want `TLS1_VERSION also allows TLS 1\.0`
	}
}

func generic[T any](ctx *openssl.Ctx, _ T) {
	ctx.SetMinProtoVersion(openssl.TLS1_VERSION) // want `TLS1_VERSION also allows TLS 1\.0`
}

func afterError() (*openssl.Ctx, error) {
	ctx, err := openssl.NewCtx()
	if err == nil {
		ctx.SetMinProtoVersion(openssl.TLS1_VERSION) // want `TLS1_VERSION also allows TLS 1\.0`
	}
	return ctx, err
}

func chosen(ctx *openssl.Ctx, old bool) {
	if old {
		ctx.SetMinProtoVersion(openssl.TLS1_VERSION) // the caller's choice
	}
}

func otherwise(ctx *openssl.Ctx, modern bool) {
	if modern {
		ctx.SetMinProtoVersion(openssl.TLS1_2_VERSION)
	} else {
		ctx.SetMinProtoVersion(openssl.TLS1_VERSION) // the caller's choice
	}
}

func named(ctx *openssl.Ctx, mode string) {
	switch mode {
	case "old":
		ctx.SetMinProtoVersion(openssl.TLS1_VERSION) // the caller's choice
	}
}

func unknown(ctx *openssl.Ctx, v openssl.Version) {
	ctx.SetMinProtoVersion(v) // the caller's number
}

func either(ctx *openssl.Ctx, old bool) {
	v := openssl.TLS1_2_VERSION
	if old {
		v = openssl.TLS1_VERSION // the caller's choice
	}
	ctx.SetMinProtoVersion(v)
}

var versions = map[string]openssl.Version{"1.0": openssl.TLS1_VERSION} // for the user to name

func table(ctx *openssl.Ctx, name string) {
	ctx.SetMinProtoVersion(versions[name])
}
