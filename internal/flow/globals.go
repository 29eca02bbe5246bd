package flow

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/tlsvet/tlsvet/internal/testfile"
)

// globals is what the package's variables hold: what initialization left in them,
// joined with every write that any function does later, in whatever order.
type globals struct {
	in      *Interp
	state   *state
	inits   map[*ssa.Function]*Summary
	frozen  bool
	changed map[*Object]bool // globals and what they refer to that some function writes to
	writes  int              // counts these
}

// initialize evaluates variable initializers and then the init functions in order,
// as one thread: a later assignment in init replaces the initializer.
func (g *globals) initialize() {
	g.inits = map[*ssa.Function]*Summary{}
	g.in.summaries = g.inits
	pkg := g.in.prog.Pkg
	for _, fn := range initFuncs(pkg) {
		if len(fn.Blocks) == 0 {
			continue
		}
		f := newFrame(g.in, fn)
		s := &Summary{Func: fn}
		g.inits[fn] = s
		if !f.run(g.state.clone()) || f.exit == nil {
			continue
		}
		s.finish(f)
		g.state = f.exit
	}
	g.frozen = true
}

// initFuncs returns the package initializer and the init functions in source order.
func initFuncs(pkg *ssa.Package) []*ssa.Function {
	var inits []*ssa.Function
	for _, m := range pkg.Members {
		if fn, ok := m.(*ssa.Function); ok && strings.HasPrefix(fn.Name(), "init#") {
			inits = append(inits, fn)
		}
	}
	slices.SortFunc(inits, func(a, b *ssa.Function) int { return cmp.Compare(a.Pos(), b.Pos()) })
	return append([]*ssa.Function{pkg.Func("init")}, inits...)
}

// has reports whether o was made by package initialization, or is what a function put
// into a package variable.
func (g *globals) has(o *Object) bool {
	if !g.frozen || !g.state.alive(o) {
		return false
	}
	g.touch(o)
	return true
}

// touch notes that the function under evaluation has to do with o.
func (g *globals) touch(o *Object) {
	if n := len(g.in.active); n > 0 {
		g.in.active[n-1].globals[o] = true
	}
}

// read returns what path of o holds in the whole program, as far as it was seen.
func (g *globals) read(o *Object, path string) (Value, bool) {
	if o.Root == Global {
		g.touch(o)
	}
	if v, ok := g.in.written(g.state, o, path); ok {
		return v, true
	}
	if v, ok := o.Site.(*ssa.Global); ok && v.Pkg == g.in.prog.Pkg && o.from == nil && g.frozen {
		if t := typeAt(o.Type, path); t == nil || ignored(t) {
			return unknown("not followed"), true
		}
		return zero, true
	}
	return nil, false
}

// note joins a function's write to a global, with all that the written value refers
// to, into what globals hold.
func (g *globals) note(f *frame, o *Object, path string, v Value) {
	if !g.frozen || f.tries(o) {
		return
	}
	g.touch(o)
	l := loc{o, path}
	old, ok := g.state.get(l)
	if !ok {
		old, _ = g.read(o, path)
	}
	merged := join(old, v)
	if ok && same(old, merged) {
		return
	}
	g.state.put(l, merged)
	g.writes++
	g.changed[o] = true
	for _, obj := range f.in.reachable(f.cur, v) {
		if obj.Root != Fresh {
			continue
		}
		g.state.revive(obj)
		g.changed[obj] = true
		g.touch(obj)
		for l, w := range f.cur.in(obj) {
			g.state.put(l, join(g.state.at(l), w))
		}
	}
}

// tries reports whether the function only tests the package that has o: what it writes there
// says nothing of what the package does.
//
// Have: func TestOld(t *testing.T) { retries = 3; dial() }
func (f *frame) tries(o *Object) bool {
	fset := f.fn.Prog.Fset
	return testfile.Is(fset, f.fn.Pos()) && o.Site != nil && o.Site.Pos().IsValid() && !testfile.Is(fset, o.Site.Pos())
}

// reachable returns the objects that v refers to, directly or through memory, in an order
// that is the same in every run.
func (in *Interp) reachable(s *state, v Value) []*Object {
	var out []*Object
	seen := map[*Object]bool{}
	var walk func(Value)
	visit := func(o *Object) {
		if o == nil || seen[o] {
			return
		}
		seen[o] = true
		out = append(out, o)
		for _, w := range s.in(o) {
			walk(w)
		}
	}
	walk = func(v Value) {
		for _, a := range v {
			switch a.Kind {
			case Pointer, Slice:
				visit(a.Object)
			case Struct:
				for _, path := range slices.Sorted(maps.Keys(a.Fields.fields)) {
					walk(a.Fields.fields[path])
				}
			case Func:
				for _, b := range a.Parts {
					walk(b)
				}
			case Tuple:
				for _, t := range a.Parts {
					walk(t)
				}
			}
		}
	}
	walk(v)
	return out
}

// Globals returns the package's variables in order of their names.
func (in *Interp) Globals() []*ssa.Global {
	var out []*ssa.Global
	for _, name := range slices.Sorted(maps.Keys(in.prog.Pkg.Members)) {
		if g, ok := in.prog.Pkg.Members[name].(*ssa.Global); ok {
			out = append(out, g)
		}
	}
	return out
}
