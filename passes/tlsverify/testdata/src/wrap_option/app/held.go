package app

import (
	"crypto/tls"
	"time"
	"wrap_option/held"
)

func heldByClient(addr string) {
	held.New(addr, held.WithInsecure())                     // silent: nothing uses it
	held.New(addr, held.WithVerification(false)).Dial()     // want `argument on of WithVerification becomes tls\.Config\.InsecureSkipVerify in wrap_option/held: any certificate is accepted \(skip-verify\)`
	held.New(addr, held.WithVerification(true)).Dial()      // verifies: no report
	held.New(addr, held.WithVerification(*insecure)).Dial() // a flag: no report
	held.New(addr, held.WithTimeout(time.Second)).Dial()    // verifies: no report
	held.New(addr).Dial()                                   // verifies: no report
}

func heldAmongOthers(addr string) {
	held.New(addr, held.WithTimeout(time.Second), held.WithInsecure(), held.WithLog(nil)).Dial() // want `WithInsecure sets tls\.Config\.InsecureSkipVerify in wrap_option/held: any certificate is accepted \(skip-verify\)`
	held.New(addr, held.WithInsecure(), held.WithVerify(verify)).Dial()                          // a callback: no report
	held.New(addr, held.WithInsecure(), held.WithVerification(true)).Dial()                      // the last one counts: no report
	held.New(addr, held.WithInsecure(), held.WithTLSConfig(&tls.Config{})).Dial()                // replaced: no report
	held.New(addr, held.WithTLSConfig(&tls.Config{}), held.WithInsecure()).Dial()                // want `WithInsecure sets tls\.Config\.InsecureSkipVerify in wrap_option/held: any certificate is accepted \(skip-verify\)`
}

func heldAndCompleted(addr string) {
	held.NewNamed(addr, "db", held.WithInsecure()).Dial()      // want `WithInsecure sets tls\.Config\.InsecureSkipVerify in wrap_option/held: any certificate is accepted \(skip-verify\)`
	held.NewPinned(addr, held.WithInsecure()).Dial()           // it checks the peer itself: no report
	held.NewPinnedFirst(addr, held.WithInsecure()).Dial()      // likewise: no report
	held.NewVerified(addr, held.WithInsecure()).Dial()         // overwritten: no report
	held.NewChecked(addr, held.WithInsecure())                 // refused: no report
	held.NewInHelper(addr, held.WithInsecure()).Dial()         // want `WithInsecure sets tls\.Config\.InsecureSkipVerify in wrap_option/held: any certificate is accepted \(skip-verify\)`
	held.NewPassed(addr, held.WithInsecure()).Dial()           // want `WithInsecure sets tls\.Config\.InsecureSkipVerify in wrap_option/held: any certificate is accepted \(skip-verify\)`
	held.NewPassed(addr, held.WithVerification(true)).Dial()   // verifies: no report
	held.NewInHelper(addr, held.WithVerification(true)).Dial() // verifies: no report
}

func heldAndUsedAtOnce(addr string) {
	held.Connect(addr, held.WithInsecure())         // want `WithInsecure sets tls\.Config\.InsecureSkipVerify in wrap_option/held: any certificate is accepted \(skip-verify\)`
	held.Connect(addr, held.WithVerification(true)) // verifies: no report
	held.Serve(nil, held.WithInsecure())            // servers do not read it: no report
}

func heldByMethod(addr string) {
	held.Open(addr, held.Insecure()).Dial() // want `Insecure sets tls\.Config\.InsecureSkipVerify in wrap_option/held: any certificate is accepted \(skip-verify\)`
}

func heldByUnknown(addr string, opts []held.Option) {
	held.New(addr, opts...).Dial() // silent: what the options do is not known
}

func ownConfigOptions(addr string) {
	held.Dial(addr, held.SkipVerify())                           // want `SkipVerify sets tls\.Config\.InsecureSkipVerify in wrap_option/held: any certificate is accepted \(skip-verify\)`
	held.Dial(addr, func(c *tls.Config) { c.ServerName = "db" }) // verifies: no report
	held.Dial(addr, held.SkipVerify(), held.Verify(verify))      // a callback: no report
	held.DialPinned(addr, held.SkipVerify())                     // it checks the peer itself: no report
	held.Dial(addr, func(c *tls.Config) {
		c.InsecureSkipVerify = true // want `InsecureSkipVerify lets the client accept any certificate \(skip-verify\)`
	})
	held.Dial(addr, func(c *tls.Config) {
		c.InsecureSkipVerify = true // with a callback: no report
		c.VerifyConnection = verify
	})
	held.DialPinned(addr, func(c *tls.Config) {
		c.InsecureSkipVerify = true // it checks the peer itself: no report
	})
	held.DialWith(addr, func(c *tls.Config) {
		c.InsecureSkipVerify = true // want `InsecureSkipVerify lets the client accept any certificate \(skip-verify\)`
	})
	held.DialMaybe(addr, func(c *tls.Config) {
		c.InsecureSkipVerify = true // want `InsecureSkipVerify lets the client accept any certificate \(skip-verify\)`
	})
	held.DialWith(addr, func(c *tls.Config) {
		c.InsecureSkipVerify = *insecure // a flag: no report
	})
}

func ownConfig(addr string) {
	tls.Dial("tcp", addr, held.Config(held.SkipVerify())) // want `SkipVerify sets tls\.Config\.InsecureSkipVerify in wrap_option/held: any certificate is accepted \(skip-verify\)`
	tls.Dial("tcp", addr, held.Config())                  // verifies: no report
	cfg := held.Config(held.SkipVerify())
	cfg.VerifyConnection = verify
	tls.Dial("tcp", addr, cfg) // a callback: no report
}
