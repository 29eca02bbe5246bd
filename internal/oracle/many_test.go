//go:build fixes

package oracle

// programs is how many programs are edited.
const programs = 20
