package tlsconfig

import (
	_ "embed"
	"fmt"
	"go/types"
	"maps"
	"reflect"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/tlsvet/tlsvet/internal/flow"
	"github.com/tlsvet/tlsvet/internal/model"
	"github.com/tlsvet/tlsvet/internal/option"
	"github.com/tlsvet/tlsvet/internal/passdoc"
	"github.com/tlsvet/tlsvet/internal/syntax"
)

//go:embed doc.go
var doc string

// Analyzer collects the tls.Config values of a package.
var Analyzer = &analysis.Analyzer{
	Name:       "tlsconfig",
	Doc:        passdoc.MustExtract(doc, "tlsconfig"),
	URL:        passdoc.URL("tlsconfig"),
	Run:        run,
	ResultType: reflect.TypeFor[*Result](),
	FactTypes:  []analysis.Fact{new(funcFact), new(fieldFact), new(varFact), new(packageFact)},
}

// A Result is what the collector found.
type Result struct {
	Configs []*Config // in source order
	Changes []Change  // of configs that are in use

	plain *Result // without tests
	twins
}

// WithoutTests returns what would be found if the package had no _test.go files.
func (r *Result) WithoutTests() *Result { return r.plain }

// A Change is a write to a field of a config that a function of the standard library was
// given before.
type Change struct {
	Field   string
	Write   model.Origin // the assignment
	After   string       // full name of the function
	Spawned bool         // a go statement calls the function
	Held    Config       // what the config held when the function was given it
}

// The model's types, for analyzers outside of this module.
type (
	Config = model.Config
	Value  = model.Value
	Alt    = model.Alt
)

func run(pass *analysis.Pass) (_ any, err error) {
	defer surprise(&err)
	f := newFacts(pass)
	if !syntax.ReachesTLS(pass.Pkg) && !f.any() {
		f.exportPackage()
		return newResult(pass, nil), nil
	}
	own := f.withoutTests()
	c := collect(own, true)
	plain := newResult(own.pass, c)
	last := own
	if own != f && f.namedInTests(own) {
		last = f
		c = collect(f, true)
	}
	if c != nil {
		c.export()
	}
	last.exportPackage()
	r := newResult(pass, c)
	r.plain = plain
	return r, nil
}

// surprise turns a panic into an error. Hosts other than our own command do not recover: a
// surprise in one package must not end the analysis of the others.
func surprise(err *error) {
	if r := recover(); r != nil {
		*err = fmt.Errorf("internal error: %v", r)
	}
}

// collect follows what matters in the package; it returns nil if nothing does. With trim
// it builds go/ssa form only of the functions that can matter, which finds the same.
func collect(f *facts, trim bool) *collector {
	if f.pass.Pkg.Path() == string(f.library) {
		return nil // the implementation: what it does with its fields is no choice
	}
	keep := f.keep()
	if len(f.own) > 0 && len(keep) > maxKept {
		f.forget()
		keep = f.keep()
	}
	if keep == nil {
		return nil // fast path
	}
	prog := f.build(keep, trim)
	c := follow(f, prog)
	for round := 1; f.learn(c.templates) && round < maxRounds; round++ {
		more := f.keep()
		if len(more) > maxKept {
			break
		}
		if trim && !maps.Equal(more, keep) {
			keep, prog = more, f.build(more, trim)
		}
		c = follow(f, prog) // once more, now that it is known what structs become
	}
	return c
}

// build returns the form of the functions in keep, or with trim false of all.
func (f *facts) build(keep map[*types.Func]bool, trim bool) *flow.Program {
	if !trim {
		keep = nil
	}
	return flow.Build(f.pass, keep)
}

// keep returns the functions that can matter by what is known now, nil if none can.
func (f *facts) keep() map[*types.Func]bool {
	return f.index.Keep(flow.Gate{Names: func(obj types.Object) bool { return f.names(obj) || f.knows(obj) }})
}

// newResult returns what c, which may be nil, found, with and without tests.
func newResult(pass *analysis.Pass, c *collector) *Result {
	r := &Result{twins: twins{pass: pass, found: map[library][]*Config{}}}
	if c != nil {
		r.Configs, r.Changes = c.configs, c.changes()
	}
	r.plain = r
	return r
}

// maxRounds bounds how often a package is followed: each round sees structs that are
// copied into those of the round before.
const maxRounds = 3

// maxKept bounds the functions that a later round follows. Where a struct is all that a
// program can be told, nearly every function has to do with it, and what becomes of it is
// left to the package's importers.
const maxKept = 300

// follow evaluates the functions of prog.
func follow(f *facts, prog *flow.Program) *collector {
	in := flow.Run(prog, client{f})
	c := newCollector(f, in)
	for _, s := range in.Summaries() {
		c.add(s)
	}
	c.configs = c.finish()
	return c
}

// names reports whether a function that names obj deals with configs: obj is part of
// the library, or its type is made of types of it.
func (l library) names(obj types.Object) bool {
	if obj.Pkg() != nil && obj.Pkg().Path() == string(l) {
		return true
	}
	switch obj := obj.(type) {
	case *types.Var, *types.Const, *types.TypeName:
		return l.direct(obj.Type(), 0)
	case *types.Func:
		for v := range obj.Signature().Params().Variables() {
			if l.direct(v.Type(), 0) {
				return true
			}
		}
		for v := range obj.Signature().Results().Variables() {
			if l.direct(v.Type(), 0) {
				return true
			}
		}
	}
	return false
}

const tlsPath = "crypto/tls"

// direct reports whether t is a type of the library, or a pointer, slice, map or
// function of one. It does not look into other structs: handling a server does not
// mean handling its config.
func (l library) direct(t types.Type, depth int) bool {
	if depth > 4 {
		return false
	}
	switch t := types.Unalias(t).(type) {
	case *types.Named:
		obj := t.Obj()
		return obj.Pkg() != nil && obj.Pkg().Path() == string(l) || l.isConfig(t) || isTransport(obj)
	case *types.Pointer:
		return l.direct(t.Elem(), depth+1)
	case *types.Slice:
		return l.direct(t.Elem(), depth+1)
	case *types.Array:
		return l.direct(t.Elem(), depth+1)
	case *types.Map:
		return l.direct(t.Elem(), depth+1)
	case *types.Chan:
		return l.direct(t.Elem(), depth+1)
	case *types.Signature:
		if isPeerCallback(t) {
			return true
		}
		for v := range t.Params().Variables() {
			if l.direct(v.Type(), depth+1) {
				return true
			}
		}
		for v := range t.Results().Variables() {
			if l.direct(v.Type(), depth+1) {
				return true
			}
		}
	}
	return false
}

// isTransport reports whether obj is net/http's Transport. Libraries hand it around where
// its config is not named, and an http.Client is as good as what it is made with.
func isTransport(obj *types.TypeName) bool {
	return obj.Name() == "Transport" && obj.Pkg() != nil && obj.Pkg().Path() == "net/http"
}

// isPeerCallback reports whether t is the type of Config.VerifyPeerCertificate, which
// names nothing of crypto/tls, or that of a method of this type.
func isPeerCallback(t *types.Signature) bool {
	return t.Params().Len() == 2 && t.Params().At(1).Type().String() == "[][]*crypto/x509.Certificate"
}

// isConfig reports whether t is the library's Config or a type defined as it: both have
// the same fields, which belong to the library.
func (l library) isConfig(t types.Type) bool {
	s, ok := t.Underlying().(*types.Struct)
	if !ok || s.NumFields() == 0 || s.Field(0).Pkg() == nil || s.Field(0).Pkg().Path() != string(l) {
		return false
	}
	for f := range s.Fields() {
		if f.Name() == "InsecureSkipVerify" {
			return true
		}
	}
	return false
}

// client tells flow what crypto/tls and the rest of the standard library do, and what
// other packages found out about themselves.
type client struct{ facts *facts }

func (c client) Fact(fn *types.Func) *flow.Fact { return c.facts.function(fn) }

func (c client) Variable(v *types.Var) *flow.Fact { return c.facts.variable(v) }

func (c client) Templates(obj *types.TypeName) []*flow.Template { return c.facts.templates(obj) }

func (c client) Beside(field *types.Var) []string {
	if field.Pkg() == nil || c.facts.sinkRole(field) == 0 {
		return nil
	}
	return option.Beside[field.Pkg().Path()+"."+field.Name()]
}

func (c client) Tracked(t types.Type) bool { return c.facts.isConfig(t) }

func (c client) Call(fn *types.Func) flow.Effect {
	if fn.Pkg() == nil {
		return flow.Effect{Known: true} // error.Error
	}
	name := c.facts.asTLS(fn.FullName())
	kind, ok := option.CallOf(strings.TrimSuffix(c.facts.asTLS(fn.Pkg().Path()+"."), "."), name)
	e := flow.Effect{Known: ok}
	switch kind {
	case option.Decodes:
		e.Writes = true
	case option.Fills:
		e.Fills = true
	case option.Supplies:
		e.User = true
	case option.Copies:
		e.Copies = true
	case option.Makes:
		e.Makes = true
	}
	_, e.Uses = option.Sinks[name]
	e.Ends = option.Ends[name]
	e.List = suiteList(name)
	return e
}
