package lib

import (
	"crypto/tls"
	"net"
)

type Common struct{ Insecure bool }

type Embedding struct {
	Common
	Addr string
}

func DialEmbedding(o Embedding) (net.Conn, error) {
	return tls.Dial("tcp", o.Addr, &tls.Config{InsecureSkipVerify: o.Insecure}) // the user's choice: no report
}

type EmbeddingPointer struct {
	*Base
	Addr string
}

type Base struct{ Insecure bool }

func DialEmbeddingPointer(o EmbeddingPointer) (net.Conn, error) {
	return tls.Dial("tcp", o.Addr, &tls.Config{InsecureSkipVerify: o.Base != nil && o.Insecure}) // the user's choice: no report
}

type Config struct {
	Net struct {
		TLS struct{ Enable, Insecure bool }
	}
}

func NewConfig() *Config {
	c := &Config{}
	c.Net.TLS.Enable = true
	return c
}

func DialConfig(addr string, c *Config) (net.Conn, error) {
	if !c.Net.TLS.Enable {
		return net.Dial("tcp", addr)
	}
	return tls.Dial("tcp", addr, &tls.Config{InsecureSkipVerify: c.Net.TLS.Insecure}) // the user's choice: no report
}

type Holder struct{ TLS *Held }

type Held struct{ Insecure bool }

func DialHolder(addr string, h Holder) (net.Conn, error) {
	if h.TLS == nil {
		return net.Dial("tcp", addr)
	}
	return tls.Dial("tcp", addr, &tls.Config{InsecureSkipVerify: h.TLS.Insecure}) // the user's choice: no report
}

type Generic[T any] struct {
	Value    T
	Insecure bool
}

func DialGeneric[T any](addr string, o Generic[T]) (net.Conn, error) {
	return tls.Dial("tcp", addr, &tls.Config{InsecureSkipVerify: o.Insecure}) // the user's choice: no report
}

// A Client is its own options.
type Client struct {
	Addr     string
	Insecure bool
}

func (c *Client) Dial() (net.Conn, error) {
	return tls.Dial("tcp", c.Addr, &tls.Config{InsecureSkipVerify: c.Insecure}) // the user's choice: no report
}

type Global struct{ Insecure bool }

// Default is for programs to change.
var Default Global

func DialDefault(addr string) (net.Conn, error) {
	return tls.Dial("tcp", addr, &tls.Config{InsecureSkipVerify: Default.Insecure}) // the user's choice: no report
}
