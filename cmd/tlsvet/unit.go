package main

import (
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/tlsvet/tlsvet/internal/config"
)

// This file is about the go command, which runs tlsvet as a vet tool: with -V=full for
// its identity, with -flags for its flags, then with a file *.cfg for each package, which
// is a unit.

// buildID prints the identity of the tool, by which the go command keeps what it found.
// It covers, beyond the program, all that is read besides the package: the configuration
// and go.mod and go.work. A mistake in the configuration ends go vet here, once.
func (c *command) buildID() int {
	program, err := os.Executable()
	if err != nil {
		return c.fail(err)
	}
	id := sha256.New()
	inputs := config.Inputs(c.dir)
	for _, name := range append([]string{program}, inputs...) {
		fmt.Fprintf(id, "%q\n", name) // paths of a configuration are relative to its own
		if err := copyFile(id, name); err != nil {
			return c.fail(err)
		}
	}
	if err := c.checkConfigs(inputs); err != nil {
		return c.fail(err)
	}
	fmt.Fprintf(c.stdout, "%s version devel %s buildID=%x\n", os.Args[0], moduleVersion(), id.Sum(nil))
	if err := c.stdout.Flush(); err != nil {
		return c.fail(err)
	}
	return exitClean
}

func copyFile(w io.Writer, name string) error {
	f, err := os.Open(name)
	if err != nil {
		return err
	}
	defer f.Close()
	_, err = io.Copy(w, f)
	return err
}

// checkConfigs returns the first mistake in a configuration file among inputs.
func (c *command) checkConfigs(inputs []string) error {
	for _, name := range inputs {
		if strings.HasSuffix(name, config.Name) {
			if err := c.applyConfig(name); err != nil {
				return err
			}
		}
	}
	return nil
}

// applyConfig sets the flags of the policy analyzer to what a configuration file says.
func (c *command) applyConfig(name string) error {
	settings := policyFlags(c.suite)
	if settings == nil {
		return nil
	}
	file, err := config.Read(name, c.relative(name))
	if err != nil {
		return err
	}
	return file.Apply(settings)
}

// A unit is what the go command says of one package, as far as tlsvet asks.
type unit struct {
	Dir           string
	ModuleVersion string                   // up to Go 1.28; "" for a main module
	Module        struct{ Version string } // since Go 1.27
	VetxOnly      bool                     // a dependency: nothing is reported
}

func isUnit(args []string) bool {
	return len(args) > 0 && strings.HasSuffix(args[len(args)-1], ".cfg")
}

// prepareUnit applies the configuration to a unit that is reported on, before its flags,
// which win. Unlike the command, which reads the one of its directory, go vet judges a
// package by the configuration of its own module: a unit does not learn where the go
// command was started.
func (c *command) prepareUnit(args []string) error {
	if !isUnit(args) {
		return nil
	}
	data, err := os.ReadFile(args[len(args)-1])
	if err != nil {
		return err
	}
	var u unit
	if err := json.Unmarshal(data, &u); err != nil {
		return fmt.Errorf("%s: %w", args[len(args)-1], err)
	}
	if u.VetxOnly {
		os.Args = []string{os.Args[0], args[len(args)-1]} // facts obey no setting
		return nil
	}
	if u.ModuleVersion == "" && u.Module.Version == "" {
		if path := config.Find(u.Dir); path != "" {
			if err := c.applyConfig(path); err != nil {
				return err
			}
		}
		c.knowModule(u.Dir)
	}
	return c.checkSettings(args)
}

// checkSettings reports a mistake in the settings among args in one line, before package
// flag does in many. The go command knows the names of the flags, so that those are right.
func (c *command) checkSettings(args []string) error {
	settings := policyFlags(c.suite)
	for i, arg := range args {
		name, value, joined := strings.Cut(strings.TrimLeft(arg, "-"), "=")
		setting, ok := strings.CutPrefix(name, policyName+".")
		if !ok || settings == nil || settings.Lookup(setting) == nil {
			continue
		}
		target := settings.Lookup(setting).Value
		switch {
		case joined:
		case isBool(target):
			value = "true"
		case i+1 < len(args):
			value = args[i+1]
		}
		if err := target.Set(value); err != nil {
			return fmt.Errorf("invalid value %q for flag -%s: %w", value, name, err)
		}
	}
	return nil
}
