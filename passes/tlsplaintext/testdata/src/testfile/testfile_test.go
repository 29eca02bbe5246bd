package testfile

import "google.golang.org/grpc"

func server() *grpc.Server {
	return grpc.NewServer() // nobody attacks a test: no report
}
