// Command demo shows, for each rule whose harm can be seen on the wire, what it is that
// happens. Each package has the code that the rule reports in config.go, and what it
// should be in config.go.fixed.
package main

import (
	"fmt"

	"example.com/demo/cipherbroken"
	"example.com/demo/cipherweak"
	"example.com/demo/clientauthweak"
	"example.com/demo/clientcamissing"
	"example.com/demo/configdropped"
	"example.com/demo/curvesnopq"
	"example.com/demo/eofswallowed"
	"example.com/demo/skipverify"
	"example.com/demo/ticketkey"
	"example.com/demo/tickettrap"
	"example.com/demo/verifyhostname"
	"example.com/demo/verifyresumption"
	"example.com/demo/verifyvacuous"
	"example.com/demo/versionempty"
	"example.com/demo/versionfloor"
)

// demos is what is shown of each rule.
var demos = []struct {
	rule string
	run  func() string
}{
	{"cipher-broken", cipherbroken.Run},
	{"cipher-weak", cipherweak.Run},
	{"clientauth-weak", clientauthweak.Run},
	{"clientca-missing", clientcamissing.Run},
	{"config-dropped", configdropped.Run},
	{"curves-no-pq", curvesnopq.Run},
	{"eof-swallowed", eofswallowed.Run},
	{"skip-verify", skipverify.Run},
	{"ticket-key", ticketkey.Run},
	{"ticket-trap", tickettrap.Run},
	{"verify-hostname", verifyhostname.Run},
	{"verify-resumption", verifyresumption.Run},
	{"verify-vacuous", verifyvacuous.Run},
	{"version-empty", versionempty.Run},
	{"version-floor", versionfloor.Run},
}

func main() {
	for _, d := range demos {
		fmt.Printf("%s: %s\n", d.rule, d.run())
	}
}
