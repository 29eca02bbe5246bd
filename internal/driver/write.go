package driver

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
)

// Write replaces the file by its new content, at once and with its permissions: a
// reader sees the old content or the new. It fails if the file is read-only or no
// longer what it was.
func (c Change) Write() error {
	name, err := filepath.EvalSymlinks(c.File) // replace the file, not the link
	if err != nil {
		return err
	}
	info, err := os.Stat(name)
	if err != nil {
		return err
	}
	if info.Mode()&0o200 == 0 {
		return fmt.Errorf("%s is read-only", c.File)
	}
	if now, err := os.ReadFile(name); err != nil || !bytes.Equal(now, c.Old) {
		return fmt.Errorf("%s changed while it was being analyzed", c.File)
	}
	return replace(name, c.New, info.Mode().Perm())
}

func replace(name string, content []byte, perm os.FileMode) (err error) {
	tmp, err := os.CreateTemp(filepath.Dir(name), "."+filepath.Base(name)+".*")
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			os.Remove(tmp.Name())
		}
	}()
	_, err = tmp.Write(content)
	if cerr := tmp.Close(); err == nil {
		err = cerr
	}
	if err == nil {
		err = os.Chmod(tmp.Name(), perm)
	}
	if err == nil {
		err = os.Rename(tmp.Name(), name)
	}
	return err
}
