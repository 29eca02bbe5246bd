package testfile

import "github.com/libp2p/go-openssl"

func context(ctx *openssl.Ctx) error {
	ctx.SetMinProtoVersion(openssl.TLS1_VERSION)      // nobody attacks a test: no report
	ctx.SetVerifyMode(openssl.VerifyNone)             // the same: no report
	ctx.ClearOptions(openssl.NoCompression)           // the same: no report
	ctx.SetOptions(openssl.NoSSLv2 | openssl.NoSSLv3) // want `NoSSLv2 is zero since OpenSSL 1\.1\.0`
	return ctx.SetCipherList("RC4-SHA")               // the same: no report
}
