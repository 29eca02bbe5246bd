package report

import (
	"cmp"
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"github.com/tlsvet/tlsvet/internal/driver"
	"github.com/tlsvet/tlsvet/internal/option"
	"github.com/tlsvet/tlsvet/internal/source"
)

// GitHub writes the commands by which a workflow of GitHub annotates lines. Files are
// named relative to root, the repository's folder.
func GitHub(w io.Writer, root string, findings []driver.Finding) error {
	var files source.Files
	for _, f := range findings {
		id := cmp.Or(f.Category, f.Analyzer)
		rule, _ := option.RuleByID(option.RuleID(id))
		name := filepath.ToSlash(ShortPath(root, f.Pos.Filename))
		text := f.Message
		if f.URL != "" {
			text += "\n" + f.URL
		}
		_, err := fmt.Fprintf(w, "::%s file=%s,%s,title=%s::%s\n", annotation(rule.Severity),
			property.Replace(name), span(files.File(f.Pos.Filename), f), property.Replace("tlsvet: "+id), data.Replace(text))
		if err != nil {
			return err
		}
	}
	return nil
}

// span returns the lines of f. A workflow takes columns only of what begins and ends in
// one line.
func span(file *source.File, f driver.Finding) string {
	lines := fmt.Sprintf("line=%d,endLine=%d", f.Pos.Line, f.End.Line)
	if f.End.Line != f.Pos.Line {
		return lines
	}
	return lines + fmt.Sprintf(",col=%d,endColumn=%d", file.Column16(f.Pos.Line, f.Pos.Column), file.Column16(f.End.Line, f.End.Column))
}

func annotation(s option.Severity) string {
	if l := level(s); l != "note" {
		return l
	}
	return "notice"
}

// What a command could end or split is escaped.
var (
	data     = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A")
	property = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A", ":", "%3A", ",", "%2C")
)
