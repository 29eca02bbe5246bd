// Package cipher asks for weak suites.
package cipher

import (
	"github.com/libp2p/go-openssl"
)

func sound(ctx *openssl.Ctx) error {
	return ctx.SetCipherList("ECDHE-RSA-AES128-GCM-SHA256:ECDHE-RSA-AES256-GCM-SHA384") // sound
}

func only(ctx *openssl.Ctx) error {
	return ctx.SetCipherList("RC4-SHA") // want `RC4-SHA in the cipher list asks for RC4`
}

func onlyExclusionsLeft(ctx *openssl.Ctx) error {
	return ctx.SetCipherList("LOW:!SSLv2") // want `LOW in the cipher list asks for DES, which RFC 9325 section 4\.1 forbids`
}

func all(ctx *openssl.Ctx) error {
	return ctx.SetCipherList("ALL") // want `ALL in the cipher list asks for no authentication, which RFC 9325 section 4\.1 forbids`
}

func allAuthenticated(ctx *openssl.Ctx) error {
	return ctx.SetCipherList("ALL:!ADH:!LOW:!EXP:!MD5:@STRENGTH") // takes anonymous suites out
}

func levelOfToday(ctx *openssl.Ctx) error {
	return ctx.SetCipherList("DEFAULT:@SECLEVEL=2") // sound
}

func takenOut(ctx *openssl.Ctx) error {
	return ctx.SetCipherList("RC4:HIGH:!RC4") // takes it out again
}

func takenOutAfter(ctx *openssl.Ctx) error {
	return ctx.SetCipherList("RC4:HIGH:-RC4") // takes it out again
}

func moved(ctx *openssl.Ctx) error {
	return ctx.SetCipherList("HIGH:+3DES") // moves what is there to the end
}

const list = "HIGH:" + "aNULL" // want `aNULL in the cipher list asks for no authentication`

func constant(ctx, other *openssl.Ctx) error {
	if err := ctx.SetCipherList(list); err != nil {
		return err
	}
	return other.SetCipherList(list)
}

func variable(ctx *openssl.Ctx) error {
	suites := `HIGH,3DES` // want `3DES in the cipher list asks for 3DES`
	return ctx.SetCipherList(suites)
}

func empty(ctx *openssl.Ctx) error {
	return ctx.SetCipherList("") // asks for nothing
}

func chosen(ctx *openssl.Ctx, old bool) error {
	if old {
		return ctx.SetCipherList("RC4-SHA") // the caller's choice
	}
	return ctx.SetCipherList("HIGH")
}

func unknown(ctx *openssl.Ctx, suites string) error {
	return ctx.SetCipherList(suites + ":RC4-SHA") // not a constant
}
