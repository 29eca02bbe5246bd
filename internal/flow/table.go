package flow

import (
	"go/constant"
	"go/token"
	"go/types"
	"slices"

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
		v := f.decidedHere(instr, f.in.read(f.cur, a.Object, a.Path+step))
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

// picked returns v, an element of a list, as the choice of who supplies its index.
//
// Have: var skips = [...]bool{Full: false, None: true}; skips[o.Mode]
func (f *frame) picked(instr ssa.Value, index ssa.Value, v Value) Value {
	if !f.operand(index).supplies() {
		return v
	}
	return guarded(v, []Guard{{Cond: newCond(token.ILLEGAL, userValue("index of a list"), nil, instr)}})
}

// present returns whether a map has the key that is looked up.
//
// Have: v, ok := versions[name]
func (f *frame) present(instr *ssa.Lookup) Value {
	m := f.operand(instr.X)
	key, _ := f.lookedUp(instr.Index)
	if len(m) == 1 && m[0].Kind == Pointer && len(key) == 1 && (key[0].Kind == Hole || key[0].Kind == Const) {
		if rows, places, ok := f.rows(instr, m[0]); ok {
			for i, l := range places {
				rows.X[i].Guards = addGuards(rows.X[i].Guards, f.in.at(f.cur, l).putUnder())
			}
			if result, decided, from := rows.decide(); decided {
				return known(boolAlt(result, from))
			}
			return known(Alt{Kind: Expr, Cond: rows})
		}
	}
	return userValue("presence in a map")
}

// putUnder returns what selects that v, an element of a map, was put there. Zero is what maps
// yield that have none.
//
// Have: if skip { settings["skip"] = true }
func (v Value) putUnder() []Guard {
	var out []Guard
	first := true
	for _, a := range v {
		switch {
		case a.Kind == Zero && len(v) > 1:
		case first:
			out, first = a.Guards, false
		default:
			out = commonGuards(out, a.Guards)
		}
	}
	return out
}

// table reads the element of a map with constant keys that what is looked up selects.
// ok is false for maps that hold anything else.
//
// Have: map[string]uint16{"1.0": tls.VersionTLS10, "1.2": tls.VersionTLS12}[version]
func (f *frame) table(instr *ssa.Lookup, a Alt) (out Value, ok bool) {
	if key, _ := f.lookedUp(instr.Index); len(key) != 1 || key[0].Kind != Hole {
		return nil, false
	}
	rows, places, ok := f.rows(instr, a)
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
// and nothing else, and the condition that what is looked up is one of those.
func (f *frame) rows(instr *ssa.Lookup, a Alt) (oneOf *Cond, places []loc, ok bool) {
	key, change := f.lookedUp(instr.Index)
	op := token.EQL
	if change != nil {
		op = equalFold
	}
	if _, havoc := f.cur.havoc(a.Object); havoc || a.Object.Root != Fresh {
		return nil, nil, false
	}
	oneOf = &Cond{Op: token.ILLEGAL, site: instr, any: true, deep: true}
	for _, l := range f.in.places(f.cur, a.Object) {
		if !below(l.path, a.Path) || l.path == a.Path {
			continue
		}
		c, known := keyOf(l.path[len(a.Path):])
		if !known || len(places) == maxRows {
			return nil, nil, false
		}
		if change != nil && (c.Kind() != constant.String || change(constant.StringVal(c)) != constant.StringVal(c)) {
			continue
		}
		found := boolAlt(true, Alt{})
		cond := newCond(op, key, Value{{Kind: Const, Const: c}}, row{instr, l.path})
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

// decidedHere gives constants of another package's table the place of the lookup.
//
// Have: &tls.Config{MinVersion: lib.Versions["1.0"]}
func (f *frame) decidedHere(instr *ssa.Lookup, v Value) Value {
	origin := f.in.src.use(instr)
	if !origin.IsValid() || !slices.ContainsFunc(v, func(a Alt) bool { return a.Kind == Const && !a.Origin.IsValid() }) {
		return v
	}
	out := slices.Clone(v)
	for i, a := range out {
		if a.Kind == Const && !a.Origin.IsValid() {
			out[i].Origin, out[i].Chosen = origin, true
		}
	}
	return out
}

// tableFact describes variable v if it holds nothing but a table of few constants, which no
// function of the package changes; nil if it does not.
//
// Have: var Versions = map[string]uint16{"1.0": tls.VersionTLS10, "1.2": tls.VersionTLS12}
func (in *Interp) tableFact(v *ssa.Global, val Value) *Fact {
	if len(val) != 1 || val[0].Kind != Pointer || val[0].Path != "" || !isMap(val[0].Object.Type) {
		return nil
	}
	o := val[0].Object
	e := in.newEncoder(nil, v.Name(), in.prog.Pkg.Pkg.Path())
	e.fact.Objects = []ObjectFact{{Root: Fresh, Type: typeFact(o.Type)}}
	e.fact.Results = []ValueFact{{{Kind: Pointer, Object: 1}}}
	for l, row := range in.globals.state.in(o) {
		_, isKey := keyOf(l.path)
		if !isKey || len(row) != 1 || row[0].Kind != Const || row[0].isString() || len(e.fact.Writes) == maxRows {
			return nil
		}
		e.fact.Writes = append(e.fact.Writes, PlaceFact{1, l.path, e.value(row)})
	}
	if len(e.fact.Writes) == 0 {
		return nil
	}
	return e.fact
}

// share takes in what another package's variable refers to. It reports false while the
// package is initialized, in an order that is not known here.
func (g *globals) share(s *Summary) bool {
	for o := range s.exit.living() {
		if !g.frozen {
			return false
		}
		if g.state.alive(o) {
			continue
		}
		g.state.revive(o)
		for l, v := range s.exit.in(o) {
			g.state.put(l, v)
		}
	}
	return true
}

func isMap(t types.Type) bool {
	_, ok := t.Underlying().(*types.Map)
	return ok
}
