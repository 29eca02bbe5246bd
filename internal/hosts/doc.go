// Package hosts tests tlsvet in the hosts that it does not bring itself: nogo, whose rules
// a driver here imitates, and golangci-lint and gopls, which are built with its analyzers.
// The tests that build a host need the tag "hosts".
package hosts
