package flow

import (
	"maps"
	"reflect"
	"slices"
)

// events describes the uses of what callers supply.
func (e *encoder) events(s *Summary) {
	t := &translation{s: s}
	for _, ev := range s.Events {
		byUse := map[Use]*seenFacts{} // objects that the function makes of what it is given
		whole := map[Use][]SeenFact{} // objects that it is given, which no branch here chose
		for _, seen := range ev.Seen {
			u, ok := e.use(ev, seen)
			supplied := seen.Object.Supplied()
			if seen.Becomes != nil && supplied {
				continue // callers know what structs that they hand on become
			}
			if !ok || seen.Setter || !t.supplied(seen) && !seen.dependsOn(e.opens) && !slices.ContainsFunc(ev.Guards, Guard.open) {
				continue
			}
			f := SeenFact{Object: e.object(seen.Object), Path: seen.Path, Havoc: seen.Havoc, Written: seen.Written, Guards: e.guards(seen.Guards)}
			if f.Object == 0 {
				continue
			}
			for _, name := range slices.Sorted(maps.Keys(seen.Fields)) {
				f.Fields = append(f.Fields, PlaceFact{Path: name, Value: e.value(seen.Fields[name])})
			}
			if supplied {
				f.Guards = nil
				whole[u] = append(whole[u], f)
			} else {
				if byUse[u] == nil {
					byUse[u] = &seenFacts{at: map[string]int{}}
				}
				e.addSeen(byUse[u], f)
			}
		}
		for _, u := range slices.Sorted(maps.Keys(whole)) {
			e.event(EventFact{Use: u, Kept: ev.Kind != Argument, Around: e.guards(openGuards(ev.Around)), Seen: whole[u]})
		}
		for _, u := range slices.Sorted(maps.Keys(byUse)) {
			e.event(EventFact{Use: u, Kept: ev.Kind != Argument, Guards: e.guards(ev.Guards), Around: e.guards(openGuards(ev.Around)), Seen: byUse[u].list})
		}
	}
}

// openGuards returns the guards that callers decide.
func openGuards(guards []Guard) []Guard {
	return slices.DeleteFunc(slices.Clone(guards), func(g Guard) bool { return !g.open() })
}

// event adds f unless the fact says the same already.
func (e *encoder) event(f EventFact) {
	if len(e.fact.Events) >= maxFactEvents {
		return
	}
	if !slices.ContainsFunc(e.fact.Events, func(g EventFact) bool { return reflect.DeepEqual(f, g) }) {
		e.fact.Events = append(e.fact.Events, f)
	}
}
