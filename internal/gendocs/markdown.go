package main

import (
	"strings"

	"github.com/tlsvet/tlsvet/internal/markdown"
	"github.com/tlsvet/tlsvet/internal/option"
)

// A table is a Markdown table. Its first row is the heading.
type table struct {
	b    strings.Builder
	rows int
}

func (t *table) row(cells ...string) {
	t.b.WriteString("| " + strings.Join(cells, " | ") + " |\n")
	if t.rows == 0 {
		t.b.WriteString(strings.Repeat("|---", len(cells)) + "|\n")
	}
	t.rows++
}

func (t *table) String() string { return t.b.String() }

// md is short for what nearly every cell needs.
func md(text string) string { return markdown.Escape(text) }

func ruleLink(dir string, id option.RuleID) string {
	return "[" + string(id) + "](" + dir + string(id) + ".md)"
}

// ruleCell returns links to rules, or why there are none.
func ruleCell(ids []option.RuleID, none string) string {
	if len(ids) == 0 {
		return md(none)
	}
	var links []string
	for _, id := range ids {
		links = append(links, ruleLink("rules/", id))
	}
	return strings.Join(links, ", ")
}

func upperFirst(s string) string {
	return strings.ToUpper(s[:1]) + s[1:] + "."
}
