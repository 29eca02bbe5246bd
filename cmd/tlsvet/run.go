package main

import (
	"bufio"
	"context"
	"os"

	"github.com/tlsvet/tlsvet/internal/driver"
	"github.com/tlsvet/tlsvet/internal/report"
)

func run(ctx context.Context, args []string) int {
	opts, err := parseFlags(args)
	if err != nil {
		return fail("%v", err)
	}
	res, err := driver.Run(ctx, opts.config, opts.analyzers)
	if err != nil {
		return fail("%v", err)
	}
	return show(opts, res)
}

// show prints the findings on standard output and the failures on standard error.
func show(opts *options, res *driver.Result) int {
	if err := printFindings(opts, res); err != nil {
		return fail("%v", err)
	}
	for _, f := range res.Failures {
		fail("%v", f)
	}
	switch {
	case len(res.Failures) > 0:
		return exitFailure
	case len(res.Findings) > 0:
		return exitFindings
	}
	return exitClean
}

func printFindings(opts *options, res *driver.Result) error {
	out := bufio.NewWriter(os.Stdout)
	if opts.json {
		if err := report.JSON(out, res); err != nil {
			return err
		}
	} else {
		wd, err := os.Getwd()
		if err != nil {
			return err
		}
		if err := report.Text(out, wd, res.Findings); err != nil {
			return err
		}
	}
	return out.Flush()
}
