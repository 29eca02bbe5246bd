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

func byWhatAgentsAreGiven(client *http.Client, transport *http.Transport) {
	lib.NewAgent(lib.AgentInsecurely()).Call("https://example.com")                                                                  // want `^AgentInsecurely sets tls\.Config\.InsecureSkipVerify in wrap_option/lib: any certificate is accepted \(skip-verify\)$`
	lib.NewAgent(lib.AgentInsecurely(), lib.AgentBy(&http.Client{})).Call("https://example.com")                                     // its own client verifies: no report
	lib.NewAgent(lib.AgentInsecurely(), lib.AgentOver(&http.Transport{})).Call("https://example.com")                                // its own transport verifies: no report
	lib.NewAgent(lib.AgentInsecurely(), lib.AgentBy(nil)).Call("https://example.com")                                                // want `^AgentInsecurely sets tls\.Config\.InsecureSkipVerify in wrap_option/lib: any certificate is accepted \(skip-verify\)$`
	lib.NewAgent(lib.AgentInsecurely(), lib.AgentOver(nil)).Call("https://example.com")                                              // want `^AgentInsecurely sets tls\.Config\.InsecureSkipVerify in wrap_option/lib: any certificate is accepted \(skip-verify\)$`
	lib.NewAgent(lib.AgentInsecurely(), lib.AgentBy(client)).Call("https://example.com")                                             // if it is nil // want `^AgentInsecurely sets tls\.Config\.InsecureSkipVerify in wrap_option/lib: any certificate is accepted \(skip-verify\)$`
	lib.NewAgent(lib.AgentInsecurely(), lib.AgentOver(transport)).Call("https://example.com")                                        // if it is nil // want `^AgentInsecurely sets tls\.Config\.InsecureSkipVerify in wrap_option/lib: any certificate is accepted \(skip-verify\)$`
	lib.NewAgent(lib.AgentOver(&http.Transport{TLSClientConfig: &tls.Config{InsecureSkipVerify: true}})).Call("https://example.com") // want `^InsecureSkipVerify lets the client accept any certificate \(skip-verify\)$`
	lib.NewAgent().Call("https://example.com")                                                                                       // verifies: no report
	lib.NewNamedAgent("a", lib.AgentInsecurely()).Call("https://example.com")                                                        // want `^AgentInsecurely sets tls\.Config\.InsecureSkipVerify in wrap_option/lib: any certificate is accepted \(skip-verify\)$`
	lib.NewNamedAgent("a", lib.AgentInsecurely(), lib.AgentBy(&http.Client{})).Call("https://example.com")                           // its own client verifies: no report
}

func byFetchersThatAreGiven(client *http.Client) {
	lib.Fetcher(lib.FetchInsecurely()).Get("https://example.com")                              // want `^FetchInsecurely sets tls\.Config\.InsecureSkipVerify in wrap_option/lib: any certificate is accepted \(skip-verify\)$`
	lib.Fetcher(lib.FetchInsecurely(), lib.FetchBy(&http.Client{})).Get("https://example.com") // its own client verifies: no report
	lib.Fetcher(lib.FetchInsecurely(), lib.FetchBy(nil)).Get("https://example.com")            // want `^FetchInsecurely sets tls\.Config\.InsecureSkipVerify in wrap_option/lib: any certificate is accepted \(skip-verify\)$`
	lib.Fetcher(lib.FetchInsecurely(), lib.FetchBy(client)).Get("https://example.com")         // if it is nil // want `^FetchInsecurely sets tls\.Config\.InsecureSkipVerify in wrap_option/lib: any certificate is accepted \(skip-verify\)$`
	lib.Fetcher().Get("https://example.com")                                                   // verifies: no report
}

func bySeveralFunctions(client *http.Client) {
	lib.NewPoller(lib.PollInsecurely()).Call("https://example.com")                     // want `^PollInsecurely sets tls\.Config\.InsecureSkipVerify in wrap_option/lib: any certificate is accepted \(skip-verify\)$`
	lib.NewPollerBy(&http.Client{}, lib.PollInsecurely()).Call("https://example.com")   // nothing makes a config of the option: no report
	lib.NewPollerBy(client, lib.PollInsecurely()).Call("https://example.com")           // nothing makes a config of the option: no report
	lib.NewPollerOf("example.com", lib.PollInsecurely()).Call("https://example.com")    // want `^PollInsecurely sets tls\.Config\.InsecureSkipVerify in wrap_option/lib: any certificate is accepted \(skip-verify\)$`
	lib.NewWatcher(lib.WatchInsecurely()).Call("https://example.com")                   // want `^WatchInsecurely sets tls\.Config\.InsecureSkipVerify in wrap_option/lib: any certificate is accepted \(skip-verify\)$`
	lib.NewWatcherBy(&http.Client{}, lib.WatchInsecurely()).Call("https://example.com") // its own client verifies: no report
	lib.NewWatcherBy(nil, lib.WatchInsecurely()).Call("https://example.com")            // want `^WatchInsecurely sets tls\.Config\.InsecureSkipVerify in wrap_option/lib: any certificate is accepted \(skip-verify\)$`
	lib.NewWatcherBy(client, lib.WatchInsecurely()).Call("https://example.com")         // if it is nil // want `^WatchInsecurely sets tls\.Config\.InsecureSkipVerify in wrap_option/lib: any certificate is accepted \(skip-verify\)$`
}
