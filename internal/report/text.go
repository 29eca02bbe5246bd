// Package report renders findings for readers: people, editors and programs.
package report

import (
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"github.com/tlsvet/tlsvet/internal/driver"
)

// Text writes one line a finding, "file:line:col: message". Files are named relative
// to dir, an absolute directory, where that is shorter.
func Text(w io.Writer, dir string, findings []driver.Finding) error {
	for _, f := range findings {
		pos := f.Pos
		pos.Filename = ShortPath(dir, pos.Filename)
		if _, err := fmt.Fprintf(w, "%s: %s\n", pos, f.Message); err != nil {
			return err
		}
	}
	return nil
}

// ShortPath returns the name of file relative to dir, or file itself if that is not
// shorter.
func ShortPath(dir, file string) string {
	if rel, err := filepath.Rel(dir, file); err == nil && len(rel) < len(file) {
		return rel
	}
	return file
}

// Failures writes one line for each failure: the package, the place if there is one,
// and the reason.
func Failures(w io.Writer, dir string, failures []driver.Failure) error {
	for _, f := range failures {
		if _, err := fmt.Fprintf(w, "tlsvet: %s\n", failureText(ShortPath(dir, f.Pos), f)); err != nil {
			return err
		}
	}
	return nil
}

// failureText says in one line why something could not be analyzed.
func failureText(pos string, f driver.Failure) string {
	var parts []string
	if f.Analyzer != "" {
		parts = append(parts, "internal error", f.Analyzer)
	}
	for _, part := range []string{f.Package, pos, f.Message} {
		if part != "" {
			parts = append(parts, part)
		}
	}
	return strings.Join(parts, ": ")
}
