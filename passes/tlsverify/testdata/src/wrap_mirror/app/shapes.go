package app

import "wrap_mirror/lib"

func embedded() {
	lib.DialEmbedding(lib.Embedding{Common: lib.Common{Insecure: true}})      // want `Insecure becomes tls\.Config\.InsecureSkipVerify in wrap_mirror/lib: any certificate is accepted \(skip-verify\)`
	lib.DialEmbedding(lib.Embedding{Common: lib.Common{}})                    // verifies: no report
	lib.DialEmbedding(lib.Embedding{Common: lib.Common{Insecure: *insecure}}) // a flag: no report
}

func promoted() {
	var o lib.Embedding
	o.Insecure = true // want `Insecure becomes tls\.Config\.InsecureSkipVerify in wrap_mirror/lib: any certificate is accepted \(skip-verify\)`
	lib.DialEmbedding(o)
}

func embeddedPointer() {
	lib.DialEmbeddingPointer(lib.EmbeddingPointer{Base: &lib.Base{Insecure: true}}) // want `Insecure becomes tls\.Config\.InsecureSkipVerify in wrap_mirror/lib: any certificate is accepted \(skip-verify\)`
	lib.DialEmbeddingPointer(lib.EmbeddingPointer{Base: &lib.Base{}})               // verifies: no report
	lib.DialEmbeddingPointer(lib.EmbeddingPointer{})                                // verifies: no report
}

func anonymous(addr string) {
	cfg := lib.NewConfig()
	cfg.Net.TLS.Insecure = true // want `Insecure becomes tls\.Config\.InsecureSkipVerify in wrap_mirror/lib: any certificate is accepted \(skip-verify\)`
	lib.DialConfig(addr, cfg)
}

func anonymousFlag(addr string) {
	cfg := lib.NewConfig()
	cfg.Net.TLS.Insecure = *insecure // a flag: no report
	lib.DialConfig(addr, cfg)
}

func anonymousEnable(addr string) {
	cfg := lib.NewConfig()
	cfg.Net.TLS.Enable = true // verifies: no report
	lib.DialConfig(addr, cfg)
}

func held(addr string) {
	lib.DialHolder(addr, lib.Holder{TLS: &lib.Held{Insecure: true}})      // want `Insecure becomes tls\.Config\.InsecureSkipVerify in wrap_mirror/lib: any certificate is accepted \(skip-verify\)`
	lib.DialHolder(addr, lib.Holder{TLS: &lib.Held{}})                    // verifies: no report
	lib.DialHolder(addr, lib.Holder{TLS: &lib.Held{Insecure: *insecure}}) // a flag: no report
	lib.DialHolder(addr, lib.Holder{})                                    // speaks no TLS: no report
}

func generic(addr string) {
	lib.DialGeneric(addr, lib.Generic[int]{Insecure: true})      // want `Insecure becomes tls\.Config\.InsecureSkipVerify in wrap_mirror/lib: any certificate is accepted \(skip-verify\)`
	lib.DialGeneric(addr, lib.Generic[string]{Value: "a"})       // verifies: no report
	lib.DialGeneric(addr, lib.Generic[int]{Insecure: *insecure}) // a flag: no report
}

func client() {
	c := &lib.Client{Addr: "db:443", Insecure: true} // want `Insecure becomes tls\.Config\.InsecureSkipVerify in wrap_mirror/lib: any certificate is accepted \(skip-verify\)`
	c.Dial()
	(&lib.Client{Addr: "db:443"}).Dial() // verifies: no report
}

func defaultOptions(addr string) {
	lib.Default.Insecure = true // silent: lib reads its variable as lib set it
	lib.DialDefault(addr)
}

func defaultOptionsReplaced(addr string) {
	lib.Default = lib.Global{Insecure: true} // silent: lib reads its variable as lib set it
	lib.DialDefault(addr)
}

func defaultOptionsFlag(addr string) {
	lib.Default.Insecure = *insecure // a flag: no report
	lib.DialDefault(addr)
}
