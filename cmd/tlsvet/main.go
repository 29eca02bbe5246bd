// Tlsvet finds mistakes in the use of crypto/tls, and offers the edits.
package main

import (
	"context"
	"fmt"
	"os"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis/unitchecker"

	"github.com/tlsvet/tlsvet/analyzer"
	"github.com/tlsvet/tlsvet/internal/driver"
)

// Exit codes.
const (
	exitClean    = 0
	exitFindings = 1
	exitFailure  = 2
)

func main() {
	args := os.Args[1:]
	if isVetProtocol(args) {
		unitchecker.Main(driver.Guard(analyzer.Suite())...) // does not return
	}
	os.Exit(run(context.Background(), args))
}

// isVetProtocol reports whether the go command speaks: it asks for the tool's
// identity and flags, then passes a configuration file for each package.
func isVetProtocol(args []string) bool {
	if slices.Contains(args, "-V=full") || slices.Contains(args, "-flags") {
		return true
	}
	return len(args) > 0 && strings.HasSuffix(args[len(args)-1], ".cfg")
}

func fail(format string, args ...any) int {
	fmt.Fprintf(os.Stderr, "tlsvet: "+format+"\n", args...)
	return exitFailure
}
