// Package silent loads pools that a test of the program would have found empty, or
// that cannot be followed. Nothing here is reported.
package silent

import (
	"bytes"
	"certs"
	"crypto/tls"
	"crypto/x509"
	"embed"
	"encoding/pem"
	"errors"
	"os"
	"path/filepath"
)

const text = "-----BEGIN CERTIFICATE-----"

var variable = []byte(text)

//go:embed silent.go
var embedded []byte

//go:embed silent.go
var embeddedText string

var (
	//go:embed silent.go
	grouped []byte
)

func builtIn(pool *x509.CertPool) {
	pool.AppendCertsFromPEM([]byte(text))         // a constant
	pool.AppendCertsFromPEM([]byte("..."))        // a literal
	pool.AppendCertsFromPEM(variable)             // a variable with its value
	pool.AppendCertsFromPEM(embedded)             // a file that is built in
	pool.AppendCertsFromPEM([]byte(embeddedText)) // the same as text
	pool.AppendCertsFromPEM(grouped)              // the same in a group
	pool.AppendCertsFromPEM(certs.CA)             // another package's variable
	pool.AppendCertsFromPEM([]byte{1, 2, 3})      // bytes
}

func local(pool *x509.CertPool) {
	ca := []byte(text)
	pool.AppendCertsFromPEM(ca) // a constant
}

func encoded(pool *x509.CertPool, cert *x509.Certificate) {
	block := pem.EncodeToMemory(&pem.Block{Type: "CERTIFICATE", Bytes: cert.Raw})
	pool.AppendCertsFromPEM(block) // made from a certificate
}

func encodedToBuffer(pool *x509.CertPool, cert *x509.Certificate) error {
	var buf bytes.Buffer
	if err := pem.Encode(&buf, &pem.Block{Type: "CERTIFICATE", Bytes: cert.Raw}); err != nil {
		return err
	}
	pool.AppendCertsFromPEM(buf.Bytes()) // made from a certificate
	return nil
}

func fromFunction(pool *x509.CertPool) {
	pool.AppendCertsFromPEM(certs.Bundle()) // not followed
	pool.AppendCertsFromPEM(bundle())       // not followed
}

func bundle() []byte { return variable }

//go:embed silent.go
var files embed.FS

func fromFiles(pool *x509.CertPool) error {
	ca, err := files.ReadFile("silent.go")
	if err != nil {
		return err
	}
	pool.AppendCertsFromPEM(ca) // a file that is built in
	return nil
}

func fromConversion(pool *x509.CertPool, name string) error {
	ca, err := convert(name)
	if err != nil {
		return err
	}
	pool.AppendCertsFromPEM(ca) // made from a certificate
	return nil
}

func convert(name string) ([]byte, error) {
	der, err := os.ReadFile(name)
	return pem.EncodeToMemory(&pem.Block{Type: "CERTIFICATE", Bytes: der}), err
}

func fromInterface(pool *x509.CertPool, store interface{ PEM() []byte }) {
	pool.AppendCertsFromPEM(store.PEM()) // not followed
}

func discarded(pool *x509.CertPool, ca []byte) {
	_ = pool.AppendCertsFromPEM(ca) // on purpose
}

func asked(ca []byte) (*x509.CertPool, error) {
	pool := x509.NewCertPool()
	pool.AppendCertsFromPEM(ca) // asked below
	if len(pool.Subjects()) == 0 {
		return nil, errors.New("no certificate")
	}
	return pool, nil
}

func compared(ca []byte) (*x509.CertPool, error) {
	pool := x509.NewCertPool()
	pool.AppendCertsFromPEM(ca) // asked below
	if pool.Equal(x509.NewCertPool()) {
		return nil, errors.New("no certificate")
	}
	return pool, nil
}

func dropped(ca []byte) *tls.Config {
	pool := x509.NewCertPool()
	pool.AppendCertsFromPEM(ca)               // the pool is not used
	x509.NewCertPool().AppendCertsFromPEM(ca) // the same
	return &tls.Config{}
}

func directory(dir string) (*x509.CertPool, error) {
	pool := x509.NewCertPool()
	files, err := os.ReadDir(dir)
	if err != nil {
		return nil, err
	}
	for _, f := range files {
		ca, err := os.ReadFile(filepath.Join(dir, f.Name()))
		if err != nil {
			return nil, err
		}
		pool.AppendCertsFromPEM(ca) // one of several files, of any kind
	}
	return pool, nil
}

func intermediates(cert *x509.Certificate, chain []byte) error {
	pool := x509.NewCertPool()
	pool.AppendCertsFromPEM(chain) // certificates that need not be there
	_, err := cert.Verify(x509.VerifyOptions{Intermediates: pool})
	return err
}

func intermediatesAssigned(opts *x509.VerifyOptions, chain []byte) {
	pool := x509.NewCertPool()
	pool.AppendCertsFromPEM(chain) // the same
	opts.Intermediates = pool
	opts.Intermediates.AppendCertsFromPEM(chain) // the same
}

func methodValue(pool *x509.CertPool, cas [][]byte) {
	add := pool.AppendCertsFromPEM
	for _, ca := range cas {
		add(ca) // not followed
	}
	(*x509.CertPool).AppendCertsFromPEM(pool, nil) // not followed
}
