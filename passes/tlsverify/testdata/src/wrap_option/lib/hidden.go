package lib

import (
	"crypto/tls"
	"net"
	"wrap_option/lib/internal/settings"
)

// A HiddenOption writes a struct of an internal package.
type HiddenOption = settings.Option

func HiddenInsecure(insecure bool) HiddenOption {
	return settings.Func(func(s *settings.Settings) { s.Insecure = insecure }) // the caller's choice: no report
}

func HiddenUnverified() HiddenOption {
	return settings.Func(func(s *settings.Settings) { s.Insecure = true }) // reported where the option is taken: no report
}

func HiddenName(name string) HiddenOption {
	return settings.Func(func(s *settings.Settings) { s.Name = name })
}

func DialHidden(addr string, opts ...HiddenOption) (net.Conn, error) {
	var s settings.Settings
	for _, opt := range opts {
		opt.Apply(&s)
	}
	return tls.Dial("tcp", addr, &tls.Config{ServerName: s.Name, InsecureSkipVerify: s.Insecure})
}
