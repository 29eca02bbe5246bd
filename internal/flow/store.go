package flow

import (
	"cmp"
	"iter"
	"slices"
	"strings"
	"sync/atomic"
)

// A store maps objects to records. To clone it costs nothing: what two stores have in
// common they share until one of them changes it, so that states that differ in little
// are compared and joined by that little.
//
// It is a treap whose priorities follow from the keys, so that its shape depends only on
// which objects it has.
type store struct {
	top   *branch
	owner *owner // what belongs to it is not shared and can be changed in place
	reads reads  // if not nil, what was asked for is noted there
}

// reads are records that were asked for, by their objects. Whoever finds the same records
// again need not ask.
type reads map[*Object]*record

// holds reports whether s has the same records; of the object at l those of what is at l, or
// encloses it, or is part of it.
func (r reads) holds(s *store, l loc) bool {
	for o, rec := range r {
		if now := s.of(o); now != rec && (o != l.object || !now.agrees(rec, l.path)) {
			return false
		}
	}
	return true
}

// agrees reports whether two records of an object are the same at path.
func (r *record) agrees(other *record, path string) bool {
	if r.alive != other.alive || r.havoc != other.havoc {
		return false
	}
	knows := func(a, b *record) bool {
		return !slices.ContainsFunc(a.cells, func(c cell) bool {
			v, ok := b.get(c.path)
			return !apart(c.path, path) && !(ok && identical(v, c.v))
		})
	}
	return knows(r, other) && knows(other, r)
}

// apart reports whether two paths lead into different fields of one struct.
func apart(p, q string) bool {
	i := 0
	for i < len(p) && i < len(q) && p[i] == q[i] {
		i++
	}
	inName := func(path string) bool { return i < len(path) && !strings.ContainsRune(".[!", rune(path[i])) }
	if !inName(p) && !inName(q) {
		return false
	}
	step := strings.LastIndexAny(p[:i], ".[")
	return step >= 0 && p[step] == '.'
}

// An owner is the identity of a store between two clones.
type owner struct{ _ byte }

// A branch is an object with its record, and the branches of objects with lower and with
// higher numbers.
type branch struct {
	object    *Object
	rec       *record
	low, high *branch
	owner     *owner
}

// A record is what is known of an object.
type record struct {
	cells []cell // by path
	alive bool   // it exists
	havoc string // why nothing else is known: an unknown function had it; "" if none had
	owner *owner
}

// A cell is what was written to one path of an object.
type cell struct {
	path string
	v    Value
}

var none record

func (r *record) find(path string) (int, bool) {
	return slices.BinarySearchFunc(r.cells, path, func(c cell, path string) int { return cmp.Compare(c.path, path) })
}

// get returns what was written to path.
func (r *record) get(path string) (Value, bool) {
	if len(r.cells) == 0 {
		return nil, false
	}
	if i, ok := r.find(path); ok {
		return r.cells[i].v, true
	}
	return nil, false
}

func (r *record) put(path string, v Value) {
	i, ok := r.find(path)
	if !ok {
		r.cells = slices.Insert(r.cells, i, cell{})
	}
	r.cells[i] = cell{path, v}
}

// share returns a second store with what s has.
func (s *store) share() store {
	s.owner = nil
	return store{top: s.top, reads: s.reads}
}

// of returns what is known of o.
func (s *store) of(o *Object) *record {
	rec := s.find(o)
	if s.reads != nil {
		s.reads[o] = rec
	}
	return rec
}

func (s *store) find(o *Object) *record {
	for b := s.top; b != nil; {
		switch c := cmp.Compare(o.number, b.object.number); {
		case c == 0:
			return b.rec
		case c < 0:
			b = b.low
		default:
			b = b.high
		}
	}
	return &none
}

// change returns the record of o, to be changed at once.
func (s *store) change(o *Object) *record {
	if s.owner == nil {
		s.owner = new(owner)
	}
	var rec *record
	s.top, rec = s.owner.change(s.top, o)
	return rec
}

// numbers counts the objects of all packages that were ever changed.
var numbers atomic.Uint64

// change returns b with a record of o that belongs to w.
func (w *owner) change(b *branch, o *Object) (*branch, *record) {
	if o.number == 0 {
		o.number = numbers.Add(1)
	}
	if b == nil {
		rec := &record{owner: w}
		return &branch{object: o, rec: rec, owner: w}, rec
	}
	b = w.own(b)
	var rec *record
	switch c := cmp.Compare(o.number, b.object.number); {
	case c == 0:
		if b.rec.owner != w {
			b.rec = &record{slices.Clone(b.rec.cells), b.rec.alive, b.rec.havoc, w}
		}
		return b, b.rec
	case c < 0:
		b.low, rec = w.change(b.low, o)
		if b.low.above(b) {
			up := b.low
			b.low, up.high = up.high, b
			b = up
		}
	default:
		b.high, rec = w.change(b.high, o)
		if b.high.above(b) {
			up := b.high
			b.high, up.low = up.low, b
			b = up
		}
	}
	return b, rec
}

// own returns a branch with what b has that belongs to w.
func (w *owner) own(b *branch) *branch {
	if b.owner == w {
		return b
	}
	c := *b
	c.owner = w
	return &c
}

// above reports whether b stands above c in every store with both.
func (b *branch) above(c *branch) bool { return b.object.priority() > c.object.priority() }

// priority spreads the numbers of objects; no two have the same.
func (o *Object) priority() uint64 {
	x := o.number * 0x9e3779b97f4a7c15
	return (x ^ x>>32) * 0xd6e8feb86659fd93
}

// all yields the objects of s, by number. The loop may change s.
func (s *store) all() iter.Seq2[*Object, *record] {
	return func(yield func(*Object, *record) bool) {
		s.owner = nil
		s.top.all(yield)
	}
}

func (b *branch) all(yield func(*Object, *record) bool) bool {
	return b == nil || b.low.all(yield) && yield(b.object, b.rec) && b.high.all(yield)
}

// differences calls f for the objects of which a and b do not have the very same record.
func differences(a, b *branch, f func(o *Object, a, b *record)) {
	switch {
	case a == b:
	case a == nil:
		differences(nil, b.low, f)
		f(b.object, &none, b.rec)
		differences(nil, b.high, f)
	case b == nil:
		differences(a.low, nil, f)
		f(a.object, a.rec, &none)
		differences(a.high, nil, f)
	case a.object == b.object:
		differences(a.low, b.low, f)
		if a.rec != b.rec {
			f(a.object, a.rec, b.rec)
		}
		differences(a.high, b.high, f)
	case a.above(b):
		low, high := split(b, a.object)
		differences(a.low, low, f)
		f(a.object, a.rec, &none)
		differences(a.high, high, f)
	default:
		low, high := split(a, b.object)
		differences(low, b.low, f)
		f(b.object, &none, b.rec)
		differences(high, b.high, f)
	}
}

// split returns the branches of b below and above o, which is not among them.
func split(b *branch, o *Object) (low, high *branch) {
	if b == nil {
		return nil, nil
	}
	c := *b
	c.owner = nil
	if o.number < b.object.number {
		low, c.low = split(b.low, o)
		return low, &c
	}
	c.high, high = split(b.high, o)
	return &c, high
}
