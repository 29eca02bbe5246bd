package model

import "github.com/tlsvet/tlsvet/internal/option"

// Offered returns the versions that a config with these fields negotiates, oldest
// first, where floor is the default minimum. It follows supportedVersions in
// crypto/tls/common.go: any MinVersion but zero replaces the default, however small.
func Offered(min, max, floor uint16) []uint16 {
	var out []uint16
	for v := uint16(option.TLS10); v <= option.Newest; v++ {
		if min == 0 && v < floor || min != 0 && v < min || max != 0 && v > max {
			continue
		}
		out = append(out, v)
	}
	return out
}
