// Package config reads .tlsvet.toml, the settings of one module or workspace, into the
// flags of the policy analyzer: each key is a flag of the same name. Only commands read
// files; analyzers have their flags set.
package config

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	toml "github.com/pelletier/go-toml/v2"
	"github.com/pelletier/go-toml/v2/unstable"

	"github.com/tlsvet/tlsvet/internal/nearest"
)

// A File is a configuration file.
type File struct {
	Name     string   // as errors name it
	dirs     []string // the names of its folder, to which its paths are relative
	settings []setting
}

// A setting is one line "key = value".
type setting struct {
	key    string
	line   int
	kind   unstable.Kind
	values []value // the elements of an array, or the only value
}

type value struct {
	text string
	kind unstable.Kind
	line int
}

// Read reads the file at an absolute path, which errors call name.
func Read(path, name string) (*File, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, errors.Unwrap(err))
	}
	f := &File{Name: name, dirs: []string{filepath.Dir(path)}}
	if dir, err := filepath.EvalSymlinks(f.dirs[0]); err == nil && dir != f.dirs[0] {
		f.dirs = append(f.dirs, dir)
	}
	if err := f.parse(data); err != nil {
		return nil, err
	}
	return f, nil
}

// parse collects the settings of a document.
func (f *File) parse(data []byte) error {
	var tree map[string]any
	if err := toml.Unmarshal(data, &tree); err != nil {
		line := 1
		if d, ok := errors.AsType[*toml.DecodeError](err); ok {
			line, _ = d.Position()
		}
		return f.errorf(line, "%s", strings.TrimPrefix(err.Error(), "toml: "))
	}
	return f.walk(data)
}

// walk collects the settings of a valid document with their lines, which package toml
// does not tell of values.
func (f *File) walk(data []byte) error {
	var p unstable.Parser
	p.Reset(data)
	for p.NextExpression() {
		expr := p.Expression()
		if expr.Kind == unstable.Comment {
			continue
		}
		var key []string
		at := 0
		for it := expr.Key(); it.Next(); {
			key = append(key, string(it.Node().Data))
			at = line(&p, it.Node())
		}
		name := strings.Join(key, ".")
		if expr.Kind != unstable.KeyValue {
			return f.errorf(at, "no table %q; settings stand outside of tables", name)
		}
		f.settings = append(f.settings, setting{name, at, expr.Value().Kind, values(&p, expr.Value(), at)})
	}
	return p.Error()
}

// values returns the elements of an array, or the only value, of a setting in a line.
func values(p *unstable.Parser, n *unstable.Node, at int) []value {
	if n.Kind != unstable.Array {
		return []value{{string(n.Data), n.Kind, at}}
	}
	var all []value
	for it := n.Children(); it.Next(); {
		if e := it.Node(); e.Kind != unstable.Comment {
			all = append(all, value{string(e.Data), e.Kind, line(p, e)})
		}
	}
	return all
}

func line(p *unstable.Parser, n *unstable.Node) int { return p.Shape(n.Raw).Start.Line }

// errorf returns an error with its line, if the settings have lines.
func (f *File) errorf(line int, format string, args ...any) error {
	if line == 0 {
		return fmt.Errorf("%s: %w", f.Name, fmt.Errorf(format, args...))
	}
	return fmt.Errorf("%s:%d: %w", f.Name, line, fmt.Errorf(format, args...))
}

// A list is the value of a flag that takes several values and adds them up.
type list interface{ Elements() []string }

// A placed value is one that knows paths, which a file gives relative to its folder.
type placed interface{ Below(dir, path string) string }

// Apply sets flags to what the file says.
func (f *File) Apply(flags *flag.FlagSet) error {
	for _, s := range f.settings {
		target := flags.Lookup(s.key)
		if target == nil {
			return f.errorf(s.line, "%w", nearest.Error("setting", s.key, names(flags)))
		}
		if want := s.wrong(target.Value); want != "" {
			return f.errorf(s.line, "%s wants %s", s.key, want)
		}
		for _, v := range s.values {
			for _, text := range f.texts(target.Value, v) {
				if err := target.Value.Set(text); err != nil {
					return f.errorf(v.line, "%s: %w", s.key, err)
				}
			}
		}
	}
	return nil
}

// texts returns what a flag is set to, one after the other, for a value of the file.
func (f *File) texts(target flag.Value, v value) []string {
	p, ok := target.(placed)
	if !ok || v.text == "" {
		return []string{v.text}
	}
	var all []string
	for _, dir := range f.dirs {
		all = append(all, p.Below(dir, v.text))
	}
	return slices.Compact(all)
}

// Says returns what the file says to make an element part of a flag or, of a flag that
// is no list, its value, and in which line.
func (f *File) Says(target *flag.Flag, element string) (text string, line int, ok bool) {
	_, many := target.Value.(list)
	for _, s := range f.settings {
		if s.key != target.Name {
			continue
		}
		for _, v := range s.values {
			if !many || slices.Contains(f.texts(target.Value, v), element) {
				return v.text, v.line, true
			}
		}
	}
	return "", 0, false
}

// wrong says what the value of s should be for a flag if it is something else, or "".
func (s setting) wrong(target flag.Value) string {
	want, name := unstable.String, "a string in quotes"
	_, many := target.(list)
	if b, ok := target.(interface{ IsBoolFlag() bool }); ok && b.IsBoolFlag() {
		want, name = unstable.Bool, "true or false"
	}
	if many {
		name = "a list of strings in brackets"
	}
	other := func(v value) bool { return v.kind != want || many && v.text == "" } // no clearing
	if many != (s.kind == unstable.Array) || slices.ContainsFunc(s.values, other) {
		return name
	}
	return ""
}

func names(flags *flag.FlagSet) []string {
	var all []string
	flags.VisitAll(func(f *flag.Flag) { all = append(all, f.Name) })
	return all
}
