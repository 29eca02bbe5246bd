package flow

import (
	"slices"
	"strings"
)

// A struct is spent on a call if the callee made of it what is in sight from then on.
// What structs of its type become elsewhere says nothing more of it.
//
// Have: cfg := lib.NewTLSConfig(&lib.Options{Insecure: true}); cfg.VerifyConnection = verify

// reads notes that the callee read a field of the struct at path of o: of one struct, not
// of any in a list.
func (t *translation) reads(o *Object, path string) {
	if field, _, _ := strings.Cut(path, "["); field != "" && t.instr != nil {
		t.read[o] = true
	}
}

// spend notes which structs the call spent if it made something, or would have if it had
// not refused: those of which it read a field in sight. events are those of the call.
func (t *translation) spend(events []*Event) {
	f := t.f
	if t.instr == nil {
		return
	}
	l := t.s.leaves(f.in)
	if l.lost || !l.makes && len(events) == 0 && !t.refused || slices.ContainsFunc(events, (*Event).lost) {
		return
	}
	for o := range t.read {
		f.spent[o] = true
	}
}

// completed returns the caller's structs of which the callee changes what they become: what
// they held before the call says nothing yet.
//
// Have: o := &lib.Options{Insecure: true}; o.RegisterFlags(flag.CommandLine)
func (t *translation) completed() map[*Object]bool {
	out := map[*Object]bool{}
	note := func(o *Object) {
		for _, p := range t.places(o) {
			out[p.object] = true
		}
	}
	for o := range t.s.exit.lost() {
		note(o)
	}
	for l, v := range t.s.exit.written() {
		isHeld := len(v) == 1 && v[0].Kind == Hole && v[0].Object == l.object && v[0].Path == l.path
		if l.object.Root != Fresh && !isHeld && t.f.in.decides(l.object, l.path) {
			note(l.object)
		}
	}
	return out
}

// losesSettings reports whether a function hands settings of its callers to another one,
// which may change them.
//
// Have: func (o *Options) RegisterFlags(fs *flag.FlagSet) { fs.BoolVar(&o.Insecure, "insecure", false, "") }
func (in *Interp) losesSettings(s *Summary) bool {
	for o := range s.exit.lost() {
		if o.Root == Param && len(in.templatesOf(o.Type)) > 0 {
			return true
		}
	}
	return false
}

// A legacy says what a function leaves to its callers.
type legacy struct {
	makes bool // objects of interest that it makes of what they supply
	lost  bool // some field of those was lost sight of
}

// leaves returns what the function leaves to its callers.
func (s *Summary) leaves(in *Interp) *legacy {
	if s.legacy != nil {
		return s.legacy
	}
	s.legacy = &legacy{}
	left := slices.Concat(s.results...)
	for at, v := range s.exit.written() {
		if at.object.Root != Fresh {
			left = append(left, v...)
		}
	}
	reached := map[*Object]bool{}
	for _, o := range in.reachable(s.exit, left) {
		reached[o] = true
	}
	for at, v := range s.exit.written() {
		if reached[at.object] && at.object.Root == Fresh && in.decides(at.object, at.path) {
			s.legacy.makes = s.legacy.makes || s.exit.open(v)
			s.legacy.lost = s.legacy.lost || slices.ContainsFunc(v, Alt.lost)
		}
	}
	return s.legacy
}

// open reports whether v, or an element of a list in it, depends on what a caller supplies.
func (s *state) open(v Value) bool {
	return slices.ContainsFunc(v, func(a Alt) bool {
		if a.open() || a.Kind != Slice {
			return a.open()
		}
		for _, elem := range s.in(a.Object) {
			if slices.ContainsFunc(elem, Alt.open) {
				return true
			}
		}
		return false
	})
}

// decides reports whether what is at path of o decides something: it is part of a tracked
// object, or a knob of a struct that becomes one.
func (in *Interp) decides(o *Object, path string) bool {
	return in.client.Tracked(o.Type) || slices.ContainsFunc(in.templatesOf(o.Type), func(tm *template) bool {
		return slices.ContainsFunc(tm.Paths(), func(k string) bool { return below(k, path) })
	})
}

// lost reports whether a is what was in a place that was lost sight of.
func (a Alt) lost() bool { return a.Kind == Unknown && a.Object != nil }

// lost reports whether sight was lost of what decides a field of an object in the event.
func (e *Event) lost() bool {
	return slices.ContainsFunc(e.Seen, func(s Seen) bool {
		for _, v := range s.Fields {
			if slices.ContainsFunc(v, Alt.lost) {
				return true
			}
		}
		return false
	})
}

// withoutSpent returns seen without structs that calls spent.
func (f *frame) withoutSpent(seen []Seen) []Seen {
	return slices.DeleteFunc(seen, func(s Seen) bool { return s.Becomes != nil && !s.Setter && f.spent[s.Object] })
}
