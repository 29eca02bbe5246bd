package app

import (
	"crypto/tls"

	"wrap_floor/lib"
)

func fromVariable(addr string) {
	tls.Dial("tcp", addr, &tls.Config{MinVersion: lib.Versions["1.0"]}) // want `^MinVersion TLS 1\.0 lets servers negotiate TLS 1\.0 and 1\.1 \(version-floor\)$`
	tls.Dial("tcp", addr, &tls.Config{MinVersion: lib.Versions["1.3"]}) // the highest: no report
	tls.Dial("tcp", addr, &tls.Config{MinVersion: lib.Versions["2.0"]}) // no row, so the default: no report
}

func fromVariableOfTheCaller(addr, version string) {
	tls.Dial("tcp", addr, &tls.Config{MinVersion: lib.Versions[version]}) // the caller decides: no report
}

func atLeast(version string) *tls.Config {
	return &tls.Config{MinVersion: lib.Versions[version]}
}

func throughWrapper(addr string) {
	tls.Dial("tcp", addr, atLeast("1.1")) // want `TLS 1\.1 lets servers negotiate TLS 1\.1 \(version-floor\)$`
	tls.Dial("tcp", addr, atLeast("1.2")) // the floor: no report
}

func fromChanged(addr string) {
	lib.Register("1.0", tls.VersionTLS12)
	tls.Dial("tcp", addr, &tls.Config{MinVersion: lib.Registered["1.0"]}) // changed there: no report
	tls.Dial("tcp", addr, &tls.Config{MinVersion: lib.Rewritten["1.0"]})  // changed here: no report
}

func init() { lib.Rewritten["1.0"] = tls.VersionTLS12 }

func rewrite(version string) { lib.Rewritten[version] = tls.VersionTLS12 }

func fromResult(addr string) {
	tls.Dial("tcp", addr, &tls.Config{MinVersion: lib.AllVersions()["1.0"]}) // want `TLS 1\.0 lets servers negotiate TLS 1\.0 and 1\.1 \(version-floor\)$`
	tls.Dial("tcp", addr, &tls.Config{MinVersion: lib.AllVersions()["1.2"]}) // the floor: no report
}

func inAnyCase(addr string) {
	tls.Dial("tcp", addr, lib.AnyCase("TLS10")) // want `^argument name of AnyCase becomes tls\.Config\.MinVersion in wrap_floor/lib: TLS 1\.0 lets servers negotiate TLS 1\.0 and 1\.1 \(version-floor\)$`
	tls.Dial("tcp", addr, lib.AnyCase("tls12")) // the floor: no report
	tls.Dial("tcp", addr, lib.AnyCase("TLS11")) // found in lower case only, so the default: no report
}
