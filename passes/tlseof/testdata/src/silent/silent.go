// Package silent reads what may be truncated without harm, or does what cannot be
// followed. Nothing here is reported.
package silent

import (
	"bufio"
	"compress/gzip"
	"crypto/tls"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log"
	"net"
	"net/http"
	"os"
)

func file(name string) ([]byte, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	data, err := io.ReadAll(f)
	if err == io.ErrUnexpectedEOF { // a file: nobody is on the path
		return data, nil
	}
	return data, err
}

func reader(r io.Reader) error {
	_, err := io.ReadAll(r)
	if err == io.ErrUnexpectedEOF { // a reader of unknown origin
		return nil
	}
	return err
}

func plainConn(c net.Conn) error {
	_, err := io.ReadAll(c)
	if err == io.ErrUnexpectedEOF { // a connection of unknown kind
		return nil
	}
	return err
}

func either(c *tls.Conn, plain net.Conn, secure bool) error {
	r := plain
	if secure {
		r = c
	}
	_, err := io.ReadAll(r)
	if err == io.ErrUnexpectedEOF { // one of two connections
		return nil
	}
	return err
}

func compressed(resp *http.Response) ([]byte, error) {
	z, err := gzip.NewReader(resp.Body)
	if err != nil {
		return nil, err
	}
	data, err := io.ReadAll(z)
	if err == io.ErrUnexpectedEOF { // that of the compressed format
		return data, nil
	}
	return data, err
}

func decoded(resp *http.Response) error {
	var v any
	err := json.NewDecoder(resp.Body).Decode(&v)
	if err == io.ErrUnexpectedEOF { // that of JSON
		return nil
	}
	return err
}

func sniffed(resp *http.Response) ([]byte, error) {
	buf := make([]byte, 512)
	n, err := io.ReadFull(resp.Body, buf)
	if err == io.ErrUnexpectedEOF { // a body of fewer than 512 bytes
		return buf[:n], nil
	}
	return buf[:n], err
}

func atLeast(c *tls.Conn, buf []byte) error {
	_, err := io.ReadAtLeast(c, buf, len(buf))
	if err == io.ErrUnexpectedEOF { // fewer bytes than asked for
		return nil
	}
	return err
}

func request(r *http.Request) error {
	_, err := io.ReadAll(r.Body)
	if err == io.ErrUnexpectedEOF { // the body of a request
		return nil
	}
	return err
}

func handler(c *tls.Conn) {
	buf := make([]byte, 1024)
	for {
		n, err := c.Read(buf)
		log.Printf("%q", buf[:n])
		if err == io.EOF || err == io.ErrUnexpectedEOF { // has nobody to tell
			return
		}
	}
}

func proxy(dst net.Conn, c *tls.Conn) {
	_, err := io.Copy(dst, c)
	if err != nil && err != io.EOF && err != io.ErrUnexpectedEOF { // chooses what to log
		log.Print(err)
	}
}

func retried(client *http.Client, url string) ([]byte, error) {
	for {
		resp, err := client.Get(url)
		if err != nil {
			return nil, err
		}
		data, err := io.ReadAll(resp.Body)
		if err == io.ErrUnexpectedEOF { // tried again
			continue
		}
		return data, err
	}
}

func fetchedAgain(resp *http.Response, again func() []byte) ([]byte, error) {
	_, err := io.ReadAll(resp.Body)
	if err == io.ErrUnexpectedEOF { // fetched by other means
		return again(), nil
	}
	return nil, err
}

func flagged(resp *http.Response) (data []byte, complete bool, err error) {
	data, err = io.ReadAll(resp.Body)
	if err == io.ErrUnexpectedEOF { // told by the second result
		return data, false, nil
	}
	return data, true, err
}

type page struct {
	data      []byte
	truncated bool
}

func remembered(resp *http.Response, p *page) error {
	data, err := io.ReadAll(resp.Body)
	p.data = data
	if err == io.ErrUnexpectedEOF { // told by a field
		p.truncated = true
		return nil
	}
	return err
}

func askedAgain(resp *http.Response) (*page, error) {
	data, err := io.ReadAll(resp.Body)
	if err != nil && err != io.ErrUnexpectedEOF { // the error decides later
		return nil, err
	}
	return &page{data, err != nil}, nil
}

func namedOtherwise(conn *tls.Conn) ([]byte, error) {
	data, err := io.ReadAll(conn)
	if err != io.ErrUnexpectedEOF { // what it returns for it is an error
		return data, err
	}
	return data, errTruncated
}

func wrappedOtherwise(conn *tls.Conn) ([]byte, error) {
	data, err := io.ReadAll(conn)
	if err != io.ErrUnexpectedEOF { // what it returns for it is an error
		return data, err
	}
	log.Print("truncated")
	return nil, fmt.Errorf("%d bytes are not all", len(data))
}

func allowed(resp *http.Response, partial bool) ([]byte, error) {
	data, err := io.ReadAll(resp.Body)
	if partial && err == io.ErrUnexpectedEOF { // the caller's choice
		return data, nil
	}
	return data, err
}

func wrapped(resp *http.Response) error {
	_, err := io.ReadAll(resp.Body)
	if errors.Is(err, io.ErrUnexpectedEOF) { // another error
		return errors.New("truncated")
	}
	return err
}

func fromFunction(c *tls.Conn) error {
	err := serve(c)
	if err == io.ErrUnexpectedEOF { // not followed into serve
		return nil
	}
	return err
}

func serve(c *tls.Conn) error {
	_, err := bufio.NewReader(c).ReadByte()
	return err
}

func overwritten(c *tls.Conn, r io.Reader, first bool) error {
	_, err := io.ReadAll(c)
	if first {
		_, err = io.ReadAll(r)
	}
	if err == io.ErrUnexpectedEOF { // of one of two readers
		return nil
	}
	return err
}

func earlierRound(c *tls.Conn) error {
	_, err := io.ReadAll(c)
	for {
		if err == io.ErrUnexpectedEOF { // of a reader in another round
			return nil
		}
		err = serve(c)
	}
}

func addressed(c *tls.Conn) error {
	_, err := io.ReadAll(c)
	set(&err)
	if err == io.ErrUnexpectedEOF { // written by set
		return nil
	}
	return err
}

func set(*error) {}

func leftToAnError(c *tls.Conn, buf []byte) error {
	for {
		_, err := c.Read(buf)
		if err == io.ErrUnexpectedEOF { // an error is returned
			break
		}
		if err != nil {
			return err
		}
	}
	return errors.New("cut off")
}

func closedByServer(srv *http.Server) error {
	err := srv.ListenAndServe()
	if err == io.ErrUnexpectedEOF { // reads nothing
		return nil
	}
	return err
}

var errTruncated = io.ErrUnexpectedEOF

func field(p *struct{ err error }) error {
	if p.err == io.ErrUnexpectedEOF { // a field
		return nil
	}
	return errTruncated
}

func spread(pair func() (io.Writer, io.Reader), both func() (error, error)) error {
	_, err := io.Copy(pair())
	if errors.Is(both()) || err == io.ErrUnexpectedEOF { // a reader of unknown origin
		return nil
	}
	_, err = io.Copy(pair())
	if err == io.ErrUnexpectedEOF { // the same
		return nil
	}
	return err
}
