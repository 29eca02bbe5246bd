// Package certs holds certificates.
package certs

var CA = []byte("...")

func Bundle() []byte { return CA }
