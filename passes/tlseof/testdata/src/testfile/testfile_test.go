package testfile

import (
	"crypto/tls"
	"io"
)

func read(c *tls.Conn) error {
	_, err := io.ReadAll(c)
	if err == io.ErrUnexpectedEOF { // nobody attacks a test: no report
		return nil
	}
	return err
}
