// Package app uses a library in many ways.
package app

import (
	"context"
	"crypto/tls"
	"errors"
	"flag"
	"net/http"
	"os"

	"wrap_uses/lib"
)

var skip = flag.Bool("skip", false, "")

func check(cs tls.ConnectionState) error {
	if len(cs.PeerCertificates) == 0 {
		return errors.New("none")
	}
	return nil
}

func sarama() {
	c := lib.NewConfig()
	c.Net.TLS.Enable = true
	c.Net.TLS.Config = &tls.Config{InsecureSkipVerify: true} // want `^InsecureSkipVerify lets the client accept any certificate \(skip-verify\)$`
	lib.Open("a", c)
	d := lib.NewConfig()
	d.Net.TLS.Enable = true
	d.Net.TLS.Skip = true // want `^Skip becomes tls\.Config\.InsecureSkipVerify in wrap_uses/lib: any certificate is accepted \(skip-verify\)$`
	lib.Open("a", d)
	e := lib.NewConfig()
	e.Net.TLS.Skip = true // no TLS: no report
	lib.Open("a", e)
	f := lib.NewConfig()
	f.Net.TLS.Enable = true
	f.Net.TLS.Config = &tls.Config{VerifyConnection: check} // a callback: no report
	f.Net.TLS.Skip = true                                   // a callback: no report
	lib.Open("a", f)
	g := lib.NewConfig()
	g.Net.TLS.Enable = true
	g.Net.TLS.Skip = *skip // a flag: no report
	lib.Open("a", g)
	lib.Open("a", nil) // no TLS: no report
}

func flags() {
	lib.DialFlags("a", lib.FlagInsecure)             // want `^argument f of DialFlags becomes tls\.Config\.InsecureSkipVerify in wrap_uses/lib: any certificate is accepted \(skip-verify\)$`
	lib.DialFlags("a", lib.FlagOld)                  // verifies: no report
	lib.DialFlags("a", lib.FlagOld|lib.FlagInsecure) // want `^argument f of DialFlags becomes tls\.Config\.InsecureSkipVerify in wrap_uses/lib: any certificate is accepted \(skip-verify\)$`
	lib.DialFlags("a", 0)                            // verifies: no report
	f := lib.FlagOld
	if *skip {
		f |= lib.FlagInsecure
	}
	lib.DialFlags("a", f)
	lib.DialString("a", "Skip-Verify")    // want `^argument mode of DialString becomes tls\.Config\.InsecureSkipVerify in wrap_uses/lib: any certificate is accepted \(skip-verify\)$`
	lib.DialString("a", "full")           // verifies: no report
	lib.DialLower("a", "SKIP")            // want `^argument mode of DialLower becomes tls\.Config\.InsecureSkipVerify in wrap_uses/lib: any certificate is accepted \(skip-verify\)$`
	lib.DialLower("a", os.Getenv("MODE")) // the environment decides: no report
	lib.DialUpper("a", "skip")            // no string in upper case is equal to it: no report
	lib.DialLower("a", "full")            // verifies: no report
}

func convs() {
	lib.DialPublic("a", lib.Public{Skip: true})                                    // want `^Skip becomes tls\.Config\.InsecureSkipVerify in wrap_uses/lib: any certificate is accepted \(skip-verify\)$`
	lib.DialPublic("a", lib.Public{Skip: *skip})                                   // a flag: no report
	lib.DialSource("a", lib.Static{Config: &tls.Config{InsecureSkipVerify: true}}) // want `^InsecureSkipVerify lets the client accept any certificate \(skip-verify\)$`
	lib.DialSource("a", lib.Static{Config: &tls.Config{}})
	lib.DialSource("a", own{}) // reported below: no report
}

type own struct{}

func (own) TLS() *tls.Config { return &tls.Config{InsecureSkipVerify: true} } // want `^InsecureSkipVerify lets the client accept any certificate \(skip-verify\)$`

func transports() {
	http.DefaultClient.Transport = lib.NewTransport(true)  // want `^argument skip of NewTransport becomes tls\.Config\.InsecureSkipVerify in wrap_uses/lib: any certificate is accepted \(skip-verify\)$`
	http.DefaultClient.Transport = lib.NewTransport(*skip) // a flag: no report
	t := lib.NewTransportFrom(&http.Transport{}, true)     // want `^argument skip of NewTransportFrom becomes tls\.Config\.InsecureSkipVerify in wrap_uses/lib: any certificate is accepted \(skip-verify\)$`
	http.DefaultClient.Transport = t
	u := lib.NewTransportFrom(&http.Transport{TLSClientConfig: &tls.Config{VerifyConnection: check}}, true) // a callback: no report
	http.DefaultClient.Transport = u
	v := lib.NewTransportFrom(&http.Transport{}, true) // overwritten: no report
	v.TLSClientConfig.InsecureSkipVerify = false
	http.DefaultClient.Transport = v
	d := lib.Dialer(&tls.Config{InsecureSkipVerify: true}) // want `^InsecureSkipVerify lets the client accept any certificate \(skip-verify\)$`
	d(context.Background(), "tcp", "a")
	lib.DialerSkip(true)("a")  // want `^argument skip of DialerSkip becomes tls\.Config\.InsecureSkipVerify in wrap_uses/lib: any certificate is accepted \(skip-verify\)$`
	lib.DialerSkip(false)("a") // verifies: no report
	lib.DialerSkip(*skip)("a") // a flag: no report
}

func servers() {
	lib.Serve(nil, &tls.Config{InsecureSkipVerify: true})    // a server does not read it: no report
	lib.TestServer(&tls.Config{InsecureSkipVerify: true})    // a server does not read it: no report
	lib.Register("x", &tls.Config{InsecureSkipVerify: true}) // want `^InsecureSkipVerify lets the client accept any certificate \(skip-verify\)$`
	lib.Register("y", &tls.Config{})
}

func conns() {
	c := lib.NewConn()
	c.SetInsecure(true) // want `^argument v of SetInsecure becomes tls\.Config\.InsecureSkipVerify in wrap_uses/lib: any certificate is accepted \(skip-verify\)$`
	c.Dial("a")
	d := lib.NewConn()
	d.SetInsecure(true) // a callback: no report
	d.Pin(check)
	d.Dial("a")
	e := lib.NewConn()
	e.SetInsecure(true) // overwritten: no report
	e.SetVerify(true)
	e.Dial("a")
	f := lib.NewConn()
	f.SetTLS(&tls.Config{InsecureSkipVerify: true}) // want `^InsecureSkipVerify lets the client accept any certificate \(skip-verify\)$`
	f.Dial("a")
	g := lib.NewConn()
	g.TLS().InsecureSkipVerify = true // want `^InsecureSkipVerify lets the client accept any certificate \(skip-verify\)$`
	g.Dial("a")
	h := lib.NewConn()
	h.SetInsecure(*skip) // a flag: no report
	h.Dial("a")
	i := lib.NewConn()
	if *skip {
		i.SetInsecure(true) // a flag: no report
	}
	i.Dial("a")
	j := lib.NewConn()
	if os.Getenv("CA") == "" {
		j.SetInsecure(true) // want `^argument v of SetInsecure becomes tls\.Config\.InsecureSkipVerify in wrap_uses/lib: any certificate is accepted \(skip-verify\)$`
	}
	j.Dial("a")
}

func retries() {
	lib.DialRetry("a", true)            // want `^argument insecureFallback of DialRetry becomes tls\.Config\.InsecureSkipVerify in wrap_uses/lib: any certificate is accepted \(skip-verify\)$`
	lib.DialRetry("a", false)           // verifies: no report
	lib.DialRetry("a", *skip)           // a flag: no report
	c, _ := lib.CA{Skip: true}.Config() // want `^Skip becomes tls\.Config\.InsecureSkipVerify in wrap_uses/lib: any certificate is accepted \(skip-verify\)$`
	tls.Dial("tcp", "a", c)
	c, _ = lib.CA{Skip: true, File: "x"}.Config() // not read: no report
	tls.Dial("tcp", "a", c)
	tls.Dial("tcp", "a", lib.NoCA("x")) // reported in lib: no report
	tls.Dial("tcp", "a", lib.NoCA(""))  // reported in lib: no report
}
