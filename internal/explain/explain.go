// Package explain prints a row of the option catalogue for a reader at a terminal.
package explain

import (
	"strings"

	"github.com/tlsvet/tlsvet/internal/option"
)

// Explain returns what the catalogue knows of name, wrapped at 80 columns and ending
// in a newline, and whether it knows anything. A name is that of an option
// (OP_NO_TICKET, SSL_OP_NO_TICKET, SSLContext.verify_mode), of a tls.Config field
// (MinVersion, tls.Config.MinVersion) or of a rule (version-floor), in any case; where
// only case tells a field from a rule (Renegotiation), it does.
func Explain(name string) (text string, ok bool) {
	for _, e := range entries() {
		if e.name == name {
			return e.text(), true
		}
	}
	want := normalize(name)
	for _, e := range entries() {
		if normalize(e.name) == want || e.alias != "" && normalize(e.alias) == want {
			return e.text(), true
		}
	}
	return "", false
}

// An entry is one name that can be explained.
type entry struct {
	name  string
	alias string // another name of the same row, or ""
	text  func() string
}

func entries() []entry {
	var all []entry
	for _, o := range option.Options {
		all = append(all, entry{o.Name, o.OpenSSL, func() string { return explainOption(o) }})
	}
	for _, f := range option.Fields {
		all = append(all, entry{f.Name, "", func() string { return explainField(f) }})
	}
	for _, r := range option.Rules {
		all = append(all, entry{string(r.ID), "", func() string { return explainRule(r) }})
	}
	return all
}

// normalize returns name in lower case, without what qualifies it.
func normalize(name string) string {
	name = strings.ToLower(strings.TrimSpace(name))
	for _, prefix := range []string{"crypto/", "tls.", "config.", "ssl.", "sslcontext."} {
		name = strings.TrimPrefix(name, prefix)
	}
	if strings.HasPrefix(name, "ssl_op_") {
		name = strings.TrimPrefix(name, "ssl_")
	}
	return name
}

func explainOption(o option.Option) string {
	var p page
	title := o.Name
	if o.OpenSSL != "" {
		title += " (OpenSSL: " + o.OpenSSL + ")"
	}
	p.title(title)
	p.row("means", o.Means)
	p.row("role", o.Role.String())
	p.row("since", "Python "+o.Since)
	if o.Deprecated != "" {
		p.row("deprecated", "Python "+o.Deprecated)
	}
	p.row("crypto/tls", o.Control.String()+": "+o.Go)
	p.row("fields", list(o.Fields))
	p.row("zero value", o.Zero)
	p.row("source", o.Source)
	p.row("rules", rules(o.Rules, o.NoRule))
	return p.String()
}

func explainField(f option.Field) string {
	var p page
	p.title("tls.Config." + f.Name)
	p.row("zero value", f.Zero)
	p.row("otherwise", f.Does)
	p.row("ignored", f.Ignored)
	p.row("role", f.Role.String())
	p.row("since", f.Since)
	p.row("deprecated", f.Deprecated)
	p.row("options", list(f.Options))
	p.row("source", f.Source)
	p.row("rules", rules(f.Rules, f.NoRule))
	return p.String()
}

func explainRule(r option.Rule) string {
	var p page
	p.title(string(r.ID) + ": " + r.Title)
	p.paragraph(r.Reports)
	p.paragraph(r.Why)
	p.title("Example")
	p.code(r.Example)
	p.title("Instead")
	p.code(r.Instead)
	p.row("fix", r.FixSafety.String()+": "+strings.TrimPrefix(r.Fix, "None: "))
	p.row("analyzer", r.Analyzer)
	p.row("severity", r.Severity.String())
	p.row("precision", r.Precision)
	p.row("by default", map[bool]string{true: "on", false: "off; -tlsvet.enable=" + string(r.ID) + " switches it on"}[r.Default])
	p.row("test files", map[bool]string{true: "reported", false: "silent"}[r.TestFiles])
	p.row("since", "tlsvet "+r.Since)
	p.row("options", list(r.Options))
	p.row("references", list(r.References))
	p.gap()
	p.paragraph(option.URL(r.ID)) // too long for a row
	return p.String()
}

func rules(ids []option.RuleID, none string) string {
	if len(ids) == 0 {
		return "none: " + none
	}
	var names []string
	for _, id := range ids {
		names = append(names, string(id))
	}
	return list(names)
}

func list(names []string) string { return strings.Join(names, ", ") }
