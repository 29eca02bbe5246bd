// Package dotimport names crypto/tls without a qualifier.
package dotimport

import . "crypto/tls"

func dial(addr string) {
	Dial("tcp", addr, &Config{InsecureSkipVerify: true})  // want `InsecureSkipVerify lets the client accept any certificate \(skip-verify\)`
	Dial("tcp", addr, &Config{InsecureSkipVerify: false}) // verifies: no report
}
