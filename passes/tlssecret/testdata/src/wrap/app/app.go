// Package app decides for a library.
package app

import (
	"os"
	"time"

	"wrap/lib"
)

func clocks(addr string) {
	lib.Dial(addr, lib.Options{Clock: func() time.Time { return time.Time{} }}) // want `Clock becomes tls\.Config\.Time in wrap/lib: it stands still, so expired certificates verify \(time\)`
	lib.Dial(addr, lib.Options{Clock: time.Now})                                // moves: no report
	lib.Dial(addr, lib.Options{})                                               // moves: no report
}

func log(addr string) {
	lib.Dial(addr, lib.Options{Log: os.Stderr}) // pointers are not followed to here: no report
}
