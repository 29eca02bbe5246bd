// Package tlsvet defines the analyzer that holds tlsvet's policy.
//
// # Analyzer tlsvet
//
// tlsvet: settings of all tlsvet analyzers
//
// It reports nothing. Its flags are the settings that every other analyzer of the
// suite obeys, so that each host (go vet, golangci-lint, nogo, gopls) can set them
// the same way: -tlsvet.fixes=all, -tlsvet.tests.
package tlsvet
