package lib

import (
	"crypto/tls"
	"net"
)

// A Builder has a method for each option.
type Builder struct {
	insecure bool
	name     string
}

func NewBuilder() *Builder { return &Builder{} }

func (b *Builder) Insecure() *Builder {
	b.insecure = true // reported where the method is called: no report
	return b
}

func (b *Builder) SkipVerify(skip bool) *Builder {
	b.insecure = skip // the caller's choice: no report
	return b
}

func (b *Builder) Name(name string) *Builder {
	b.name = name
	return b
}

func (b *Builder) Dial(addr string) (net.Conn, error) {
	return tls.Dial("tcp", addr, &tls.Config{ServerName: b.name, InsecureSkipVerify: b.insecure})
}
