// Package program finds out what decides the defaults of crypto/tls in the programs that
// packages are part of: the go line of the main module and GODEBUG settings. The go
// command knows it of each program; go.mod and go.work say it of all programs together.
package program

import (
	"bytes"
	"go/version"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"golang.org/x/mod/modfile"

	"github.com/tlsvet/tlsvet/internal/config"
	"github.com/tlsvet/tlsvet/internal/model"
)

// A Module is what go.mod says of the programs of a module or, in a workspace, what
// go.work says of those of all its modules (cmd/go/internal/load/godebug.go).
type Module struct {
	File    string // absolute
	Go      string // "go1.21"
	GoLine  *modfile.Line
	GODEBUG []*modfile.Godebug
}

// ModuleOf reads what decides for the main module that dir, an absolute path, lies in. It
// returns nil if there is none, or one that the go command rejects.
func ModuleOf(dir string) *Module {
	if work := config.WorkFile(dir); work != "" {
		data, err := os.ReadFile(work)
		if err != nil {
			return nil
		}
		f, err := modfile.ParseWork(work, data, nil)
		if err != nil {
			return nil
		}
		return newModule(work, "go1.18", f.Go, f.Godebug) // cmd/go/internal/gover, DefaultGoWorkVersion
	}
	name := filepath.Join(config.Root(dir), "go.mod")
	data, err := os.ReadFile(name)
	if err != nil {
		return nil
	}
	f, err := modfile.Parse(name, data, nil)
	if err != nil {
		return nil
	}
	return newModule(name, "go1.16", f.Go, f.Godebug) // cmd/go/internal/gover, DefaultGoModVersion
}

func newModule(file, line string, written *modfile.Go, set []*modfile.Godebug) *Module {
	m := &Module{File: file, Go: line, GODEBUG: set}
	if written != nil {
		m.Go, m.GoLine = "go"+written.Version, written.Syntax
	}
	return m
}

// Program returns what a main package without settings of its own starts with.
func (m *Module) Program() model.Program {
	p := model.Program{Go: m.Go, GODEBUG: make(map[string]string)}
	for _, s := range m.GODEBUG {
		p.GODEBUG[s.Key] = s.Value
	}
	return p
}

// Differ reports whether programs of the module may start with other settings than a go line
// implies that is no older than settled, since which none has changed: by go.mod, by a
// workspace, or by a //go:debug line of some file.
func (m *Module) Differ(settled string) bool {
	return version.Compare(m.Go, settled) < 0 ||
		slices.ContainsFunc(m.GODEBUG, func(s *modfile.Godebug) bool {
			return s.Key != "default" || version.Compare(s.Value, settled) < 0
		}) ||
		filepath.Base(m.File) == "go.work" || directives(filepath.Dir(m.File))
}

// directives reports whether a Go file of the module in dir has a //go:debug line. To read
// them all costs less than to ask the go command.
func directives(dir string) bool {
	found := false
	err := filepath.WalkDir(dir, func(name string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		switch base := d.Name(); {
		case d.IsDir() && name != dir && (base == "vendor" || base == "testdata" || base[0] == '.' || base[0] == '_'):
			return fs.SkipDir // as for the pattern ./...
		case d.IsDir() || filepath.Ext(name) != ".go" || strings.HasSuffix(name, "_test.go"):
			return nil
		}
		text, err := os.ReadFile(name)
		if found = bytes.Contains(append([]byte("\n"), text...), []byte("\n//go:debug ")); found {
			return fs.SkipAll
		}
		return err
	})
	return found || err != nil
}

// parse returns the settings of a list "name=value,name=value".
func parse(list string) map[string]string {
	set := make(map[string]string)
	for pair := range strings.SplitSeq(list, ",") {
		if name, value, ok := strings.Cut(pair, "="); ok {
			set[name] = value
		}
	}
	return set
}

// Ignores reports whether a comment at the line of go.mod, or above it, suppresses a rule
// as a directive in a Go file does.
func Ignores(line *modfile.Line, rule string) bool {
	for _, c := range append(slices.Clone(line.Before), line.Suffix...) {
		rest, ok := strings.CutPrefix(c.Token, "//tlsvet:ignore ")
		ids, reason, _ := strings.Cut(strings.TrimSpace(rest), " ")
		if ok && reason != "" && slices.Contains(strings.Split(ids, ","), rule) {
			return true
		}
	}
	return false
}
