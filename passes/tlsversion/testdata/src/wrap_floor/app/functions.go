// Package app decides what package lib leaves open.
package app

import (
	"crypto/tls"
	"flag"
	"os"
	"wrap_floor/lib"
)

var (
	old     = flag.Bool("old", false, "talk to old servers")
	version = flag.String("version", "1.2", "lowest version")
	floor   = flag.Uint("floor", tls.VersionTLS12, "lowest version as a number")
)

func argument(addr string, min uint16) {
	tls.Dial("tcp", addr, lib.WithFloor(tls.VersionTLS10)) // want `argument min of WithFloor becomes tls\.Config\.MinVersion in wrap_floor/lib: TLS 1\.0 lets (peers|servers) negotiate TLS 1\.0 and 1\.1 \(version-floor\)`
	tls.Dial("tcp", addr, lib.WithFloor(tls.VersionTLS11)) // want `argument min of WithFloor becomes tls\.Config\.MinVersion in wrap_floor/lib: TLS 1\.1 lets (peers|servers) negotiate TLS 1\.1 \(version-floor\)`
	tls.Dial("tcp", addr, lib.WithFloor(tls.VersionTLS12)) // the floor: no report
	tls.Dial("tcp", addr, lib.WithFloor(0))                // zero means the default: no report
	tls.Dial("tcp", addr, lib.WithFloor(uint16(*floor)))   // a flag: no report
	tls.Dial("tcp", addr, lib.WithFloor(min))              // the caller's number: no report
	tls.Dial("tcp", addr, lib.WithLimit(tls.VersionTLS10)) // lib raises it: no report
}

func raisedHere(addr string) {
	cfg := lib.WithFloor(tls.VersionTLS10) // raised on the next line: no report
	cfg.MinVersion = tls.VersionTLS12
	tls.Dial("tcp", addr, cfg)
}

func bools(addr string) {
	tls.Dial("tcp", addr, lib.WithOld(true))     // want `argument old of WithOld becomes tls\.Config\.MinVersion in wrap_floor/lib: TLS 1\.0 lets (peers|servers) negotiate TLS 1\.0 and 1\.1 \(version-floor\)`
	tls.Dial("tcp", addr, lib.WithOld(false))    // not chosen: no report
	tls.Dial("tcp", addr, lib.WithOld(*old))     // a flag: no report
	tls.Dial("tcp", addr, lib.WithModern(false)) // want `argument modern of WithModern becomes tls\.Config\.MinVersion in wrap_floor/lib: TLS 1\.1 lets (peers|servers) negotiate TLS 1\.1 \(version-floor\)`
	tls.Dial("tcp", addr, lib.WithModern(true))  // the floor: no report
	tls.Dial("tcp", addr, lib.WithModern(!*old)) // a flag: no report
}

func table(addr string) {
	tls.Dial("tcp", addr, lib.FromTable("1.0"))                // want `argument name of FromTable becomes tls\.Config\.MinVersion in wrap_floor/lib: TLS 1\.0 lets (peers|servers) negotiate TLS 1\.0 and 1\.1 \(version-floor\)`
	tls.Dial("tcp", addr, lib.FromTable("1.2"))                // the floor: no report
	tls.Dial("tcp", addr, lib.FromTable("3.0"))                // no row has it, and zero means the default: no report
	tls.Dial("tcp", addr, lib.FromTable(*version))             // a flag: no report
	tls.Dial("tcp", addr, lib.FromTable(os.Getenv("VERSION"))) // the environment: no report
}

func checkedTable(addr string) error {
	cfg, err := lib.FromCheckedTable("1.1") // want `^argument name of FromCheckedTable becomes tls\.Config\.MinVersion in wrap_floor/lib: TLS 1\.1 lets servers negotiate TLS 1\.1 \(version-floor\)$`
	if err != nil {
		return err
	}
	tls.Dial("tcp", addr, cfg)
	if cfg, err = lib.FromCheckedTable("1.2"); err == nil { // the floor: no report
		tls.Dial("tcp", addr, cfg)
	}
	return err
}

func switched(addr string) error {
	cfg, err := lib.FromSwitch("1.0") // want `argument name of FromSwitch becomes tls\.Config\.MinVersion in wrap_floor/lib: TLS 1\.0 lets (peers|servers) negotiate TLS 1\.0 and 1\.1 \(version-floor\)`
	if err != nil {
		return err
	}
	tls.Dial("tcp", addr, cfg)
	if cfg, err = lib.FromSwitch(*version); err == nil { // a flag: no report
		tls.Dial("tcp", addr, cfg)
	}
	return err
}

// The number comes from package lib, but the config is made here.
func parsed(addr string) {
	v, _ := lib.Version("1.0") // want `TLS 1\.0 lets servers negotiate TLS 1\.0 and 1\.1 \(version-floor\)`
	tls.Dial("tcp", addr, &tls.Config{MinVersion: v})
	v, _ = lib.Version("1.2") // the floor: no report
	tls.Dial("tcp", addr, &tls.Config{MinVersion: v})
	v, _ = lib.Version(*version) // a flag: no report
	tls.Dial("tcp", addr, &tls.Config{MinVersion: v})
}

func yielded(addr string) {
	tls.Dial("tcp", addr, &tls.Config{MinVersion: lib.OldVersion()}) // want `TLS 1\.0 lets servers negotiate TLS 1\.0 and 1\.1 \(version-floor\)`
}

func chain(addr string) {
	lib.Dial(addr, tls.VersionTLS10) // want `argument min of Dial becomes tls\.Config\.MinVersion in wrap_floor/base: TLS 1\.0 lets servers negotiate TLS 1\.0 and 1\.1 \(version-floor\)`
	lib.Dial(addr, tls.VersionTLS12) // the floor: no report
	lib.Dial(addr, uint16(*floor))   // a flag: no report
	tls.Dial("tcp", addr, lib.Old()) // reported in lib: no report
}

func completed(addr string) {
	cfg := &tls.Config{}
	lib.Lower(cfg, tls.VersionTLS10) // want `argument min of Lower becomes tls\.Config\.MinVersion in wrap_floor/lib: TLS 1\.0 lets servers negotiate TLS 1\.0 and 1\.1 \(version-floor\)`
	tls.Dial("tcp", addr, cfg)
}

func corrected(addr string) {
	cfg := &tls.Config{MinVersion: tls.VersionTLS10} // Raise corrects it: no report
	lib.Raise(cfg)
	tls.Dial("tcp", addr, cfg)
}
