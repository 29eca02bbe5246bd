// Package openssl has another shape.
package openssl

type (
	Ctx     struct{}
	Version int
)

const TLS1_VERSION Version = 0x301

func (c *Ctx) SetMinProtoVersion(v Version) bool { return true }
func (c *Ctx) SetCipherList(list string) error   { return nil }
func (c *Ctx) VerifyPeerCertificate()            {}
