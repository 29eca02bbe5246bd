package baseline

import (
	"slices"

	"github.com/tlsvet/tlsvet/internal/driver"
)

// kept says by what a finding is taken for one of the baseline, from what leaves no doubt
// to what remains when code moves. Each finding of the baseline answers for one finding
// only, and the surest pairs are made first.
//
// A finding that is corrected while the same one is made anew, in a declaration of the
// same name and in the same words, is taken for one that moved.
var kept = []func(Fingerprint) Fingerprint{
	func(f Fingerprint) Fingerprint { return f },
	// The file has another name.
	func(f Fingerprint) Fingerprint { f.File = ""; return f },
	// The declaration has another name, or the code moved to another one.
	func(f Fingerprint) Fingerprint { f.File, f.In = "", ""; return f },
	// Something else on the line changed.
	func(f Fingerprint) Fingerprint { f.File, f.Line = "", ""; return f },
	// The package moved.
	func(f Fingerprint) Fingerprint { f.File, f.Package = "", ""; return f },
}

// Compare returns the findings that the baseline does not have, and what it has that was
// not found again.
func (b *Baseline) Compare(findings []driver.Finding) (fresh []driver.Finding, gone []Fingerprint) {
	now := Of(b.dir, findings)
	known := make([]bool, len(now))
	gone = slices.Clone(b.old)
	for _, key := range kept {
		gone = pair(key, now, known, gone)
	}
	for i, f := range findings {
		if !known[i] {
			fresh = append(fresh, f)
		}
	}
	return fresh, gone
}

// pair marks as known what of now has a partner in old with the same key, and returns
// the others of old.
func pair(key func(Fingerprint) Fingerprint, now []Fingerprint, known []bool, old []Fingerprint) []Fingerprint {
	partners := make(map[Fingerprint][]int)
	for i, f := range old {
		k := unworded(key(f))
		partners[k] = append(partners[k], i)
	}
	taken := make([]bool, len(old))
	for i, f := range now {
		k := unworded(key(f))
		if known[i] || len(partners[k]) == 0 {
			continue
		}
		taken[partners[k][0]] = true
		partners[k] = partners[k][1:]
		known[i] = true
	}
	var left []Fingerprint
	for i, f := range old {
		if !taken[i] {
			left = append(left, f)
		}
	}
	return left
}

// unworded drops what a release of tlsvet may word differently.
func unworded(f Fingerprint) Fingerprint {
	f.Message = ""
	return f
}
