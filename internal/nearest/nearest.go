// Package nearest says what somebody meant who misspelled a name.
package nearest

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"
)

// A Name is one that can be meant.
type Name struct {
	Name     string
	Spelling []string // what a misspelling is compared with: Name itself if there is none
}

// Of returns up to three of names that are spelled like name, the nearest first. It
// returns none if nothing comes close.
func Of(name string, names []Name) []string {
	type candidate struct {
		name string
		far  int
	}
	var near []candidate
	for _, n := range names {
		spelling := n.Spelling
		if spelling == nil {
			spelling = []string{n.Name}
		}
		far := math.MaxInt
		for _, s := range spelling {
			far = min(far, distance(name, s))
		}
		if far <= max(2, len(name)/3) {
			near = append(near, candidate{n.Name, far})
		}
	}
	slices.SortFunc(near, func(a, b candidate) int {
		return cmp.Or(cmp.Compare(a.far, b.far), strings.Compare(a.name, b.name))
	})
	var out []string
	for _, c := range near[:min(3, len(near))] {
		out = append(out, c.name)
	}
	return out
}

// few is how many names an error can list.
const few = 8

// Error says that name is none of names, which are of the given kind, and which of them
// is nearest. Where none is, it lists them all if they are few.
func Error(kind, name string, names []string) error {
	var all []Name
	for _, n := range names {
		all = append(all, Name{Name: n})
	}
	if near := Of(strings.ToLower(name), all); len(near) > 0 {
		return fmt.Errorf("no %s %q; did you mean %s?", kind, name, near[0])
	}
	if len(names) <= few {
		return fmt.Errorf("no %s %q; there are %s", kind, name, strings.Join(names, ", "))
	}
	return fmt.Errorf("no %s %q", kind, name)
}

// distance returns how many letters must be inserted, deleted or replaced to make b
// of a. A part of a name is near it however long the name: "ticket" means OP_NO_TICKET.
func distance(a, b string) int {
	if len(a) >= 4 && strings.Contains(b, a) {
		return 1
	}
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		diagonal := row[0]
		row[0] = i + 1
		for j := range len(b) {
			replace := diagonal
			if a[i] != b[j] {
				replace++
			}
			diagonal = row[j+1]
			row[j+1] = min(replace, row[j]+1, row[j+1]+1)
		}
	}
	return row[len(b)]
}
