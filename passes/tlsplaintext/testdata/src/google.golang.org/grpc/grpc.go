// Package grpc has the part of the API of google.golang.org/grpc that chooses credentials.
package grpc

import (
	"context"
	"net"

	"google.golang.org/grpc/credentials"
)

type (
	ClientConn   struct{}
	Server       struct{}
	DialOption   interface{ apply() }
	ServerOption interface{ apply() }
)

func NewClient(target string, opts ...DialOption) (*ClientConn, error) { return nil, nil }
func Dial(target string, opts ...DialOption) (*ClientConn, error)      { return nil, nil }

func DialContext(ctx context.Context, target string, opts ...DialOption) (*ClientConn, error) {
	return nil, nil
}

func WithInsecure() DialOption                                                          { return nil }
func WithTransportCredentials(creds credentials.TransportCredentials) DialOption        { return nil }
func WithContextDialer(dial func(context.Context, string) (net.Conn, error)) DialOption { return nil }

func NewServer(opts ...ServerOption) *Server                    { return nil }
func Creds(creds credentials.TransportCredentials) ServerOption { return nil }
func MaxRecvMsgSize(size int) ServerOption                      { return nil }
