package driver

import (
	"go/types"
	"slices"
)

// A surveyor finds the names of one package.
type surveyor struct {
	keeper  *gatekeeper
	hasFact map[types.Object]bool
	own     map[*types.TypeName]bool // hot types of the package
	found   names
}

// A foreign fact speaks of objects of packages other than its own: the names of these make
// a package matter that imports both.
type foreign interface{ Names() []string }

// survey returns what of pkg makes packages matter that name it: objects with facts, and
// what is made of types that do.
func (k *gatekeeper) survey(pkg *types.Package, hasFact map[types.Object]bool, facts []savedFact) names {
	k.mu.RLock()
	defer k.mu.RUnlock()
	s := &surveyor{
		keeper: k, hasFact: hasFact,
		own:   make(map[*types.TypeName]bool),
		found: names{globals: make(map[string]bool), members: make(map[string]bool)},
	}
	scope := pkg.Scope()
	for again := true; again; {
		again = false
		for _, name := range scope.Names() {
			if obj, ok := scope.Lookup(name).(*types.TypeName); ok && !s.own[obj] && s.isHot(obj) {
				s.own[obj] = true
				again = true
			}
		}
	}
	for _, name := range scope.Names() {
		s.object(scope.Lookup(name))
	}
	for _, f := range facts {
		if f, ok := f.Fact.(foreign); ok {
			for _, name := range f.Names() {
				s.found.members[name] = true
			}
		}
	}
	return s.found
}

// isHot reports whether the type that obj declares counts: because its fields have facts, or
// because a package that has a value of it has one of a type that counts without naming
// anything more, by embedding, or because the type is a list of such.
func (s *surveyor) isHot(obj *types.TypeName) bool {
	if obj.IsAlias() {
		return false // what it stands for is
	}
	if s.keeper.hot[typeKey(obj)] || s.hasFact[obj] {
		return true
	}
	st, ok := obj.Type().Underlying().(*types.Struct)
	if !ok {
		_, isInterface := obj.Type().Underlying().(*types.Interface)
		return !isInterface && s.madeOf(obj.Type().Underlying())
	}
	for f := range st.Fields() {
		// Have: type config tls.Config, whose fields are those of another package
		if s.hasFact[f] || f.Pkg() != obj.Pkg() && f.Pkg() != nil && s.keeper.opened[f.Pkg().Path()] || f.Embedded() && s.madeOf(f.Type()) {
			return true
		}
	}
	return false
}

func typeKey(obj *types.TypeName) string {
	if obj.Pkg() == nil {
		return obj.Name()
	}
	return obj.Pkg().Path() + "." + obj.Name()
}

// object notes the names that obj, of the package's scope, brings.
func (s *surveyor) object(obj types.Object) {
	t, isType := obj.(*types.TypeName)
	counts := s.hasFact[obj] || isType && (s.own[t] || s.isAlias(t)) || s.madeOf(obj.Type())
	if isType && s.own[t] {
		s.found.types = append(s.found.types, typeKey(t))
	}
	if counts && obj.Exported() {
		s.found.globals[obj.Name()] = true
	}
	if isType && !t.IsAlias() && !s.own[t] { // who has a value of a type that counts has named something before
		s.methods(t.Type())
		s.fields(t.Type().Underlying())
	}
}

func (s *surveyor) methods(t types.Type) {
	named, ok := t.(*types.Named)
	if !ok {
		return
	}
	for m := range named.Methods() {
		s.member(m)
	}
	if i, ok := t.Underlying().(*types.Interface); ok {
		for m := range i.Methods() { // embedded ones too: these may have been generic
			s.member(m)
		}
	}
}

func (s *surveyor) fields(t types.Type) {
	st, ok := t.(*types.Struct)
	if !ok {
		return
	}
	for f := range st.Fields() {
		s.member(f)
		s.fields(f.Type()) // of a struct without a name
	}
}

func (s *surveyor) member(obj types.Object) {
	if obj.Exported() && (s.hasFact[obj] || s.madeOf(obj.Type())) {
		s.found.members[obj.Name()] = true
	}
}

// isAlias reports whether t is another name for a type of a package that the gate names: it
// lets a package that does not import that one declare what takes such values.
func (s *surveyor) isAlias(t *types.TypeName) bool {
	named, ok := types.Unalias(t.Type()).(*types.Named)
	return t.IsAlias() && ok && s.isOpened(named.Obj())
}

// isOpened reports whether obj is of a package that the gate names.
func (s *surveyor) isOpened(obj *types.TypeName) bool {
	return obj.Exported() && obj.Pkg() != nil && s.keeper.opened[obj.Pkg().Path()]
}

// isInspected reports whether obj is a type that can only be looked at.
func (s *surveyor) isInspected(obj *types.TypeName) bool {
	return slices.Contains(s.keeper.gate.Inspected, typeKey(obj))
}

// madeOf reports whether t is a type that counts, or made of one.
func (s *surveyor) madeOf(t types.Type) bool {
	switch t := types.Unalias(t).(type) {
	case *types.Named:
		obj := t.Obj()
		if s.own[obj] || s.keeper.hot[typeKey(obj)] || s.isOpened(obj) && !s.isInspected(obj) {
			return true
		}
		for arg := range t.TypeArgs().Types() {
			if s.madeOf(arg) {
				return true
			}
		}
	case *types.Pointer:
		return s.madeOf(t.Elem())
	case *types.Slice:
		return s.madeOf(t.Elem())
	case *types.Array:
		return s.madeOf(t.Elem())
	case *types.Chan:
		return s.madeOf(t.Elem())
	case *types.Map:
		return s.madeOf(t.Key()) || s.madeOf(t.Elem())
	case *types.Signature:
		return s.madeOf(t.Params()) || s.madeOf(t.Results())
	case *types.Tuple:
		for v := range t.Variables() {
			if s.madeOf(v.Type()) {
				return true
			}
		}
	case *types.Struct:
		for f := range t.Fields() {
			if (f.Exported() || f.Embedded()) && s.madeOf(f.Type()) {
				return true
			}
		}
	case *types.Interface:
		for m := range t.Methods() {
			if s.madeOf(m.Type()) {
				return true
			}
		}
	}
	return false
}
