package explain

import (
	"strings"
	"unicode/utf8"
)

const (
	width  = 80
	indent = 14 // where the text of a row begins: two spaces, the longest label, two spaces
)

// A page is text for a terminal. Its zero value is empty.
type page struct {
	b strings.Builder
}

// title starts a section.
func (p *page) title(s string) {
	p.gap()
	p.b.WriteString(s + "\n\n")
}

// paragraph writes wrapped text and an empty line after it.
func (p *page) paragraph(s string) {
	p.wrap(0, s, "")
	p.b.WriteByte('\n')
}

// code writes source as it is, indented, and an empty line after it.
func (p *page) code(s string) {
	for line := range strings.Lines(s) {
		if line != "\n" {
			line = "    " + strings.ReplaceAll(line, "\t", "    ")
		}
		p.b.WriteString(line)
	}
	p.b.WriteByte('\n')
}

// row writes a label and the text beside it, or nothing if there is no text.
func (p *page) row(label, text string) {
	if text == "" {
		return
	}
	p.b.WriteString("  " + label + strings.Repeat(" ", indent-2-len(label)))
	p.wrap(indent, text, strings.Repeat(" ", indent))
}

// wrap writes the words of text from column col on; further lines start with prefix.
func (p *page) wrap(col int, text, prefix string) {
	start := true
	for word := range strings.FieldsSeq(text) {
		n := utf8.RuneCountInString(word)
		switch {
		case start:
		case col+1+n > width:
			p.b.WriteString("\n" + prefix)
			col = len(prefix)
		default:
			p.b.WriteByte(' ')
			col++
		}
		p.b.WriteString(word)
		col += n
		start = false
	}
	p.b.WriteByte('\n')
}

// gap makes sure that an empty line comes before what follows.
func (p *page) gap() {
	if s := p.b.String(); s != "" && !strings.HasSuffix(s, "\n\n") {
		p.b.WriteByte('\n')
	}
}

// String returns the page, ending in one newline.
func (p *page) String() string {
	return strings.TrimRight(p.b.String(), "\n") + "\n"
}
