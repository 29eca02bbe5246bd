// Package noprogram is no program: the go command refuses its lines, and nothing has them.

//go:debug tls10server=1

package noprogram
