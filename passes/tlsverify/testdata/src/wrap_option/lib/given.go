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

// An Agent makes itself a client unless it is given one, around a transport that it may be
// given too.
type Agent struct {
	client    *http.Client
	transport *http.Transport
	insecure  bool
}

type AgentOption func(*Agent)

func AgentInsecurely() AgentOption { return func(a *Agent) { a.insecure = true } }

func AgentBy(client *http.Client) AgentOption { return func(a *Agent) { a.client = client } }

func AgentOver(transport *http.Transport) AgentOption {
	return func(a *Agent) { a.transport = transport }
}

func NewAgent(opts ...AgentOption) *Agent {
	a := &Agent{}
	for _, o := range opts {
		o(a)
	}
	if a.client == nil {
		if a.transport == nil {
			a.transport = &http.Transport{TLSClientConfig: &tls.Config{InsecureSkipVerify: a.insecure}}
		}
		a.client = &http.Client{Transport: a.transport}
	}
	return a
}

func (a *Agent) Call(url string) { a.client.Get(url) }

type fetching struct {
	client   *http.Client
	insecure bool
}

type FetchOption func(*fetching)

func FetchInsecurely() FetchOption { return func(f *fetching) { f.insecure = true } }

func FetchBy(client *http.Client) FetchOption { return func(f *fetching) { f.client = client } }

// Fetcher returns the client that it is given, if there is one.
func Fetcher(opts ...FetchOption) *http.Client {
	f := &fetching{}
	for _, o := range opts {
		o(f)
	}
	if f.client != nil {
		return f.client
	}
	return &http.Client{Transport: &http.Transport{TLSClientConfig: &tls.Config{InsecureSkipVerify: f.insecure}}}
}

// A Poller makes itself a client, or has the one that it is made with.
type Poller struct {
	client   *http.Client
	insecure bool
}

type PollerOption func(*Poller)

func PollInsecurely() PollerOption { return func(p *Poller) { p.insecure = true } }

func NewPoller(opts ...PollerOption) *Poller {
	p := &Poller{}
	for _, o := range opts {
		o(p)
	}
	p.client = &http.Client{Transport: &http.Transport{TLSClientConfig: &tls.Config{InsecureSkipVerify: p.insecure}}}
	return p
}

func NewPollerBy(client *http.Client, opts ...PollerOption) *Poller {
	p := &Poller{client: client}
	for _, o := range opts {
		o(p)
	}
	return p
}

func NewPollerOf(host string, opts ...PollerOption) *Poller {
	p := &Poller{}
	for _, o := range opts {
		o(p)
	}
	cfg := &tls.Config{ServerName: host, InsecureSkipVerify: p.insecure}
	p.client = &http.Client{Transport: &http.Transport{TLSClientConfig: cfg}}
	return p
}

func (p *Poller) Call(url string) { p.client.Get(url) }

// A Watcher is made by one function for several others.
type Watcher struct {
	client   *http.Client
	insecure bool
}

type WatcherOption func(*Watcher)

func WatchInsecurely() WatcherOption { return func(w *Watcher) { w.insecure = true } }

func newWatcher(client *http.Client, opts ...WatcherOption) *Watcher {
	w := &Watcher{client: client}
	for _, o := range opts {
		o(w)
	}
	if w.client == nil {
		w.client = &http.Client{Transport: &http.Transport{TLSClientConfig: &tls.Config{InsecureSkipVerify: w.insecure}}}
	}
	return w
}

func NewWatcher(opts ...WatcherOption) *Watcher { return newWatcher(nil, opts...) }

func NewWatcherBy(client *http.Client, opts ...WatcherOption) *Watcher {
	return newWatcher(client, opts...)
}

func (w *Watcher) Call(url string) { w.client.Get(url) }

// NewNamedAgent hands on the options.
func NewNamedAgent(name string, opts ...AgentOption) *Agent { return NewAgent(opts...) }
