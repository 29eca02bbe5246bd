package flow

import (
	"go/token"
	"slices"

	"golang.org/x/tools/go/ssa"
)

// refine drops from the place that cond was read from the alternatives that cannot
// be there when it holds (or does not).
//
// Have: if cfg.MinVersion < tls.VersionTLS12 { cfg.MinVersion = tls.VersionTLS12 }
func (f *frame) refine(s *state, cond ssa.Value, holds bool) {
	bin, ok := cond.(*ssa.BinOp)
	if !ok {
		return
	}
	load, ok := bin.X.(*ssa.UnOp)
	if !ok || load.Op != token.MUL || load.Block() != f.block {
		return
	}
	ptr := f.env[load.X]
	if len(ptr) != 1 || ptr[0].Kind != Pointer {
		return
	}
	l := loc{ptr[0].Object, ptr[0].Path}
	v, ok := s.get(l)
	if !ok && l.object.Root != Param && l.object.by == nil {
		return
	}
	if !ok { // what the caller supplies, itself or by options, if it passes the same test there
		v = f.in.read(s, l.object, l.path)
	}
	c := f.cond(cond)
	v = slices.Clone(c.filter(v, holds))
	for i, a := range v {
		if a.Kind == Hole || a.lost() {
			v[i].Guards = addGuards(a.Guards, []Guard{{Cond: c, Not: !holds}})
		}
	}
	s.put(l, v)
}

// filter keeps the alternatives of v that X of the condition may be when it holds.
func (c *Cond) filter(v Value, holds bool) Value {
	var out Value
	for _, a := range v {
		if result, ok := c.decideAlt(a); !ok || result == holds {
			out = append(out, a)
		}
	}
	return out
}

// refineEdge filters val, the value of v, by the branch that ends block d if control
// reaches b from it over one edge only.
func (f *frame) refineEdge(v ssa.Value, val Value, d, b *ssa.BasicBlock) Value {
	branch, ok := d.Instrs[len(d.Instrs)-1].(*ssa.If)
	if !ok || len(b.Preds) != 1 || d.Succs[0] == d.Succs[1] {
		return val
	}
	holds := b == d.Succs[0]
	then := f.entry[b]
	if then == nil {
		then = f.cur
	}
	if out, ok := f.refineByField(v, val, branch.Cond, then, holds); ok {
		return out
	}
	bin, ok := branch.Cond.(*ssa.BinOp)
	if !ok {
		return f.filterByAnswer(v, val, branch.Cond, holds)
	}
	if bin.X != v {
		return val
	}
	return f.cond(branch.Cond).filter(val, holds)
}

// refineLast filters val, the value of v, by the branch that leads straight to a join.
//
// Have: if min < tls.VersionTLS12 { min = tls.VersionTLS12 }
// Have: if cfg.ServerName == "" { cfg = cfg.Clone(); cfg.ServerName = host }
func (f *frame) refineLast(v ssa.Value, val Value, branch *ssa.If, holds bool) Value {
	if bin, ok := branch.Cond.(*ssa.BinOp); ok && bin.X == v {
		return f.cond(branch.Cond).filter(val, holds)
	}
	if then := f.tested(branch.Block()); then != nil {
		if out, ok := f.refineByField(v, val, branch.Cond, then, holds); ok {
			return out
		}
	}
	return val
}

// refineByField filters val, the value of v, by what a branch on cond found in memory then,
// if cond is on a field of what v points to.
func (f *frame) refineByField(v ssa.Value, val Value, cond ssa.Value, then *state, holds bool) (out Value, ok bool) {
	if field := fieldRead(cond); field != nil && field.X == v {
		return f.filterByField(val, field, &Cond{}, then, holds), true
	}
	bin, ok := cond.(*ssa.BinOp)
	if !ok || len(val) < 2 {
		return nil, false
	}
	if field := fieldRead(bin.X); field != nil && field.X == v {
		return f.filterByField(val, field, &Cond{Op: bin.Op, Y: f.value(bin.Y)}, then, holds), true
	}
	return nil, false
}

// tested returns the memory that the branch which ends b found, nil if b may have written to
// it, or read it before.
func (f *frame) tested(b *ssa.BasicBlock) *state {
	for _, instr := range b.Instrs {
		switch instr := instr.(type) {
		case *ssa.Phi, *ssa.FieldAddr, *ssa.UnOp, *ssa.BinOp, *ssa.DebugRef:
		case *ssa.If:
			cond := instr.Cond
			if bin, ok := cond.(*ssa.BinOp); ok {
				cond = bin.X
			}
			if load, ok := cond.(*ssa.UnOp); ok && load.Block() == b {
				return f.entry[b]
			}
		default:
			return nil
		}
	}
	return nil
}

// fieldRead returns the address of the field that cond is read from, or nil.
func fieldRead(cond ssa.Value) *ssa.FieldAddr {
	load, ok := cond.(*ssa.UnOp)
	if !ok || load.Op != token.MUL {
		return nil
	}
	field, _ := load.X.(*ssa.FieldAddr)
	return field
}

// filterByField keeps the pointers of which a field may be what a branch found: whether c, on
// what the field was then, holds.
//
// Have: for _, s := range all { if s.Insecure { continue }; ids = append(ids, s.ID) }
// Have: if cfg == nil { cfg = &tls.Config{} }; if cfg.ServerName != "" { return cfg }
func (f *frame) filterByField(val Value, field *ssa.FieldAddr, c *Cond, then *state, holds bool) Value {
	step := "." + fieldName(deref(field.X.Type()), field.Field)
	var out Value
	for _, a := range val {
		if a.Kind == Pointer {
			c.X = f.in.read(then, a.Object, a.Path+step)
			if result, ok, _ := c.decide(); ok && result != holds {
				continue
			}
		}
		out = append(out, a)
	}
	return out
}
