package flow

import (
	"crypto/tls"
	"net/http"
	"os"
)

type (
	alias   = tls.Config
	defined tls.Config
	server  struct{ *tls.Config }
	list    []uint16
)

func assigned(cfg *tls.Config) {
	cfg.CipherSuites = []uint16{tls.TLS_RSA_WITH_RC4_128_SHA} // want `^CipherSuites allows TLS_RSA_WITH_RC4_128_SHA: RC4 keystream is biased \(cipher-weak\)$`
}

func assignedThroughPath() {
	srv := &http.Server{TLSConfig: &tls.Config{}}
	srv.TLSConfig.CipherSuites = []uint16{tls.TLS_RSA_WITH_RC4_128_SHA} // want `^CipherSuites allows TLS_RSA_WITH_RC4_128_SHA: RC4 keystream is biased \(cipher-weak\)$` `cipher-http2`
	srv.ListenAndServeTLS("", "")
}

func assignedThroughEmbedding() {
	s := server{&tls.Config{}}
	s.CipherSuites = []uint16{tls.TLS_RSA_WITH_RC4_128_SHA} // want `^CipherSuites allows TLS_RSA_WITH_RC4_128_SHA: RC4 keystream is biased \(cipher-weak\)$`
	tls.Listen("tcp", "", s.Config)
}

func assignedTogether() *tls.Config {
	cfg := &tls.Config{}
	cfg.MinVersion, cfg.CipherSuites = tls.VersionTLS12, []uint16{tls.TLS_RSA_WITH_RC4_128_SHA} // want `^CipherSuites allows TLS_RSA_WITH_RC4_128_SHA: RC4 keystream is biased \(cipher-weak\)$`
	return cfg
}

func overwritten() *tls.Config {
	cfg := &tls.Config{CipherSuites: []uint16{tls.TLS_RSA_WITH_RC4_128_SHA}} // replaced before any use
	cfg.CipherSuites = []uint16{tls.TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256}
	return cfg
}

func nested() http.RoundTripper {
	return &http.Transport{TLSClientConfig: &tls.Config{CipherSuites: []uint16{tls.TLS_RSA_WITH_RC4_128_SHA}}} // want `^CipherSuites allows TLS_RSA_WITH_RC4_128_SHA: RC4 keystream is biased \(cipher-weak\)$`
}

func elided() []*tls.Config {
	return []*tls.Config{
		{CipherSuites: []uint16{tls.TLS_RSA_WITH_RC4_128_SHA}},              // want `^CipherSuites allows TLS_RSA_WITH_RC4_128_SHA: RC4 keystream is biased \(cipher-weak\)$`
		{CipherSuites: []uint16{tls.TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256}}, // in tls.CipherSuites
	}
}

func ofAlias() *alias {
	return &alias{CipherSuites: []uint16{tls.TLS_RSA_WITH_RC4_128_SHA}} // want `^CipherSuites allows TLS_RSA_WITH_RC4_128_SHA: RC4 keystream is biased \(cipher-weak\)$`
}

func ofDefinedType() *tls.Config {
	cfg := &defined{CipherSuites: []uint16{tls.TLS_RSA_WITH_RC4_128_SHA}} // want `^CipherSuites allows TLS_RSA_WITH_RC4_128_SHA: RC4 keystream is biased \(cipher-weak\)$`
	return (*tls.Config)(cfg)
}

func ofDefinedList() *tls.Config {
	return &tls.Config{CipherSuites: list{tls.TLS_RSA_WITH_RC4_128_SHA}} // want `^CipherSuites allows TLS_RSA_WITH_RC4_128_SHA: RC4 keystream is biased \(cipher-weak\)$`
}

func variable() *tls.Config {
	id := tls.TLS_RSA_WITH_RC4_128_SHA // want `^CipherSuites allows TLS_RSA_WITH_RC4_128_SHA: RC4 keystream is biased \(cipher-weak\)$`
	return &tls.Config{CipherSuites: []uint16{id, tls.TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256}}
}

func variableList() *tls.Config {
	ids := []uint16{tls.TLS_RSA_WITH_RC4_128_SHA} // want `^CipherSuites allows TLS_RSA_WITH_RC4_128_SHA: RC4 keystream is biased \(cipher-weak\)$`
	return &tls.Config{CipherSuites: ids}
}

func indexed() *tls.Config {
	ids := make([]uint16, 1)
	ids[0] = tls.TLS_RSA_WITH_RC4_128_SHA // want `^CipherSuites allows TLS_RSA_WITH_RC4_128_SHA: RC4 keystream is biased \(cipher-weak\)$`
	return &tls.Config{CipherSuites: ids}
}

func reindexed() *tls.Config {
	ids := []uint16{tls.TLS_RSA_WITH_RC4_128_SHA} // replaced before any use
	ids[0] = tls.TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256
	return &tls.Config{CipherSuites: ids}
}

func legacy() []uint16 {
	return []uint16{tls.TLS_RSA_WITH_RC4_128_SHA} // want `^CipherSuites allows TLS_RSA_WITH_RC4_128_SHA: RC4 keystream is biased \(cipher-weak\)$`
}

func modern() []uint16 {
	return []uint16{tls.TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256}
}

func fromHelper() *tls.Config { return &tls.Config{CipherSuites: legacy()} }

func fromOtherHelper() *tls.Config { return &tls.Config{CipherSuites: modern()} } // in tls.CipherSuites

func restrict(cfg *tls.Config, id uint16) {
	cfg.CipherSuites = []uint16{id}
}

func argument() *tls.Config {
	cfg := &tls.Config{}
	restrict(cfg, tls.TLS_RSA_WITH_RC4_128_SHA) // want `^CipherSuites allows TLS_RSA_WITH_RC4_128_SHA: RC4 keystream is biased \(cipher-weak\)$`
	return cfg
}

func otherArgument() *tls.Config {
	cfg := &tls.Config{}
	restrict(cfg, tls.TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256) // in tls.CipherSuites
	return cfg
}

func closure() *tls.Config {
	cfg := &tls.Config{}
	func() {
		cfg.CipherSuites = []uint16{tls.TLS_RSA_WITH_RC4_128_SHA} // want `^CipherSuites allows TLS_RSA_WITH_RC4_128_SHA: RC4 keystream is biased \(cipher-weak\)$`
	}()
	return cfg
}

func branch() *tls.Config {
	ids := []uint16{tls.TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256, tls.TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384}
	if _, err := os.Stat("/etc/pki"); err != nil {
		ids = []uint16{tls.TLS_RSA_WITH_RC4_128_SHA} // want `^CipherSuites allows TLS_RSA_WITH_RC4_128_SHA: RC4 keystream is biased \(cipher-weak\)$`
	}
	return &tls.Config{CipherSuites: ids}
}

func cloned() *tls.Config {
	cfg := &tls.Config{CipherSuites: []uint16{tls.TLS_RSA_WITH_RC4_128_SHA}} // want `^CipherSuites allows TLS_RSA_WITH_RC4_128_SHA: RC4 keystream is biased \(cipher-weak\)$`
	return cfg.Clone()
}

func sharedList() (*tls.Config, *tls.Config) {
	ids := []uint16{tls.TLS_RSA_WITH_RC4_128_SHA} // want `^CipherSuites allows TLS_RSA_WITH_RC4_128_SHA: RC4 keystream is biased \(cipher-weak\)$`
	return &tls.Config{CipherSuites: ids}, &tls.Config{CipherSuites: ids}
}

func sharedWithIdle() (*tls.Config, *tls.Config) {
	ids := []uint16{tls.TLS_RSA_WITH_RC4_128_SHA} // want `^CipherSuites allows TLS_RSA_WITH_RC4_128_SHA: RC4 keystream is biased \(cipher-weak\)$`
	strict := &tls.Config{MinVersion: tls.VersionTLS13}
	strict.CipherSuites = ids // want `^CipherSuites has no effect: MinVersion allows TLS 1.3 only \(cipher-noeffect\)$`
	return strict, &tls.Config{CipherSuites: ids}
}
