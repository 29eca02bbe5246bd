//go:build fixes || closure

package main

import (
	"strings"
	"testing"
)

// platform sets the one that the labels were written on.
func platform(t *testing.T) {
	t.Helper()
	for name, value := range map[string]string{"CGO_ENABLED": "0", "GOOS": "linux", "GOARCH": "amd64", "GOWORK": "off"} {
		t.Setenv(name, value)
	}
}

// withImports returns the packages that the patterns match and all that they import, when
// these are compiled: go/packages lists so many by several commands, each of which would.
func withImports(t *testing.T, dir string, patterns []string) []string {
	t.Helper()
	out, err := output(dir, "go", append([]string{"list", "-export", "-deps"}, patterns...)...)
	if err != nil {
		t.Fatal(err)
	}
	return strings.Fields(string(out))
}
