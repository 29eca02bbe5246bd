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
	if field := fieldRead(branch.Cond); field != nil && field.X == v {
		return f.filterByField(val, field, &Cond{}, b, holds)
	}
	bin, ok := branch.Cond.(*ssa.BinOp)
	if !ok {
		return f.filterByAnswer(v, val, branch.Cond, holds)
	}
	if field := fieldRead(bin.X); field != nil && field.X == v && len(val) > 1 {
		return f.filterByField(val, field, &Cond{Op: bin.Op, Y: f.value(bin.Y)}, b, holds)
	}
	if bin.X != v {
		return val
	}
	return f.cond(branch.Cond).filter(val, holds)
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

// filterByField keeps the pointers of which a field may be what the branch before block b
// found: whether c, on what the field was then, holds.
//
// Have: for _, s := range all { if s.Insecure { continue }; ids = append(ids, s.ID) }
// Have: if cfg == nil { cfg = &tls.Config{} }; if cfg.ServerName != "" { return cfg }
func (f *frame) filterByField(val Value, field *ssa.FieldAddr, c *Cond, b *ssa.BasicBlock, holds bool) Value {
	step := "." + fieldName(deref(field.X.Type()), field.Field)
	then := f.entry[b]
	if then == nil {
		then = f.cur
	}
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
