package tlsconfig

import (
	_ "embed"
	"fmt"
	"go/types"
	"reflect"

	"golang.org/x/tools/go/analysis"

	"github.com/tlsvet/tlsvet/internal/flow"
	"github.com/tlsvet/tlsvet/internal/model"
	"github.com/tlsvet/tlsvet/internal/option"
	"github.com/tlsvet/tlsvet/internal/passdoc"
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
}

// A Result is what the collector found.
type Result struct {
	Configs []*Config // in source order
}

// The model's types, for analyzers outside of this module.
type (
	Config = model.Config
	Value  = model.Value
	Alt    = model.Alt
)

func run(pass *analysis.Pass) (result any, err error) {
	// Hosts other than our own command do not recover: a surprise in one package must
	// not end the analysis of the others.
	defer func() {
		if r := recover(); r != nil {
			result, err = nil, fmt.Errorf("internal error: %v", r)
		}
	}()
	return collect(pass, true), nil
}

// collect returns the configs of the package. With trim it builds go/ssa form only of
// the functions that can matter, which finds the same.
func collect(pass *analysis.Pass, trim bool) *Result {
	if pass.Pkg.Path() == tlsPath {
		return &Result{} // the implementation: what it does with its fields is no choice
	}
	// fast path: a package that names nothing of crypto/tls has no config to judge.
	keep := flow.Keep(pass, flow.Gate{Names: names})
	if keep == nil {
		return &Result{}
	}
	if !trim {
		keep = nil
	}
	summaries := flow.Run(flow.Build(pass, keep), client{})
	c := newCollector(pass, summaries)
	for _, s := range summaries {
		c.add(s)
	}
	return &Result{Configs: c.finish()}
}

// names reports whether a function that names obj deals with configs: obj is part of
// crypto/tls, or its type is made of types of crypto/tls.
func names(obj types.Object) bool {
	if obj.Pkg() != nil && obj.Pkg().Path() == tlsPath {
		return true
	}
	switch obj := obj.(type) {
	case *types.Var, *types.Const, *types.TypeName:
		return direct(obj.Type(), 0)
	case *types.Func:
		for v := range obj.Signature().Params().Variables() {
			if direct(v.Type(), 0) {
				return true
			}
		}
		for v := range obj.Signature().Results().Variables() {
			if direct(v.Type(), 0) {
				return true
			}
		}
	}
	return false
}

const tlsPath = "crypto/tls"

// direct reports whether t is a type of crypto/tls, or a pointer, slice, map or
// function of one. It does not look into other structs: handling a server does not
// mean handling its config.
func direct(t types.Type, depth int) bool {
	if depth > 4 {
		return false
	}
	switch t := types.Unalias(t).(type) {
	case *types.Named:
		obj := t.Obj()
		return obj.Pkg() != nil && obj.Pkg().Path() == tlsPath || isConfig(t)
	case *types.Pointer:
		return direct(t.Elem(), depth+1)
	case *types.Slice:
		return direct(t.Elem(), depth+1)
	case *types.Array:
		return direct(t.Elem(), depth+1)
	case *types.Map:
		return direct(t.Elem(), depth+1)
	case *types.Chan:
		return direct(t.Elem(), depth+1)
	case *types.Signature:
		for v := range t.Params().Variables() {
			if direct(v.Type(), depth+1) {
				return true
			}
		}
		for v := range t.Results().Variables() {
			if direct(v.Type(), depth+1) {
				return true
			}
		}
	}
	return false
}

// isConfig reports whether t is tls.Config or a type defined as it: both have the
// same fields, which belong to crypto/tls.
func isConfig(t types.Type) bool {
	s, ok := t.Underlying().(*types.Struct)
	if !ok || s.NumFields() == 0 || s.Field(0).Pkg() == nil || s.Field(0).Pkg().Path() != tlsPath {
		return false
	}
	for f := range s.Fields() {
		if f.Name() == "InsecureSkipVerify" {
			return true
		}
	}
	return false
}

// client tells flow what crypto/tls and the rest of the standard library do.
type client struct{}

func (client) Tracked(t types.Type) bool { return isConfig(t) }

func (client) Call(fn *types.Func) flow.Effect {
	if fn.Pkg() == nil {
		return flow.Effect{Known: true} // error.Error
	}
	name := fn.FullName()
	kind, ok := option.CallOf(fn.Pkg().Path(), name)
	e := flow.Effect{Known: ok}
	switch kind {
	case option.Decodes:
		e.Writes = true
	case option.Supplies:
		e.User = true
	case option.Copies:
		e.Copies = true
	}
	_, e.Uses = option.Sinks[name]
	e.List = suiteList(name)
	return e
}
