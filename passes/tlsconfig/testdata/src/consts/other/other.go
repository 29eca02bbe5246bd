// Package other declares constants for its importers.
package other

const (
	Floor    uint16 = 0x0301
	Insecure        = true
)

var Variable uint16 = 0x0301
