// Package xds has credentials that a control plane chooses.
package xds

import "google.golang.org/grpc/credentials"

type ClientOptions struct {
	FallbackCreds credentials.TransportCredentials
}

func NewClientCredentials(ClientOptions) (credentials.TransportCredentials, error) { return nil, nil }
