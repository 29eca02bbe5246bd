// Package tlsconfig defines the collector: an Analyzer that finds every tls.Config
// of a package and says what each field can hold when the config is used.
//
// # Analyzer tlsconfig
//
// tlsconfig: collect the tls.Config values of a package
//
// It reports nothing. Other analyzers require it and read its [Result]. Values are
// followed through literals, assignments by any path, helpers, closures, Clone,
// package variables and branches; what cannot be followed is unknown, with a reason.
//
// Packages that name nothing of crypto/tls cost one look at their identifiers.
package tlsconfig
