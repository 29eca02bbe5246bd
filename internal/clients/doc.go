// Package clients tests tlsvet on programs that use the client libraries of others, which
// are in testdata/clients, and of forks of crypto/tls, in testdata/twins. It downloads those,
// so that its tests have a build tag:
//
//	go test -tags clients ./internal/clients
package clients
