package explain

import (
	"cmp"
	"slices"
	"strings"
)

// Nearest returns up to three names that Explain knows and that are spelled like
// name, the nearest first. It returns none if nothing comes close.
func Nearest(name string) []string {
	type candidate struct {
		name string
		far  int
	}
	want := normalize(name)
	var near []candidate
	for _, e := range entries() {
		far := distance(want, normalize(e.name))
		if e.alias != "" {
			far = min(far, distance(want, normalize(e.alias)))
		}
		if far <= max(2, len(want)/3) {
			near = append(near, candidate{e.name, far})
		}
	}
	slices.SortFunc(near, func(a, b candidate) int {
		return cmp.Or(cmp.Compare(a.far, b.far), strings.Compare(a.name, b.name))
	})
	var names []string
	for _, c := range near[:min(3, len(near))] {
		names = append(names, c.name)
	}
	return names
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
