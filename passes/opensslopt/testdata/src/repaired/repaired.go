// Package repaired is sound once the edits are applied.
package repaired

import "github.com/libp2p/go-openssl"

func zero(ctx *openssl.Ctx) {
	ctx.SetOptions(openssl.NoSSLv2 | openssl.NoSSLv3) // want `^NoSSLv2 is zero since OpenSSL 1\.1\.0, which has no SSL 2\.0 \(openssl-noop\)$`
}

func zeroLast(ctx *openssl.Ctx) {
	ctx.SetOptions(openssl.NoTicket | openssl.NoSSLv3 | openssl.NoSSLv2) // want `NoSSLv2 is zero since OpenSSL 1\.1\.0`
}

func zeroOnConnection(ssl *openssl.SSL) {
	ssl.SetOptions(openssl.CipherServerPreference | openssl.NoSSLv2) // want `NoSSLv2 is zero since OpenSSL 1\.1\.0`
}

func rc4(ctx *openssl.Ctx) error {
	return ctx.SetCipherList("ECDHE-RSA-AES128-GCM-SHA256:RC4-SHA") // want `^RC4-SHA in the cipher list asks for RC4, which RFC 7465 section 2 forbids \(openssl-cipher\)$`
}

func several(ctx *openssl.Ctx) error {
	return ctx.SetCipherList("HIGH:DES-CBC3-SHA:NULL-MD5:!aNULL") // want `DES-CBC3-SHA in the cipher list asks for 3DES, which RFC 9325 section 4\.1 advises against`
}

func level(ctx *openssl.Ctx) error {
	return ctx.SetCipherList("DEFAULT:@SECLEVEL=0") // want `@SECLEVEL=0 in the cipher list asks for suites of any strength`
}

func takenOutBefore(ctx *openssl.Ctx) error {
	return ctx.SetCipherList("HIGH:-RC4:RC4") // want `RC4 in the cipher list asks for RC4`
}

func takenOutElsewhere(ctx *openssl.Ctx) error {
	return ctx.SetCipherList("HIGH:RC4-SHA:!MD5") // want `RC4-SHA in the cipher list asks for RC4`
}
