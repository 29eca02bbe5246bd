package app

import (
	"crypto/tls"
	"net"
	"wrap_func/lib"
)

func byValue(conn net.Conn) {
	tls.Client(conn, lib.FromValue(lib.ByValue{Insecure: true}))      // want `Insecure becomes tls\.Config\.InsecureSkipVerify in wrap_func/lib: any certificate is accepted \(skip-verify\)`
	tls.Client(conn, lib.FromValue(lib.ByValue{true}))                // want `Insecure becomes tls\.Config\.InsecureSkipVerify in wrap_func/lib: any certificate is accepted \(skip-verify\)`
	tls.Client(conn, lib.FromValue(lib.ByValue{}))                    // verifies: no report
	tls.Client(conn, lib.FromValue(lib.ByValue{Insecure: *insecure})) // a flag: no report
}

func byPointer(conn net.Conn) {
	tls.Client(conn, lib.FromPointer(&lib.ByPointer{Insecure: true}))      // want `Insecure becomes tls\.Config\.InsecureSkipVerify in wrap_func/lib: any certificate is accepted \(skip-verify\)`
	tls.Client(conn, lib.FromPointer(&lib.ByPointer{Insecure: false}))     // verifies: no report
	tls.Client(conn, lib.FromPointer(&lib.ByPointer{Insecure: *insecure})) // a flag: no report
	tls.Client(conn, lib.FromPointer(nil))                                 // verifies: no report
}

func byNesting(conn net.Conn) {
	var o lib.Nested
	o.TLS.Client.Insecure = true // want `Insecure becomes tls\.Config\.InsecureSkipVerify in wrap_func/lib: any certificate is accepted \(skip-verify\)`
	tls.Client(conn, lib.FromNested(o))
	o.TLS.Client = lib.ByNesting{} // verifies: no report
	tls.Client(conn, lib.FromNested(o))
}

func inSlice(conn net.Conn) {
	tls.Client(conn, lib.FromSlice(lib.InSlice{}, lib.InSlice{Insecure: true})) // want `Insecure becomes tls\.Config\.InsecureSkipVerify in wrap_func/lib: any certificate is accepted \(skip-verify\)`
	tls.Client(conn, lib.FromSlice(lib.InSlice{}, lib.InSlice{}))               // verifies: no report
}

func receiver(conn net.Conn) {
	tls.Client(conn, lib.Receiver{Insecure: true}.Config())      // want `Insecure becomes tls\.Config\.InsecureSkipVerify in wrap_func/lib: any certificate is accepted \(skip-verify\)`
	tls.Client(conn, lib.Receiver{}.Config())                    // verifies: no report
	tls.Client(conn, lib.Receiver{Insecure: *insecure}.Config()) // a flag: no report
}

func argumentOfMethod(conn net.Conn, r *lib.Receiver) {
	tls.Client(conn, r.ConfigFor("db", true))      // want `argument insecure of (\S+\.)?ConfigFor becomes tls\.Config\.InsecureSkipVerify in wrap_func/lib: any certificate is accepted \(skip-verify\)`
	tls.Client(conn, r.ConfigFor("db", false))     // verifies: no report
	tls.Client(conn, r.ConfigFor("db", *insecure)) // a flag: no report
}

type configurer interface {
	ConfigFor(host string, insecure bool) *tls.Config
}

func argumentOfInterface(conn net.Conn, c configurer) {
	tls.Client(conn, c.ConfigFor("db", true)) // not known: no report
}

func keptByConstructor(addr string) {
	lib.NewHidden(true).Dial(addr)      // want `argument insecure of NewHidden becomes tls\.Config\.InsecureSkipVerify in wrap_func/lib: any certificate is accepted \(skip-verify\)`
	lib.NewHidden(false).Dial(addr)     // verifies: no report
	lib.NewHidden(*insecure).Dial(addr) // a flag: no report
}

func builder(conn net.Conn) {
	tls.Client(conn, lib.NewBuilder().Skip(true).Build())                // want `argument skip of (\S+\.)?Skip becomes tls\.Config\.InsecureSkipVerify in wrap_func/lib: any certificate is accepted \(skip-verify\)`
	tls.Client(conn, lib.NewBuilder().Skip(true).Verify(verify).Build()) // a callback follows: no report
	tls.Client(conn, lib.NewBuilder().Skip(false).Build())               // verifies: no report
	tls.Client(conn, lib.NewBuilder().Skip(*insecure).Build())           // a flag: no report
}

func builderInSteps(conn net.Conn) {
	b := lib.NewBuilder()
	b.Skip(true) // want `argument skip of (\S+\.)?Skip becomes tls\.Config\.InsecureSkipVerify in wrap_func/lib: any certificate is accepted \(skip-verify\)`
	tls.Client(conn, b.Build())
}

func steps(conn net.Conn) {
	tls.Client(conn, lib.Steps{}.Skip(true).Build())             // want `argument skip of (\S+\.)?Skip becomes tls\.Config\.InsecureSkipVerify in wrap_func/lib: any certificate is accepted \(skip-verify\)`
	tls.Client(conn, lib.Steps{}.Skip(true).Skip(false).Build()) // taken back: no report
	tls.Client(conn, lib.Steps{}.Skip(*insecure).Build())        // a flag: no report
}

func generic(conn net.Conn) {
	tls.Client(conn, lib.Generic("a", true))    // want `argument insecure of Generic becomes tls\.Config\.InsecureSkipVerify in wrap_func/lib: any certificate is accepted \(skip-verify\)`
	tls.Client(conn, lib.Generic(1, false))     // verifies: no report
	tls.Client(conn, lib.Generic(1, *insecure)) // a flag: no report
}

func genericBool(conn net.Conn) {
	tls.Client(conn, lib.FromBool(lib.Switch(true))) // want `argument skip of FromBool becomes tls\.Config\.InsecureSkipVerify in wrap_func/lib: any certificate is accepted \(skip-verify\)`
	tls.Client(conn, lib.FromBool(false))            // verifies: no report
	tls.Client(conn, lib.FromBool(*insecure))        // a flag: no report
}

func genericOptions(conn net.Conn) {
	tls.Client(conn, lib.FromGeneric(lib.GenericOptions[int]{Insecure: true}))      // want `Insecure becomes tls\.Config\.InsecureSkipVerify in wrap_func/lib: any certificate is accepted \(skip-verify\)`
	tls.Client(conn, lib.FromGeneric(lib.GenericOptions[string]{Value: "a"}))       // verifies: no report
	tls.Client(conn, lib.FromGeneric(lib.GenericOptions[int]{Insecure: *insecure})) // a flag: no report
}

func genericReceiver(conn net.Conn, b *lib.Box[int]) {
	tls.Client(conn, b.Config(true))  // want `argument insecure of (\S+\.)?Config becomes tls\.Config\.InsecureSkipVerify in wrap_func/lib: any certificate is accepted \(skip-verify\)`
	tls.Client(conn, b.Config(false)) // verifies: no report
}
