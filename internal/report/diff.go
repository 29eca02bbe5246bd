package report

import (
	"bytes"
	"io"

	"github.com/rogpeppe/go-internal/diff"

	"github.com/tlsvet/tlsvet/internal/driver"
)

// Diff writes the changes as a unified diff with the header lines of "go fix -diff".
// Files are named relative to dir where that is shorter, so that "patch -p0" in dir
// finds them.
func Diff(w io.Writer, dir string, changes []driver.Change) error {
	for _, c := range changes {
		name := ShortPath(dir, c.File)
		text := diff.Diff(name+" (old)", c.Old, name+" (new)", c.New)
		_, text, _ = bytes.Cut(text, []byte("\n")) // the line "diff old new"
		if _, err := w.Write(text); err != nil {
			return err
		}
	}
	return nil
}
