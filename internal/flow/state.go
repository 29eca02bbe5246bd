package flow

import (
	"maps"
	"strings"
)

// A loc is a place in memory.
type loc struct {
	object *Object
	path   string
}

// A state is the memory at one point of a function: what was written to each place.
// alive holds the objects that exist; havoc those that an unknown function had.
type state struct {
	mem   map[loc]Value
	alive map[*Object]bool
	havoc map[*Object]string
}

func newState() *state {
	return &state{mem: map[loc]Value{}, alive: map[*Object]bool{}, havoc: map[*Object]string{}}
}

func (s *state) clone() *state {
	return &state{mem: maps.Clone(s.mem), alive: maps.Clone(s.alive), havoc: maps.Clone(s.havoc)}
}

// create makes o exist anew, with nothing written to it.
func (s *state) create(o *Object) {
	s.forget(o, "")
	delete(s.havoc, o)
	s.alive[o] = true
}

// forget drops what was written to o at path and below.
func (s *state) forget(o *Object, path string) {
	for l := range s.mem {
		if l.object == o && below(l.path, path) {
			delete(s.mem, l)
		}
	}
}

// below reports whether path p is q or a part of it.
func below(p, q string) bool {
	if !strings.HasPrefix(p, q) {
		return false
	}
	return len(p) == len(q) || q == "" || p[len(q)] == '.' || p[len(q)] == '['
}

// joinState merges t into s and reports whether s changed. A place that only one of
// them wrote holds there what unwritten memory reads as.
func (in *Interp) joinState(s, t *state) bool {
	changed := false
	for l, v := range t.mem {
		old, ok := s.mem[l]
		if identical(old, v) {
			continue
		}
		if !ok && in.exists(s, l.object) {
			old = in.absent(s, l)
		}
		merged := join(v, old)
		if ok && same(old, merged) {
			continue
		}
		s.mem[l] = merged
		changed = true
	}
	for l, v := range s.mem {
		if _, ok := t.mem[l]; ok || !in.exists(t, l.object) {
			continue
		}
		merged := join(v, in.absent(t, l))
		if !same(v, merged) {
			s.mem[l] = merged
			changed = true
		}
	}
	for o, why := range t.havoc {
		if _, ok := s.havoc[o]; !ok {
			s.havoc[o] = why
			changed = true
		}
	}
	for o := range t.alive {
		if !s.alive[o] {
			s.alive[o] = true
			changed = true
		}
	}
	return changed
}

// absent returns what is at l, to which nothing was written: part of what was written to
// what encloses it, or what was there before.
//
// Have: cfg := base.Clone(); if insecure { cfg.InsecureSkipVerify = true }
func (in *Interp) absent(s *state, l loc) Value {
	for p := l.path; p != ""; {
		p = parent(p)
		if v, ok := s.mem[loc{l.object, p}]; ok {
			return in.project(s, v, l.path[len(p):])
		}
	}
	if why, ok := s.havoc[l.object]; ok {
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
	return o.Root != Fresh || s.alive[o] || in.globals.has(o)
}

// contents returns what was written to o, by path.
func (s *state) contents(o *Object) map[string]Value {
	out := map[string]Value{}
	for l, v := range s.mem {
		if l.object == o {
			out[l.path] = v
		}
	}
	return out
}
