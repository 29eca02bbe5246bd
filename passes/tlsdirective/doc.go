// Package tlsdirective defines an analyzer of the directives that suppress findings.
//
// # Analyzer tlsdirective
//
// tlsdirective: check directives that suppress findings
//
// # What it reports
//
// A finding is suppressed by
//
//	//tlsvet:ignore rule-id[,rule-id] reason
//
// at the end of its line, or on a line above the statement, declaration or element of a
// literal that it is in. directive-malformed reports a directive without a reason, or
// that names a rule which does not exist. directive-unused reports one that suppresses
// nothing.
//
// A rule that is switched off, or silent in the file, is not asked, so that its
// directives are not unused. The analyzer asks all others, also those that are switched
// off by name, which then report nothing themselves.
//
// # Why it matters
//
// A suppression is a decision that somebody has to be able to review, and one that has
// lost its finding hides the next mistake.
//
// # Example
//
//	//tlsvet:ignore prefer-server
//	var config = &tls.Config{PreferServerCipherSuites: true}
//
// # Instead
//
//	//tlsvet:ignore prefer-server also built with Go 1.16
//	var config = &tls.Config{PreferServerCipherSuites: true}
//
// # Fix safety
//
// It offers no edit.
//
// # Since
//
// tlsvet v0.1.0
package tlsdirective
