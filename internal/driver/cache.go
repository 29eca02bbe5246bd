package driver

import (
	"bytes"
	"crypto/sha256"
	"encoding/gob"
	"encoding/hex"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"golang.org/x/tools/go/analysis"
)

// A cache keeps in a directory what stays of packages that were analyzed. What is kept of
// one has a key of everything that it depends on: this program, the flags of the analyzers,
// and what the go command compiled of the package and of all that it imports. A package
// that does not compile has no key.
//
// A nil cache keeps nothing.
type cache struct {
	dir    string
	keys   []*key // by index of node
	inputs key    // of what findings depend on further
}

type key [sha256.Size]byte

// A kept package is a file of the cache: what a package makes others look at, and what was
// found in it, then its facts, which few runs need.
type kept struct {
	Globals, Members map[string]bool
	Types            []string
	Findings         []Finding
}

// openCache returns the cache of cfg for the packages of g. What it is to keep of the
// analyzers' facts has to be known to package gob.
func openCache(cfg Config, g *graph, analyzers []*analysis.Analyzer) (*cache, error) {
	if cfg.Cache == "" || cfg.overlay != nil {
		return nil, nil
	}
	if err := os.MkdirAll(cfg.Cache, 0o777); err != nil {
		return nil, err
	}
	start, err := startingKey(cfg, analyzers)
	if err != nil {
		return nil, err
	}
	for _, a := range Producers(analyzers) {
		for _, f := range a.FactTypes {
			gob.Register(f)
		}
	}
	c := &cache{dir: cfg.Cache, keys: make([]*key, len(g.nodes)), inputs: sha256.Sum256([]byte(cfg.Inputs))}
	for i, n := range g.nodes {
		c.keys[i] = c.keyOf(g, n, start)
	}
	return c, nil
}

// startingKey stands for all that no package says of itself.
func startingKey(cfg Config, analyzers []*analysis.Analyzer) (key, error) {
	h := sha256.New()
	exe, err := os.Executable()
	if err != nil {
		return key{}, err
	}
	f, err := os.Open(exe)
	if err != nil {
		return key{}, err
	}
	defer f.Close()
	if _, err := io.Copy(h, f); err != nil {
		return key{}, err
	}
	fmt.Fprintf(h, "%q", cfg.Gate)
	writeFlags(h, analyzers)
	return key(h.Sum(nil)), nil
}

// writeFlags writes the names and flags of the analyzers and of those that they require.
func writeFlags(w io.Writer, analyzers []*analysis.Analyzer) {
	for _, a := range analyzers {
		fmt.Fprintf(w, "%q", a.Name)
		a.Flags.VisitAll(func(f *flag.Flag) { fmt.Fprintf(w, "%q %q", f.Name, f.Value.String()) })
		writeFlags(w, a.Requires)
	}
}

// keyOf returns the key of n, nil if it has none. Those of what it imports are known. From which
// form of an import its facts come depends on what else was asked for.
func (c *cache) keyOf(g *graph, n *node, start key) *key {
	if len(n.pkg.Errors) > 0 || !isOutput(n.pkg.ExportFile) && len(n.pkg.CompiledGoFiles) > 0 && n.pkg.PkgPath != "unsafe" {
		return nil
	}
	h := sha256.New()
	fmt.Fprintf(h, "%x %q %q %q %q", start, n.pkg.ID, n.pkg.ExportFile, n.pkg.GoFiles, n.pkg.CompiledGoFiles)
	if m := n.pkg.Module; m != nil {
		fmt.Fprintf(h, "%q %q %q", m.Path, m.Version, m.GoVersion)
	}
	for _, dep := range n.deps {
		if c.keys[dep.index] == nil {
			return nil
		}
		fmt.Fprintf(h, "%x %q", *c.keys[dep.index], g.factNode(dep).pkg.ID)
	}
	return (*key)(h.Sum(nil))
}

// isOutput reports whether the go command names a file by its content. In export data it notes
// what it read, comments included. Other build systems name files by packages.
func isOutput(name string) bool {
	sum, ok := strings.CutSuffix(filepath.Base(name), "-d")
	_, err := hex.DecodeString(sum)
	return ok && err == nil && len(sum) == 2*sha256.Size
}

// file returns the name of what is kept of n, "" if nothing can be. Of a package whose
// findings are wanted other things are kept than of one that others import.
func (c *cache) file(n *node, root bool) string {
	if c == nil || c.keys[n.index] == nil {
		return ""
	}
	k := *c.keys[n.index]
	if root {
		k = sha256.Sum256(slices.Concat(k[:], c.inputs[:]))
	}
	name := hex.EncodeToString(k[:])
	return filepath.Join(c.dir, name[:2], name)
}

// load returns what is kept of n, false if nothing is.
func (c *cache) load(n *node, root bool) (outcome, []Finding, bool) {
	name := c.file(n, root)
	if name == "" {
		return outcome{}, nil, false
	}
	data, err := os.ReadFile(name)
	if err != nil || len(data) < sha256.Size {
		return outcome{}, nil, false
	}
	sum, data := data[:sha256.Size], data[sha256.Size:]
	if got := sha256.Sum256(data); !bytes.Equal(got[:], sum) {
		return outcome{}, nil, false
	}
	touch(name)
	var k kept
	rest := bytes.NewReader(data)
	if err := gob.NewDecoder(rest).Decode(&k); err != nil {
		return outcome{}, nil, false
	}
	facts := &factList{raw: data[len(data)-rest.Len():]}
	return outcome{facts, names{k.Globals, k.Members, k.Types}}, k.Findings, true
}

// store keeps what stays of n.
func (c *cache) store(n *node, root bool, o outcome, findings []Finding) error {
	name := c.file(n, root)
	if name == "" {
		return nil
	}
	var b bytes.Buffer
	k := kept{o.names.globals, o.names.members, o.names.types, findings}
	if err := errors.Join(gob.NewEncoder(&b).Encode(k), gob.NewEncoder(&b).Encode(o.facts.all())); err != nil {
		return err
	}
	if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
		return err
	}
	sum := sha256.Sum256(b.Bytes())
	return replace(name, append(sum[:], b.Bytes()...), 0o600)
}

// What nobody has used for unused is removed. That a file was used is noted once a day.
const (
	unused = 7 * 24 * time.Hour
	often  = 24 * time.Hour
)

func touch(name string) {
	if info, err := os.Stat(name); err == nil && time.Since(info.ModTime()) > often {
		os.Chtimes(name, time.Time{}, time.Now()) // if it fails, the file is made anew some day
	}
}

// trim removes what nobody uses any more, once a day.
func (c *cache) trim() error {
	if c == nil {
		return nil
	}
	mark := filepath.Join(c.dir, "trimmed")
	if info, err := os.Stat(mark); err == nil && time.Since(info.ModTime()) < often {
		return nil
	}
	files, err := filepath.Glob(filepath.Join(c.dir, "??", "*"))
	if err != nil {
		return err
	}
	for _, name := range files {
		if info, err := os.Stat(name); err == nil && time.Since(info.ModTime()) > unused {
			os.Remove(name) // if it fails, so will the next day's
		}
	}
	return os.WriteFile(mark, nil, 0o666)
}
