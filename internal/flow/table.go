package flow

import (
	"go/token"
	"go/types"

	"golang.org/x/tools/go/ssa"
)

// lookup reads an element of a map or string.
func (f *frame) lookup(instr *ssa.Lookup) Value {
	step := f.mapKey(instr.Index)
	v := each(f.operand(instr.X), func(a Alt) Value {
		if a.Kind != Pointer {
			return userValue("element of an unknown map")
		}
		if m, ok := instr.X.Type().Underlying().(*types.Map); ok && isStruct(m.Elem()) {
			f.sources[a.Object] = true
		}
		if v, ok := f.table(instr, a); ok && step == "[*]" {
			return v
		}
		v := f.in.read(f.cur, a.Object, a.Path+step)
		if step == "[*]" {
			c := newCond(token.ILLEGAL, userValue("key of a map"), nil, instr)
			v = guarded(v, []Guard{{Cond: c}})
		}
		return v
	})
	if instr.CommaOk {
		return known(Alt{Kind: Tuple, Parts: []Value{v, f.present(instr)}})
	}
	return v
}

// present returns whether a map has the key that is looked up.
//
// Have: v, ok := versions[name]
func (f *frame) present(instr *ssa.Lookup) Value {
	m, key := f.operand(instr.X), f.operand(instr.Index)
	if len(m) == 1 && m[0].Kind == Pointer && len(key) == 1 && (key[0].Kind == Hole || key[0].Kind == Const) {
		if rows, _, ok := f.rows(instr, m[0], key); ok {
			if result, decided, from := rows.decide(); decided {
				return known(boolAlt(result, from))
			}
			return known(Alt{Kind: Expr, Cond: rows})
		}
	}
	return userValue("presence in a map")
}

// table reads the element of a map with constant keys that what is looked up selects.
// ok is false for maps that hold anything else.
//
// Have: map[string]uint16{"1.0": tls.VersionTLS10, "1.2": tls.VersionTLS12}[version]
func (f *frame) table(instr *ssa.Lookup, a Alt) (out Value, ok bool) {
	key := f.operand(instr.Index)
	if len(key) != 1 || key[0].Kind != Hole {
		return nil, false
	}
	rows, places, ok := f.rows(instr, a, key)
	if !ok || len(places) == 0 {
		return nil, false
	}
	absent := []Guard{}
	for i, l := range places {
		found := rows.X[i].Guards
		out = join(out, guarded(f.in.at(f.cur, l), found))
		absent = append(absent, Guard{Cond: found[0].Cond, Not: true})
	}
	return join(out, Value{{Kind: Zero, Guards: absent}}), true
}

// rows returns where map a holds its elements, if it holds them under few constant keys
// and nothing else, and the condition that key is one of those.
func (f *frame) rows(instr *ssa.Lookup, a Alt, key Value) (oneOf *Cond, places []loc, ok bool) {
	if _, havoc := f.cur.havoc(a.Object); havoc || a.Object.Root != Fresh {
		return nil, nil, false
	}
	oneOf = &Cond{Op: token.ILLEGAL, site: instr, any: true, deep: true}
	for _, l := range f.in.places(f.cur, a.Object) {
		if !below(l.path, a.Path) || l.path == a.Path {
			continue
		}
		c, known := f.in.keyOf(l.path[len(a.Path):])
		if !known || len(places) == maxRows {
			return nil, nil, false
		}
		found := boolAlt(true, Alt{})
		cond := newCond(token.EQL, key, Value{{Kind: Const, Const: c}}, row{instr, l.path})
		switch result, decided, from := cond.decide(); {
		case !decided:
			found.Guards = []Guard{{Cond: cond}}
		case result:
			found.Origin, found.Via = from.Origin, from.Via
		default:
			continue
		}
		oneOf.X = append(oneOf.X, found)
		places = append(places, l)
	}
	return oneOf, places, true
}

// maxRows bounds the tables that are read row by row.
const maxRows = 16

// A row identifies the condition under which a lookup finds one element.
type row struct {
	instr *ssa.Lookup
	path  string
}
