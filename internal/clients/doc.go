// Package clients tests tlsvet on programs that use the client libraries of others, which
// are in testdata/clients. It downloads those libraries, so that its test has a build tag:
//
//	go test -tags clients ./internal/clients
package clients
