// Package passdoc takes an analyzer's documentation out of its package comment, so
// that there is one text for pkg.go.dev, for "tlsvet help" and for editors.
package passdoc

import (
	"fmt"
	"go/parser"
	"go/token"
	"strings"
)

// MustExtract returns the section "# Analyzer name" of the package comment of the
// Go source in content, beginning with the summary line "name: summary".
// It panics if there is no such section or its summary does not start with the name.
func MustExtract(content, name string) string {
	f, err := parser.ParseFile(token.NewFileSet(), "", content, parser.ParseComments|parser.PackageClauseOnly)
	if err != nil {
		panic(fmt.Sprintf("passdoc: %s: %v", name, err))
	}
	_, section, ok := strings.Cut(f.Doc.Text(), "# Analyzer "+name+"\n")
	if !ok {
		panic(fmt.Sprintf("passdoc: no section %q in the package comment", "# Analyzer "+name))
	}
	section, _, _ = strings.Cut(section, "\n# Analyzer ")
	section = strings.TrimSpace(section)
	if !strings.HasPrefix(section, name+": ") {
		panic(fmt.Sprintf("passdoc: section of %s does not start with %q", name, name+": "))
	}
	return section
}

// URL returns the address of the documentation of the analyzer called name.
func URL(name string) string {
	return "https://pkg.go.dev/github.com/tlsvet/tlsvet/passes/" + name + "#hdr-Analyzer_" + name
}
