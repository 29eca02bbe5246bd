package tried

import (
	"crypto/tls"
	"testing"
)

func TestOptions(t *testing.T) {
	for _, o := range []*options{newOptions("a"), lowOptions("b"), oldOptions(true), askedOptions(false)} {
		if o == nil {
			t.Error("no options")
		}
	}
}

// start is what the tests share.
func start(name string) *options { return newOptions(name) }

func TestStart(t *testing.T) {
	if start("c") == nil {
		t.Error("no options")
	}
}

func TestRetries(t *testing.T) {
	retries = 2
	DialAgain("localhost:0")
}

func TestAttempts(t *testing.T) {
	attempts = 2
	DialAgain("localhost:0")
	tls.Dial("tcp", "localhost:0", &tls.Config{MinVersion: tls.VersionTLS13})
}
