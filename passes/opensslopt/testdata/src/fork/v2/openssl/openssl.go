// Package openssl is a fork at another path.
package openssl

type (
	Ctx     struct{}
	Options uint
)

const NoTLSv1_1 Options = 0x10000000

func (c *Ctx) SetOptions(options Options) Options   { return 0 }
func (c *Ctx) ClearOptions(options Options) Options { return 0 }
