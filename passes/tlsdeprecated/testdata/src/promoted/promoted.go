package promoted

import "net/http"

func prefer(srv *http.Server) {
	srv.Addr = ":443"
	srv.TLSConfig.PreferServerCipherSuites = true // want `^PreferServerCipherSuites has no effect since Go 1.17 \(prefer-server\)$`
}

func build(srv *http.Server) {
	srv.TLSConfig.BuildNameToCertificate() // want `^deprecated BuildNameToCertificate fills NameToCertificate, which allows one certificate a name \(deprecated\)$`
}

func clone(srv *http.Server) {
	srv.TLSConfig = srv.TLSConfig.Clone() // not deprecated
}
