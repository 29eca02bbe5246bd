package main

import (
	"context"
	"errors"
	"flag"
	"fmt"

	"golang.org/x/tools/go/analysis"

	"github.com/tlsvet/tlsvet/internal/driver"
	"github.com/tlsvet/tlsvet/internal/inventory"
	"github.com/tlsvet/tlsvet/internal/option"
)

// listOptions prints what crypto/tls does with each tls.Config of the packages.
func (c *command) listOptions(ctx context.Context, args []string) int {
	opts, err := c.configured(args)
	switch {
	case errors.Is(err, flag.ErrHelp):
		return c.help(nil)
	case err != nil:
		return c.fail(err)
	}
	for _, name := range []string{"cache", "fix", "diff", "json", "o", "baseline", "write-baseline"} {
		if opts.isGiven[name] {
			return c.fail(fmt.Errorf("options: has no flag -%s", name))
		}
	}
	format := opts.reporting.format
	if format != "text" && format != "json" {
		return c.fail(fmt.Errorf("options: invalid value %q for flag -format: must be text or json", format))
	}
	c.askPrograms(ctx, opts)
	profile, _ := option.ProfileByName(policyFlags(c.suite).Lookup("profile").Value.String())
	found := &inventory.Collector{Dir: c.dir, Profile: profile}
	opts.config.Gate = c.gate
	res, err := driver.Run(ctx, opts.config, []*analysis.Analyzer{found.Analyzer()})
	if err != nil {
		return c.fail(err)
	}
	write := found.Document().Text
	if format == "json" {
		write = found.Document().JSON
	}
	if err := write(c.stdout); err != nil {
		return c.fail(err)
	}
	return c.exit(res, 0)
}
