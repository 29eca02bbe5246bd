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
	if path != "" && t.instr != nil && !strings.Contains(path, "[") {
		t.read[o] = true
	}
}

// spend notes which structs the call spent if it made something: those of which it read
// a field in sight, and those that it has not kept, whatever it did with them. before is
// how many events there were before the call.
func (t *translation) spend(before int) {
	f := t.f
	if t.instr == nil || len(f.events) == before && !t.makes() {
		return
	}
	for o := range t.read {
		f.spent[o] = true
	}
	kept := t.s.kept()
	for i, arg := range t.args {
		for _, a := range arg {
			switch {
			case kept[i]:
			case a.Kind == Struct:
				f.spent[a.Fields.from] = true
			case a.Kind == Pointer:
				f.spent[a.Object] = true
			}
		}
	}
}

// makes reports whether the call makes an object of interest that it leaves to its caller.
func (t *translation) makes() bool {
	for o := range t.s.exit.alive {
		if o.Root == Fresh && t.f.in.interesting(o.Type) && !t.own(o) {
			return true
		}
	}
	return false
}

// kept returns which parameters a function leaves in memory or results, or hands to
// functions that nobody knows.
func (s *Summary) kept() map[int]bool {
	if s.keeps != nil {
		return s.keeps
	}
	s.keeps = map[int]bool{}
	for _, v := range s.exit.mem {
		s.keep(v)
	}
	for _, v := range s.results {
		s.keep(v)
	}
	for o := range s.exit.havoc {
		s.keep(known(Alt{Kind: Pointer, Object: o}))
	}
	return s.keeps
}

// keep notes the parameters that v refers to.
func (s *Summary) keep(v Value) {
	for _, a := range v {
		o := a.Object
		switch a.Kind {
		case Struct:
			o = a.Fields.from
		case Pointer:
		case Tuple:
			for _, part := range a.Tuple {
				s.keep(part)
			}
			continue
		default:
			for _, b := range a.Bound {
				s.keep(b)
			}
			continue
		}
		if r := o.root(); r.Root == Param {
			s.keeps[r.index] = true
		}
	}
}

// withoutSpent returns seen without structs that calls spent.
func (f *frame) withoutSpent(seen []Seen) []Seen {
	return slices.DeleteFunc(seen, func(s Seen) bool { return s.Becomes != nil && !s.Setter && f.spent[s.Object] })
}
