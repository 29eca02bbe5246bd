// Package redis opens caches with go-redis.
//
// Options.TLSConfig goes to tls.DialWithDialer. Those of the other constructors are copied
// into it.
package redis

import (
	"crypto/tls"
	"crypto/x509"
	"errors"
	"flag"

	"github.com/redis/go-redis/v9"
)

var verify = flag.Bool("redis-verify", true, "verify the certificate of Redis")

// Cache returns the client of the local cache.
func Cache(addr string) *redis.Client {
	return redis.NewClient(&redis.Options{
		Addr:      addr,
		TLSConfig: &tls.Config{InsecureSkipVerify: true}, // want `InsecureSkipVerify.*\(skip-verify\)`
	})
}

// Cluster returns the client of the cluster of caches.
func Cluster(addrs []string) *redis.ClusterClient {
	opt := &redis.ClusterOptions{Addrs: addrs}
	opt.TLSConfig = &tls.Config{}
	opt.TLSConfig.InsecureSkipVerify = true // want `InsecureSkipVerify.*\(skip-verify\)`
	return redis.NewClusterClient(opt)
}

// Old returns the client of a cache that was never upgraded.
func Old(addr string) *redis.Client {
	return redis.NewClient(&redis.Options{
		Addr: addr,
		TLSConfig: &tls.Config{
			ServerName: "cache",
			MinVersion: tls.VersionTLS11, // want `MinVersion TLS 1\.1 lets servers negotiate.*\(version-floor\)`
		},
	})
}

// Hosted returns the client of a hosted cache.
func Hosted(addr, password string) redis.UniversalClient {
	return redis.NewUniversalClient(&redis.UniversalOptions{
		Addrs:     []string{addr},
		Password:  password,
		TLSConfig: &tls.Config{MinVersion: tls.VersionTLS12}, // verifies
	})
}

// FromFlags returns a client as the user wants it.
func FromFlags(addr string) *redis.Client {
	return redis.NewClient(&redis.Options{
		Addr:      addr,
		TLSConfig: &tls.Config{InsecureSkipVerify: !*verify}, // the user's choice
	})
}

// FromURL returns the client that a URL describes.
func FromURL() (*redis.Client, error) {
	// Accepts any certificate, but only parsing the text at run time shows it: no report.
	opt, err := redis.ParseURL("rediss://cache.example.com:6380/0?skip_verify=true")
	if err != nil {
		return nil, err
	}
	return redis.NewClient(opt), nil
}

// ByChain returns a client that verifies the chain and leaves the name alone.
func ByChain(addr string, roots *x509.CertPool) *redis.Client {
	return redis.NewClient(&redis.Options{
		Addr: addr,
		TLSConfig: &tls.Config{
			InsecureSkipVerify: true, // VerifyPeerCertificate verifies the chain
			VerifyPeerCertificate: func(raw [][]byte, _ [][]*x509.Certificate) error {
				if len(raw) == 0 {
					return errors.New("no certificate")
				}
				leaf, err := x509.ParseCertificate(raw[0])
				if err != nil {
					return err
				}
				_, err = leaf.Verify(x509.VerifyOptions{Roots: roots}) // want `VerifyPeerCertificate.*\(verify-hostname\)`
				return err
			},
		},
	})
}
