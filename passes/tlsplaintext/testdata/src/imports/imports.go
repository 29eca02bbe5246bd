// Package imports has other names for the packages.
package imports

import (
	. "google.golang.org/grpc"
	rpc "google.golang.org/grpc"
	plain "google.golang.org/grpc/credentials/insecure"
)

func dot(target string) (*ClientConn, error) {
	return NewClient(target, WithInsecure()) // want `insecure credentials send everything in plain text`
}

func renamed() *rpc.Server {
	return rpc.NewServer(rpc.Creds(plain.NewCredentials())) // want `insecure credentials send everything in plain text`
}

type factory struct{}

func (factory) NewServer() *Server { return nil }

func another(f factory) *Server {
	return f.NewServer() // the project's own method
}
