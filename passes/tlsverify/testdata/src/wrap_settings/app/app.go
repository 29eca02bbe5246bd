// Package app fills settings of several kinds.
package app

import (
	"crypto/tls"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"os"
	"strconv"

	"wrap_settings/lib"
	"wrap_settings/third"
)

var skip = flag.Bool("skip", false, "")
var useTLS = flag.Bool("tls", false, "")
var allow = flag.Bool("allow", false, "")

func thirds() {
	lib.Dial("a", third.TLS{Insecure: true})  // want `^Insecure becomes tls\.Config\.InsecureSkipVerify in wrap_settings/lib: any certificate is accepted \(skip-verify\)$`
	lib.Dial("a", third.TLS{Insecure: *skip}) // a flag: no report
	lib.Dial("a", third.Default())            // verifies: no report
	t := third.Default()
	t.Insecure = true // want `^Insecure becomes tls\.Config\.InsecureSkipVerify in wrap_settings/lib: any certificate is accepted \(skip-verify\)$`
	lib.Dial("a", t)
	lib.DialNested("a", third.TLS{Nested: third.Nested{VerifyHost: false}}) // want `^VerifyHost becomes tls\.Config\.InsecureSkipVerify in wrap_settings/lib: any certificate is accepted \(skip-verify\)$`
	lib.DialNested("a", third.Default())                                    // verifies: no report
	n := third.Default()
	n.Nested.VerifyHost = false // want `^VerifyHost becomes tls\.Config\.InsecureSkipVerify in wrap_settings/lib: any certificate is accepted \(skip-verify\)$`
	lib.DialNested("a", n)
	lib.DialPtr("a", &third.TLS{Ptr: &third.Nested{Off: true}})      // want `^Off becomes tls\.Config\.InsecureSkipVerify in wrap_settings/lib: any certificate is accepted \(skip-verify\)$`
	lib.DialPtr("a", &third.TLS{Ptr: &third.Nested{Off: false}})     // verifies: no report
	lib.DialPtr("a", &third.TLS{})                                   // verifies: no report
	lib.DialEmb("a", third.Embedded{TLS: third.TLS{Insecure: true}}) // want `^Insecure becomes tls\.Config\.InsecureSkipVerify in wrap_settings/lib: any certificate is accepted \(skip-verify\)$`
	var e third.Embedded
	e.Insecure = true // want `^Insecure becomes tls\.Config\.InsecureSkipVerify in wrap_settings/lib: any certificate is accepted \(skip-verify\)$`
	lib.DialEmb("a", e)
	lib.DialMin("a", third.TLS{Min: "1.0"})            // for version-floor to say: no report
	lib.DialMin("a", third.TLS{Min: "1.2"})            // the floor: no report
	lib.DialMin("a", third.TLS{Min: "9"})              // refused: no report
	lib.DialMin("a", third.TLS{Min: os.Getenv("MIN")}) // the environment: no report
}

func chains() {
	o := &lib.Outer{Addr: "a", Inner: lib.Inner{Skip: true}} // want `^Skip becomes tls\.Config\.InsecureSkipVerify in wrap_settings/lib: any certificate is accepted \(skip-verify\)$`
	o.Dial()
	p := lib.Outer{}
	p.Inner.Skip = true // want `^Skip becomes tls\.Config\.InsecureSkipVerify in wrap_settings/lib: any certificate is accepted \(skip-verify\)$`
	p.Dial()
	q := lib.Outer{Inner: lib.Inner{Skip: *skip}}
	q.Dial()
	lib.New(lib.Options{Insecure: true}).Get("x")                                                       // want `^Insecure becomes tls\.Config\.InsecureSkipVerify in wrap_settings/lib: any certificate is accepted \(skip-verify\)$`
	lib.New(lib.Options{Insecure: true, Verify: check}).Get("x")                                        // a callback: no report
	lib.NewDefault(&lib.Options{Insecure: true}).Get("x")                                               // want `^Insecure becomes tls\.Config\.InsecureSkipVerify in wrap_settings/lib: any certificate is accepted \(skip-verify\)$`
	lib.NewDefault(&lib.Options{Config: &tls.Config{InsecureSkipVerify: true}}).Get("x")                // want `^InsecureSkipVerify lets the client accept any certificate \(skip-verify\)$`
	lib.NewDefault(&lib.Options{Insecure: true, Config: &tls.Config{VerifyConnection: check}}).Get("x") // a callback: no report
	lib.NewDefault(nil).Get("x")
	lib.Exclusive(lib.Options{Insecure: true, CAFile: "ca"}) // refused: no report
}

func check(cs tls.ConnectionState) error {
	if len(cs.PeerCertificates) == 0 {
		return errors.New("none")
	}
	return nil
}

func modes() {
	lib.DialMode("a", lib.ModeRequire)                         // want `^argument m of DialMode becomes tls\.Config\.InsecureSkipVerify in wrap_settings/lib: any certificate is accepted \(skip-verify\)$`
	lib.DialMode("a", lib.ModeCA)                              // a callback: no report
	lib.DialMode("a", lib.ModeFull)                            // verifies: no report
	lib.DialMode("a", lib.ModeDisable)                         // no TLS: no report
	lib.DialModeOpts("a", lib.ModeOpts{Mode: lib.ModeRequire}) // want `^Mode becomes tls\.Config\.InsecureSkipVerify in wrap_settings/lib: any certificate is accepted \(skip-verify\)$`
	lib.DialModeOpts("a", lib.ModeOpts{Mode: lib.ModeFull})    // verifies: no report
	lib.DialModeOpts("a", lib.ModeOpts{})                      // verifies: no report
	var m lib.Mode
	if *skip {
		m = lib.ModeRequire
	}
	lib.DialMode("a", m) // a flag: no report
}

func mails() {
	(&lib.Mailer{Host: "a", SkipVerify: true}).Send()                                 // want `^SkipVerify becomes tls\.Config\.InsecureSkipVerify in wrap_settings/lib: any certificate is accepted \(skip-verify\)$`
	(&lib.Mailer{Host: "a", SkipVerify: true, TLSConfig: &tls.Config{}}).Send()       // not read: no report
	(&lib.Mailer{Host: "a", TLSConfig: &tls.Config{InsecureSkipVerify: true}}).Send() // want `^InsecureSkipVerify lets the client accept any certificate \(skip-verify\)$`
	h := &lib.Holder[int]{Insecure: true}                                             // want `^Insecure becomes tls\.Config\.InsecureSkipVerify in wrap_settings/lib: any certificate is accepted \(skip-verify\)$`
	h.Dial("a")
	g := lib.Holder[string]{}
	g.Insecure = true // want `^Insecure becomes tls\.Config\.InsecureSkipVerify in wrap_settings/lib: any certificate is accepted \(skip-verify\)$`
	g.Dial("a")
}

func whether() {
	lib.Maybe{UseTLS: true, Insecure: true}.Dial("a")    // want `^Insecure becomes tls\.Config\.InsecureSkipVerify in wrap_settings/lib: any certificate is accepted \(skip-verify\)$`
	lib.Maybe{UseTLS: false, Insecure: true}.Dial("a")   // no TLS: no report
	lib.Maybe{UseTLS: *useTLS, Insecure: true}.Dial("a") // want `^Insecure becomes tls\.Config\.InsecureSkipVerify in wrap_settings/lib: any certificate is accepted \(skip-verify\)$`
	lib.Hard("a", true)                                  // reported in lib: no report
	lib.HardErr("a", true)                               // want `^argument allow of HardErr becomes tls\.Config\.InsecureSkipVerify in wrap_settings/lib: any certificate is accepted \(skip-verify\)$`
	lib.HardErr("a", *allow)                             // a flag: no report
	lib.HardPick("a", true)                              // want `^argument insecure of HardPick becomes tls\.Config\.InsecureSkipVerify in wrap_settings/lib: any certificate is accepted \(skip-verify\)$`
	lib.HardPick("a", false)                             // verifies: no report
	lib.HardPick("a", *skip)                             // a flag: no report
	tls.Dial("tcp", "a", lib.ConfigFor(true))            // want `^argument insecure of ConfigFor becomes tls\.Config\.InsecureSkipVerify in wrap_settings/lib: any certificate is accepted \(skip-verify\)$`
	tls.Dial("tcp", "a", lib.ConfigFor(*skip))           // a flag: no report
	tls.Dial("tcp", "a", lib.InsecureConfig())           // reported in lib: no report
}

func onlyWithTLS() {
	if *useTLS {
		tls.Dial("tcp", "a", &tls.Config{InsecureSkipVerify: true}) // want `^InsecureSkipVerify lets the client accept any certificate \(skip-verify\)$`
	}
}

func onlyIfParsed(s string) error {
	on, ok := parsed(s)
	if !ok || !on {
		return errors.New("not parsed")
	}
	tls.Dial("tcp", "a", &tls.Config{InsecureSkipVerify: true}) // want `^InsecureSkipVerify lets the client accept any certificate \(skip-verify\)$`
	return nil
}

func parsed(s string) (on, ok bool) {
	switch s {
	case "on":
		return true, true
	case "off":
		return false, true
	}
	return false, false
}

func allowed() error {
	if !*allow {
		return errors.New("refusing, pass -allow")
	}
	tls.Dial("tcp", "a", &tls.Config{InsecureSkipVerify: true}) // a flag permits it: no report
	return nil
}

func decoded() error {
	var o lib.Options
	f, err := os.Open("x")
	if err != nil {
		return err
	}
	if err := json.NewDecoder(f).Decode(&o); err != nil {
		return err
	}
	lib.New(o).Get("x")
	var c struct{ Insecure bool }
	json.NewDecoder(f).Decode(&c)
	lib.New(lib.Options{Insecure: c.Insecure}).Get("x")
	b, _ := strconv.ParseBool(os.Getenv("INSECURE"))
	lib.New(lib.Options{Insecure: b}).Get("x")
	if os.Getenv("INSECURE") == "1" {
		o.Insecure = true // the environment: no report
	}
	lib.New(o).Get("x")
	o2 := lib.Options{Insecure: true} // overwritten by what is scanned: no report
	fmt.Sscan("x", &o2.Insecure)
	lib.New(o2).Get("x")
	o3 := lib.Options{Insecure: true} // overwritten by a flag: no report
	flag.BoolVar(&o3.Insecure, "i", false, "")
	flag.Parse()
	lib.New(o3).Get("x")
	return nil
}

func variables() {
	lib.New(defaults).Get("x")
	o := defaults2
	o.Insecure = false
	lib.New(o).Get("x")
	for _, c := range []struct {
		addr string
		skip bool
	}{{"a", false}, {"b", true}} { // want `^Insecure becomes tls\.Config\.InsecureSkipVerify in wrap_settings/lib: any certificate is accepted \(skip-verify\)$`
		lib.New(lib.Options{Insecure: c.skip}).Get("x")
	}
	list := []lib.Options{{Insecure: true}} // want `^Insecure becomes tls\.Config\.InsecureSkipVerify in wrap_settings/lib: any certificate is accepted \(skip-verify\)$`
	for _, o := range list {
		lib.New(o).Get("x")
	}
	byName := map[string]lib.Options{"dev": {Insecure: true}, "prod": {}} // the key is a user's: no report
	lib.New(byName[os.Getenv("ENV")]).Get("x")
	if o, ok := byName[flag.Arg(0)]; ok {
		lib.New(o).Get("x")
	}
}

var defaults = lib.Options{Insecure: true}  // want `^Insecure becomes tls\.Config\.InsecureSkipVerify in wrap_settings/lib: any certificate is accepted \(skip-verify\)$`
var defaults2 = lib.Options{Insecure: true} // overwritten in a copy: no report
