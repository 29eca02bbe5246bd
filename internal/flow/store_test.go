package flow

import (
	"maps"
	"math/rand/v2"
	"slices"
	"strconv"
	"testing"
)

// model is what a state is to hold, in the plainest form.
type model map[loc]string

func contentsOf(s *state) model {
	m := model{}
	for l, v := range s.written() {
		m[l] = v[0].Reason
	}
	return m
}

// States that are cloned, changed and forgotten in any order hold what was written to each.
func TestStatesShareOnlyWhatNoneOfThemChanges(t *testing.T) {
	rnd := rand.New(rand.NewPCG(1, 2))
	objects := make([]*Object, 40)
	for i := range objects {
		objects[i] = new(Object)
	}
	states, models := []*state{newState()}, []model{{}}
	for step := range 20_000 {
		i := rnd.IntN(len(states))
		o := objects[rnd.IntN(len(objects))]
		switch rnd.IntN(12) {
		case 0:
			if len(states) < 20 {
				states, models = append(states, states[i].clone()), append(models, maps.Clone(models[i]))
			}
		case 1:
			states[i].forget(o, "")
			maps.DeleteFunc(models[i], func(l loc, _ string) bool { return l.object == o })
		default:
			l, text := loc{o, "." + strconv.Itoa(rnd.IntN(5))}, strconv.Itoa(step)
			states[i].put(l, unknown(text))
			models[i][l] = text
		}
	}
	for i, s := range states {
		if got := contentsOf(s); !maps.Equal(got, models[i]) {
			t.Errorf("state %d holds %d places, want %d", i, len(got), len(models[i]))
		}
		if s.places != len(models[i]) {
			t.Errorf("state %d counts %d places, want %d", i, s.places, len(models[i]))
		}
	}
	for i := 1; i < len(states); i++ {
		checkDifferences(t, states[0], states[i], objects)
	}
}

// checkDifferences fails if differences leaves out an object with different records.
func checkDifferences(t *testing.T, a, b *state, objects []*Object) {
	t.Helper()
	seen := map[*Object]bool{}
	differences(a.top, b.top, func(o *Object, ra, rb *record) {
		if seen[o] || ra != a.of(o) || rb != b.of(o) {
			t.Errorf("object %d: visited twice, or with another record", o.number)
		}
		seen[o] = true
	})
	for _, o := range objects {
		if a.of(o) != b.of(o) && !seen[o] {
			t.Errorf("object %d was left out", o.number)
		}
	}
}

func TestObjectsAreVisitedByNumber(t *testing.T) {
	s := newState()
	for range 100 {
		s.create(new(Object))
	}
	var order []uint64
	for o := range s.living() {
		order = append(order, o.number)
	}
	if len(order) != 100 || !slices.IsSorted(order) {
		t.Errorf("got %v", order)
	}
}

// What stands in one field of a struct does not change with what is written to another.
func TestReadsHoldWhileOnlyOtherFieldsChange(t *testing.T) {
	o := new(Object)
	before := newState()
	before.put(loc{o, ".tls.min"}, unknown("old"))
	for _, test := range []struct {
		name, read, written string
		want                bool
	}{
		{"the place itself", ".tls.min", ".tls.min", false},
		{"a part of it", ".tls", ".tls.max", false},
		{"what encloses it", ".tls.min", ".tls", false},
		{"all of it", ".tls.min", "", false},
		{"another field", ".tls.min", ".tls.max", true},
		{"another struct", ".tls.min", ".log.level", true},
		{"a field whose name begins alike", ".tls", ".tlsx", true},
		{"an element", ".list[0]", ".list[*]", false},
	} {
		s := before.clone()
		s.reads = reads{}
		s.get(loc{o, test.read})
		noted := s.reads
		after := before.clone()
		after.put(loc{o, test.written}, unknown("new"))
		if got := noted.holds(&after.store, loc{o, test.read}); got != test.want {
			t.Errorf("%s: the reads hold: %v, want %v", test.name, got, test.want)
		}
	}
}
