package main

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"

	"golang.org/x/tools/go/analysis"

	"github.com/tlsvet/tlsvet/internal/baseline"
	"github.com/tlsvet/tlsvet/internal/driver"
	"github.com/tlsvet/tlsvet/internal/report"
)

// A reporting says what becomes of the findings.
type reporting struct {
	tree          bool // as go vet -json prints
	format        string
	file          string // "" is standard output
	baseline      string // the file with the findings to leave out, or ""
	writeBaseline string // the file to keep the findings in instead of printing them, or ""
}

func (r *reporting) declare(fs *flag.FlagSet) {
	fs.BoolVar(&r.tree, "json", false, "print the tree that go vet -json prints")
	fs.StringVar(&r.format, "format", "text", "print findings as `text`, json (an object a line), sarif, or github (annotations of a workflow)")
	fs.StringVar(&r.file, "o", "", "write the findings to `file` instead of standard output")
	fs.StringVar(&r.baseline, "baseline", "", "report only findings that `file` does not have, and name those that are gone")
	fs.StringVar(&r.writeBaseline, "write-baseline", "", "keep the findings in `file` instead of reporting them")
}

// check returns an error if the flags contradict each other.
func (r *reporting) check(diff bool) error {
	switch r.format {
	case "text", "json", "sarif", "github":
	default:
		return fmt.Errorf("invalid value %q for flag -format: must be text, json, sarif or github", r.format)
	}
	switch {
	case r.tree && r.format != "text":
		return errors.New("-json and -format cannot be used together")
	case diff && r.tree:
		return errors.New("-json and -diff cannot be used together")
	case diff && r.format != "text":
		return errors.New("-format and -diff cannot be used together")
	case diff && (r.baseline != "" || r.writeBaseline != ""):
		return errors.New("a baseline and -diff cannot be used together")
	case diff && r.file != "":
		return errors.New("-o and -diff cannot be used together")
	case r.baseline != "" && r.writeBaseline != "":
		return errors.New("-baseline and -write-baseline cannot be used together")
	}
	return nil
}

// prepare lets the policy attach every edit where the format says how safe each is.
func (r *reporting) prepare(suite []*analysis.Analyzer) {
	if r.format != "json" && r.format != "sarif" {
		return
	}
	settings := policyFlags(suite)
	if settings == nil {
		return
	}
	if fixes := settings.Lookup("fixes").Value; fixes.String() == "safe" {
		fixes.Set("all")
	}
}

// show prints what the flags ask for, then the failures, and returns the exit code.
func (c *command) show(opts *options, res *driver.Result) int {
	if opts.reporting.writeBaseline != "" {
		return c.keep(opts.reporting.writeBaseline, res)
	}
	if opts.reporting.baseline != "" {
		if err := c.leaveOut(opts.reporting.baseline, res); err != nil {
			return c.fail(err)
		}
	}
	if err := c.write(opts, res); err != nil {
		return c.fail(err)
	}
	return c.exit(res, len(res.Findings))
}

// keep writes the findings to a baseline, unless they are not all.
func (c *command) keep(file string, res *driver.Result) int {
	if len(res.Failures) == 0 {
		if err := baseline.Write(file, res.Findings); err != nil {
			return c.fail(err)
		}
	}
	return c.exit(res, 0)
}

// leaveOut removes from res the findings of a baseline, and names those of the baseline
// that are gone. With failures nothing is known to be gone.
func (c *command) leaveOut(file string, res *driver.Result) error {
	b, err := baseline.Read(file)
	if err != nil {
		return fmt.Errorf("-baseline: %w", err)
	}
	fresh, gone := b.Compare(res.Findings)
	res.Findings = fresh
	if len(res.Failures) > 0 {
		return nil
	}
	for _, g := range gone {
		fmt.Fprintf(c.stderr, "tlsvet: no longer found: %s: %s\n", g.File, g.Message)
	}
	return nil
}

// write prints the findings, or writes them to the file of -o.
func (c *command) write(opts *options, res *driver.Result) error {
	if opts.reporting.file == "" {
		return c.print(c.stdout, opts, res)
	}
	var b bytes.Buffer
	if err := c.print(&b, opts, res); err != nil {
		return err
	}
	return os.WriteFile(opts.reporting.file, b.Bytes(), 0o666)
}

func (c *command) print(w io.Writer, opts *options, res *driver.Result) error {
	root := report.Root(c.absolute(opts.config.Dir))
	switch {
	case opts.reporting.tree:
		return report.JSON(w, res)
	case opts.reporting.format == "json":
		return report.Lines(w, res.Findings)
	case opts.reporting.format == "sarif":
		return report.SARIF(w, root, moduleVersion(), res)
	case opts.reporting.format == "github":
		return report.GitHub(w, root, res.Findings)
	}
	return report.Text(w, c.dir, res.Findings)
}
