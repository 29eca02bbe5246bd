// Package testfile has a test file.
package testfile
