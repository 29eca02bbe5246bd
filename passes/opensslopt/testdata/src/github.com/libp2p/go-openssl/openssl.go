// Package openssl has the API of the Go bindings of OpenSSL, with the values that the
// headers of OpenSSL 3.0 give its constants.
package openssl

import (
	"net"
	"time"
)

type (
	Ctx  struct{ ctx uintptr }
	SSL  struct{ ssl uintptr }
	Conn struct{ net.Conn }

	SSLVersion     int
	Version        int
	Options        int
	VerifyOptions  int
	DialFlags      int
	VerifyResult   int
	VerifyCallback func(ok bool, store *CertificateStoreCtx) bool

	Certificate         struct{}
	CertificateStoreCtx struct{}
)

const (
	SSLv3      SSLVersion = 0x02
	TLSv1      SSLVersion = 0x03
	TLSv1_1    SSLVersion = 0x04
	TLSv1_2    SSLVersion = 0x05
	AnyVersion SSLVersion = 0x06
)

const (
	SSL3_VERSION    Version = 0x300
	TLS1_VERSION    Version = 0x301
	TLS1_1_VERSION  Version = 0x302
	TLS1_2_VERSION  Version = 0x303
	TLS1_3_VERSION  Version = 0x304
	DTLS1_VERSION   Version = 0xfeff
	DTLS1_2_VERSION Version = 0xfefd
)

const (
	NoCompression                      Options = 0x20000
	NoSSLv2                            Options = 0x0
	NoSSLv3                            Options = 0x2000000
	NoTLSv1                            Options = 0x4000000
	CipherServerPreference             Options = 0x400000
	NoSessionResumptionOrRenegotiation Options = 0x10000
	NoTicket                           Options = 0x4000
)

const (
	VerifyNone             VerifyOptions = 0
	VerifyPeer             VerifyOptions = 1
	VerifyFailIfNoPeerCert VerifyOptions = 2
	VerifyClientOnce       VerifyOptions = 4
)

const (
	InsecureSkipHostVerification DialFlags = 1 << iota
	DisableSNI
)

func NewCtx() (*Ctx, error)                              { return nil, nil }
func NewCtxWithVersion(version SSLVersion) (*Ctx, error) { return nil, nil }
func NewCtxFromFiles(cert, key string) (*Ctx, error)     { return nil, nil }

func (c *Ctx) SetOptions(options Options) Options                       { return 0 }
func (c *Ctx) ClearOptions(options Options) Options                     { return 0 }
func (c *Ctx) SetMinProtoVersion(version Version) bool                  { return true }
func (c *Ctx) SetMaxProtoVersion(version Version) bool                  { return true }
func (c *Ctx) SetVerify(options VerifyOptions, callback VerifyCallback) {}
func (c *Ctx) SetVerifyMode(options VerifyOptions)                      {}
func (c *Ctx) SetVerifyCallback(callback VerifyCallback)                {}
func (c *Ctx) SetCipherList(list string) error                          { return nil }
func (c *Ctx) LoadVerifyLocations(file, path string) error              { return nil }

func (s *SSL) SetOptions(options Options) Options   { return 0 }
func (s *SSL) ClearOptions(options Options) Options { return 0 }
func (s *SSL) SetVerifyMode(options VerifyOptions)  {}

func Dial(network, addr string, ctx *Ctx, flags DialFlags) (*Conn, error) { return nil, nil }

func DialTimeout(network, addr string, timeout time.Duration, ctx *Ctx, flags DialFlags) (*Conn, error) {
	return nil, nil
}

func DialSession(network, addr string, ctx *Ctx, flags DialFlags, session []byte) (*Conn, error) {
	return nil, nil
}

func Client(conn net.Conn, ctx *Ctx) (*Conn, error)               { return nil, nil }
func Server(conn net.Conn, ctx *Ctx) (*Conn, error)               { return nil, nil }
func Listen(network, addr string, ctx *Ctx) (net.Listener, error) { return nil, nil }
func NewListener(inner net.Listener, ctx *Ctx) net.Listener       { return nil }

func (c *Conn) VerifyHostname(host string) error       { return nil }
func (c *Conn) VerifyResult() VerifyResult             { return 0 }
func (c *Conn) PeerCertificate() (*Certificate, error) { return nil, nil }
