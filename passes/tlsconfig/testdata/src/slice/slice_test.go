package slice

import "crypto/tls"

// What a test hands the package says nothing of what the package does.
func testDial() { dial("example.com:443", "other.example.com") }

func testOwn(cfg *tls.Config) { // want `kept`
	tls.Dial("tcp", "example.com:443", cfg)
}

// What it hands its like does.
func testNil() { // want `kept`
	testOwn(nil)
}
