package app

import (
	"crypto/tls"

	"wrap_floor/lib"
)

func dial(cfg *tls.Config) { tls.Dial("tcp", "db:443", cfg) }

func raisedByLibrary() {
	dial(lib.Plain(&lib.Range{Min: tls.VersionTLS10})) // want `Min becomes tls\.Config\.MinVersion in wrap_floor/lib: TLS 1\.0 lets servers negotiate TLS 1\.0 and 1\.1 \(version-floor\)`
	dial(lib.RaisedCopy(lib.Range{Min: tls.VersionTLS10}))
	dial(lib.RaisedInPlace(&lib.Range{Min: tls.VersionTLS10}))
	dial(lib.RaisedAfter(&lib.Range{Min: tls.VersionTLS10}))
	dial(lib.RaisedByMax(&lib.Range{Min: tls.VersionTLS10}))
	dial(lib.Known(lib.Range{Min: tls.VersionTLS10}))
	dial(lib.Limited(lib.AtLeast(tls.VersionTLS10)))
}

func rejectedByLibrary() {
	if cfg, err := lib.Rejecting(lib.Range{Min: tls.VersionTLS10}); err == nil {
		dial(cfg)
	}
}

func raisedByCaller() {
	cfg := lib.Plain(&lib.Range{Min: tls.VersionTLS10})
	cfg.MinVersion = tls.VersionTLS12
	dial(cfg)

	cfg = lib.Plain(&lib.Range{Min: tls.VersionTLS10}).Clone()
	cfg.MinVersion = tls.VersionTLS12
	dial(cfg)
}

func oneDecision() {
	lib.Probe("db:443", tls.VersionTLS10) // want `^argument version of Probe becomes tls\.Config\.MinVersion in wrap_floor/lib: TLS 1\.0 lets servers negotiate TLS 1\.0 and 1\.1 \(version-floor\)$`
	lib.Probe("db:443", tls.VersionTLS13)
}

func raisedAfterOptions() {
	dial(lib.LimitedByMethod(lib.AtLeast(tls.VersionTLS10)))     // raised: no report
	dial(lib.LimitedConfig(lib.ConfigAtLeast(tls.VersionTLS10))) // raised: no report
	dial(lib.LimitedConfig(lib.ConfigAtLeast(tls.VersionTLS13)))
	dial(lib.UnlimitedConfig(lib.ConfigAtLeast(tls.VersionTLS10))) // want `^argument min of ConfigAtLeast becomes tls\.Config\.MinVersion in wrap_floor/lib: TLS 1\.0 lets servers negotiate TLS 1\.0 and 1\.1 \(version-floor\)$`
	dial(lib.Allowed(tls.VersionTLS10))                            // it panics: no report
}

func raisedBeforeDial() {
	lib.NewRaised("db:1", lib.DialerFloor(tls.VersionTLS10)).Dial()             // raised: no report
	lib.NewRaised("db:1", lib.DialerConfigFloor(tls.VersionTLS10)).DialConfig() // raised: no report
	lib.NewDialer("db:1", lib.DialerFloor(tls.VersionTLS10)).Dial()             // want `^argument v of DialerFloor becomes tls\.Config\.MinVersion in wrap_floor/lib: TLS 1\.0 lets servers negotiate TLS 1\.0 and 1\.1 \(version-floor\)$`
	lib.NewDialer("db:1", lib.DialerConfigFloor(tls.VersionTLS10)).DialConfig() // want `^argument v of DialerConfigFloor becomes tls\.Config\.MinVersion in wrap_floor/lib: TLS 1\.0 lets servers negotiate TLS 1\.0 and 1\.1 \(version-floor\)$`
}
