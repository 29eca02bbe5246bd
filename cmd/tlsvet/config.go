package main

import (
	"flag"
	"fmt"
	"path/filepath"

	"golang.org/x/tools/go/analysis"

	"github.com/tlsvet/tlsvet/internal/config"
)

// policyName is the analyzer whose flags are the settings.
const policyName = "tlsvet"

// policyFlags returns the flags that are the settings, nil in a suite without any.
func policyFlags(suite []*analysis.Analyzer) *flag.FlagSet {
	for _, a := range suite {
		if a.Name == policyName {
			return &a.Flags
		}
	}
	return nil
}

// configured decodes the command line and the configuration file. Flags win over the
// file, so they are decoded once more after it.
func (c *command) configured(args []string) (*options, error) {
	first, err := parseFlags(c.suite, args)
	if err != nil || first.version {
		return first, err
	}
	if err := checkDir(first.config.Dir); err != nil {
		return nil, err
	}
	settings := policyFlags(c.suite)
	if settings == nil {
		return first, nil
	}
	first.given = givenSettings(first, settings)
	file, err := c.configFile(first)
	if err != nil || file == nil {
		return first, err
	}
	if err := file.Apply(settings); err != nil {
		return nil, err
	}
	opts, err := parseFlags(c.suite, args)
	if err != nil {
		return nil, err
	}
	opts.given, opts.file = first.given, file
	return opts, nil
}

// configFile reads the file that the flags name, or else the one that is found, if any.
func (c *command) configFile(opts *options) (*config.File, error) {
	if opts.configName != "" {
		return config.Read(c.absolute(opts.configName), opts.configName)
	}
	dir := c.absolute(opts.config.Dir)
	if path := config.Below(dir); path != "" {
		return nil, fmt.Errorf("%s lies below the root of its module, where go vet cannot find it; move it to %s or name it with -config",
			c.relative(path), c.relative(config.Root(dir)))
	}
	path := config.Find(dir)
	if path == "" {
		return nil, nil
	}
	return config.Read(path, c.relative(path))
}

// absolute returns a path that is relative to the user's directory as an absolute one.
func (c *command) absolute(path string) string {
	if filepath.IsAbs(path) {
		return filepath.Clean(path)
	}
	return filepath.Join(c.dir, path)
}

// relative returns a path as the user would write it.
func (c *command) relative(path string) string {
	if rel, err := filepath.Rel(c.dir, path); err == nil {
		return rel
	}
	return path
}
