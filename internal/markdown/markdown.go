// Package markdown writes what the catalogue says of a rule as Markdown, for the pages of
// docs/ and for the help that code scanning shows beside a finding.
package markdown

import (
	"fmt"
	"strings"

	"github.com/tlsvet/tlsvet/internal/option"
)

// Rule returns the sections that say all of r but its id, its title and its grades. What
// a section says of the table of options is left to the caller.
func Rule(r option.Rule) string {
	var b strings.Builder
	fmt.Fprintf(&b, "## What it reports\n\n%s\n", Escape(r.Reports))
	fmt.Fprintf(&b, "\n## Why it matters\n\n%s\n", Escape(r.Why))
	fmt.Fprintf(&b, "\n## Example\n\n```go\n%s```\n", r.Example)
	fmt.Fprintf(&b, "\n## Instead\n\n```go\n%s```\n", r.Instead)
	fmt.Fprintf(&b, "\n## Fix safety: %s\n\n%s\n", r.FixSafety, Escape(r.Fix))
	return b.String()
}

// References returns the section of that name.
func References(r option.Rule) string {
	var b strings.Builder
	b.WriteString("## References\n\n")
	for _, ref := range r.References {
		fmt.Fprintf(&b, "- %s\n", Escape(ref))
	}
	return b.String()
}

// Escape returns text as Markdown that shows it as it is, also in a table.
func Escape(text string) string {
	return strings.NewReplacer("*", `\*`, "_", `\_`, "|", `\|`, "<", `\<`).Replace(text)
}

// Code returns names as code, separated by commas.
func Code(names []string) string {
	return "`" + strings.Join(names, "`, `") + "`"
}
