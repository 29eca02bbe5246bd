// Package versions declares constants for its importers.
package versions

const Old = 0x0301
