// Package clients holds one folder for each client library whose TLS settings tlsvet has
// to understand. A line with a decision that must be found ends in a want comment.
package clients
