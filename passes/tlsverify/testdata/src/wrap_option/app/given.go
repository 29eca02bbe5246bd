package app

import (
	"crypto/tls"
	"net/http"

	"wrap_option/lib"
)

func byClientsThatAreGiven(client *http.Client) {
	lib.NewCaller(lib.CallInsecurely()).Call("https://example.com")                             // want `^CallInsecurely sets tls\.Config\.InsecureSkipVerify in wrap_option/lib: any certificate is accepted \(skip-verify\)$`
	lib.NewCaller(lib.CallInsecurely(), lib.CallBy(&http.Client{})).Call("https://example.com") // its own client verifies: no report
	lib.NewCaller(lib.CallInsecurely(), lib.CallBy(nil)).Call("https://example.com")            // want `^CallInsecurely sets tls\.Config\.InsecureSkipVerify in wrap_option/lib: any certificate is accepted \(skip-verify\)$`
	lib.NewCaller(lib.CallInsecurely(), lib.CallBy(client)).Call("https://example.com")         // if it is nil // want `^CallInsecurely sets tls\.Config\.InsecureSkipVerify in wrap_option/lib: any certificate is accepted \(skip-verify\)$`
	lib.NewCaller().Call("https://example.com")                                                 // verifies: no report
}

func byConfigsThatAreGiven(addr string) {
	lib.NewLink(lib.LinkInsecurely()).Dial(addr)                                 // want `^LinkInsecurely sets tls\.Config\.InsecureSkipVerify in wrap_option/lib: any certificate is accepted \(skip-verify\)$`
	lib.NewLink(lib.LinkInsecurely(), lib.LinkWith(&tls.Config{})).Dial(addr)    // its own config verifies: no report
	lib.NewLink(lib.LinkInsecurely(), lib.LinkWith(nil)).Dial(addr)              // want `^LinkInsecurely sets tls\.Config\.InsecureSkipVerify in wrap_option/lib: any certificate is accepted \(skip-verify\)$`
	lib.NewLink(lib.LinkWith(&tls.Config{InsecureSkipVerify: true})).Dial(addr)  // want `^InsecureSkipVerify lets the client accept any certificate \(skip-verify\)$`
	lib.NewLink(lib.LinkWith(&tls.Config{ServerName: "example.com"})).Dial(addr) // verifies: no report
}
