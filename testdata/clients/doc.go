// Package clients holds a folder for each client library whose TLS settings tlsvet has
// to understand, and deploy, which uses one through another package.
//
// A line with a decision that must be found ends in a want comment, as for analysistest.
// Each has a clean neighbour that differs in one thing, and says why it is clean.
package clients
