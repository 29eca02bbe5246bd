package flow

import "crypto/tls"

var (
	modern  = []uint16{tls.VersionTLS12, tls.VersionTLS13}
	mixed   = []uint16{tls.VersionTLS12, tls.VersionTLS10} // want `MinVersion TLS 1\.0 lets servers negotiate TLS 1\.0 and 1\.1 \(version-floor\)`
	mixed2  = []uint16{tls.VersionTLS12, tls.VersionTLS10} // want `MinVersion TLS 1\.0 lets servers negotiate TLS 1\.0 and 1\.1 \(version-floor\)`
	partial = []uint16{tls.VersionTLS11, tls.VersionTLS12} // want `MaxVersion TLS 1\.2 rules out TLS 1\.3`
)

func leastAndMost(versions []uint16) (least, most uint16) {
	least = 0xffff
	for _, v := range versions {
		if v < least {
			least = v
		}
		if v > most {
			most = v
		}
	}
	return least, most
}

func dialBetween(addr string) {
	least, most := leastAndMost(modern) // of a list that is handed over: silent
	tls.Dial("tcp", addr, &tls.Config{MinVersion: least, MaxVersion: most})
}

func dialMostOfHere(addr string) {
	most := uint16(0)
	for _, v := range modern {
		if v > most {
			most = v
		}
	}
	tls.Dial("tcp", addr, &tls.Config{MaxVersion: most}) // TLS 1.3: no report
}

func dialLeast(addr string) {
	least := uint16(0xffff)
	for _, v := range mixed {
		if least > v {
			least = v
		}
	}
	tls.Dial("tcp", addr, &tls.Config{MinVersion: least})
}

func dialMost(addr string) {
	most := uint16(0)
	for _, v := range partial {
		if v >= most {
			most = v
		}
	}
	tls.Dial("tcp", addr, &tls.Config{MaxVersion: most})
}

func dialBuiltins(addr string) {
	least, most := uint16(0xffff), uint16(0)
	for _, v := range mixed2 {
		least = min(least, v)
	}
	for _, v := range modern {
		most = max(most, v) // TLS 1.3: no report
	}
	tls.Dial("tcp", addr, &tls.Config{MinVersion: least, MaxVersion: most})
}

func dialLast(addr string) {
	last := uint16(0)
	for _, v := range []uint16{tls.VersionTLS13, tls.VersionTLS12} { // want `MaxVersion TLS 1\.2 rules out TLS 1\.3`
		if v > 0 {
			last = v
		}
	}
	tls.Dial("tcp", addr, &tls.Config{MaxVersion: last})
}

func dialUnknown(addr string, versions []uint16) {
	least, most := leastAndMost(versions)
	tls.Dial("tcp", addr, &tls.Config{MinVersion: least, MaxVersion: most}) // not known: no report
}
