// Package swallowed makes success of a truncated stream.
package swallowed

import (
	"bufio"
	"bytes"
	"context"
	"crypto/tls"
	"errors"
	"io"
	"log"
	"net/http"
	"os"
)

type conn struct{ *tls.Conn }

type response = http.Response

func passedOver(resp *http.Response) ([]byte, error) {
	data, err := io.ReadAll(resp.Body)
	if err != nil && err != io.ErrUnexpectedEOF { // want `^io\.ErrUnexpectedEOF from a response body becomes success: cutting the connection shortens the data \(eof-swallowed\)$`
		return nil, err
	}
	return data, nil
}

func onlyThatOne(c *tls.Conn) ([]byte, error) {
	data, err := io.ReadAll(c)
	if err != io.ErrUnexpectedEOF { // want `^io\.ErrUnexpectedEOF from a TLS connection becomes success`
		return data, err
	}
	return data, nil
}

func kept(resp *http.Response) ([]byte, error) {
	data, err := io.ReadAll(resp.Body)
	if err != nil && err != io.EOF { // the error is returned
		return nil, err
	}
	return data, nil
}

func passedOverByIs(resp *response, w io.Writer) error {
	if _, err := io.Copy(w, resp.Body); err != nil && !errors.Is(err, io.ErrUnexpectedEOF) { // want `from a response body becomes success`
		return err
	}
	return nil
}

func keptByIs(resp *response, w io.Writer) error {
	if _, err := io.Copy(w, resp.Body); err != nil && !errors.Is(err, io.EOF) { // the error is returned
		return err
	}
	return nil
}

func returned(c *tls.Conn, buf []byte) error {
	_, err := c.Read(buf)
	if err == io.EOF || err == io.ErrUnexpectedEOF { // want `from a TLS connection becomes success`
		return nil
	}
	return err
}

func returnedWithData(c *tls.Conn) (string, error) {
	var buf bytes.Buffer
	_, err := buf.ReadFrom(c)
	if err != nil {
		if io.ErrUnexpectedEOF == err { // want `from a TLS connection becomes success`
			log.Print("truncated")
			return buf.String(), nil
		}
		return "", err
	}
	return buf.String(), nil
}

func returnedAsError(c *tls.Conn) (string, error) {
	var buf bytes.Buffer
	_, err := buf.ReadFrom(c)
	if err != nil {
		if io.ErrUnexpectedEOF == err { // another error
			return buf.String(), errors.New("truncated")
		}
		return "", err
	}
	return buf.String(), nil
}

func cleared(ctx context.Context, d *tls.Dialer, addr string, w io.Writer) error {
	raw, err := d.DialContext(ctx, "tcp", addr)
	if err != nil {
		return err
	}
	_, err = io.Copy(w, raw)
	if errors.Is(err, io.ErrUnexpectedEOF) { // want `from a TLS connection becomes success`
		err = nil
	}
	return err
}

func clearedAtTheEnd(ctx context.Context, d *tls.Dialer, addr string, w io.Writer) error {
	raw, err := d.DialContext(ctx, "tcp", addr)
	if err != nil {
		return err
	}
	_, err = io.Copy(w, raw)
	if errors.Is(err, io.EOF) { // the end, which may be forged, but is one
		err = nil
	}
	return err
}

func left(c conn) ([]byte, error) {
	var data []byte
	for {
		buf := make([]byte, 1024)
		n, err := c.Read(buf)
		data = append(data, buf[:n]...)
		if (err == io.EOF) || (err == io.ErrUnexpectedEOF) { // want `from a TLS connection becomes success`
			break
		}
		if err != nil {
			return nil, err
		}
	}
	return data, nil
}

func (c conn) read() ([]byte, error) {
	var data []byte
	for {
		buf := make([]byte, 1024)
		n, err := c.Conn.Read(buf)
		data = append(data, buf[:n]...)
		if err == io.EOF { // the error is returned
			break
		}
		if err != nil {
			return nil, err
		}
	}
	return data, nil
}

func switched(resp *http.Response) error {
	data, err := io.ReadAll(io.LimitReader(resp.Body, 1<<20))
	switch err {
	case nil, io.ErrUnexpectedEOF: // want `from a response body becomes success`
		log.Printf("%d bytes", len(data))
		return nil
	}
	return err
}

func switchedOnConditions(resp *http.Response) error {
	_, err := io.Copy(os.Stdout, resp.Body)
	switch {
	case errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF): // want `from a response body becomes success`
		return nil
	case err != nil:
		return err
	}
	return nil
}

func buffered(c *tls.Conn) (string, error) {
	r := bufio.NewReader(c)
	line, err := r.ReadString('\n')
	if err == io.ErrUnexpectedEOF { // want `from a TLS connection becomes success`
		return line, nil
	}
	return line, err
}

func closure(resp *http.Response) func() error {
	body := resp.Body
	return func() error {
		_, err := io.Copy(io.Discard, body)
		if err == io.ErrUnexpectedEOF { // want `from a response body becomes success`
			return nil
		}
		return err
	}
}

func generic[W io.Writer](w W, resp *http.Response) error {
	_, err := io.Copy(w, resp.Body)
	if err == io.ErrUnexpectedEOF { // want `from a response body becomes success`
		return nil
	}
	return err
}

var inVariable = func(c *tls.Conn) error {
	var _, err = io.ReadAll(c)
	if err == io.ErrUnexpectedEOF { // a declaration is not followed
		return nil
	}
	return err
}

var assignedInVariable = func(c *tls.Conn) error {
	_, err := io.ReadAll(c)
	if err == io.ErrUnexpectedEOF { // want `from a TLS connection becomes success`
		return nil
	}
	return err
}

func switchedOnTheEnd(resp *http.Response) error {
	_, err := io.ReadAll(io.LimitReader(resp.Body, 1<<20))
	switch err {
	case nil, io.EOF: // the error is returned
		return nil
	}
	return err
}

func switchedToAnError(resp *http.Response) error {
	_, err := io.Copy(os.Stdout, resp.Body)
	switch {
	case errors.Is(err, io.ErrUnexpectedEOF): // another error
		return errors.New("truncated")
	}
	return err
}

func bufferedToAnError(c *tls.Conn) (string, error) {
	r := bufio.NewReader(c)
	line, err := r.ReadString('\n')
	if err == io.ErrUnexpectedEOF { // the error is returned
		return "", err
	}
	return line, err
}

func closureWithError(resp *http.Response) func() error {
	body := resp.Body
	return func() error {
		_, err := io.Copy(io.Discard, body)
		if err == io.ErrUnexpectedEOF { // another error
			return errors.New("truncated")
		}
		return err
	}
}

func genericWithError[W io.Writer](w W, resp *http.Response) error {
	_, err := io.Copy(w, resp.Body)
	if err == io.EOF { // the error is returned
		return nil
	}
	return err
}
