// Package testfileasked has a test file, and the setting to look at it.
package testfileasked
