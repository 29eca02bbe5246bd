// Package app uses options in further forms.
package app

import (
	"context"
	"crypto/tls"
	"errors"
	"flag"
	"os"

	"wrap_forms/lib"
)

var (
	skip = flag.Bool("skip", false, "")
	mode = flag.String("mode", "", "")
)

func check(cs tls.ConnectionState) error {
	if len(cs.PeerCertificates) == 0 {
		return errors.New("none")
	}
	return nil
}

func byInterface() {
	lib.Dial("a", lib.WithSkip(true))                                           // want `^argument v of WithSkip becomes tls\.Config\.InsecureSkipVerify in wrap_forms/lib: any certificate is accepted \(skip-verify\)$`
	lib.Dial("a", lib.WithSkip(false))                                          // verifies: no report
	lib.Dial("a", lib.WithSkip(*skip))                                          // a flag: no report
	lib.Dial("a", lib.WithVerify(false))                                        // want `^argument v of WithVerify becomes tls\.Config\.InsecureSkipVerify in wrap_forms/lib: any certificate is accepted \(skip-verify\)$`
	lib.Dial("a", lib.WithVerify(true))                                         // verifies: no report
	lib.Dial("a", lib.WithVerify(!*skip))                                       // a flag: no report
	lib.Dial("a", lib.WithoutVerify())                                          // want `^WithoutVerify sets tls\.Config\.InsecureSkipVerify in wrap_forms/lib: any certificate is accepted \(skip-verify\)$`
	lib.Dial("a", lib.Insecure)                                                 // want `^Insecure sets tls\.Config\.InsecureSkipVerify in wrap_forms/lib: any certificate is accepted \(skip-verify\)$`
	lib.Dial("a", lib.WithConfSkip())                                           // want `^WithConfSkip sets tls\.Config\.InsecureSkipVerify in wrap_forms/lib: any certificate is accepted \(skip-verify\)$`
	lib.Dial("a", lib.Join(lib.WithoutVerify(), lib.WithMin(tls.VersionTLS12))) // want `^WithoutVerify sets tls\.Config\.InsecureSkipVerify in wrap_forms/lib: any certificate is accepted \(skip-verify\)$`
	lib.Dial("a", lib.Join(lib.WithoutVerify(), lib.WithCallback(check)))       // a callback: no report
	lib.Dial("a", lib.WithoutVerify(), lib.WithCallback(check))                 // a callback: no report
	lib.Dial("a", lib.WithoutVerify(), lib.WithVerify(true))                    // the last one counts: no report
	lib.Dial("a", lib.Modes[*mode])                                             // a flag: no report
}

func fromLists() {
	var chosen []lib.Option
	if *skip {
		chosen = append(chosen, lib.WithoutVerify()) // a flag: no report
	}
	lib.Dial("a", chosen...)
	fallback := []lib.Option{lib.WithMin(tls.VersionTLS12)}
	if os.Getenv("CA") == "" {
		fallback = append(fallback, lib.WithoutVerify()) // want `^WithoutVerify sets tls\.Config\.InsecureSkipVerify in wrap_forms/lib: any certificate is accepted \(skip-verify\)$`
	}
	lib.Dial("a", fallback...)
	replaced := []lib.Option{lib.WithoutVerify()} // replaced: no report
	replaced[0] = lib.WithMin(tls.VersionTLS12)
	lib.Dial("a", replaced...)
	made := make([]lib.Option, 1)
	made[0] = lib.WithoutVerify() // want `^WithoutVerify sets tls\.Config\.InsecureSkipVerify in wrap_forms/lib: any certificate is accepted \(skip-verify\)$`
	lib.Dial("a", made...)
	grown := make([]lib.Option, 0, 2)
	grown = append(grown, lib.WithoutVerify(), lib.WithCallback(check)) // a callback: no report
	lib.Dial("a", grown...)
	overwritten := []lib.Option{lib.WithoutVerify()} // overwritten: no report
	for i := range overwritten {
		overwritten[i] = lib.WithVerify(true)
	}
	lib.Dial("a", overwritten...)
	part := []lib.Option{lib.WithoutVerify(), lib.WithMin(tls.VersionTLS12)} // left out: no report
	lib.Dial("a", part[1:]...)
}

func fromOwnFunctions() {
	with := func(v bool) lib.Option { return lib.WithSkip(v) }
	lib.Dial("a", with(true))  // want `^argument v becomes tls\.Config\.InsecureSkipVerify in wrap_forms/lib: any certificate is accepted \(skip-verify\)$`
	lib.Dial("a", with(false)) // verifies: no report
}

func fromTables() {
	options := map[string]lib.Option{
		"insecure": lib.WithoutVerify(), // the key is a flag: no report
		"strict":   lib.WithVerify(true),
	}
	lib.Dial("a", options[*mode])
	makers := map[string]func() lib.Option{
		"insecure": func() lib.Option { return lib.WithoutVerify() }, // the key is a flag: no report
		"strict":   func() lib.Option { return lib.WithVerify(true) },
	}
	lib.Dial("a", makers[*mode]())
	setters := map[string]func(*tls.Config){
		"insecure": func(c *tls.Config) { c.InsecureSkipVerify = true }, // the key is a flag: no report
		"strict":   func(c *tls.Config) { c.MinVersion = tls.VersionTLS13 },
	}
	cfg := &tls.Config{}
	setters[*mode](cfg)
	tls.Dial("tcp", "a", cfg)
	tls.Dial("tcp", "a", lib.NewConfig(setters[*mode]))
	if set, ok := setters[*mode]; ok {
		cfg := &tls.Config{}
		set(cfg)
		tls.Dial("tcp", "a", cfg)
	}
	configs := map[string]func() *tls.Config{
		"insecure": func() *tls.Config { return &tls.Config{InsecureSkipVerify: true} }, // the key is a flag: no report
		"strict":   func() *tls.Config { return &tls.Config{} },
	}
	tls.Dial("tcp", "a", configs[*mode]())
	fixed := map[string]func() *tls.Config{
		"insecure": func() *tls.Config { return &tls.Config{InsecureSkipVerify: true} }, // want `^InsecureSkipVerify lets the client accept any certificate \(skip-verify\)$`
		"strict":   func() *tls.Config { return &tls.Config{} },
	}
	tls.Dial("tcp", "a", fixed["insecure"]())
}

func byFallibleOptions() {
	c, _ := lib.ENew("a", lib.ESkip(true)) // want `^argument v of ESkip becomes tls\.Config\.InsecureSkipVerify in wrap_forms/lib: any certificate is accepted \(skip-verify\)$`
	c.Get("x")
	c, _ = lib.ENew("a", lib.ESkip(false)) // verifies: no report
	c.Get("x")
	c, _ = lib.ENew("a", lib.ETLS(&tls.Config{InsecureSkipVerify: true})) // want `^InsecureSkipVerify lets the client accept any certificate \(skip-verify\)$`
	c.Get("x")
	c, _ = lib.ENew("a", lib.ESkip(true), lib.ETLS(&tls.Config{VerifyConnection: check})) // a callback: no report
	c.Get("x")
}

func byBuilders() {
	lib.NewBuilder("a").Skip(true).Build()             // want `^argument v of Skip becomes tls\.Config\.InsecureSkipVerify in wrap_forms/lib: any certificate is accepted \(skip-verify\)$`
	lib.NewBuilder("a").Skip(*skip).Build()            // a flag: no report
	lib.NewBuilder("a").NoVerify().Build()             // want `^NoVerify sets tls\.Config\.InsecureSkipVerify in wrap_forms/lib: any certificate is accepted \(skip-verify\)$`
	lib.NewBuilder("a").NoVerify().Skip(false).Build() // the last one counts: no report
	chosen := lib.NewBuilder("a")
	if *skip {
		chosen = chosen.NoVerify() // a flag: no report
	}
	chosen.Build()
	inPlace := lib.NewBuilder("a")
	inPlace.NoVerify() // want `^NoVerify sets tls\.Config\.InsecureSkipVerify in wrap_forms/lib: any certificate is accepted \(skip-verify\)$`
	inPlace.Build()
}

func byBuildersOfValues(ctx context.Context) {
	lib.NewVB("a").Skip(true).Build(ctx)            // want `^argument v of Skip becomes tls\.Config\.InsecureSkipVerify in wrap_forms/lib: any certificate is accepted \(skip-verify\)$`
	lib.NewVB("a").Skip(true).Verified().Build(ctx) // the last one counts: no report
	dropped := lib.NewVB("a")
	dropped.Skip(true) // the result is dropped: no report
	dropped.Build(ctx)
}

func byInternalStruct() {
	lib.DialConf("a", lib.TLS{Insecure: true}) // want `^Insecure becomes tls\.Config\.InsecureSkipVerify in wrap_forms/lib/internal/conf: any certificate is accepted \(skip-verify\)$`
	t := lib.TLS{Insecure: true}               // overwritten: no report
	t.Insecure = false
	lib.DialConf("a", t)
}

func bySettings() {
	verified := lib.Base{VerifyHost: true}
	yes, no := true, false                                                                // want `^Skip becomes tls\.Config\.InsecureSkipVerify in wrap_forms/lib: any certificate is accepted \(skip-verify\)$`
	lib.DialSettings("a", lib.Settings{Base: verified, TLS: &lib.TLSSettings{Skip: &no}}) // verifies: no report
	lib.DialSettings("a", lib.Settings{Base: verified, TLS: &lib.TLSSettings{Skip: &yes}})
	lib.DialSettings("a", lib.Settings{Base: verified, TLS: &lib.TLSSettings{Skip: new(bool)}}) // verifies: no report
	lib.DialSettings("a", lib.Settings{Base: lib.Base{VerifyHost: false}})                      // want `^VerifyHost becomes tls\.Config\.InsecureSkipVerify in wrap_forms/lib: any certificate is accepted \(skip-verify\)$`
	lib.DialSettings("a", lib.Settings{Base: verified, TLS: &lib.TLSSettings{Mode: "none"}})    // want `^Mode becomes tls\.Config\.InsecureSkipVerify in wrap_forms/lib: any certificate is accepted \(skip-verify\)$`
	lib.DialSettings("a", lib.Settings{Base: verified, TLS: &lib.TLSSettings{Mode: "full"}})    // verifies: no report
	lib.DialSettings("a", lib.Settings{Base: verified, TLS: &lib.TLSSettings{Mode: *mode}})     // a flag: no report
	lib.DialSettings("a", lib.Settings{Base: verified, TLS: &lib.TLSSettings{Version: "1.2"}})  // verifies: no report
}

func byGenericOptions() {
	lib.DialG("a", lib.GSkip(true))  // want `^argument v of GSkip becomes tls\.Config\.InsecureSkipVerify in wrap_forms/lib: any certificate is accepted \(skip-verify\)$`
	lib.DialG("a", lib.GSkip(false)) // verifies: no report
	lib.DialG("a", lib.GSkip(*skip)) // a flag: no report
}

func byRecursion() {
	tls.Dial("tcp", "a", lib.Rec(3, &tls.Config{InsecureSkipVerify: true})) // want `^InsecureSkipVerify lets the client accept any certificate \(skip-verify\)$`
	tls.Dial("tcp", "a", lib.Ping(3, true))                                 // silent: functions that call each other are not followed
	tls.Dial("tcp", "a", lib.Ping(3, false))                                // verifies: no report
}

func byCallbacks() {
	tls.Dial("tcp", "a", &tls.Config{InsecureSkipVerify: true, VerifyConnection: lib.VerifyAny()})      // want `^VerifyConnection never fails, so any certificate is accepted \(verify-vacuous\)$`
	tls.Dial("tcp", "a", &tls.Config{InsecureSkipVerify: true, VerifyConnection: lib.VerifyNames("x")}) // it refuses: no report
	tls.Dial("tcp", "a", &tls.Config{InsecureSkipVerify: true, VerifyConnection: lib.VerifyIf(true)})   // it refuses: no report
	tls.Dial("tcp", "a", &tls.Config{InsecureSkipVerify: true, VerifyConnection: lib.VerifyIf(false)})  // want `^VerifyConnection never fails, so any certificate is accepted \(verify-vacuous\)$`
	tls.Dial("tcp", "a", &tls.Config{InsecureSkipVerify: true, VerifyConnection: lib.VerifyIf(*skip)})  // a flag: no report
}

func byOptionsOfTheConfig() {
	tls.Dial("tcp", "a", lib.NewConfig(lib.CSkip()))                // want `^CSkip sets tls\.Config\.InsecureSkipVerify in wrap_forms/lib: any certificate is accepted \(skip-verify\)$`
	tls.Dial("tcp", "a", lib.NewConfig(lib.CVerify()))              // a callback: no report
	tls.Dial("tcp", "a", lib.NewConfig(lib.CSkip(), lib.CVerify())) // a callback: no report
	tls.Dial("tcp", "a", lib.NewConfig())                           // verifies: no report
}

func byStructsThatMayBeIgnored() {
	lib.Ignoring("a", lib.Conf2{Insecure: true})                     // not read: no report
	lib.Honouring("a", lib.Conf2{Insecure: true})                    // want `^Insecure becomes tls\.Config\.InsecureSkipVerify in wrap_forms/lib: any certificate is accepted \(skip-verify\)$`
	lib.PinnedOnly("a", lib.Conf2{Insecure: true, Pin: []byte("x")}) // a callback: no report
	pinned := &lib.Pinner{Insecure: true, Verify: check}             // a callback: no report
	pinned.Dial("a")
	bare := &lib.Pinner{Insecure: true} // want `^Insecure becomes tls\.Config\.InsecureSkipVerify in wrap_forms/lib: any certificate is accepted \(skip-verify\)$`
	bare.Dial("a")
	late := lib.Pinner{Insecure: true} // a callback: no report
	late.Verify = check
	late.Dial("a")
}

func bySide() {
	(&lib.Side{Server: true, Skip: true}).Wrap(nil)                // a server does not read it: no report
	(&lib.Side{Server: false, Skip: true}).Wrap(nil)               // want `^Skip becomes tls\.Config\.InsecureSkipVerify in wrap_forms/lib: any certificate is accepted \(skip-verify\)$`
	l := &lib.Listener{TLS: &tls.Config{InsecureSkipVerify: true}} // a server does not read it: no report
	l.Listen("a")
	d := &lib.Dialer{TLS: &tls.Config{InsecureSkipVerify: true}} // want `^InsecureSkipVerify lets the client accept any certificate \(skip-verify\)$`
	d.Dial("a")
	both := &lib.Both{TLS: &tls.Config{InsecureSkipVerify: true}} // want `^InsecureSkipVerify lets the client accept any certificate \(skip-verify\)$`
	both.Dial("a")
}
