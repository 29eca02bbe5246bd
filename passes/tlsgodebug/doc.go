// Package tlsgodebug defines an Analyzer that reports GODEBUG settings which weaken TLS.
//
// # Analyzer tlsgodebug
//
// tlsgodebug: report GODEBUG settings that weaken TLS
//
// # What it reports
//
// godebug: a //go:debug line, or a constant that os.Setenv gives GODEBUG, with a setting
// that weakens crypto/tls or the certificates that it accepts, and a //go:debug line with
// a setting that Go 1.27 has removed, which will not build. The command tlsvet also
// reports the lines of go.mod and go.work, and a go line of theirs that brings back what
// RFC 8996, RFC 9325 and RFC 10015 forbid, if a program of the module has it and uses TLS.
//
// It does not report settings in the environment, or text that is put together at run
// time.
//
// # Why it matters
//
// A setting changes every tls.Config of the program that does not decide for itself.
//
// # Example
//
//	os.Setenv("GODEBUG", "tls10server=1")
//
// # Instead
//
//	cfg := &tls.Config{MinVersion: tls.VersionTLS10} // for the one that needs it
//
// # Fix safety
//
// No edit is offered: who set it wanted what it does.
//
// # Since
//
// tlsvet v0.1.0
package tlsgodebug
