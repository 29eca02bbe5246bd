package lib

import "crypto/tls"

type ByValue struct{ Insecure bool }

func FromValue(o ByValue) *tls.Config {
	return &tls.Config{InsecureSkipVerify: o.Insecure} // the caller's choice: no report
}

type ByPointer struct{ Insecure bool }

func FromPointer(o *ByPointer) *tls.Config {
	cfg := &tls.Config{}
	if o != nil && o.Insecure {
		cfg.InsecureSkipVerify = true // the caller's choice: no report
	}
	return cfg
}

type Nested struct {
	Addr string
	TLS  struct{ Client ByNesting }
}

type ByNesting struct{ Insecure bool }

func FromNested(o Nested) *tls.Config {
	return &tls.Config{InsecureSkipVerify: o.TLS.Client.Insecure} // the caller's choice: no report
}

type InSlice struct{ Insecure bool }

func FromSlice(opts ...InSlice) *tls.Config {
	cfg := &tls.Config{}
	for _, o := range opts {
		if o.Insecure {
			cfg.InsecureSkipVerify = true // the caller's choice: no report
		}
	}
	return cfg
}

// A Receiver is what its methods make configs from.
type Receiver struct{ Insecure bool }

func (r Receiver) Config() *tls.Config {
	return &tls.Config{InsecureSkipVerify: r.Insecure} // the caller's choice: no report
}

func (r *Receiver) ConfigFor(host string, insecure bool) *tls.Config {
	return &tls.Config{ServerName: host, InsecureSkipVerify: insecure} // the caller's choice: no report
}

// A Hidden keeps the argument of its constructor.
type Hidden struct{ insecure bool }

func NewHidden(insecure bool) *Hidden { return &Hidden{insecure: insecure} }

func (h *Hidden) Dial(addr string) (*tls.Conn, error) {
	return tls.Dial("tcp", addr, &tls.Config{InsecureSkipVerify: h.insecure}) // the caller's choice: no report
}

// A Builder collects a config. Its methods return it, so that calls can be chained.
type Builder struct{ cfg *tls.Config }

func NewBuilder() *Builder { return &Builder{cfg: &tls.Config{}} }

func (b *Builder) Skip(skip bool) *Builder {
	b.cfg.InsecureSkipVerify = skip // the caller's choice: no report
	return b
}

func (b *Builder) Verify(f func(tls.ConnectionState) error) *Builder {
	b.cfg.VerifyConnection = f
	return b
}

func (b *Builder) Build() *tls.Config { return b.cfg }

// A Steps is a builder whose methods return changed copies.
type Steps struct{ skip bool }

func (s Steps) Skip(skip bool) Steps {
	s.skip = skip
	return s
}

func (s Steps) Build() *tls.Config {
	return &tls.Config{InsecureSkipVerify: s.skip} // the caller's choice: no report
}
