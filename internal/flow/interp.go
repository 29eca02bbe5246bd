// Package flow follows values through the functions of one package: which constants,
// functions and caller-supplied values each place in memory can hold when it is used.
// It evaluates go/ssa form abstractly, one function at a time, callees first, and
// summarizes each in terms of its parameters. It knows nothing of TLS: a Client says
// which types are followed and what functions without a body do.
package flow

import (
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"
	"maps"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"
)

// A Client says what is worth following.
type Client interface {
	// Tracked reports whether objects of this type are reported in events.
	Tracked(types.Type) bool
	// Call describes a function whose body is not at hand.
	Call(*types.Func) Effect
	// Fact returns what its package found out about a function, nil if nothing.
	Fact(*types.Func) *Fact
	// Variable returns what its package found out about a package variable, as the
	// result of a function; nil if nothing.
	Variable(*types.Var) *Fact
	// Beside returns the names of the fields of the same struct that matter to what field
	// refers to.
	Beside(field *types.Var) []string
	// Note returns what the body of a function of the package does beyond what is followed,
	// for other packages.
	Note(body ast.Node, sig *types.Signature) Note
	// Templates returns what structs of this type become.
	Templates(*types.TypeName) []*Template
}

// An Effect is what a function without a body does with its arguments.
type Effect struct {
	Fills  bool                        // writes to what its arguments that are slices hold, as a reader does
	Writes bool                        // writes to what its arguments point to, as a decoder does
	Known  bool                        // leaves what its arguments refer to as it is, and keeps nothing that matters
	Copies bool                        // returns a copy of what its first argument points to
	Makes  bool                        // returns something that is not nil
	User   bool                        // its result is something that a user supplies
	Uses   bool                        // uses tracked arguments, so that events are wanted
	Ends   bool                        // ends a connection, a listener or a server
	List   []map[string]constant.Value // returns a slice of pointers to structs with these fields
}

// An Interp evaluates the functions of a Program.
type Interp struct {
	prog      *Program
	src       *source
	client    Client
	summaries map[*ssa.Function]*Summary
	order     []*Summary
	roots     map[ssa.Value]*Object
	symbols   map[symbol]*Object
	active    []*Summary      // being made, outermost first
	special   []*ssa.Function // being evaluated for one call, outermost first
	globals   *globals
	imports   map[string]*types.Package
	facts     map[*types.Func]*Summary // of functions of other packages
	decoded   map[*Fact]*Summary
	templates map[*types.TypeName][]*template
	holders   map[types.Type]bool
	applies   map[types.Type]*ssa.Function // methods of options, by the type of their receiver
}

// A symbol identifies memory that a pointer of unknown origin refers to.
type symbol struct {
	from *Object
	path string
}

// maxSymbolDepth bounds access paths, as in p.next.next.next.
const maxSymbolDepth = 8

// Run evaluates every function of prog that has a body. Its summaries are in source
// order those that prog lists, then those met on the way (instances of generic
// functions, method values).
func Run(prog *Program, client Client) *Interp {
	in := &Interp{
		prog: prog, src: prog.src, client: client,
		roots:     map[ssa.Value]*Object{},
		symbols:   map[symbol]*Object{},
		facts:     map[*types.Func]*Summary{},
		decoded:   map[*Fact]*Summary{},
		templates: map[*types.TypeName][]*template{},
		holders:   map[types.Type]bool{},
		applies:   map[types.Type]*ssa.Function{},
	}
	in.globals = &globals{in: in, state: newState(), changed: map[*Object]bool{}}
	in.globals.initialize()
	in.pass(map[*ssa.Function]*Summary{})
	if len(in.globals.changed) > 0 {
		in.pass(in.lasting()) // once more, now that all writes to globals are known
	}
	return in
}

// Summaries returns what Run found.
func (in *Interp) Summaries() []*Summary { return in.order }

// pass evaluates the functions of which nothing is known.
func (in *Interp) pass(known map[*ssa.Function]*Summary) {
	in.summaries = maps.Clone(known)
	in.order = nil
	listed := map[*Summary]bool{}
	for _, fn := range in.prog.Funcs {
		if s := in.globals.inits[fn]; s != nil {
			in.summaries[fn] = s
			listed[s] = true
			in.order = append(in.order, s)
		}
	}
	for _, fn := range in.prog.Funcs {
		in.list(in.summarize(fn), listed)
	}
}

// list appends s and those that it was made of to the order.
func (in *Interp) list(s *Summary, listed map[*Summary]bool) {
	if listed[s] {
		return
	}
	listed[s] = true
	in.order = append(in.order, s)
	for _, callee := range s.callees {
		in.list(callee, listed)
	}
}

// lasting returns the summaries that are the same now that all writes to globals are known:
// neither they nor those that they are made of have to do with a global that changed.
func (in *Interp) lasting() map[*ssa.Function]*Summary {
	out := maps.Clone(in.summaries)
	for again := true; again; {
		again = false
		for fn, s := range out {
			if s.touches(in.globals.changed) || slices.ContainsFunc(s.callees, func(c *Summary) bool { return out[c.Func] != c }) {
				delete(out, fn)
				again = true
			}
		}
	}
	return out
}

// root returns the memory in which v itself lives.
func (in *Interp) root(v ssa.Value, kind RootKind, index int) *Object {
	o := in.roots[v]
	if o == nil {
		t := v.Type()
		if kind == Global {
			t = deref(t)
		}
		o = &Object{Type: t, Site: v, Root: kind, owner: v.Parent(), index: index, name: v.Name()}
		in.roots[v] = o
	}
	return o
}

// memory returns what the pointer (slice, map) at path of o refers to, for memory
// that is not known by itself. t is the pointer's type.
func (in *Interp) memory(o *Object, path string, t types.Type) *Object {
	k := symbol{o, path}
	if in.symbols[k] == nil {
		root := o.Root
		if root == Fresh {
			root = Opaque // something that was put there
		}
		in.symbols[k] = &Object{Type: deref(t), Root: root, Call: o.Call, from: o, path: path, name: o.name + path}
	}
	return in.symbols[k]
}

func (o *Object) depth() int {
	n := 0
	for ; o.from != nil; o = o.from {
		n++
	}
	return n
}

// symbolic returns the value of type t that unwritten memory at path of o holds.
func (in *Interp) symbolic(o *Object, path string, t types.Type) Value {
	if o.depth() > maxSymbolDepth {
		return unknown("long access path")
	}
	switch u := t.Underlying().(type) {
	case *types.Pointer:
		return known(Alt{Kind: Pointer, Object: in.memory(o, path, u)})
	case *types.Struct, *types.Array:
		snap := &Snapshot{from: o, path: path, fields: map[string]Value{}, site: loc{o, path}}
		return known(Alt{Kind: Struct, Fields: snap, Type: t})
	}
	return known(Alt{Kind: Hole, Object: o, Path: path, Type: t})
}

// unwritten returns what is at path of o when nothing in the function wrote it.
func (in *Interp) unwritten(s *state, o *Object, path string) Value {
	switch o.Root {
	case Fresh:
		if !s.alive(o) && in.globals.has(o) {
			if v, ok := in.globals.read(o, path); ok {
				return v
			}
		}
		if t := typeAt(o.Type, path); t != nil && ignored(t) {
			return unknown("not followed")
		}
		return zero
	case Global:
		if v, ok := in.globals.read(o, path); ok {
			return v
		}
		if v, ok := in.foreignVariable(o, path); ok {
			return v
		}
	}
	t := typeAt(o.Type, path)
	if t == nil {
		return unknown("part of " + o.name)
	}
	if o.Root == Opaque || o.Root == Global {
		if _, ok := t.Underlying().(*types.Pointer); !ok {
			return Value{{Kind: Unknown, Reason: "not set here", User: true, Object: o, Path: path}}
		}
	}
	return in.symbolic(o, path, t)
}

// foreignVariable returns what another package found out about its variable o.
func (in *Interp) foreignVariable(o *Object, path string) (Value, bool) {
	g, ok := o.Site.(*ssa.Global)
	if !ok || path != "" || g.Pkg == in.prog.Pkg {
		return nil, false
	}
	v, ok := g.Object().(*types.Var)
	if !ok {
		return nil, false
	}
	f := in.client.Variable(v)
	if f == nil {
		return nil, false
	}
	s := in.decode(f)
	return s.results[0], in.globals.share(s)
}

// typeAt returns the type of the part of t at path, nil if there is none.
func typeAt(t types.Type, path string) types.Type {
	for path != "" {
		end := 1
		for end < len(path) && path[end] != '.' && path[end] != '[' {
			end++
		}
		step := path[:end]
		path = path[end:]
		if t = typeStep(t, step); t == nil {
			return nil
		}
	}
	return t
}

func typeStep(t types.Type, step string) types.Type {
	if step == "!" {
		return nil
	}
	switch u := t.Underlying().(type) {
	case *types.Struct:
		if f := fieldOf(u, step); f != nil {
			return f.Type()
		}
	case *types.Array:
		return u.Elem()
	case *types.Slice:
		return u.Elem()
	case *types.Map:
		return u.Elem()
	}
	return nil
}

// constant returns the value of a constant operand with its expression.
func (in *Interp) constant(c *ssa.Const) Value {
	if c.Value == nil {
		switch c.Type().Underlying().(type) {
		case *types.Pointer, *types.Slice, *types.Map, *types.Signature, *types.Interface, *types.Chan:
			return known(Alt{Kind: Nil, Origin: in.src.use(c)})
		}
		return zero
	}
	return known(Alt{Kind: Const, Const: c.Value, Type: c.Type(), Origin: in.src.use(c)})
}

// keyOf returns the constant that a path step of a map stands for.
func keyOf(step string) (constant.Value, bool) {
	s := strings.TrimSuffix(strings.TrimPrefix(step, "["), "]")
	if s == "" {
		return nil, false
	}
	kind := token.INT
	if s[0] == '"' {
		kind = token.STRING
	}
	c := constant.MakeFromLiteral(s, kind, 0)
	return c, c.Kind() != constant.Unknown
}
