package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"runtime/debug"
	"strings"

	"github.com/tlsvet/tlsvet/internal/goplsbuild"
)

const goplsUsage = `Usage: tlsvet gopls [flags]

Builds a gopls with tlsvet's analyzers inside, in a temporary directory, from the
newest release of gopls that the Go at hand can build. Flags -tlsvet.NAME become
its settings; all edits are offered, because an editor's user picks one.

Flags:

`

// gopls builds a gopls with the analyzers of the suite.
func (c *command) gopls(ctx context.Context, args []string) int {
	cfg := goplsbuild.Config{Log: func(line string) {
		fmt.Fprintln(c.stdout, line)
		c.stdout.Flush()
	}}
	fs := flag.NewFlagSet("tlsvet gopls", flag.ContinueOnError)
	fs.SetOutput(io.Discard)
	fs.StringVar(&cfg.Output, "o", "", "write the program to `file` (default $(go env GOPATH)/bin/tlsvet-gopls)")
	fs.StringVar(&cfg.Version, "gopls", "", "build this `version` of gopls")
	fs.StringVar(&cfg.Tlsvet.Dir, "source", "", "take the analyzers from the clone of tlsvet in `dir`")
	if settings := policyFlags(c.suite); settings != nil {
		settings.VisitAll(func(f *flag.Flag) { fs.Var(f.Value, policyName+"."+f.Name, f.Usage) })
	}
	switch err := fs.Parse(args); {
	case errors.Is(err, flag.ErrHelp):
		io.WriteString(c.stdout, goplsUsage)
		fs.SetOutput(c.stdout)
		fs.PrintDefaults()
		return exitClean
	case err != nil:
		return c.fail(fmt.Errorf("gopls: %v; tlsvet gopls -h lists the flags", err))
	case fs.NArg() > 0:
		return c.fail(fmt.Errorf("gopls: no arguments but flags are taken, got %s", fs.Arg(0)))
	}
	cfg.Flags = compiledIn(fs)
	if err := locate(ctx, &cfg, buildInfo()); err != nil {
		return c.fail(fmt.Errorf("gopls: %w", err))
	}
	version, err := goplsbuild.Build(ctx, cfg)
	if err != nil {
		return c.fail(fmt.Errorf("gopls: %w", err))
	}
	fmt.Fprintf(c.stdout, "%s: gopls %s with the analyzers of tlsvet\n", cfg.Output, version)
	return exitClean
}

// compiledIn returns the settings that the program is to have: those given, and all edits.
func compiledIn(fs *flag.FlagSet) map[string]string {
	flags := map[string]string{"fixes": "all"}
	fs.Visit(func(f *flag.Flag) {
		if name, ok := strings.CutPrefix(f.Name, policyName+"."); ok {
			flags[name] = f.Value.String()
		}
	})
	return flags
}

// locate completes where the analyzers come from, and where the program goes.
func locate(ctx context.Context, cfg *goplsbuild.Config, info *debug.BuildInfo) error {
	if cfg.Tlsvet.Dir == "" {
		m := ownModule(info)
		if m.Sum == "" {
			return errors.New("this tlsvet was built from a clone: name it with -source")
		}
		cfg.Tlsvet.Version = m.Version
	} else {
		dir, err := filepath.Abs(cfg.Tlsvet.Dir)
		if err != nil {
			return err
		}
		if mod, err := os.ReadFile(filepath.Join(dir, "go.mod")); err != nil || !strings.HasPrefix(string(mod), "module "+modulePath+"\n") {
			return fmt.Errorf("-source: %s is no clone of tlsvet", cfg.Tlsvet.Dir)
		}
		cfg.Tlsvet.Dir = dir
	}
	if cfg.Output != "" {
		return nil
	}
	out, err := exec.CommandContext(ctx, "go", "env", "GOPATH", "GOEXE").Output()
	if err != nil {
		return fmt.Errorf("go env: %w", err)
	}
	lines := strings.Split(string(out), "\n")
	gopath := filepath.SplitList(strings.TrimSpace(lines[0]))
	if len(gopath) == 0 {
		return errors.New("there is no GOPATH: name the file to write with -o")
	}
	cfg.Output = filepath.Join(gopath[0], "bin", "tlsvet-gopls"+strings.TrimSpace(lines[1]))
	return nil
}
