// Package tlsdeprecated defines an Analyzer that reports deprecated parts of crypto/tls.
//
// # Analyzer tlsdeprecated
//
// tlsdeprecated: report options that crypto/tls deprecates or ignores
package tlsdeprecated
