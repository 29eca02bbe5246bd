// Package copied copies configs by value.
package copied

import (
	"crypto/tls"
	"net/http"
	"unsafe"
)

func assigned(cfg *tls.Config) *tls.Config {
	c := *cfg // want `^config is copied with its lock: a server rotates ticket keys meanwhile \(config-copied\)$`
	c.MinVersion = tls.VersionTLS12
	return &c
}

func cloned(cfg *tls.Config) *tls.Config {
	c := cfg.Clone() // takes the lock
	c.MinVersion = tls.VersionTLS12
	return c
}

func declared(srv *http.Server) *tls.Config {
	var c tls.Config = (*srv.TLSConfig) // want `config is copied with its lock`
	return &c
}

func overwritten(to, from *tls.Config) {
	*to = *from // want `config is copied with its lock`
}

func passed(cfg *tls.Config) {
	take(*cfg) // want `config is copied with its lock`
}

func take(tls.Config) {}

func returned(cfg *tls.Config) tls.Config {
	return *cfg // want `config is copied with its lock`
}

type holder struct{ cfg tls.Config }

func held(cfg *tls.Config) holder {
	return holder{cfg: *cfg} // want `config is copied with its lock`
}

func heldUnkeyed(cfg *tls.Config) holder {
	return holder{*cfg} // want `config is copied with its lock`
}

func sent(cfg *tls.Config, ch chan tls.Config) {
	ch <- *(cfg) // want `config is copied with its lock`
}

func closure(cfg *tls.Config) func() tls.Config {
	return func() tls.Config {
		c := *cfg // want `config is copied with its lock`
		return c
	}
}

func generic[T any](cfg *tls.Config, use func(tls.Config, T), v T) {
	use(*cfg, v) // want `config is copied with its lock`
}

func reset(cfg *tls.Config) {
	*cfg = tls.Config{} // copies nothing that is in use
}

func fresh() tls.Config {
	cfg := &tls.Config{MinVersion: tls.VersionTLS12}
	return *cfg // nobody else uses it
}

func ofClone(cfg *tls.Config) tls.Config {
	return *cfg.Clone() // nobody else uses it
}

func addressed(cfg *tls.Config) *tls.Config {
	return &*cfg // the same config
}

func selected(cfg *tls.Config) uint16 {
	return (*cfg).MinVersion // one field
}

func blank(cfg *tls.Config) {
	_ = *cfg // asks whether it is nil
}

func measured(cfg *tls.Config) uintptr {
	return unsafe.Sizeof(*cfg) // reads nothing
}

type defined tls.Config

func ofDefinedType(cfg *defined) defined {
	return *cfg // another type
}

func typeOf(cfg any) *tls.Config {
	c, _ := cfg.(*tls.Config) // a type
	return c
}
