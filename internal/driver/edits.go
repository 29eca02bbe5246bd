package driver

import (
	"cmp"
	"slices"
)

// edits are edits that do not overlap, by file.
type edits map[string][]Edit

// add accepts the edits of one fix, all or none, and reports which: none if one of
// them touches what an accepted edit touches. The very same edit, wanted by two
// fixes, is accepted once.
func (m edits) add(fix []Edit) bool {
	var fresh []Edit
	for _, e := range fix {
		if slices.Contains(m[e.File], e) {
			continue
		}
		if slices.ContainsFunc(m[e.File], e.overlaps) {
			return false
		}
		fresh = append(fresh, e)
	}
	for _, e := range fresh {
		m[e.File] = append(m[e.File], e)
	}
	return true
}

// overlaps reports whether the order of e and f would matter: they share a byte, or
// both insert at one place.
func (e Edit) overlaps(f Edit) bool {
	if e.Start == e.End && f.Start == f.End {
		return e.Start == f.Start
	}
	return e.Start < f.End && f.Start < e.End
}

// applyTo returns content, which is that of the named file, with its edits applied.
func (m edits) applyTo(file string, content []byte) []byte {
	sorted := slices.SortedStableFunc(slices.Values(m[file]), func(x, y Edit) int {
		return cmp.Or(cmp.Compare(x.Start, y.Start), cmp.Compare(x.End, y.End))
	})
	var out []byte
	last := 0
	for _, e := range sorted {
		out = append(out, content[last:e.Start]...)
		out = append(out, e.New...)
		last = e.End
	}
	return append(out, content[last:]...)
}
