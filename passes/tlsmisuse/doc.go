// Package tlsmisuse defines an Analyzer that reports configs that do not work or do not
// take effect.
//
// # Analyzer tlsmisuse
//
// tlsmisuse: report configs that do not work or take effect
//
// # What it reports
//
// nil-config: a nil config for a function that needs one, such as tls.Server.
//
// quic-version: a config for tls.QUICClient or tls.QUICServer whose MinVersion is not
// TLS 1.3.
//
// config-copied: a tls.Config that is copied by value out of a pointer.
//
// config-dropped: a config of GetConfigForClient that demands less than the one that it
// replaces.
//
// mutate-after-use: a write to a config that a connection, a listener or a server uses.
//
// config-ignored: a TLSClientConfig beside a DialTLSContext that does not use it.
//
// http2-lost, off by default: a TLSClientConfig by which a Transport loses HTTP/2.
//
// What is not known is not reported, nor is a nil for a function that takes it for an
// empty config, such as tls.Dial.
//
// # Why it matters
//
// A server without a config panics at its first handshake, QUIC refuses to start
// without TLS 1.3 (crypto/tls, quic.go), and a copy of a config in use races with the
// rotation of its ticket keys (crypto/tls, common.go). What GetConfigForClient returns
// replaces all of the config but its ticket keys (crypto/tls, handshake_server.go).
//
// # Example
//
//	copy := *cfg
//
// # Instead
//
//	copy := cfg.Clone()
//
// # Fix safety
//
// The edits of config-copied and quic-version are neutral: a Clone is equal to the copy,
// and where MinVersion is raised no connection could be made before. What a config is
// given that drops it refuses clients that are let in today, which is behaviour.
//
// # Since
//
// tlsvet v0.1.0
package tlsmisuse
