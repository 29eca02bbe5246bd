package report

import (
	"cmp"
	"encoding/json"
	"io"

	"github.com/tlsvet/tlsvet/internal/driver"
	"github.com/tlsvet/tlsvet/internal/option"
)

// A line is one finding of -format json. Names are added, and none is changed.
type line struct {
	Rule      string   `json:"rule"`
	Severity  string   `json:"severity,omitempty"`
	Message   string   `json:"message"`
	Package   string   `json:"package"`
	Analyzer  string   `json:"analyzer"`
	File      string   `json:"file"` // absolute
	Line      int      `json:"line"`
	Column    int      `json:"column"` // in bytes, from 1
	EndLine   int      `json:"end_line"`
	EndColumn int      `json:"end_column"`
	Options   []string `json:"options"`
	URL       string   `json:"url,omitempty"`
	Fix       *lineFix `json:"fix,omitempty"`
}

type lineFix struct {
	Message string `json:"message"`
	Safety  string `json:"safety,omitempty"`
	Edits   []edit `json:"edits"`
}

// Lines writes one JSON object a line and finding.
func Lines(w io.Writer, findings []driver.Finding) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	for _, f := range findings {
		if err := enc.Encode(newLine(f)); err != nil {
			return err
		}
	}
	return nil
}

func newLine(f driver.Finding) line {
	l := line{
		Rule:      cmp.Or(f.Category, f.Analyzer),
		Message:   f.Message,
		Package:   f.Package,
		Analyzer:  f.Analyzer,
		File:      f.Pos.Filename,
		Line:      f.Pos.Line,
		Column:    f.Pos.Column,
		EndLine:   f.End.Line,
		EndColumn: f.End.Column,
		Options:   []string{},
		URL:       f.URL,
	}
	if r, ok := option.RuleByID(option.RuleID(l.Rule)); ok {
		l.Severity = r.Severity.String()
		l.Options = append(l.Options, r.Options...)
	}
	if len(f.Fixes) > 0 {
		l.Fix = new(lineFix)
		l.Fix.Message, l.Fix.Safety = safetyOf(f.Fixes[0].Message)
		for _, e := range f.Fixes[0].Edits {
			l.Fix.Edits = append(l.Fix.Edits, edit{e.File, e.Start, e.End, e.New})
		}
	}
	return l
}
