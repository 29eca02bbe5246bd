// Package tests has a test file.
package tests
