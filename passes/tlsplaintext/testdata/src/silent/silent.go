// Package silent speaks plain text where nobody listens, or where it is somebody's
// choice. Nothing here is reported.
package silent

import (
	"context"
	"net"

	"google.golang.org/grpc"
	"google.golang.org/grpc/credentials"
	"google.golang.org/grpc/credentials/insecure"
	"google.golang.org/grpc/credentials/xds"
)

func chosen(plain bool) grpc.DialOption {
	if plain {
		return grpc.WithTransportCredentials(insecure.NewCredentials()) // the caller's choice
	}
	return grpc.WithTransportCredentials(credentials.NewTLS(nil))
}

func named(mode string) credentials.TransportCredentials {
	switch mode {
	case "plain":
		return insecure.NewCredentials() // the caller's choice
	}
	return credentials.NewTLS(nil)
}

func socket() (*grpc.ClientConn, error) {
	return grpc.NewClient("unix:///run/a.sock", grpc.WithTransportCredentials(insecure.NewCredentials())) // does not leave the machine
}

const loopback = "localhost:" + "50051"

func local() (*grpc.ClientConn, error) {
	return grpc.Dial(loopback, grpc.WithInsecure()) // does not leave the machine
}

func localByAddress(ctx context.Context) (*grpc.ClientConn, error) {
	return grpc.DialContext(ctx, "[::1]:50051", grpc.WithInsecure()) // does not leave the machine
}

func tunnelled(target string, dial func(context.Context, string) (net.Conn, error)) (*grpc.ClientConn, error) {
	return grpc.NewClient(target, grpc.WithContextDialer(dial), grpc.WithTransportCredentials(insecure.NewCredentials())) // over a connection of the program's own
}

func tunnelledElsewhere(target string, dial func(context.Context, string) (net.Conn, error)) (*grpc.ClientConn, error) {
	dialer := grpc.WithContextDialer(dial)
	return connect(target, dialer, grpc.WithInsecure()) // over a connection of the program's own
}

func connect(target string, opts ...grpc.DialOption) (*grpc.ClientConn, error) {
	return grpc.NewClient(target, opts...)
}

func fallback() (credentials.TransportCredentials, error) {
	return xds.NewClientCredentials(xds.ClientOptions{FallbackCreds: insecure.NewCredentials()}) // where a control plane says so
}

func spread(opts []grpc.ServerOption) *grpc.Server {
	return grpc.NewServer(opts...) // options of unknown content
}

func given(opt grpc.ServerOption) *grpc.Server {
	return grpc.NewServer(opt) // an option of unknown content
}

func made() *grpc.Server {
	return grpc.NewServer(option()) // an option that was not followed
}

func option() grpc.ServerOption { return grpc.Creds(credentials.NewTLS(nil)) }
