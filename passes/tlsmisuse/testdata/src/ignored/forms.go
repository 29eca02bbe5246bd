package ignored

import (
	"crypto/tls"
	"net/http"
)

type settings[T any] struct{ value T }

func generic[T any](timeout T) *http.Transport {
	_ = settings[T]{timeout}
	return &http.Transport{
		TLSClientConfig: &tls.Config{RootCAs: roots}, // want `^TLSClientConfig is ignored beside DialTLSContext: its RootCAs has no effect`
		DialTLSContext:  dial,
	}
}

func genericAlone[T any](T) *http.Transport {
	return &http.Transport{TLSClientConfig: &tls.Config{RootCAs: roots}} // nothing beside it: no report
}

func instances() []*http.Transport {
	return []*http.Transport{generic(1), generic("a"), genericAlone(1)}
}

type embedding struct{ http.Transport }

func embedded() *embedding {
	e := new(embedding)
	e.TLSClientConfig = &tls.Config{RootCAs: roots} // want `^TLSClientConfig is ignored beside DialTLSContext: its RootCAs has no effect`
	e.DialTLSContext = dial
	return e
}

func embeddedAlone() *embedding {
	e := new(embedding)
	e.TLSClientConfig = &tls.Config{RootCAs: roots} // nothing beside it: no report
	return e
}

type alias = http.Transport

func aliased() *alias {
	return &alias{
		TLSClientConfig: &tls.Config{RootCAs: roots}, // want `^TLSClientConfig is ignored beside DialTLSContext: its RootCAs has no effect`
		DialTLSContext:  dial,
	}
}

func closure() func() *http.Transport {
	return func() *http.Transport {
		return &http.Transport{
			TLSClientConfig: &tls.Config{RootCAs: roots}, // want `^TLSClientConfig is ignored beside DialTLSContext: its RootCAs has no effect`
			DialTLSContext:  dial,
		}
	}
}

func loop(n int) (all []*http.Transport) {
	for range n {
		all = append(all, &http.Transport{
			TLSClientConfig: &tls.Config{RootCAs: roots}, // want `^TLSClientConfig is ignored beside DialTLSContext: its RootCAs has no effect`
			DialTLSContext:  dial,
		})
	}
	return all
}

var transport = &http.Transport{
	TLSClientConfig: &tls.Config{RootCAs: roots}, // want `^TLSClientConfig is ignored beside DialTLSContext: its RootCAs has no effect`
	DialTLSContext:  dial,
}
