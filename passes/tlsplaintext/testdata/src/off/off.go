// Package off does what a rule that is off by default reports.
package off

import "google.golang.org/grpc"

func server() *grpc.Server {
	return grpc.NewServer() // off by default
}
