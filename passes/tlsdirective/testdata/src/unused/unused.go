package unused

import "crypto/tls"

//tlsvet:ignore prefer-server for a reason
var used = &tls.Config{PreferServerCipherSuites: true} // suppressed: no report

var unset = &tls.Config{} /* want `prefer-server finds nothing here that the directive could suppress \(directive-unused\)` */ //tlsvet:ignore prefer-server for a reason

//tlsvet:ignore keylog,prefer-server for a reason // want `keylog finds nothing here`
var oneOfTwo = &tls.Config{PreferServerCipherSuites: true}

//tlsvet:ignore prefer-server for a reason // want `prefer-server finds nothing here`

var blankLineBetween = &tls.Config{PreferServerCipherSuites: true}

//tlsvet:ignore prefer-server for a reason
var twice = &tls.Config{PreferServerCipherSuites: true} //tlsvet:ignore prefer-server both speak for it: no report

//tlsvet:ignore keylog,directive-unused the writer is set in another build: no report
var otherBuild = &tls.Config{}

//tlsvet:ignore directive-malformed is about comments and not asked: no report
var aboutComments = &tls.Config{}

//tlsvet:ignore grpc-insecure is off by default: no report
var offByDefault = &tls.Config{}

func unknown(prefer bool) *tls.Config {
	return &tls.Config{
		PreferServerCipherSuites: prefer, //tlsvet:ignore prefer-server it is reported whatever its value: no report
	}
}

func skip(insecure bool) *tls.Config {
	return &tls.Config{
		InsecureSkipVerify: insecure, /* want `skip-verify finds nothing here` */ //tlsvet:ignore skip-verify the caller decides
	}
}

//tlsvet:ignore prefer-server for a reason // want `prefer-server finds nothing here`
