// Package insecure speaks plain text.
package insecure

import (
	"context"
	"crypto/tls"

	"google.golang.org/grpc"
	"google.golang.org/grpc/credentials"
	"google.golang.org/grpc/credentials/insecure"
)

func client(target string) (*grpc.ClientConn, error) {
	return grpc.NewClient(target, grpc.WithTransportCredentials(insecure.NewCredentials())) // want `^insecure credentials send everything in plain text \(grpc-insecure\)$`
}

func secure(target string) (*grpc.ClientConn, error) {
	return grpc.NewClient(target, grpc.WithTransportCredentials(credentials.NewTLS(&tls.Config{}))) // TLS
}

func deprecated(ctx context.Context, target string) (*grpc.ClientConn, error) {
	return grpc.DialContext(ctx, target, grpc.WithInsecure()) // want `insecure credentials send everything in plain text`
}

func inVariable(target string) (*grpc.ClientConn, error) {
	creds := insecure.NewCredentials() // want `insecure credentials send everything in plain text`
	return grpc.NewClient(target, grpc.WithTransportCredentials(creds))
}

var options = []grpc.DialOption{
	grpc.WithTransportCredentials((insecure.NewCredentials())), // want `insecure credentials send everything in plain text`
}

func closure(target string) func() (*grpc.ClientConn, error) {
	return func() (*grpc.ClientConn, error) {
		return grpc.Dial(target, grpc.WithInsecure()) // want `insecure credentials send everything in plain text`
	}
}

func generic[T any](T) grpc.DialOption {
	return grpc.WithInsecure() // want `insecure credentials send everything in plain text`
}

func server() *grpc.Server {
	return grpc.NewServer() // want `^server without Creds sends everything in plain text \(grpc-insecure\)$`
}

func serverWithOption() *grpc.Server {
	return grpc.NewServer(grpc.MaxRecvMsgSize(1 << 20)) // want `server without Creds sends everything in plain text`
}

func serverWithCredentials(creds credentials.TransportCredentials) *grpc.Server {
	return grpc.NewServer(grpc.MaxRecvMsgSize(1<<20), grpc.Creds(creds)) // has credentials
}

func serverWithInsecureCredentials() *grpc.Server {
	return grpc.NewServer(grpc.Creds(insecure.NewCredentials())) // want `insecure credentials send everything in plain text`
}
