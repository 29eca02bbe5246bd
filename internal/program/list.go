package program

import (
	"context"
	"encoding/json"
	"go/version"
	"maps"
	"os/exec"
	"slices"
	"strings"

	"github.com/tlsvet/tlsvet/internal/model"
	"github.com/tlsvet/tlsvet/internal/option"
)

// A List holds the packages of the main modules by import path.
type List map[string]*Package

// A Package is a package of a main module.
type Package struct {
	IsMain  bool
	UsesTLS bool // imports crypto/tls, directly or not
	Program model.Program
	imports []string
	reached []string // the main packages that it is part of
}

// format makes go list print a package in one line of fields between tabs.
const format = `{{.ImportPath}}	{{.Name}}	{{.DefaultGODEBUG}}	{{join .Imports ","}}	` +
	`{{range .Deps}}{{if eq . "crypto/tls"}}{{.}}{{end}}{{end}}	{{with .Module}}{{.Main}} {{.GoVersion}}{{end}}`

// Load asks the go command about the programs of the main modules in dir. What it does
// not say, because it fails, is left out: loading the packages fails just the same.
func Load(ctx context.Context, dir, tags string) List {
	modules := goList(ctx, dir, "-m", "-f", "{{.Path}}")
	toolchain := run(ctx, dir, "env", "GOVERSION")
	if len(modules) == 0 || len(toolchain) != 1 {
		return nil
	}
	args := []string{"-e", "-f", format}
	if tags != "" {
		args = append(args, "-tags="+tags)
	}
	for _, path := range modules {
		args = append(args, path+"/...")
	}
	list := make(List)
	for _, line := range goList(ctx, dir, args...) {
		list.add(strings.Split(line, "\t"), release(toolchain[0]))
	}
	list.reach()
	return list
}

// add takes in one line that go list printed.
func (l List) add(fields []string, toolchain string) {
	goLine, ok := strings.CutPrefix(fields[len(fields)-1], "true ")
	if len(fields) != 6 || !ok {
		return // a dependency
	}
	p := &Package{IsMain: fields[1] == "main", UsesTLS: fields[4] != "", imports: strings.Split(fields[3], ",")}
	if p.IsMain {
		p.Program = model.Program{Go: "go" + goLine, GODEBUG: parse(fields[2])}
		p.Program.GODEBUG["default"] = toolchain // what the go command lists are the differences from it
	}
	l[fields[0]] = p
}

// release returns the release of a toolchain, "go1.26" for "go1.26.8 X:nodwarf5".
func release(toolchain string) string {
	name, _, _ := strings.Cut(toolchain, " ")
	if lang := version.Lang(name); lang != "" {
		return lang
	}
	return "go1.99" // a development version: newer than all that changed
}

// reach gives each package that programs are made of what is weakest in one of them.
func (l List) reach() {
	for _, path := range slices.Sorted(maps.Keys(l)) {
		if l[path].IsMain {
			l.visit(path, path, make(map[string]bool))
		}
	}
	for _, p := range l {
		if !p.IsMain && len(p.reached) > 0 {
			p.Program = l.weakest(p.reached)
		}
	}
}

func (l List) visit(path, program string, seen map[string]bool) {
	p := l[path]
	if p == nil || seen[path] {
		return
	}
	seen[path] = true
	p.reached = append(p.reached, program)
	for _, i := range p.imports {
		l.visit(i, program, seen)
	}
}

// weakest returns a program with the weakest value that each setting has in some of the
// programs, and with the name of that one if others have another value.
func (l List) weakest(programs []string) model.Program {
	first := l[programs[0]].Program
	out := model.Program{Go: first.Go, GODEBUG: maps.Clone(first.GODEBUG), Of: make(map[string]string)}
	for _, s := range option.Settings {
		has := func(path string) string { v, _ := l[path].Program.Setting(s.Name); return v }
		weak := has(programs[0])
		of := programs[0]
		differs := false
		for _, path := range programs[1:] {
			v := has(path)
			differs = differs || v != weak
			if v != weak && !s.IsWeak(weak) && (s.IsWeak(v) || v == s.Old) {
				weak, of = v, path
			}
		}
		out.GODEBUG[s.Name] = weak
		if differs {
			out.Of[s.Name] = of
		}
	}
	return out
}

// Known returns what is known of the programs that the package at path is part of; false
// if that is no program of the main modules.
func (l List) Known(path string, _ bool) (model.Program, bool) {
	p := l[path]
	if p == nil || !p.IsMain && len(p.reached) == 0 {
		return model.Program{}, false
	}
	return p.Program, true
}

// String returns all that the list says, in one form.
func (l List) String() string {
	text, err := json.Marshal(l)
	if err != nil {
		panic(err) // maps of strings can be encoded
	}
	return string(text)
}

func goList(ctx context.Context, dir string, args ...string) []string {
	return run(ctx, dir, append([]string{"list"}, args...)...)
}

// run returns the lines that the go command prints, none if it fails.
func run(ctx context.Context, dir string, args ...string) []string {
	cmd := exec.CommandContext(ctx, "go", args...)
	cmd.Dir = dir
	out, err := cmd.Output()
	if err != nil {
		return nil
	}
	return strings.Split(strings.TrimSpace(string(out)), "\n")
}

// HasMain reports whether there is a program.
func (l List) HasMain() bool {
	for _, p := range l {
		if p.IsMain {
			return true
		}
	}
	return false
}

// Has reports whether a program that uses TLS starts with what the go line implies, as
// none does if it says otherwise.
func (l List) Has(goLine string) bool {
	for _, p := range l {
		if p.IsMain && p.UsesTLS && implied(p.Program, goLine) {
			return true
		}
	}
	return false
}

// implied reports whether some setting of a program is as the go line implies.
func implied(p model.Program, goLine string) bool {
	return slices.ContainsFunc(option.Settings, func(s option.Setting) bool {
		v, _ := p.Setting(s.Name)
		return s.Brings != "" && v != "" && v == s.Implied(goLine)
	})
}
