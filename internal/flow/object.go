package flow

import (
	"go/token"
	"go/types"

	"golang.org/x/tools/go/ssa"
)

// An Object is a piece of memory: an allocation, or what a parameter, a captured
// variable, a global or an unknown pointer refers to.
type Object struct {
	Type types.Type // of the memory, not of the pointer to it
	Site ssa.Value  // what made or names it; nil for memory below a symbolic object
	Root RootKind
	Call ssa.Instruction // call through which a callee's object reached this function

	CopyOf   *Object // what it was copied from when it was made, by Clone or *p
	CopyPath string

	prior map[string]Value // what it held before options were applied to it
	by    *Object          // the parameter through which callers hand in those options
	owner any              // of a parameter or free variable: the function, which numbers it index
	index int
	name  string  // of symbolic memory: its access path
	from  *Object // symbolic memory: where the pointer to it was read
	path  string  // and below which path
	stood loc     // of unknown memory: where the pointer to it was lost sight of

	number uint64 // orders the objects of a state; 0 in none
}

// Pos returns where the object is made, or the position of the call that returned it.
func (o *Object) Pos() token.Pos {
	switch {
	case o.Site != nil:
		return o.Site.Pos()
	case o.Call != nil:
		return o.Call.Pos()
	}
	return token.NoPos
}

// Field returns the struct field from which the pointer to o was read, nil if it was
// not read from a field or o is known by itself.
func (o *Object) Field() *types.Var {
	if o.from == nil {
		return nil
	}
	return fieldAt(o.from.Type, o.path)
}

// Derived reports whether o is known only by the way to it: what it holds is not known
// unless it was written, and the pointer to it may be nil.
func (o *Object) Derived() bool { return o.from != nil }

// Supplied reports whether callers, or the function around, have o or lead to it.
func (o *Object) Supplied() bool { return o.Root == Param || o.Root == Free }

// Variable returns the package variable from which the pointer to o was read, or nil.
func (o *Object) Variable() *types.Var {
	if g, ok := o.root().Site.(*ssa.Global); ok {
		v, _ := g.Object().(*types.Var)
		return v
	}
	return nil
}

// root returns the memory from which the way to o starts.
func (o *Object) root() *Object {
	for o.from != nil {
		o = o.from
	}
	return o
}

// A RootKind says what unwritten memory of an Object holds.
type RootKind uint8

const (
	Fresh  RootKind = iota // zero values
	Param                  // whatever the caller passed
	Free                   // whatever the enclosing function left in the variable
	Global                 // what package initialization and all functions wrote
	Opaque                 // unknown
)

// IsZero reports whether the struct is certainly its zero value.
func (s *Snapshot) IsZero() bool { return s.from.Root == Fresh && len(s.fields) == 0 }

// A Snapshot is the content of a struct at one moment.
type Snapshot struct {
	from   *Object // unwritten fields read as those of from below path
	path   string
	fields map[string]Value
	site   any
}
