package flow

import "slices"

// left records the tracked objects of this function that no event saw, and the
// caller's objects that it changed. What a callee made is found through what refers to
// it.
func (f *frame) left() {
	f.leftInOthers()
	for _, b := range f.fn.Blocks {
		for _, instr := range b.Instrs {
			o := f.pool.objects[objectKey{site: instr}]
			if o == nil || o.Root != Fresh || !f.exit.alive(o) || f.in.globals.has(o) {
				continue
			}
			v := known(Alt{Kind: Pointer, Object: o})
			f.leftIn(guarded(v, f.guards(b, nil)), nil, nil)
		}
	}
}

// leftInOthers records what the function leaves in memory that others have. What it made
// itself is found through what refers to it, under the branches that put it there.
//
// Have: if insecure { http.DefaultTransport.(*http.Transport).TLSClientConfig = &tls.Config{...} }
func (f *frame) leftInOthers() {
	done := map[*Object]bool{}
	shared := func(l loc) bool {
		return l.object.Root != Fresh && (l.object.from != nil || l.object.Root == Global) || f.in.globals.has(l.object)
	}
	places := f.exit.sorted(shared)
	n := len(f.events)
	for _, own := range []bool{false, true} {
		others := f.events[n:]
		for _, l := range places {
			if !done[l.object] && own == (f.born(l.object) != nil) {
				done[l.object] = true
				f.leftIn(known(Alt{Kind: Pointer, Object: l.object}), l.object, others)
			}
		}
	}
}

// leftIn records what v reaches as left behind: in memory of others below shared, if none of
// events saw it there, or by this function alone if no event saw it.
func (f *frame) leftIn(v Value, shared *Object, events []*Event) {
	n := len(f.events)
	f.event(Left, nil, nil, nil, v)
	if len(f.events) == n {
		return
	}
	e := f.events[n]
	f.events = f.events[:n]
	if shared != nil {
		e.Shared, e.Global, e.Supplied = true, shared.Variable(), shared.Root == Param
		e.Seen = slices.DeleteFunc(e.Seen, func(s Seen) bool { return saw(events, s) })
	} else {
		copied := func(s Seen) bool { return f.sources[s.Object] || f.sawCopy(s) }
		e.Seen = f.withoutSpent(slices.DeleteFunc(slices.DeleteFunc(e.Seen, f.sawBefore), copied))
	}
	if len(e.Seen) > 0 {
		f.events = append(f.events, e)
	}
}
