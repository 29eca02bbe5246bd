package flow

import (
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"
)

// A Change is a write to a field of a tracked object.
type Change struct {
	Instr ssa.Instruction
	Field *types.Var
	Write Origin // the assignment

	Before []Before // what has the object

	object *Object
	path   string // of the tracked struct within object
	over   bool   // what has the object may have ended before
}

// A Before is a function of the standard library that certainly had an object before a
// change, or that a go statement calls with it, and what the object held then.
type Before struct {
	Callee  *types.Func
	Spawned bool
	Fields  map[string]Value
}

// changed notes that instr writes to path of o.
func (f *frame) changed(instr *ssa.Store, o *Object, path string, w write) {
	if !f.record || !w.element.IsValid() || path == "" {
		return
	}
	c := &Change{Instr: instr, Field: fieldAt(o.Type, path), Write: w.element, object: o, path: parent(path)}
	if f.isTracked(c) && !f.asksAboutTracked() { // in this order: the latter is slow, and most of memory is not tracked
		f.change(c)
	}
}

// asksAboutTracked reports whether a branch on a field of a tracked object selects the
// current block: what completes an object once leaves it alone when it is called again.
//
// Have: if cfg.MinVersion == 0 { cfg.MinVersion = tls.VersionTLS13 }
func (f *frame) asksAboutTracked() bool {
	for _, e := range f.ctl.deps[f.block.Index] {
		if f.readsTracked(e.block.Instrs[len(e.block.Instrs)-1].(*ssa.If).Cond) {
			return true
		}
	}
	return false
}

// readsTracked reports whether cond is made of a field of a tracked object in a few steps.
// It looks at each value once: a phi can have hundreds of operands that are phis.
func (f *frame) readsTracked(cond ssa.Value) bool {
	seen := map[ssa.Value]bool{cond: true}
	for step, values := 0, []ssa.Value{cond}; step < 6; step++ {
		var operands []ssa.Value
		for _, v := range values {
			if field, ok := v.(*ssa.FieldAddr); ok && f.in.client.Tracked(deref(field.X.Type())) {
				return true
			}
			instr, ok := v.(ssa.Instruction)
			if !ok {
				continue
			}
			for _, op := range instr.Operands(nil) {
				if *op != nil && !seen[*op] {
					seen[*op] = true
					operands = append(operands, *op)
				}
			}
		}
		values = operands
	}
	return false
}

func (f *frame) change(c *Change) {
	if f.isTracked(c) && len(f.changes) < maxEvents {
		f.changes = append(f.changes, c)
	}
}

// isTracked reports whether c writes to a field of a tracked object.
func (f *frame) isTracked(c *Change) bool {
	t := typeAt(c.object.Type, c.path)
	return c.Field != nil && t != nil && f.in.client.Tracked(t)
}

// changes passes on what the callee writes to what the caller supplies, where it is certain
// which object that is.
func (t *translation) changes() {
	f := t.f
	if _, deferred := t.instr.(*ssa.Defer); t.instr == nil || deferred || !f.record {
		return // Have: defer func() { cfg.KeyLogWriter = nil }(), when all is over
	}
	for _, c := range t.s.Changes {
		if root := c.object.root().Root; root != Param && root != Free || c.over {
			continue
		}
		if places := t.places(c.object); len(places) == 1 {
			p := places[0]
			f.change(&Change{Instr: t.instr, Field: c.Field, Write: c.Write, object: p.object, path: p.path + c.path})
		}
	}
}

// settle finds out which changes come after a use of what they change that goes on.
func (f *frame) settle() {
	for _, c := range f.changes {
		c.over = f.ends(nil, c.Instr)
		for _, e := range f.events {
			if e.Kind != Argument || e.Callee == nil || len(e.Around) > 0 || !precedes(e.Instr, c.Instr) {
				continue
			}
			seen, ok := e.sees(c)
			if !ok || failed(e.Instr, c.Instr) || f.ends(e.Instr, c.Instr) {
				continue
			}
			switch instr := e.Instr.(type) {
			case *ssa.Call:
				c.Before = append(c.Before, Before{e.Callee, false, seen.Fields})
			case *ssa.Go:
				if fn := instr.Common().StaticCallee(); fn != nil && funcObject(fn) == e.Callee {
					c.Before = append(c.Before, Before{e.Callee, true, seen.Fields})
				}
			}
		}
	}
}

// sees reports whether what c changes, and nothing else, is what e uses.
func (e *Event) sees(c *Change) (seen Seen, ok bool) {
	for _, s := range e.Seen {
		if s.Object == c.object && s.Path == c.path && len(s.Guards) == 0 && s.Becomes == nil {
			seen, ok = s, true
		}
	}
	others := func(s Seen) bool { return s.Through == seen.Through && s.Becomes == nil && s.Object != c.object }
	return seen, ok && !slices.ContainsFunc(e.Seen, others)
}

// precedes reports whether a has been carried out whenever b is.
func precedes(a, b ssa.Instruction) bool {
	if a.Parent() != b.Parent() {
		return false
	}
	if a.Block() == b.Block() {
		return slices.Index(a.Block().Instrs, a) < slices.Index(b.Block().Instrs, b)
	}
	return a.Block().Dominates(b.Block())
}
