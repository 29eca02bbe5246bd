package flow

import (
	"cmp"
	"iter"
	"slices"
	"strings"
)

// A loc is a place in memory.
type loc struct {
	object *Object
	path   string
}

// A state is the memory at one point of a function: what was written to each place,
// which objects exist, and which an unknown function had.
type state struct {
	store
	places int // how many were written
}

func newState() *state { return new(state) }

func (s *state) clone() *state { return &state{s.share(), s.places} }

// get returns what was written to l.
func (s *state) get(l loc) (Value, bool) { return s.of(l.object).get(l.path) }

// at returns what was written to l, nil if nothing was.
func (s *state) at(l loc) Value {
	v, _ := s.get(l)
	return v
}

// put writes v to l.
func (s *state) put(l loc, v Value) {
	rec := s.change(l.object)
	before := len(rec.cells)
	rec.put(l.path, v)
	s.places += len(rec.cells) - before
}

func (s *state) alive(o *Object) bool { return s.of(o).alive }

// revive makes o exist, with what is known of it.
func (s *state) revive(o *Object) {
	if !s.alive(o) {
		s.change(o).alive = true
	}
}

// havoc returns why nothing is known of o but what was written since, if that is so.
func (s *state) havoc(o *Object) (string, bool) {
	why := s.of(o).havoc
	return why, why != ""
}

func (s *state) setHavoc(o *Object, why string) { s.change(o).havoc = why }

// create makes o exist anew, with nothing written to it.
func (s *state) create(o *Object) {
	s.forget(o, "")
	rec := s.change(o)
	rec.alive, rec.havoc = true, ""
}

// forget drops what was written to o at path and below.
func (s *state) forget(o *Object, path string) {
	if !slices.ContainsFunc(s.of(o).cells, func(c cell) bool { return below(c.path, path) }) {
		return
	}
	rec := s.change(o)
	before := len(rec.cells)
	rec.cells = slices.DeleteFunc(rec.cells, func(c cell) bool { return below(c.path, path) })
	s.places += len(rec.cells) - before
}

// drop forgets that o exists.
func (s *state) drop(o *Object) {
	rec := s.change(o)
	s.places -= len(rec.cells)
	*rec = record{owner: rec.owner}
}

// below reports whether path p is q or a part of it.
func below(p, q string) bool {
	if !strings.HasPrefix(p, q) {
		return false
	}
	return len(p) == len(q) || q == "" || p[len(q)] == '.' || p[len(q)] == '['
}

// written yields what was written, by object and path. The loop may change s.
func (s *state) written() iter.Seq2[loc, Value] {
	return func(yield func(loc, Value) bool) {
		for o, rec := range s.all() {
			for _, c := range rec.cells {
				if !yield(loc{o, c.path}, c.v) {
					return
				}
			}
		}
	}
}

// in yields what was written to o, by path. The loop may change s.
func (s *state) in(o *Object) iter.Seq2[loc, Value] {
	return func(yield func(loc, Value) bool) {
		s.owner = nil
		for _, c := range s.of(o).cells {
			if !yield(loc{o, c.path}, c.v) {
				return
			}
		}
	}
}

// locs returns the places of o that were written, by path.
func (s *state) locs(o *Object) []loc {
	var out []loc
	for l := range s.in(o) {
		out = append(out, l)
	}
	return out
}

// living yields the objects that exist.
func (s *state) living() iter.Seq[*Object] {
	return func(yield func(*Object) bool) {
		for o, rec := range s.all() {
			if rec.alive && !yield(o) {
				return
			}
		}
	}
}

// lost yields the objects that an unknown function had, and which.
func (s *state) lost() iter.Seq2[*Object, string] {
	return func(yield func(*Object, string) bool) {
		for o, rec := range s.all() {
			if rec.havoc != "" && !yield(o, rec.havoc) {
				return
			}
		}
	}
}

// sorted returns the places that were written and satisfy keep, by path.
func (s *state) sorted(keep func(loc) bool) []loc {
	var out []loc
	for l := range s.written() {
		if keep(l) {
			out = append(out, l)
		}
	}
	slices.SortStableFunc(out, func(a, b loc) int { return cmp.Compare(a.path, b.path) })
	return out
}

// joinState merges t into s and reports whether s changed. A place that only one of
// them wrote holds there what unwritten memory reads as.
func (in *Interp) joinState(s, t *state) bool {
	before, changed := s.clone(), false
	differences(before.top, t.top, func(o *Object, a, b *record) {
		for _, c := range b.cells {
			old, ok := a.get(c.path)
			if identical(old, c.v) {
				continue
			}
			if !ok && in.exists(before, o) {
				old = in.absent(before, loc{o, c.path})
			}
			if merged := join(c.v, old); !ok || !same(old, merged) {
				s.put(loc{o, c.path}, merged)
				changed = true
			}
		}
		for _, c := range a.cells {
			if _, ok := b.get(c.path); ok || !in.exists(t, o) {
				continue
			}
			if merged := join(c.v, in.absent(t, loc{o, c.path})); !same(c.v, merged) {
				s.put(loc{o, c.path}, merged)
				changed = true
			}
		}
		if b.havoc != "" && a.havoc == "" {
			s.setHavoc(o, b.havoc)
			changed = true
		}
		if b.alive && !a.alive {
			s.revive(o)
			changed = true
		}
	})
	return changed
}

// absent returns what is at l, to which nothing was written: part of what was written to
// what encloses it, or what was there before.
//
// Have: cfg := base.Clone(); if insecure { cfg.InsecureSkipVerify = true }
func (in *Interp) absent(s *state, l loc) Value {
	for p := l.path; p != ""; {
		p = parent(p)
		if v, ok := s.get(loc{l.object, p}); ok {
			return in.project(s, v, l.path[len(p):])
		}
	}
	if why, ok := s.havoc(l.object); ok {
		return changedBy(why, l)
	}
	return in.unwritten(s, l.object, l.path)
}

// changedBy returns what is at l after an unknown function had it.
func changedBy(why string, l loc) Value {
	return Value{{Kind: Unknown, Reason: why, User: true, Object: l.object, Path: l.path}}
}

// exists reports whether o exists in s: symbolic memory and what package variables
// refer to always do.
func (in *Interp) exists(s *state, o *Object) bool {
	return o.Root != Fresh || s.alive(o) || in.globals.has(o)
}

// contents returns what was written to o, by path.
func (s *state) contents(o *Object) map[string]Value {
	out := map[string]Value{}
	for l, v := range s.in(o) {
		out[l.path] = v
	}
	return out
}
