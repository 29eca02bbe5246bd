// Package tlsplaintext defines an Analyzer that reports connections without TLS.
//
// # Analyzer tlsplaintext
//
// tlsplaintext: report gRPC clients and servers without TLS
//
// # What it reports
//
// grpc-insecure, off by default: insecure.NewCredentials, grpc.WithInsecure, and a
// grpc.NewServer without grpc.Creds.
//
// It does not report what a condition selects, a dial of a constant address of the same
// machine, a function that names a dialer of the program's own, credentials that xds
// falls back to, nor a server whose options it does not see.
//
// # Why it matters
//
// Whoever is on the path reads and changes what is sent, tokens included. RFC 7258
// says why that is to be expected.
//
// # Example
//
//	grpc.NewClient(target, grpc.WithTransportCredentials(insecure.NewCredentials()))
//
// # Instead
//
//	grpc.NewClient(target, grpc.WithTransportCredentials(credentials.NewTLS(cfg)))
//
// # Fix safety
//
// No edit is offered: the peer must speak TLS as well.
//
// # Since
//
// tlsvet v0.1.0
package tlsplaintext
