package tlsconfig

import (
	"go/types"
	"slices"
	"strings"
	"sync"

	"golang.org/x/tools/go/analysis"
)

// A library is the import path of the package whose Config is collected: that of
// crypto/tls, or of a twin.
type library string

// asTLS returns name, the full name of an object of the library, as that of crypto/tls.
func (l library) asTLS(name string) string {
	return strings.Replace(name, string(l)+".", tlsPath+".", 1)
}

// Twins returns the configs of the packages that have the shape of crypto/tls, that of
// selects by their import paths, and that the package imports, by itself or by what it
// imports. They are collected when somebody asks, and without facts: what other packages
// make of a twin is not known.
func (r *Result) Twins(of func(path string) bool) ([]*Config, error) {
	if r.pass == nil {
		return nil, nil
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	var configs []*Config
	for _, pkg := range reach(r.pass.Pkg) {
		l := library(pkg.Path())
		if !of(pkg.Path()) || !isTwin(pkg) {
			continue
		}
		if r.found[l] == nil {
			found, err := collectTwin(r.pass, l)
			if err != nil {
				return nil, err
			}
			r.found[l] = found
		}
		configs = append(configs, r.found[l]...)
	}
	return configs, nil
}

// twins holds what was collected of each twin, for all rules that ask.
type twins struct {
	pass  *analysis.Pass
	mu    sync.Mutex
	found map[library][]*Config
}

// reach returns the packages that pkg imports, and those that these do, whose types its
// source may use. A twin itself is an implementation, and not among them.
func reach(pkg *types.Package) []*types.Package {
	var out []*types.Package
	seen := map[*types.Package]bool{pkg: true}
	add := func(list []*types.Package) {
		for _, imp := range list {
			if !seen[imp] {
				seen[imp] = true
				out = append(out, imp)
			}
		}
	}
	add(pkg.Imports())
	for _, imp := range pkg.Imports() {
		add(imp.Imports())
	}
	return out
}

// collectTwin collects the configs of one twin.
func collectTwin(pass *analysis.Pass, l library) (configs []*Config, err error) {
	defer surprise(&err)
	alone := *pass
	alone.ImportObjectFact = func(types.Object, analysis.Fact) bool { return false }
	alone.ImportPackageFact = func(*types.Package, analysis.Fact) bool { return false }
	f := newFacts(&alone)
	f.library = l
	configs = newResult(&alone, collect(f, true)).Configs
	for _, cfg := range configs {
		cfg.Twin = string(l)
	}
	return configs, nil
}

// isTwin reports whether pkg has what makes a fork of crypto/tls: a Config of its own with
// the fields that forks keep, and functions that make a Conn of one.
func isTwin(pkg *types.Package) bool {
	name, ok := pkg.Scope().Lookup("Config").(*types.TypeName)
	if !ok || pkg.Path() == tlsPath || name.IsAlias() || !makesConn(pkg, "Client") || !makesConn(pkg, "Server") {
		return false
	}
	s, ok := name.Type().Underlying().(*types.Struct)
	if !ok {
		return false
	}
	kinds := map[string]string{}
	for f := range s.Fields() {
		if f.Pkg() == pkg { // a type defined as tls.Config has the fields of crypto/tls
			kinds[f.Name()] = f.Type().Underlying().String()
		}
	}
	return kinds["InsecureSkipVerify"] == "bool" && kinds["ServerName"] == "string" &&
		kinds["MinVersion"] == "uint16" && kinds["MaxVersion"] == "uint16" && kinds["CipherSuites"] == "[]uint16"
}

// makesConn reports whether pkg declares func name(net.Conn, *Config) *Conn.
func makesConn(pkg *types.Package, name string) bool {
	fn, ok := pkg.Scope().Lookup(name).(*types.Func)
	if !ok || fn.Signature().Params().Len() != 2 || fn.Signature().Results().Len() != 1 {
		return false
	}
	own := []types.Type{fn.Signature().Params().At(1).Type(), fn.Signature().Results().At(0).Type()}
	return fn.Signature().Params().At(0).Type().String() == "net.Conn" && !slices.ContainsFunc(own, func(t types.Type) bool {
		p, ok := t.(*types.Pointer)
		if !ok {
			return true
		}
		named, ok := types.Unalias(p.Elem()).(*types.Named)
		return !ok || named.Obj().Pkg() != pkg
	})
}
