package inventory

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"text/tabwriter"
)

// JSON writes the document as JSON.
func (d *Document) JSON(w io.Writer) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "\t")
	return enc.Encode(d)
}

// Text writes the document for a terminal: of each config where it is, what it serves, and
// a line for each question with the state, the value and what decides it.
func (d *Document) Text(w io.Writer) error {
	for i, text := range d.Profile.Beyond {
		if i == 0 {
			fmt.Fprintf(w, "profile %s (%s, %s) asks for what crypto/tls cannot be told:\n", d.Profile.Name, d.Profile.Source, d.Profile.Date)
		}
		fmt.Fprintf(w, "    %s\n", text)
	}
	for i, cfg := range d.Configs {
		if i+len(d.Profile.Beyond) > 0 {
			fmt.Fprintln(w)
		}
		fmt.Fprintf(w, "%s: %s\n", cfg.Place, cfg.title())
		tw := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
		for _, r := range cfg.rows() {
			fmt.Fprintf(tw, "    %s\t%s\t%s\n", r.name, r.State, r.text())
		}
		if err := tw.Flush(); err != nil {
			return err
		}
	}
	return nil
}

// title says for which side a config is, and what gives it that.
func (c *Config) title() string {
	text := c.Side
	if c.Side == "unknown" {
		text = "side not known"
	}
	if len(c.Sinks) > 0 {
		text += " by " + strings.Join(c.Sinks, ", ")
	}
	if c.Handed {
		text += "; made elsewhere"
	}
	if c.Elsewhere {
		text += "; it also goes where it cannot be followed"
	}
	return text
}

// A row is one line about a config.
type row struct {
	name string
	Answer
}

// text returns the value, if there is one, and what decides it.
func (r row) text() string {
	text := r.Reason
	if r.Value != "" {
		text = r.Value + ": " + text
	}
	if r.At != nil {
		text += " (" + r.At.String() + ")"
	}
	return text
}

// rows returns what the options do not say, then the options.
func (c *Config) rows() []row {
	rows := []row{
		{"suites of TLS 1.3", summary(c.Suites13)},
		{"SHA-1 in TLS 1.2", c.SHA1},
		{"resumption", c.Resumption},
		{"renegotiation", c.Renegotiation},
		{"client auth", c.ClientAuth},
		{"replaced", c.Replaced},
	}
	for _, o := range c.Options {
		rows = append(rows, row{o.Name, o.Answer})
	}
	return rows
}

// summary joins the answers about things that are offered together.
func summary(offers []Offer) Answer {
	var names []string
	answer := Answer{State: "off"}
	for _, o := range offers {
		if o.State == "off" {
			continue
		}
		answer = o.Answer
		names = append(names, o.Name)
	}
	if len(names) == 0 && len(offers) > 0 {
		answer = offers[0].Answer
	}
	answer.Value = strings.Join(names, ", ")
	return answer
}
