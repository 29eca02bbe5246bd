// Package deploy uses package kube, which wraps client-go: the setting crosses four
// packages on its way to the tls.Config.
package deploy

import (
	"flag"
	"net/http"

	"example.com/clients/kube"
)

var skipVerify = flag.Bool("skip-verify", false, "do not verify the API server")

// Preview returns a client for the cluster of a pull request.
func Preview(host, token string) (*http.Client, error) {
	return kube.New(kube.Options{
		Host:       host,
		Token:      token,
		SkipVerify: true, // want `SkipVerify.*InsecureSkipVerify in k8s\.io/client-go/transport.*\(skip-verify\)`
	})
}

// Release returns a client for the production cluster.
func Release(host, token string) (*http.Client, error) {
	return kube.New(kube.Options{Host: host, Token: token}) // verifies
}

// FromFlags returns a client as the user wants it.
func FromFlags(host, token string) (*http.Client, error) {
	return kube.New(kube.Options{Host: host, Token: token, SkipVerify: *skipVerify}) // the user's choice
}
