package driver

import (
	"fmt"
	"go/types"
	"reflect"
	"sync"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/packages"
	"golang.org/x/tools/go/types/objectpath"
)

// A factStore holds facts by names instead of objects, so that they outlive the
// packages that they were found in. The key is an import path.
type factStore map[string][]savedFact

// A savedFact is a fact about the object that path leads to, or about the package
// itself if path is empty.
type savedFact struct {
	path objectpath.Path
	fact analysis.Fact
}

// A world is what one packages.Load returned, whose objects are of no use in another,
// with the facts about them. It takes the place of checker's own facts, of which each
// package has a copy of all that its dependencies have.
type world struct {
	store factStore               // from earlier worlds
	whole map[*types.Package]bool // type-checked from source, with function bodies

	mu    sync.Mutex
	facts map[*types.Package]map[factKey]analysis.Fact
}

// A factKey is an object, or nil for its package, and the type of a fact about it.
type factKey struct {
	obj types.Object
	typ reflect.Type
}

// newWorld returns the world of the packages that were loaded as roots. Of the others
// there is export data, or syntax without types for what is inside of functions, and
// their facts come from the store.
func newWorld(store factStore, roots []*packages.Package) *world {
	w := &world{
		store: store,
		whole: make(map[*types.Package]bool),
		facts: make(map[*types.Package]map[factKey]analysis.Fact),
	}
	for _, pkg := range roots {
		if !broken(pkg) {
			w.whole[pkg.Types] = true
		}
	}
	return w
}

// connect makes pass exchange its facts with w.
func (w *world) connect(pass *analysis.Pass) {
	pass.ImportObjectFact = func(obj types.Object, fact analysis.Fact) bool {
		return obj.Pkg() != nil && w.get(obj.Pkg(), obj, fact)
	}
	pass.ImportPackageFact = func(pkg *types.Package, fact analysis.Fact) bool {
		return w.get(pkg, nil, fact)
	}
	pass.ExportObjectFact = func(obj types.Object, fact analysis.Fact) {
		if obj.Pkg() != pass.Pkg {
			panic(fmt.Sprintf("fact %T about %v, which is not of package %s", fact, obj, pass.Pkg.Path()))
		}
		w.put(pass.Pkg, obj, fact)
	}
	pass.ExportPackageFact = func(fact analysis.Fact) { w.put(pass.Pkg, nil, fact) }
	// Not all facts of the store have an object here that could be listed.
	pass.AllObjectFacts = nil
	pass.AllPackageFacts = nil
}

func (w *world) put(pkg *types.Package, obj types.Object, fact analysis.Fact) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.factsOf(pkg)[factKey{obj, reflect.TypeOf(fact)}] = fact
}

// get copies a fact to ptr and reports whether there is one.
func (w *world) get(pkg *types.Package, obj types.Object, ptr analysis.Fact) bool {
	w.mu.Lock()
	defer w.mu.Unlock()
	fact, ok := w.factsOf(pkg)[factKey{obj, reflect.TypeOf(ptr)}]
	if ok {
		reflect.ValueOf(ptr).Elem().Set(reflect.ValueOf(fact).Elem())
	}
	return ok
}

// factsOf returns the facts about pkg. Those in the store it looks up only once: to
// find the objects is slow, to find out that there are none must be fast.
func (w *world) factsOf(pkg *types.Package) map[factKey]analysis.Fact {
	facts, ok := w.facts[pkg]
	if ok {
		return facts
	}
	facts = make(map[factKey]analysis.Fact)
	w.facts[pkg] = facts
	if w.whole[pkg] {
		return facts
	}
	for _, saved := range w.store[pkg.Path()] {
		key := factKey{typ: reflect.TypeOf(saved.fact)}
		if saved.path != "" {
			obj, err := objectpath.Object(pkg, saved.path)
			if err != nil {
				continue // nothing that is analyzed here leads to the object
			}
			key.obj = obj
		}
		facts[key] = saved.fact
	}
	return facts
}

// save moves the facts of the packages that were analyzed in w to the store. An object
// without a path, such as a local variable, cannot be met in another package.
func (w *world) save() {
	var paths objectpath.Encoder
	for pkg := range w.whole {
		for key, fact := range w.facts[pkg] {
			saved := savedFact{fact: fact}
			if key.obj != nil {
				path, err := paths.For(key.obj)
				if err != nil {
					continue
				}
				saved.path = path
			}
			w.store[pkg.Path()] = append(w.store[pkg.Path()], saved)
		}
	}
}
