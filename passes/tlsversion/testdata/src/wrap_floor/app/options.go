package app

import (
	"crypto/tls"
	"encoding/json"
	"net"
	"wrap_floor/lib"
	"wrap_floor/settings"
)

func number(addr string) {
	lib.DialOptions(addr, &lib.Options{MinTLS: tls.VersionTLS10}) // want `MinTLS becomes tls\.Config\.MinVersion in wrap_floor/lib: TLS 1\.0 lets servers negotiate TLS 1\.0 and 1\.1 \(version-floor\)`
	lib.DialOptions(addr, &lib.Options{MinTLS: 0x0302})           // want `MinTLS becomes tls\.Config\.MinVersion in wrap_floor/lib: TLS 1\.1 lets servers negotiate TLS 1\.1 \(version-floor\)`
	lib.DialOptions(addr, &lib.Options{MinTLS: tls.VersionTLS12}) // the floor: no report
	lib.DialOptions(addr, &lib.Options{})                         // lib has a default: no report
	lib.DialOptions(addr, &lib.Options{MinTLS: uint16(*floor)})   // a flag: no report
}

func assigned(o *lib.Options) {
	o.MinTLS = tls.VersionTLS10 // want `MinTLS becomes tls\.Config\.MinVersion in wrap_floor/lib: TLS 1\.0 lets servers negotiate TLS 1\.0 and 1\.1 \(version-floor\)`
}

func assignedByFlag(o *lib.Options) {
	if *old {
		o.MinTLS = tls.VersionTLS10 // a flag: no report
	}
}

func decoded(addr string, data []byte) error {
	var o lib.Options
	if err := json.Unmarshal(data, &o); err != nil {
		return err
	}
	_, err := lib.DialOptions(addr, &o) // a file: no report
	return err
}

func name(addr string) {
	lib.DialNamed(addr, lib.Named{MinTLS: "1.0"})    // want `MinTLS becomes tls\.Config\.MinVersion in wrap_floor/lib: TLS 1\.0 lets servers negotiate TLS 1\.0 and 1\.1 \(version-floor\)`
	lib.DialNamed(addr, lib.Named{MinTLS: "1.2"})    // the floor: no report
	lib.DialNamed(addr, lib.Named{MinTLS: *version}) // a flag: no report
}

func legacy(addr string) {
	lib.DialLegacy(addr, lib.Legacy{AllowOld: true})  // want `AllowOld becomes tls\.Config\.MinVersion in wrap_floor/lib: TLS 1\.0 lets servers negotiate TLS 1\.0 and 1\.1 \(version-floor\)`
	lib.DialLegacy(addr, lib.Legacy{AllowOld: false}) // not chosen: no report
	lib.DialLegacy(addr, lib.Legacy{AllowOld: *old})  // a flag: no report
}

func served(conn net.Conn) {
	lib.Accept(conn, lib.Served{MinTLS: tls.VersionTLS10}) // want `MinTLS becomes tls\.Config\.MinVersion in wrap_floor/lib: TLS 1\.0 lets clients negotiate TLS 1\.0 and 1\.1 \(version-floor\)`
	lib.Accept(conn, lib.Served{MinTLS: tls.VersionTLS12}) // the floor: no report
}

func raised(addr string) {
	lib.DialRaised(addr, lib.Raised{MinTLS: tls.VersionTLS10}) // lib raises it: no report
}

func ofThirdPackage(addr string) {
	lib.DialSettings(addr, &settings.Options{MinVersion: tls.VersionTLS10}) // want `MinVersion becomes tls\.Config\.MinVersion in wrap_floor/lib: TLS 1\.0 lets servers negotiate TLS 1\.0 and 1\.1 \(version-floor\)`
	lib.DialSettings(addr, &settings.Options{MinVersion: tls.VersionTLS12}) // the floor: no report
}

// Only here both packages are seen.
func constructed(addr string) {
	lib.DialSettings(addr, settings.NewOptions())       // silent: the package that decides does not know what becomes of it
	lib.DialSettings(addr, settings.NewStrictOptions()) // the floor: no report
}

func constructedAndRaised(addr string) {
	o := settings.NewOptions() // raised on the next line: no report
	o.MinVersion = tls.VersionTLS12
	lib.DialSettings(addr, o)
}

func constructedAndSetByFlag(addr string) {
	o := settings.NewOptions() // a flag replaces it: no report
	o.MinVersion = uint16(*floor)
	lib.DialSettings(addr, o)
}

func constructedInLib(addr string) {
	lib.DialDefaulted(addr, lib.NewDefaulted()) // reported in lib: no report
	lib.DialOwn(addr)                           // reported in lib: no report
}

func option(addr string) {
	lib.DialWith(addr, lib.WithMinVersion(tls.VersionTLS10)) // want `argument min of WithMinVersion becomes tls\.Config\.MinVersion in wrap_floor/lib: TLS 1\.0 lets servers negotiate TLS 1\.0 and 1\.1 \(version-floor\)`
	lib.DialWith(addr, lib.WithMinVersion(tls.VersionTLS13)) // above the floor: no report
	lib.DialWith(addr, lib.WithMinVersion(uint16(*floor)))   // a flag: no report
	lib.DialWith(addr, lib.WithOldVersions())                // want `WithOldVersions sets tls\.Config\.MinVersion in wrap_floor/lib: TLS 1\.0 lets servers negotiate TLS 1\.0 and 1\.1 \(version-floor\)`
	lib.DialWith(addr)                                       // lib has a default: no report
}

func optionByFlag(addr string) {
	var opts []lib.Option
	if *old {
		opts = append(opts, lib.WithOldVersions()) // a flag: no report
	}
	lib.DialWith(addr, opts...)
}
