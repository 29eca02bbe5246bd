// Command perf measures tlsvet beside go list and the programs that people would use
// instead, on pinned modules:
//
//	go run ./internal/perf [-runs n] [-peers=false] [-dir directory]
//
// It copies each module to the directory, compiles what the module imports, and installs
// tlsvet and the peers there. It then runs all programs in turn and prints the median of
// the CPU seconds, those of child processes included, and the greatest memory of a process.
package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"time"
)

// A target is a module whose packages are analyzed.
type target struct {
	name, module, version string
	patterns              []string
}

var targets = []target{
	{"nats-server", "github.com/nats-io/nats-server/v2", "v2.12.3", []string{"./..."}},
	{"apiserver", "k8s.io/apiserver", "v0.37.2", []string{"./..."}},
}

// A program is what is measured, with its arguments before the patterns.
type program struct {
	name    string
	install string // what go install installs, "" if nothing
	args    []string
	cold    string // environment variable for a directory that has to be empty, or ""
}

var programs = []program{
	{name: "go", args: []string{"list", "-export", "-deps", "-json"}},
	{name: "tlsvet", args: []string{"-tests=false"}},
	{name: "gosec", install: "github.com/securego/gosec/v2/cmd/gosec@v2.30.0", args: []string{"-quiet", "-include=G402,G123"}},
	{
		name: "golangci-lint", install: "github.com/golangci/golangci-lint/v2/cmd/golangci-lint@v2.15.0",
		args: []string{"run", "--config=" + lintConfig, "--tests=false"}, cold: "GOLANGCI_LINT_CACHE",
	},
}

// lintConfig is a file beside the modules that selects what golangci-lint looks for.
const lintConfig = "../golangci.yml"

const lintRules = `version: "2"
linters:
  default: none
  enable: [gosec]
  settings:
    gosec:
      includes: [G402]
`

func main() {
	runs := flag.Int("runs", 3, "how often each program runs")
	peers := flag.Bool("peers", true, "measure the peers too")
	dir := flag.String("dir", "", "where modules and programs are kept (default: a temporary directory)")
	flag.Parse()
	if err := run(*dir, *runs, *peers); err != nil {
		fmt.Fprintln(os.Stderr, "perf:", err)
		os.Exit(1)
	}
}

func run(dir string, runs int, peers bool) error {
	if dir == "" {
		tmp, err := os.MkdirTemp("", "perf")
		if err != nil {
			return err
		}
		defer os.RemoveAll(tmp)
		dir = tmp
	}
	dir, err := filepath.Abs(dir)
	if err != nil {
		return err
	}
	measured := slices.Clone(programs)
	if !peers {
		measured = slices.DeleteFunc(measured, func(p program) bool { return p.install != "" })
	}
	if err := install(dir, measured); err != nil {
		return err
	}
	if err := os.WriteFile(filepath.Join(dir, filepath.Base(lintConfig)), []byte(lintRules), 0o666); err != nil {
		return err
	}
	for _, t := range targets {
		if err := measure(dir, t, measured, runs); err != nil {
			return fmt.Errorf("%s: %w", t.name, err)
		}
	}
	return nil
}

// install builds tlsvet and the peers in dir.
func install(dir string, programs []program) error {
	if err := goCommand("", dir, "build", "-o", filepath.Join(dir, "tlsvet"), "github.com/tlsvet/tlsvet/cmd/tlsvet"); err != nil {
		return err
	}
	for _, p := range programs {
		if p.install == "" {
			continue
		}
		if err := goCommand(dir, dir, "install", p.install); err != nil {
			return err
		}
	}
	return nil
}

// goCommand runs the go command in dir, which installs to bin.
func goCommand(dir, bin string, args ...string) error {
	cmd := exec.Command("go", args...)
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), "GOBIN="+bin, "GOWORK=off")
	if out, err := cmd.CombinedOutput(); err != nil {
		return fmt.Errorf("go %s: %w\n%s", args[0], err, out)
	}
	return nil
}

// fetch copies the target's module to dir, where it is a main module.
func fetch(dir string, t target) (string, error) {
	local := filepath.Join(dir, t.name+"-"+t.version)
	if _, err := os.Stat(local); err == nil {
		return local, nil
	}
	cmd := exec.Command("go", "mod", "download", "-json", t.module+"@"+t.version)
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), "GOWORK=off", "GOFLAGS=-mod=mod")
	out, err := cmd.Output()
	if err != nil {
		return "", err
	}
	var module struct{ Dir string }
	if err := json.Unmarshal(out, &module); err != nil {
		return "", err
	}
	return local, os.CopyFS(local, os.DirFS(module.Dir))
}

// measure runs the programs on t in turn and prints what they cost.
func measure(dir string, t target, programs []program, runs int) error {
	module, err := fetch(dir, t)
	if err != nil {
		return err
	}
	if _, err := use(dir, module, programs[0], t.patterns); err != nil { // fills the build cache
		return err
	}
	costs := make([][]cost, len(programs))
	for range runs {
		for i, p := range programs {
			c, err := use(dir, module, p, t.patterns)
			if err != nil {
				return fmt.Errorf("%s: %w", p.name, err)
			}
			costs[i] = append(costs[i], c)
		}
	}
	fmt.Printf("%s %s %v\n", t.module, t.version, t.patterns)
	base := median(costs[0]).cpu
	for i, p := range programs {
		c := median(costs[i])
		fmt.Printf("  %-14s %8.2f CPU s %8.2f s %6d MB %8.2f x go list\n",
			p.name, c.cpu.Seconds(), c.wall.Seconds(), c.memory>>20, c.cpu.Seconds()/base.Seconds())
	}
	return nil
}

// A cost is what one run took.
type cost struct {
	cpu, wall time.Duration
	memory    int64 // bytes
}

func median(costs []cost) cost {
	sorted := slices.SortedFunc(slices.Values(costs), func(a, b cost) int { return int(a.cpu - b.cpu) })
	return sorted[len(sorted)/2]
}

// use runs p in the module's directory. That a program finds something is no failure.
func use(dir, module string, p program, patterns []string) (cost, error) {
	path := filepath.Join(dir, p.name)
	if p.name == "go" {
		path = p.name
	}
	cmd := exec.Command(path, append(slices.Clone(p.args), patterns...)...)
	cmd.Dir = module
	cmd.Env = append(os.Environ(), "GOWORK=off")
	if p.cold != "" {
		tmp, err := os.MkdirTemp("", "perf")
		if err != nil {
			return cost{}, err
		}
		defer os.RemoveAll(tmp)
		cmd.Env = append(cmd.Env, p.cold+"="+tmp)
	}
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	start := time.Now()
	err := cmd.Run()
	if exit, ok := errors.AsType[*exec.ExitError](err); err != nil && (!ok || exit.ExitCode() != 1) {
		return cost{}, fmt.Errorf("%w\n%s", err, stderr.Bytes())
	}
	s := cmd.ProcessState
	return cost{s.UserTime() + s.SystemTime(), time.Since(start), maxMemory(s)}, nil
}
