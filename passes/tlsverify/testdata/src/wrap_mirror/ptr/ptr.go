// Package ptr has nothing to do with TLS.
package ptr

// To can only yield a pointer to what it is given.
func To[T any](v T) *T { return &v }

// Bool could yield anything.
func Bool(v bool) *bool { return &v }
