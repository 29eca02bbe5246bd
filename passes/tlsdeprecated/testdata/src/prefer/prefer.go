package prefer

import (
	"crypto/tls"
	"flag"
	"net/http"
)

type (
	alias    = tls.Config
	defined  tls.Config
	server   struct{ *tls.Config }
	settings struct{ PreferServerCipherSuites bool }
)

func isTrue() *tls.Config {
	return &tls.Config{PreferServerCipherSuites: true} // want `^PreferServerCipherSuites has no effect since Go 1.17 \(prefer-server\)$`
}

func isFalse() *tls.Config {
	return &tls.Config{PreferServerCipherSuites: false} // want `^PreferServerCipherSuites has no effect since Go 1.17 \(prefer-server\)$`
}

func fromParameter(prefer bool) *tls.Config {
	return &tls.Config{
		MinVersion:               tls.VersionTLS12,
		PreferServerCipherSuites: prefer || prefer, // want `^PreferServerCipherSuites has no effect since Go 1.17 \(prefer-server\)$`
	}
}

func fromFunction() *tls.Config {
	return &tls.Config{PreferServerCipherSuites: ask()} // want `^PreferServerCipherSuites has no effect since Go 1.17 \(prefer-server\)$`
}

func ask() bool { return true }

func ofAlias() *alias {
	return &alias{PreferServerCipherSuites: true} // want `^PreferServerCipherSuites has no effect since Go 1.17 \(prefer-server\)$`
}

func ofDefinedType() *defined {
	return &defined{PreferServerCipherSuites: true} // want `^PreferServerCipherSuites has no effect since Go 1.17 \(prefer-server\)$`
}

func elided() []*tls.Config {
	return []*tls.Config{{PreferServerCipherSuites: true}} // want `^PreferServerCipherSuites has no effect since Go 1.17 \(prefer-server\)$`
}

func ofAnotherStruct() settings {
	return settings{PreferServerCipherSuites: true} // the project's own field
}

func assigned(cfg *tls.Config) {
	cfg.MinVersion = tls.VersionTLS12
	cfg.PreferServerCipherSuites = true // want `^PreferServerCipherSuites has no effect since Go 1.17 \(prefer-server\)$`
}

func onlyStatement(cfg *tls.Config) {
	cfg.PreferServerCipherSuites = true // want `^PreferServerCipherSuites has no effect since Go 1.17 \(prefer-server\)$`
}

func assignedToAnother(s *settings) {
	s.PreferServerCipherSuites = true // the project's own field
}

func throughPath(srv *http.Server) {
	srv.Addr = ":443"
	srv.TLSConfig.PreferServerCipherSuites = true // want `^PreferServerCipherSuites has no effect since Go 1.17 \(prefer-server\)$`
}

func throughEmbedding(s server) {
	s.MinVersion = tls.VersionTLS12
	(s.PreferServerCipherSuites) = true // want `^PreferServerCipherSuites has no effect since Go 1.17 \(prefer-server\)$`
}

func together(cfg *tls.Config) {
	cfg.MinVersion, cfg.PreferServerCipherSuites = tls.VersionTLS12, true // want `^PreferServerCipherSuites has no effect since Go 1.17 \(prefer-server\)$`
}

func fromCall(cfg *tls.Config) (err error) {
	cfg.PreferServerCipherSuites, err = parse() // want `^PreferServerCipherSuites has no effect since Go 1.17 \(prefer-server\)$`
	return err
}

func parse() (bool, error) { return true, nil }

func ranged(cfg *tls.Config) {
	for _, cfg.PreferServerCipherSuites = range []bool{true} { // want `^PreferServerCipherSuites has no effect since Go 1.17 \(prefer-server\)$`
	}
}

func read(cfg *tls.Config) bool {
	return cfg.PreferServerCipherSuites // a read changes nothing
}

func copied(to, from *tls.Config) {
	to.MinVersion = from.MinVersion
	to.PreferServerCipherSuites = from.PreferServerCipherSuites // want `^PreferServerCipherSuites has no effect since Go 1.17 \(prefer-server\)$`
}

func addressed(cfg *tls.Config) {
	flag.BoolVar(&cfg.PreferServerCipherSuites, "prefer", false, "") // not followed
}
