package main

import (
	"bufio"
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"time"

	"golang.org/x/tools/go/analysis"

	"github.com/tlsvet/tlsvet/internal/driver"
	"github.com/tlsvet/tlsvet/internal/report"
)

// Exit codes.
const (
	exitClean    = 0
	exitFindings = 1 // with -diff: there is a diff
	exitFailure  = 2 // something could not be analyzed or written
)

// A command is one invocation. Findings go to stdout, and only what went wrong to stderr.
type command struct {
	suite  []*analysis.Analyzer
	gate   driver.Gate
	stdout *bufio.Writer
	stderr io.Writer
	dir    string // the user's directory, to which printed file names are relative
}

// run executes the command line args, without the program name, and returns the exit code.
func (c *command) run(ctx context.Context, args []string) int {
	code := c.dispatch(ctx, args)
	if err := c.stdout.Flush(); err != nil {
		return c.fail(err)
	}
	return code
}

func (c *command) dispatch(ctx context.Context, args []string) int {
	if len(args) > 0 {
		switch args[0] {
		case "help":
			return c.help(args[1:])
		case "explain":
			return c.explain(args[1:])
		case "options":
			return c.listOptions(ctx, args[1:])
		case "config":
			return c.showConfig(args[1:])
		case "gopls":
			return c.gopls(ctx, args[1:])
		}
	}
	opts, err := c.configured(args)
	switch {
	case errors.Is(err, flag.ErrHelp):
		return c.help(nil)
	case err != nil:
		return c.fail(err)
	case opts.version:
		return c.version()
	}
	opts.config.Gate = c.opened()
	opts.config.Slow = c.waiting
	return c.analyze(ctx, opts)
}

func (c *command) analyze(ctx context.Context, opts *options) int {
	module := c.findPrograms(ctx, opts)
	if opts.fix || opts.diff {
		return c.fix(ctx, opts, module)
	}
	opts.reporting.prepare(c.suite)
	res, err := driver.Run(ctx, opts.config, opts.analyzers)
	if err != nil {
		return c.stop(ctx, err)
	}
	res.Add(module)
	return c.show(opts, res)
}

// fix applies the fixes and reports what remains or, with -diff, prints what applying
// them would change. Like gofmt -d, -diff says nothing of the rest: its output is a patch.
// module are the findings about go.mod, to which no edit is known.
func (c *command) fix(ctx context.Context, opts *options, module []driver.Finding) int {
	res, changes, err := driver.RunAndFix(ctx, opts.config, opts.analyzers)
	if err != nil {
		return c.stop(ctx, err)
	}
	if opts.diff {
		if err := report.Diff(c.stdout, c.dir, changes); err != nil {
			return c.fail(err)
		}
		return c.exit(res, len(changes))
	}
	code := exitClean
	for _, change := range changes {
		if err := change.Write(); err != nil {
			code = c.fail(err)
		}
	}
	res.Add(module)
	return max(code, c.show(opts, res))
}

// exit prints the failures and returns the exit code for n findings or changes.
func (c *command) exit(res *driver.Result, n int) int {
	report.Failures(c.stderr, c.dir, res.Failures) // nowhere to report an error of stderr
	switch {
	case len(res.Failures) > 0:
		return exitFailure
	case n > 0:
		return exitFindings
	}
	return exitClean
}

func (c *command) fail(err error) int {
	fmt.Fprintf(c.stderr, "tlsvet: %v\n", err)
	return exitFailure
}

// stop is fail for what an interrupt may have caused.
func (c *command) stop(ctx context.Context, err error) int {
	if ctx.Err() != nil {
		err = errors.New("interrupted")
	}
	return c.fail(err)
}

// waiting tells a person at a terminal what takes so long, in one line that is overwritten.
func (c *command) waiting(waited time.Duration) {
	f, ok := c.stderr.(*os.File)
	if !ok {
		return
	}
	if info, err := f.Stat(); err != nil || info.Mode()&os.ModeCharDevice == 0 {
		return
	}
	const text = "tlsvet: the go command compiles what is imported, %d s (with -source nothing is compiled)"
	if waited == 0 {
		fmt.Fprintf(f, "\r%*s\r", len(text)+4, "")
		return
	}
	fmt.Fprintf(f, "\r"+text, int(waited.Seconds()))
}

// checkDir gives -C an error of one line; the go command's would come once a pattern.
func checkDir(dir string) error {
	if dir == "" {
		return nil
	}
	info, err := os.Stat(dir)
	if err == nil && !info.IsDir() {
		err = fmt.Errorf("%s is not a directory", dir)
	}
	if err != nil {
		return fmt.Errorf("-C: %w", err)
	}
	return nil
}
