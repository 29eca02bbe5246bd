package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"strconv"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/tlsvet/tlsvet/internal/config"
	"github.com/tlsvet/tlsvet/internal/driver"
)

// options are the command line, decoded.
type options struct {
	config    driver.Config
	analyzers []*analysis.Analyzer
	reporting reporting
	fix       bool
	diff      bool
	version   bool

	configName string              // of the flag -config
	file       *config.File        // nil if there is none
	isGiven    map[string]bool     // names of the flags on the command line
	given      map[string][]string // settings on the command line
	packages   bool                // some are named
}

// parseFlags decodes a command line that is not the go command's.
func parseFlags(suite []*analysis.Analyzer, args []string) (*options, error) {
	opts := new(options)
	fs, enabled := newFlagSet(opts, suite)
	if err := fs.Parse(args); errors.Is(err, flag.ErrHelp) {
		return nil, err
	} else if err != nil {
		return nil, fmt.Errorf("%v; tlsvet -h lists the flags", err)
	}
	for _, arg := range fs.Args() {
		if strings.HasPrefix(arg, "-") {
			return nil, fmt.Errorf("flag %s must stand before the packages", arg)
		}
	}
	if err := opts.reporting.check(opts.diff); err != nil {
		return nil, err
	}
	if opts.config.Cache != "" && opts.config.Source {
		return nil, errors.New("-cache knows packages by what the go command compiled, which -source does without")
	}
	opts.isGiven = make(map[string]bool)
	fs.Visit(func(f *flag.Flag) { opts.isGiven[f.Name] = true })
	if opts.isGiven["profile"] {
		opts.isGiven[policyName+".profile"] = true
	}
	opts.analyzers = selectAnalyzers(suite, enabled)
	opts.config.Patterns = fs.Args()
	opts.packages = fs.NArg() > 0
	if !opts.packages {
		opts.config.Patterns = []string{"."}
	}
	return opts, nil
}

// newFlagSet declares the flags of the command and, prefixed with its name, those
// of each analyzer. The map holds the flags that switch analyzers on and off.
func newFlagSet(opts *options, suite []*analysis.Analyzer) (*flag.FlagSet, map[*analysis.Analyzer]*toggle) {
	fs := flag.NewFlagSet("tlsvet", flag.ContinueOnError)
	fs.SetOutput(io.Discard) // the caller prints errors and usage
	fs.StringVar(&opts.config.Dir, "C", "", "analyze the packages of `dir` instead of the current directory")
	fs.StringVar(&opts.configName, "config", "", "read the settings from `file` instead of the "+config.Name+" of the module")
	fs.StringVar(&opts.config.Tags, "tags", "", "comma-separated `list` of build tags")
	fs.BoolVar(&opts.config.Source, "source", false, "read what is imported from its source: nothing is compiled, which is faster without a build cache")
	fs.StringVar(&opts.config.Cache, "cache", "", "keep in `dir` what is found, and analyze only what has changed since")
	fs.BoolVar(&opts.config.Tests, "tests", true, "load test files too")
	opts.reporting.declare(fs)
	fs.BoolVar(&opts.fix, "fix", false, "apply the suggested fixes, then report what remains")
	fs.BoolVar(&opts.diff, "diff", false, "print the suggested fixes as a unified diff, change nothing")
	fs.BoolVar(&opts.version, "V", false, "print the version")
	enabled := make(map[*analysis.Analyzer]*toggle)
	for _, a := range suite {
		enabled[a] = new(toggle)
		fs.Var(enabled[a], a.Name, "run "+a.Name)
		a.Flags.VisitAll(func(f *flag.Flag) { fs.Var(f.Value, a.Name+"."+f.Name, f.Usage) })
	}
	if settings := policyFlags(suite); settings != nil {
		fs.Var(settings.Lookup("profile").Value, "profile", "short for -"+policyName+".profile")
	}
	return fs, enabled
}

// selectAnalyzers applies go vet's rule: if any analyzer is asked for by name, only
// those run; otherwise all but the ones switched off.
func selectAnalyzers(suite []*analysis.Analyzer, enabled map[*analysis.Analyzer]*toggle) []*analysis.Analyzer {
	var wanted, rest []*analysis.Analyzer
	for _, a := range suite {
		switch *enabled[a] {
		case on:
			wanted = append(wanted, a)
		case unset:
			rest = append(rest, a)
		}
	}
	if wanted != nil {
		return wanted
	}
	return rest
}

// A toggle is a boolean flag that knows whether it was given.
type toggle int

const (
	unset toggle = iota
	on
	off
)

func (t *toggle) IsBoolFlag() bool { return true }
func (t *toggle) String() string   { return "" }

func (t *toggle) Set(s string) error {
	b, err := strconv.ParseBool(s)
	if err != nil {
		return fmt.Errorf("want true or false")
	}
	*t = off
	if b {
		*t = on
	}
	return nil
}
