// Command perf measures tlsvet beside go list and the programs that people would use
// instead, on pinned modules:
//
//	go run ./internal/perf [-runs n] [-peers=false] [-targets names] [-dir directory]
//
// It copies each module to the directory, compiles what the module imports, and installs
// tlsvet and the peers there. It then runs all programs in turn and prints the median of
// the CPU seconds, those of child processes included, and the greatest memory of a process.
// A program that keeps a cache of its own runs twice: with none, and with what it then has.
//
// The target packages is generated: it shows what one package more costs that has nothing
// to do with TLS. The target vet is the example, on which go vet runs tlsvet and a tool that
// does nothing. The working directory has to be the root of the repository.
//
// The peers take minutes of CPU time, so that they run once. The first time, compiling
// the targets takes ten minutes more.
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// A program is what is measured, with its arguments before the patterns.
type program struct {
	name    string
	install string // what go install installs, "" if nothing
	args    []string
	cache   string // flag, or environment variable, for the directory of its cache, or ""
}

// hasCacheFlag reports whether the directory of p's cache is named by a flag.
func (p program) hasCacheFlag() bool { return strings.HasPrefix(p.cache, "-") }

var programs = []program{
	{name: "go", args: []string{"list", "-export", "-deps", "-json"}},
	{name: "tlsvet", args: []string{"-tests=false"}},
	{name: "tlsvet", args: []string{"-tests=false"}, cache: "-cache"},
}

// peers are what people would use instead. What each looks for is the least of it that has
// to do with TLS.
var peers = []program{
	{name: "gosec", install: "github.com/securego/gosec/v2/cmd/gosec@v2.30.0", args: []string{"-quiet", "-include=G402,G123"}},
	{
		name: "staticcheck", install: "honnef.co/go/tools/cmd/staticcheck@v0.8.2",
		args: []string{"-checks=SA1019", "-tests=false"}, cache: "STATICCHECK_CACHE",
	},
	{
		name: "golangci-lint", install: "github.com/golangci/golangci-lint/v2/cmd/golangci-lint@v2.15.0",
		args: []string{"run", "--config=" + lintConfig, "--tests=false"}, cache: "GOLANGCI_LINT_CACHE",
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
	var b bench
	flag.IntVar(&b.runs, "runs", 3, "how often go list and tlsvet run")
	flag.BoolVar(&b.peers, "peers", true, "measure the peers too")
	flag.StringVar(&b.dir, "dir", "", "where modules and programs are kept (default: a temporary directory)")
	names := flag.String("targets", "", "comma-separated `list` of nats-server, apiserver, kubernetes, packages and vet (default: all)")
	flag.Parse()
	if *names != "" {
		b.names = strings.Split(*names, ",")
	}
	if err := b.run(); err != nil {
		fmt.Fprintln(os.Stderr, "perf:", err)
		os.Exit(1)
	}
}

// A bench is one invocation.
type bench struct {
	dir   string
	runs  int
	peers bool
	names []string // of targets; nil for all
}

func (b *bench) wants(name string) bool { return b.names == nil || slices.Contains(b.names, name) }

func (b *bench) run() error {
	if b.dir == "" {
		tmp, err := os.MkdirTemp("", "perf")
		if err != nil {
			return err
		}
		defer os.RemoveAll(tmp)
		b.dir = tmp
	}
	dir, err := filepath.Abs(b.dir)
	if err != nil {
		return err
	}
	b.dir = dir
	if err := b.install(); err != nil {
		return err
	}
	if err := os.WriteFile(filepath.Join(dir, filepath.Base(lintConfig)), []byte(lintRules), 0o666); err != nil {
		return err
	}
	for _, t := range targets {
		if !b.wants(t.name) {
			continue
		}
		if err := b.target(t); err != nil {
			return fmt.Errorf("%s: %w", t.name, err)
		}
	}
	if b.wants(generated) {
		if err := b.packages(); err != nil {
			return err
		}
	}
	if b.wants(vetted) {
		return b.vet()
	}
	return nil
}

// install builds tlsvet and the peers.
func (b *bench) install() error {
	for name, path := range map[string]string{"tlsvet": "cmd/tlsvet", "noop": "internal/perf/noop"} {
		if _, err := goCommand("", "build", "-o", filepath.Join(b.dir, name), "./"+path); err != nil {
			return err
		}
	}
	if !b.peers {
		return nil
	}
	for _, p := range peers {
		if _, err := os.Stat(filepath.Join(b.dir, p.name)); err == nil {
			continue
		}
		if _, err := goCommand(b.dir, "install", p.install); err != nil {
			return err
		}
	}
	return nil
}

// target measures the programs on t and prints what they cost.
func (b *bench) target(t target) error {
	module, patterns, err := fetch(b.dir, t)
	if err != nil {
		return err
	}
	if _, err := b.use(module, programs[0], patterns, ""); err != nil { // fills the build cache
		return err
	}
	rows, err := b.measure(module, patterns, b.runs, programs)
	if err != nil {
		return err
	}
	if b.peers {
		more, err := b.measure(module, patterns, 1, peers)
		if err != nil {
			return err
		}
		rows = append(rows, more...)
	}
	fmt.Printf("%s %s, %d packages\n", t.module, t.version, len(patterns))
	base, own := rows[0].cost.cpu.Seconds(), rows[1].cost.cpu.Seconds()
	for _, r := range rows {
		cpu := r.cost.cpu.Seconds()
		fmt.Printf("  %-22s %8.2f CPU s %8.2f s %6d MB %8.2f x go list %8.2f x tlsvet\n",
			r.name, cpu, r.cost.wall.Seconds(), r.cost.memory>>20, cpu/base, cpu/own)
	}
	return nil
}

// A row is what one program costs.
type row struct {
	name string
	cost cost
}

// measure runs each program in turn, as often as runs says.
func (b *bench) measure(module string, patterns []string, runs int, programs []program) ([]row, error) {
	cold, warm := make([][]cost, len(programs)), make([][]cost, len(programs))
	for range runs {
		for i, p := range programs {
			if err := b.once(module, patterns, p, &cold[i], &warm[i]); err != nil {
				return nil, fmt.Errorf("%s: %w", p.name, err)
			}
		}
	}
	var rows []row
	for i, p := range programs {
		name := p.name
		if p.hasCacheFlag() {
			name += " " + p.cache
		}
		if p.cache == "" {
			rows = append(rows, row{name, median(cold[i])})
		} else {
			rows = append(rows, row{name + ", cold", median(cold[i])}, row{name + ", warm", median(warm[i])})
		}
	}
	return rows, nil
}

// once runs p, and again if it keeps a cache.
func (b *bench) once(module string, patterns []string, p program, cold, warm *[]cost) error {
	cache := ""
	if p.cache != "" {
		tmp, err := os.MkdirTemp("", "perf")
		if err != nil {
			return err
		}
		defer os.RemoveAll(tmp)
		cache = tmp
	}
	for _, to := range []*[]cost{cold, warm} {
		c, err := b.use(module, p, patterns, cache)
		if err != nil {
			return err
		}
		*to = append(*to, c)
		if p.cache == "" {
			break
		}
	}
	return nil
}
