// Package verify lets clients accept any certificate.
package verify

import (
	"net"
	"time"

	"github.com/libp2p/go-openssl"
)

func none(ctx *openssl.Ctx) {
	ctx.SetVerify(openssl.VerifyNone, nil) // want `^VerifyNone lets a client accept any certificate \(openssl-verify\)$`
}

func peer(ctx *openssl.Ctx) {
	ctx.SetVerify(openssl.VerifyPeer, nil) // verifies
}

func noneByMode(ssl *openssl.SSL) {
	ssl.SetVerifyMode(openssl.VerifyNone) // want `VerifyNone lets a client accept any certificate`
}

func noneByNumber(ctx *openssl.Ctx) {
	ctx.SetVerifyMode(0) // want `VerifyNone lets a client accept any certificate`
}

func noneWithCallback(ctx *openssl.Ctx, callback openssl.VerifyCallback) {
	ctx.SetVerify(openssl.VerifyNone, callback) // want `VerifyNone lets a client accept any certificate`
}

func noneOfServer(inner net.Listener, ctx *openssl.Ctx) net.Listener {
	ctx.SetVerify(openssl.VerifyNone, nil) // a server that asks for no certificates
	return openssl.NewListener(inner, ctx)
}

type server struct{ ctx *openssl.Ctx }

func (s *server) noneOfServer(addr string) (net.Listener, error) {
	s.ctx.SetVerifyMode(openssl.VerifyNone) // a server that asks for no certificates
	return openssl.Listen("tcp", addr, s.ctx)
}

func noneByChoice(ctx *openssl.Ctx, insecure bool) {
	if insecure {
		ctx.SetVerifyMode(openssl.VerifyNone) // the caller's choice
	}
}

func unknownMode(ctx *openssl.Ctx, mode openssl.VerifyOptions) {
	ctx.SetVerifyMode(mode) // the caller's mode
}

func unset(addr string) (*openssl.Conn, error) {
	ctx, err := openssl.NewCtx()
	if err != nil {
		return nil, err
	}
	return openssl.Dial("tcp", addr, ctx, 0) // want `^context without SetVerify accepts any certificate \(openssl-verify\)$`
}

func set(addr string) (*openssl.Conn, error) {
	ctx, err := openssl.NewCtx()
	if err != nil {
		return nil, err
	}
	ctx.SetVerify(openssl.VerifyPeer, nil)
	return openssl.Dial("tcp", addr, ctx, 0) // verifies
}

func unsetInClosure(addr string) func() (*openssl.Conn, error) {
	ctx, err := openssl.NewCtxFromFiles("cert", "key")
	return func() (*openssl.Conn, error) {
		if err != nil || ctx == nil {
			return nil, err
		}
		ctx.SetOptions(openssl.NoTicket)
		return openssl.DialTimeout("tcp", addr, time.Second, ctx, 0) // compared with nil: not followed
	}
}

func unsetInSession(addr string) (*openssl.Conn, error) {
	ctx, _ := openssl.NewCtxWithVersion(openssl.TLSv1_2)
	ctx.LoadVerifyLocations("roots.pem", "")
	return openssl.DialSession("tcp", addr, ctx, openssl.DisableSNI, nil) // want `context without SetVerify accepts any certificate`
}

func unsetOverConn(conn net.Conn) (*openssl.Conn, error) {
	ctx, err := openssl.NewCtx()
	if err != nil {
		return nil, err
	}
	return openssl.Client(conn, ctx) // want `context without SetVerify accepts any certificate`
}

func absent(addr string) (*openssl.Conn, error) {
	return openssl.Dial("tcp", addr, nil, 0) // want `context without SetVerify accepts any certificate`
}

func setByCallback(addr string, callback openssl.VerifyCallback) (*openssl.Conn, error) {
	ctx, err := openssl.NewCtx()
	if err != nil {
		return nil, err
	}
	ctx.SetVerifyCallback(callback)
	return openssl.Dial("tcp", addr, ctx, 0) // a callback may verify
}

func setElsewhere(addr string) (*openssl.Conn, error) {
	ctx, err := openssl.NewCtx()
	if err != nil {
		return nil, err
	}
	peer(ctx)
	return openssl.Dial("tcp", addr, ctx, 0) // peer sees the context
}

func (s *server) kept(addr string) (*openssl.Conn, error) {
	ctx, err := openssl.NewCtx()
	if err != nil {
		return nil, err
	}
	s.ctx = ctx
	s.configure()
	return openssl.Dial("tcp", addr, ctx, 0) // a field sees the context
}

func (s *server) configure() { s.ctx.SetVerify(openssl.VerifyPeer, nil) }

func unknown(addr string, ctx *openssl.Ctx) (*openssl.Conn, error) {
	return openssl.Dial("tcp", addr, ctx, 0) // the caller's context
}

func absentServer(addr string) (net.Listener, error) {
	ctx, err := openssl.NewCtx()
	if err != nil {
		return nil, err
	}
	return openssl.Listen("tcp", addr, ctx) // a server
}

func skipped(addr string, ctx *openssl.Ctx) (*openssl.Conn, error) {
	return openssl.Dial("tcp", addr, ctx, openssl.InsecureSkipHostVerification) // want `^InsecureSkipHostVerification accepts the certificate of any host \(openssl-verify\)$`
}

func skippedAmongOthers(addr string, ctx *openssl.Ctx) (*openssl.Conn, error) {
	flags := openssl.DisableSNI | openssl.InsecureSkipHostVerification // want `InsecureSkipHostVerification accepts the certificate of any host`
	return openssl.Dial("tcp", addr, ctx, flags)
}

func checkedHost(addr string, ctx *openssl.Ctx, host string) (*openssl.Conn, error) {
	conn, err := openssl.Dial("tcp", addr, ctx, openssl.InsecureSkipHostVerification) // checked below
	if err != nil {
		return nil, err
	}
	return conn, conn.VerifyHostname(host)
}

func unknownFlags(addr string, ctx *openssl.Ctx, flags openssl.DialFlags) (*openssl.Conn, error) {
	return openssl.Dial("tcp", addr, ctx, flags) // the caller's flags
}
