package main

import (
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"runtime"
	"runtime/debug"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/tlsvet/tlsvet/internal/config"
	"github.com/tlsvet/tlsvet/internal/driver"
	"github.com/tlsvet/tlsvet/internal/option"
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
	ImportPath    string
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
		c.suite = exporters(c.suite, u.ImportPath)
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

// exporters returns what has to look at the package path, of which only facts are wanted:
// unitchecker would run every analyzer that requires one with facts. Of the standard library
// there are none, as in other hosts, but the types of facts must be known.
func exporters(suite []*analysis.Analyzer, path string) []*analysis.Analyzer {
	producers := driver.Producers(suite)
	if !option.IsStd(path) {
		return producers
	}
	var idle []*analysis.Analyzer
	for _, a := range producers {
		idle = append(idle, &analysis.Analyzer{
			Name: a.Name, Doc: a.Doc, FactTypes: a.FactTypes,
			Run: func(*analysis.Pass) (any, error) { return nil, nil },
		})
	}
	return idle
}

// startHeap puts off the first collection of garbage until the heap has 64 MB, which most
// units never have, as cmd/compile does: it would cost them a fifth of their time. From then
// on the heap is kept as small as ever.
func startHeap() {
	if os.Getenv("GOGC") != "" {
		return
	}
	const least = 4 << 20 // from where the heap grows by its percentage, says package runtime
	debug.SetGCPercent(64 << 20 / least * 100)
	runtime.SetFinalizer(new([16]byte), func(*[16]byte) { debug.SetGCPercent(100) }) // runs after a collection
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
