package driver

import (
	"bytes"
	"encoding/gob"
	"fmt"
	"go/types"
	"reflect"
	"sync"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/packages"
	"golang.org/x/tools/go/types/objectpath"
)

// A savedFact is a fact about the object that Path leads to, or about the package
// itself if Path is empty. It outlives the types of the package that it was found in.
type savedFact struct {
	Path objectpath.Path
	Fact analysis.Fact
}

// A factList holds facts, in the form of a file until somebody asks for them.
type factList struct {
	once sync.Once
	raw  []byte
	list []savedFact
}

func (l *factList) all() []savedFact {
	if l == nil {
		return nil
	}
	l.once.Do(func() {
		if l.raw == nil {
			return
		}
		if err := gob.NewDecoder(bytes.NewReader(l.raw)).Decode(&l.list); err != nil {
			panic(fmt.Sprintf("facts that this program wrote: %v", err))
		}
		l.raw = nil
	})
	return l.list
}

// A factStore holds the facts of analyzed packages, and finds their objects among those
// of the universe. Each is looked for once: to find the objects of a package is slow, to
// find out that there are none must be fast.
type factStore struct {
	universe *universe
	graph    *graph

	mu    sync.Mutex
	saved map[string]outcome // by ID of package
	found map[*types.Package]*foundFacts
	begun int // the universe of found
}

// An outcome is what stays of a package that was analyzed.
type outcome struct {
	facts *factList // nil for none
	names names
}

// foundFacts are the facts of a package in the universe. They may lack some while the
// package is not complete.
type foundFacts struct {
	byKey map[factKey]analysis.Fact
	reads int // of the universe when they were found; -1 if they are complete
}

// A factKey is an object, or nil for its package, and the type of a fact about it.
type factKey struct {
	obj types.Object
	typ reflect.Type
}

func newFactStore(u *universe, saved map[string]outcome) *factStore {
	return &factStore{universe: u, graph: u.graph, saved: saved, found: make(map[*types.Package]*foundFacts)}
}

// of returns the facts about an imported package. Whoever calls it holds the universe's lock.
func (s *factStore) of(pkg *types.Package) map[factKey]analysis.Fact {
	s.mu.Lock()
	defer s.mu.Unlock()
	if f := s.found[pkg]; f != nil && (f.reads < 0 || f.reads == s.universe.reads) {
		return f.byKey
	}
	n := s.universe.nodes[pkg]
	if n == nil {
		return nil
	}
	if s.begun != s.universe.begun {
		clear(s.found) // of types that were forgotten
		s.begun = s.universe.begun
	}
	f := &foundFacts{byKey: make(map[factKey]analysis.Fact), reads: -1}
	s.found[pkg] = f
	if !pkg.Complete() {
		f.reads = s.universe.reads
	}
	for _, saved := range s.saved[s.graph.factNode(n).pkg.ID].facts.all() {
		key := factKey{typ: reflect.TypeOf(saved.Fact)}
		if saved.Path != "" {
			obj, err := objectpath.Object(pkg, saved.Path)
			if err != nil {
				continue // nothing that is analyzed here leads to the object
			}
			key.obj = obj
		}
		f.byKey[key] = saved.Fact
	}
	return f.byKey
}

// ofPackage returns the fact of type typ about the package n itself, or any if typ is nil;
// it returns nil if there is none.
func (s *factStore) ofPackage(n *node, typ reflect.Type) analysis.Fact {
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, saved := range s.saved[s.graph.factNode(n).pkg.ID].facts.all() {
		if saved.Path == "" && (typ == nil || reflect.TypeOf(saved.Fact) == typ) {
			return saved.Fact
		}
	}
	return nil
}

// knows reports whether n was analyzed, perhaps in an earlier round.
func (s *factStore) knows(n *node) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	_, ok := s.saved[n.pkg.ID]
	return ok
}

// save keeps what was found about n.
func (s *factStore) save(n *node, o outcome) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.saved[n.pkg.ID] = o
}

// An exchange is what one package sees of the facts. It takes the place of checker's own.
type exchange struct {
	store *factStore
	stubs map[*types.Package]*node // imports without types
	pkg   *packages.Package

	mu  sync.Mutex
	own map[factKey]analysis.Fact
}

func newExchange(store *factStore, pkg *packages.Package) *exchange {
	return &exchange{store: store, pkg: pkg, own: make(map[factKey]analysis.Fact)}
}

// connect makes pass exchange its facts with x.
func (x *exchange) connect(pass *analysis.Pass) {
	pass.ImportObjectFact = func(obj types.Object, fact analysis.Fact) bool {
		return obj.Pkg() != nil && x.get(obj.Pkg(), obj, fact)
	}
	pass.ImportPackageFact = func(pkg *types.Package, fact analysis.Fact) bool {
		return x.get(pkg, nil, fact)
	}
	pass.ExportObjectFact = func(obj types.Object, fact analysis.Fact) {
		if obj.Pkg() != pass.Pkg {
			panic(fmt.Sprintf("fact %T about %v, which is not of package %s", fact, obj, pass.Pkg.Path()))
		}
		x.put(obj, fact)
	}
	pass.ExportPackageFact = func(fact analysis.Fact) { x.put(nil, fact) }
	// Not all facts have an object here that could be listed.
	pass.AllObjectFacts = nil
	pass.AllPackageFacts = nil
}

func (x *exchange) put(obj types.Object, fact analysis.Fact) {
	x.mu.Lock()
	defer x.mu.Unlock()
	x.own[factKey{obj, reflect.TypeOf(fact)}] = fact
}

// get copies a fact to ptr and reports whether there is one.
func (x *exchange) get(pkg *types.Package, obj types.Object, ptr analysis.Fact) bool {
	fact := x.find(pkg, factKey{obj, reflect.TypeOf(ptr)})
	if fact != nil {
		reflect.ValueOf(ptr).Elem().Set(reflect.ValueOf(fact).Elem())
	}
	return fact != nil
}

func (x *exchange) find(pkg *types.Package, key factKey) analysis.Fact {
	if pkg == x.pkg.Types {
		x.mu.Lock()
		defer x.mu.Unlock()
		return x.own[key]
	}
	if n := x.stubs[pkg]; n != nil {
		return x.store.ofPackage(n, key.typ)
	}
	return x.store.of(pkg)[key]
}

// encode returns the facts of the package by names instead of objects. An object without
// a path, such as a local variable, cannot be met in another package.
func (x *exchange) encode() (facts []savedFact, objects map[types.Object]bool) {
	var paths objectpath.Encoder
	objects = make(map[types.Object]bool)
	for key, fact := range x.own {
		saved := savedFact{Fact: fact}
		if key.obj != nil {
			path, err := paths.For(key.obj)
			if err != nil {
				continue
			}
			saved.Path = path
			objects[key.obj] = true
		}
		facts = append(facts, saved)
	}
	return facts, objects
}
