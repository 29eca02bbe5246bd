package flow

import (
	"go/types"
	"slices"
	"strings"
)

// A Fact is what a function does, in terms of its parameters, as other packages need to
// know it: a Summary without go/ssa form, syntax or positions. It has no maps, and
// everything in it is in an order that depends on the source alone.
type Fact struct {
	Name    string // of the function, "" for a literal
	Package string
	Objects []ObjectFact
	Conds   []CondFact
	Writes  []PlaceFact // memory when it returns, as far as callers can reach it
	Havoc   []int       // objects that an unknown function had
	Results []ValueFact
	Events  []EventFact // uses of what its callers supply
	Note    Note        // the client's own
}

// A Note is what the client makes of a function's body; 0 is nothing.
type Note uint8

// An ObjectFact is an Object. Numbers of objects count from 1; 0 is none.
type ObjectFact struct {
	Root     RootKind
	Index    int    // of a parameter or free variable
	Name     string // of a parameter or free variable
	From     int    // memory that the pointer at Path of this object refers to
	Path     string
	CopyOf   int
	CopyPath string
	Type     TypeFact
	By       int         // 1 + index of the parameter through which callers hand in options to it
	Prior    []PlaceFact // what it holds before those
}

// A PlaceFact is a value in a place, or with Object 0 the part of a struct value.
type PlaceFact struct {
	Object int
	Path   string
	Value  ValueFact
}

// A ValueFact is a Value.
type ValueFact []AltFact

// An AltFact is an Alt.
type AltFact struct {
	Kind   Kind
	User   bool
	Text   bool
	HasEls bool // there are Parts: gob does not tell an empty list from none
	Const  ConstFact
	Object int
	Path   string
	Func   *Fact
	Parts  []ValueFact
	Fields []PlaceFact
	Cond   int       // counted from 1
	Type   *TypeFact // Struct
	Guards []GuardFact
	Via    *Via
}

// A ConstFact is a constant: the kind of go/constant and its exact text.
type ConstFact struct {
	Kind uint8
	Text string
}

// A CondFact is a Cond.
type CondFact struct {
	Op   int
	X, Y ValueFact
	Any  bool
	// Loose says that there are other ways than those of Any.
	Loose bool
	Every bool
}

// A GuardFact is a Guard.
type GuardFact struct {
	Cond int // counted from 1
	Not  bool
}

// An EventFact is one use of tracked objects.
type EventFact struct {
	Use    Use
	Kept   bool // it goes where it is not used at once
	Guards []GuardFact
	Around []GuardFact // conditions on what callers supply, without which it does not happen
	Seen   []SeenFact
}

// A SeenFact is a Seen.
type SeenFact struct {
	Object  int
	Path    string
	Fields  []PlaceFact
	Guards  []GuardFact
	Havoc   bool
	Written bool
}

// A Use is the client's own note of how an event uses an object.
type Use uint8

// A TypeFact names a type: what it is made of, outside in ('*' pointer, 's' slice,
// 'm' map), and the package and name of what is left. The zero value is a type
// that other packages cannot name.
type TypeFact struct {
	Shape   string
	Package string
	Name    string
}

// A Template is what structs of one type become: a tracked object whose fields are
// made of the struct's.
type Template struct {
	Use    Use
	Knobs  []string // paths of the struct's fields that decide something
	Texts  []string // paths of further fields that go into the object
	Fields []string // of the tracked object
	// Defaults says that the struct is made by the package itself, in its function By, and
	// completed by options: what it holds without them are the writes of Fact.
	Defaults bool
	By       string
	Fact     Fact // of a function that takes a pointer to the struct and returns the fields' values
}

// Paths returns the paths of the struct's fields that the template is made of.
func (t *Template) Paths() []string { return slices.Concat(t.Knobs, t.Texts) }

func typeFact(t types.Type) TypeFact {
	var shape strings.Builder
	for depth := 0; depth < 5; depth++ {
		switch u := types.Unalias(t).(type) {
		case *types.Pointer:
			shape.WriteByte('*')
			t = u.Elem()
		case *types.Slice:
			shape.WriteByte('s')
			t = u.Elem()
		case *types.Map:
			shape.WriteByte('m')
			t = u.Elem()
		case *types.Basic:
			return TypeFact{Shape: shape.String(), Name: u.Name()}
		case *types.Named:
			obj := u.Obj()
			if obj.Pkg() == nil || obj.Parent() != obj.Pkg().Scope() || u.TypeArgs().Len() > 0 {
				return TypeFact{}
			}
			return TypeFact{shape.String(), obj.Pkg().Path(), obj.Name()}
		default:
			return TypeFact{}
		}
	}
	return TypeFact{}
}

// typeOf returns the type that f names, an empty struct if this package does not reach it.
func (in *Interp) typeOf(f TypeFact) types.Type {
	var t types.Type
	if f.Package == "" {
		if obj, ok := types.Universe.Lookup(f.Name).(*types.TypeName); ok {
			t = obj.Type()
		}
	} else if pkg := in.packages()[f.Package]; pkg != nil {
		if obj, ok := pkg.Scope().Lookup(f.Name).(*types.TypeName); ok {
			t = obj.Type()
		}
	}
	if t == nil {
		return types.NewStruct(nil, nil)
	}
	for i := len(f.Shape) - 1; i >= 0; i-- {
		switch f.Shape[i] {
		case '*':
			t = types.NewPointer(t)
		case 's':
			t = types.NewSlice(t)
		case 'm':
			t = types.NewMap(types.Typ[types.String], t)
		}
	}
	return t
}

// packages returns the package under analysis and all that it imports, by path.
func (in *Interp) packages() map[string]*types.Package {
	if in.imports != nil {
		return in.imports
	}
	in.imports = map[string]*types.Package{}
	todo := []*types.Package{in.prog.Pkg.Pkg}
	for len(todo) > 0 {
		pkg := todo[len(todo)-1]
		todo = todo[:len(todo)-1]
		if in.imports[pkg.Path()] == nil {
			in.imports[pkg.Path()] = pkg
			todo = append(todo, pkg.Imports()...)
		}
	}
	return in.imports
}
