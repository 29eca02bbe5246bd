// Package kube reaches clusters through client-go.
//
// rest.TLSClientConfig is copied into transport.TLSConfig, and that into the tls.Config
// of an http.Transport. MinVersion is TLS 1.2 there.
package kube

import (
	"crypto/tls"
	"errors"
	"flag"
	"net/http"
	"time"

	"k8s.io/client-go/rest"
)

var insecure = flag.Bool("insecure-skip-tls-verify", false, "do not verify the API server")

// Lab returns a client for the lab's cluster.
func Lab(token string) (*http.Client, error) {
	return rest.HTTPClientFor(&rest.Config{
		Host:        "https://lab.example.com:6443",
		BearerToken: token,
		Timeout:     10 * time.Second,
		TLSClientConfig: rest.TLSClientConfig{
			Insecure: true, // want `Insecure.*InsecureSkipVerify in k8s\.io/client-go/transport.*\(skip-verify\)`
		},
	})
}

// Probe asks an API server for its health.
func Probe(host string) error {
	cfg := &rest.Config{Host: host}
	cfg.Insecure = true // want `Insecure.*InsecureSkipVerify in k8s\.io/client-go/transport.*\(skip-verify\)`
	rt, err := rest.TransportFor(cfg)
	if err != nil {
		return err
	}
	req, err := http.NewRequest("GET", host+"/readyz", nil)
	if err != nil {
		return err
	}
	resp, err := rt.RoundTrip(req)
	if err != nil {
		return err
	}
	defer resp.Body.Close()
	if resp.StatusCode != http.StatusOK {
		return errors.New(resp.Status)
	}
	return nil
}

// Self returns a client for the cluster that this pod runs in.
func Self() (*http.Client, error) {
	cfg, err := rest.InClusterConfig()
	if err != nil {
		return nil, err
	}
	cfg.TLSClientConfig = rest.TLSClientConfig{Insecure: true} // want `Insecure.*InsecureSkipVerify in k8s\.io/client-go/transport.*\(skip-verify\)`
	return rest.HTTPClientFor(cfg)
}

// Wire returns what a client that does not speak HTTP, such as a tunnel, dials with.
func Wire(host string) (*tls.Config, error) {
	return rest.TLSConfigFor(&rest.Config{
		Host:            host,
		TLSClientConfig: rest.TLSClientConfig{ServerName: "apiserver", Insecure: true}, // want `Insecure.*InsecureSkipVerify in k8s\.io/client-go/transport.*\(skip-verify\)`
	})
}

// Dev returns a client for a developer's cluster.
func Dev(host string) (*http.Client, error) {
	return rest.HTTPClientFor(&rest.Config{
		Host:            host,
		TLSClientConfig: rest.TLSClientConfig{Insecure: *insecure}, // the user's choice
	})
}

// DevAgain is Dev with an assignment.
func DevAgain(host string) (http.RoundTripper, error) {
	cfg := &rest.Config{Host: host}
	if *insecure {
		cfg.TLSClientConfig.Insecure = true // the user's choice
	}
	return rest.TransportFor(cfg)
}

// Production returns a client for the production cluster.
func Production(token string) (*http.Client, error) {
	return rest.HTTPClientFor(&rest.Config{
		Host:            "https://prod.example.com:6443",
		BearerToken:     token,
		TLSClientConfig: rest.TLSClientConfig{Insecure: false}, // verifies
	})
}

// Private returns a client for a cluster with its own authority.
func Private(host, ca string) (*http.Client, error) {
	return rest.HTTPClientFor(&rest.Config{
		Host:            host,
		TLSClientConfig: rest.TLSClientConfig{CAFile: ca, ServerName: "apiserver"}, // verifies
	})
}

// Smoke returns a client for a cluster that a test has made.
func Smoke(host string) (*http.Client, error) {
	return dial(host, true) // want `InsecureSkipVerify.*\(skip-verify\)`
}

// Canary returns a client for a cluster that serves a part of the users.
func Canary(host string) (*http.Client, error) {
	return dial(host, false) // verifies
}

func dial(host string, insecure bool) (*http.Client, error) {
	return rest.HTTPClientFor(&rest.Config{
		Host:            host,
		TLSClientConfig: rest.TLSClientConfig{Insecure: insecure}, // what the callers pass
	})
}

// Options say how to reach a cluster.
type Options struct {
	Host       string
	Token      string
	SkipVerify bool
}

// New returns a client for the cluster that o describes.
func New(o Options) (*http.Client, error) {
	cfg := &rest.Config{Host: o.Host, BearerToken: o.Token}
	cfg.Insecure = o.SkipVerify // the importer's choice
	return rest.HTTPClientFor(cfg)
}
