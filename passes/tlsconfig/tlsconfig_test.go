package tlsconfig

import (
	"testing"

	"golang.org/x/tools/go/analysis/analysistest"
)

// One call loads what all scenarios import once.
func TestPrintedModels(t *testing.T) {
	analysistest.Run(t, analysistest.TestData(), printer,
		"literals", // wherever they stand
		"assign",   // through any path
		"clone",    // copies, and what changes after them
		"consts",   // however they are written
		"branches", // that pick between values
		"vars",     // of the package, and init functions
		"helpers",  // that make and complete
		"closures", // and deferred calls
		"roles",    // who uses a config
		"unknown",  // what cannot be followed
	)
}
