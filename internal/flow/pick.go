package flow

import (
	"go/token"

	"golang.org/x/tools/go/ssa"
)

// A loop over a table sees all rows as one, so that a branch on one column does not tell
// which rows are there when another column is read.
//
// Have: for _, s := range suites { if s.TLS13 { a = append(a, s.ID) } else { b = append(b, s.ID) } }

// maySkip reports whether append adds a part of a row under a branch on another part of it
// that can go either way.
func (f *frame) maySkip(instr *ssa.Call) bool {
	added := rowsIn(instr.Call.Args[1])
	if len(added) == 0 {
		return false
	}
	for _, e := range f.ctl.deps[f.block.Index] {
		branch := e.block.Instrs[len(e.block.Instrs)-1].(*ssa.If)
		asked := rowAsked(branch.Cond)
		if asked == nil || !added[asked] {
			continue
		}
		if _, decided, _ := f.cond(branch.Cond).decide(); !decided {
			return true
		}
	}
	return false
}

// rowAsked returns the variable that holds the row of which cond is a field, or a
// comparison of one; nil if there is none.
func rowAsked(cond ssa.Value) *ssa.Alloc {
	switch c := cond.(type) {
	case *ssa.BinOp:
		return rowAsked(c.X)
	case *ssa.UnOp:
		if c.Op == token.NOT {
			return rowAsked(c.X)
		}
	}
	return rowOf(cond)
}

// rowOf returns the variable of a loop of which v is a field, nil if v is something else.
func rowOf(v ssa.Value) *ssa.Alloc {
	field := fieldRead(v)
	if field == nil {
		return nil
	}
	row, ok := field.X.(*ssa.Alloc)
	if !ok {
		return nil
	}
	for _, r := range *row.Referrers() {
		store, ok := r.(*ssa.Store)
		if !ok || store.Addr != row {
			continue
		}
		if load, ok := store.Val.(*ssa.UnOp); ok && load.Op == token.MUL {
			if _, ok := load.X.(*ssa.IndexAddr); ok {
				return row
			}
		}
	}
	return nil
}

// rowsIn returns the variables of loops of which list, the last argument of append, holds
// fields.
func rowsIn(list ssa.Value) map[*ssa.Alloc]bool {
	s, ok := list.(*ssa.Slice)
	if !ok {
		return nil
	}
	out := map[*ssa.Alloc]bool{}
	var into func(addr ssa.Value, depth int)
	into = func(addr ssa.Value, depth int) {
		if depth > 4 {
			return
		}
		for _, r := range *addr.Referrers() {
			switch r := r.(type) {
			case *ssa.IndexAddr:
				into(r, depth+1)
			case *ssa.FieldAddr:
				into(r, depth+1)
			case *ssa.Store:
				if r.Addr != addr {
					continue
				}
				if row := rowOf(r.Val); row != nil {
					out[row] = true
				} else if load, ok := r.Val.(*ssa.UnOp); ok && load.Op == token.MUL {
					if lit, ok := load.X.(*ssa.Alloc); ok {
						into(lit, depth+1)
					}
				}
			}
		}
	}
	if array, ok := s.X.(*ssa.Alloc); ok {
		into(array, 0)
	}
	return out
}
