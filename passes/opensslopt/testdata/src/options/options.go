// Package options sets and clears SSL_OP_* bits.
package options

import "github.com/libp2p/go-openssl"

func zeroAlone(ctx *openssl.Ctx) {
	ctx.SetOptions(openssl.NoSSLv2) // want `NoSSLv2 is zero since OpenSSL 1\.1\.0`
}

func zeroOfSeveralLines(ctx *openssl.Ctx) {
	ctx.SetOptions(openssl.NoSSLv2 | // want `NoSSLv2 is zero since OpenSSL 1\.1\.0`
		openssl.NoSSLv3)
}

func set(ctx *openssl.Ctx) {
	ctx.SetOptions(openssl.NoSSLv3 | openssl.NoTLSv1 | openssl.NoCompression) // keeps them off
}

func nothing(ctx *openssl.Ctx) {
	ctx.SetOptions(0) // no name that promises anything
}

func cleared(ctx *openssl.Ctx) {
	ctx.ClearOptions(openssl.NoSSLv3) // want `^clearing NoSSLv3 turns SSL 3\.0 on \(openssl-version\)$`
}

func clearedTogether(ssl *openssl.SSL) {
	ssl.ClearOptions(openssl.NoTLSv1 | openssl.NoTicket) // want `clearing NoTLSv1 turns TLS 1\.0 on`
}

func clearedCompression(ctx *openssl.Ctx) {
	ctx.ClearOptions(openssl.NoCompression) // want `^clearing NoCompression turns compression on \(openssl-compression\)$`
}

const allowed = openssl.NoTLSv1 // want `clearing NoTLSv1 turns TLS 1\.0 on`

func clearedByConstant(ctx, other *openssl.Ctx) {
	ctx.ClearOptions(allowed)
	other.ClearOptions(allowed)
}

func clearedByNumber(ctx *openssl.Ctx) {
	ctx.ClearOptions(0x4000000) // want `clearing NoTLSv1 turns TLS 1\.0 on`
}

func clearedTicket(ctx *openssl.Ctx) {
	ctx.ClearOptions(openssl.NoTicket) // tickets are sound
}

func clearedByChoice(ctx *openssl.Ctx, old bool) {
	if old {
		ctx.ClearOptions(openssl.NoSSLv3) // the caller's choice
	}
}

func unknown(ctx *openssl.Ctx, o openssl.Options) {
	ctx.ClearOptions(o) // the caller's bits
	ctx.SetOptions(o)   // the caller's bits
}
