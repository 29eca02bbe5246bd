// Package passdoc takes an analyzer's documentation out of its package comment, so
// that there is one text for pkg.go.dev, for "tlsvet help" and for editors.
package passdoc

import (
	"fmt"
	"strings"
)

// MustExtract returns the section "# Analyzer name" of the package comment of the
// Go source in content, beginning with the summary line "name: summary".
// It panics if there is no such section or its summary does not start with the name.
//
// The go command starts a vet tool for each package, so that this does not parse: the
// comment consists of lines that begin with two slashes.
func MustExtract(content, name string) string {
	comment, _, _ := strings.Cut(content, "\npackage ")
	_, section, ok := strings.Cut(comment, "\n// # Analyzer "+name+"\n")
	if !ok {
		panic(fmt.Sprintf("passdoc: no section %q in the package comment", "# Analyzer "+name))
	}
	section, _, _ = strings.Cut(section, "\n// # Analyzer ")
	section = strings.TrimSpace(plain(section))
	if !strings.HasPrefix(section, name+": ") {
		panic(fmt.Sprintf("passdoc: section of %s does not start with %q", name, name+": "))
	}
	return section
}

// plain takes the slashes from the lines of a comment.
func plain(comment string) string {
	var text strings.Builder
	text.Grow(len(comment))
	for line := range strings.Lines(comment) {
		line = strings.TrimPrefix(line, "//")
		text.WriteString(strings.TrimPrefix(line, " "))
	}
	return text.String()
}

// URL returns the address of the documentation of the analyzer called name.
func URL(name string) string {
	return "https://pkg.go.dev/github.com/tlsvet/tlsvet/passes/" + name + "#hdr-Analyzer_" + name
}
