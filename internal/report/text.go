// Package report renders findings for readers: people, editors and programs.
package report

import (
	"fmt"
	"io"
	"path/filepath"

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
