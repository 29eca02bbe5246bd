package app

import "wrap_check/lib"

func collected() {
	lib.Listed(&lib.Target{Insecure: true, Addr: "db:1"})     // refused: no report
	lib.ListedOnly(&lib.Target{Insecure: true, Addr: "db:1"}) // want `^Insecure becomes tls\.Config\.InsecureSkipVerify in wrap_check/lib: any certificate is accepted \(skip-verify\)$`
	lib.Joined(&lib.Target{Insecure: true, Addr: "db:1"})     // refused: no report
	lib.JoinedAddr(&lib.Target{Insecure: true, Addr: "db:1"}) // want `^Insecure becomes tls\.Config\.InsecureSkipVerify in wrap_check/lib: any certificate is accepted \(skip-verify\)$`
}

func each() {
	(&lib.Cluster{Targets: []lib.Target{{Insecure: true, Addr: "db:1"}}}).Each()      // refused: no report
	(&lib.Cluster{Targets: []lib.Target{{Insecure: true, Addr: "db:1"}}}).EachLocal() // perhaps refused: no report
	(&lib.Cluster{Targets: []lib.Target{{Insecure: true, Addr: "db:1"}}}).EachNamed() // want `^Insecure becomes tls\.Config\.InsecureSkipVerify in wrap_check/lib: any certificate is accepted \(skip-verify\)$`
	(&lib.Cluster{Targets: []lib.Target{{Insecure: true}}}).EachNamed()               // refused: no report
	(&lib.Cluster{Targets: []lib.Target{{Addr: "db:1"}}}).EachNamed()                 // verifies: no report
}
