// Tlsvet finds mistakes in the use of crypto/tls, and offers the edits.
//
// Run "tlsvet -h" for its flags. The go command can run it too, as
//
//	go vet -vettool=$(which tlsvet) ./...
//	go fix -fixtool=$(which tlsvet) ./...
package main

import (
	"bufio"
	"context"
	"os"
	"os/signal"
	"slices"
	"syscall"
	"time"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/unitchecker"

	"github.com/tlsvet/tlsvet/analyzer"
	"github.com/tlsvet/tlsvet/internal/driver"
	"github.com/tlsvet/tlsvet/internal/gate"
)

func main() { runSuite(analyzer.Suite(), gate.Suite) }

// runSuite runs the program with the given analyzers and what they speak of. It does not
// return.
func runSuite(suite []*analysis.Analyzer, gate driver.Gate) {
	args := os.Args[1:]
	dir, err := os.Getwd()
	c := &command{suite, gate, bufio.NewWriter(os.Stdout), os.Stderr, dir}
	switch {
	case err != nil:
		os.Exit(c.fail(err))
	case slices.Contains(args, "-V=full"):
		os.Exit(c.buildID())
	case slices.Contains(args, "-flags"), isUnit(args):
		if err := c.prepareUnit(args); err != nil {
			os.Exit(c.fail(err))
		}
		startHeap()
		unitchecker.Main(driver.Guard(c.suite)...) // does not return
	}
	os.Exit(c.run(interruptible(), args))
}

// interruptible returns a context that an interrupt ends, so that the go command that
// lists the packages ends too. The program itself follows when that had time to happen.
func interruptible() context.Context {
	ctx, _ := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	go func() {
		<-ctx.Done()
		time.Sleep(500 * time.Millisecond)
		os.Exit(exitFailure)
	}()
	return ctx
}
