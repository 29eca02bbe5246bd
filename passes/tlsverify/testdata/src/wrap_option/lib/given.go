package lib

import (
	"crypto/tls"
	"net/http"
)

// A Caller makes itself a client of the standard library unless it is given one.
type Caller struct {
	client   *http.Client
	insecure bool
}

type CallerOption func(*Caller)

func CallInsecurely() CallerOption { return func(c *Caller) { c.insecure = true } }

func CallBy(client *http.Client) CallerOption { return func(c *Caller) { c.client = client } }

func NewCaller(opts ...CallerOption) *Caller {
	c := &Caller{}
	for _, o := range opts {
		o(c)
	}
	if c.client == nil {
		c.client = &http.Client{Transport: &http.Transport{TLSClientConfig: &tls.Config{InsecureSkipVerify: c.insecure}}}
	}
	return c
}

func (c *Caller) Call(url string) { c.client.Get(url) }

// A Link makes itself a config unless it is given one.
type Link struct {
	config   *tls.Config
	insecure bool
}

type LinkOption func(*Link)

func LinkInsecurely() LinkOption { return func(l *Link) { l.insecure = true } }

func LinkWith(config *tls.Config) LinkOption { return func(l *Link) { l.config = config } }

func NewLink(opts ...LinkOption) *Link {
	l := &Link{}
	for _, o := range opts {
		o(l)
	}
	if l.config == nil {
		l.config = &tls.Config{InsecureSkipVerify: l.insecure}
	}
	return l
}

func (l *Link) Dial(addr string) { tls.Dial("tcp", addr, l.config) }
