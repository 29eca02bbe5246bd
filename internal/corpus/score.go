package main

// An outcome is what the labels say of a finding.
type outcome int

const (
	unlabelled outcome = iota
	truePositive
	onMay
	falsePositive
)

// judge returns what the labels say of f, and the labels that decided it.
//
// A must label of the finding's own rule wins over all others, unless a mustnot label
// of that rule is on the finding's very line and the must label is not; then comes may,
// under the same condition, and last a mustnot of the rule or of any.
func judge(labels []*label, f finding) (outcome, []*label) {
	var musts, mays, nots []*label
	exactMust, exactNot := false, false
	for _, l := range labels {
		if !l.near(f) {
			continue
		}
		own := l.Category == f.Category
		exact := own && l.Line == f.Line
		switch {
		case own && l.Verdict == must:
			musts = append(musts, l)
			exactMust = exactMust || exact
		case own && l.Verdict == may:
			mays = append(mays, l)
		case l.Verdict == mustNot && (own || l.Category == anyRule):
			nots = append(nots, l)
			exactNot = exactNot || exact
		}
	}
	switch {
	case len(musts) > 0 && (exactMust || !exactNot):
		return truePositive, musts
	case len(mays) > 0 && !exactNot:
		return onMay, mays
	case len(nots) > 0:
		return falsePositive, nots
	}
	return unlabelled, nil
}

// A selection says which labels and findings count.
type selection struct {
	rules map[string]bool // rule ids
	needs map[string]bool // what a label may need
}

// has reports whether l counts. A label that does not still shields its place: a
// finding that it explains is not held against another label.
func (s selection) has(l *label) bool {
	return s.needs[l.Needs] && (s.rules[l.Category] || l.Category == anyRule)
}

// only returns the labels that count.
func (s selection) only(labels []*label) []*label {
	var kept []*label
	for _, l := range labels {
		if s.has(l) {
			kept = append(kept, l)
		}
	}
	return kept
}

// A tally counts labels and findings of one rule.
type tally struct {
	must, found, mustNot                           int // labels
	truePositive, falsePositive, onMay, unlabelled int // findings
}

func (t *tally) add(u tally) {
	t.must += u.must
	t.found += u.found
	t.mustNot += u.mustNot
	t.truePositive += u.truePositive
	t.falsePositive += u.falsePositive
	t.onMay += u.onMay
	t.unlabelled += u.unlabelled
}

// A hit is a finding with the label that makes it a false positive.
type hit struct {
	finding
	label *label
}

// A result is the score of a set of findings.
type result struct {
	rules          map[string]*tally
	missed         []*label
	falsePositives []hit
	unlabelled     []finding
	without        map[string]int // must labels by the category that is not among the rules
}

// score judges the findings by the labels and counts what sel selects.
func score(labels []*label, findings []finding, sel selection) *result {
	r := &result{rules: make(map[string]*tally), without: make(map[string]int)}
	found := make(map[*label]bool)
	for _, f := range unique(findings) {
		if sel.rules[f.Category] {
			r.countFinding(f, labels, sel, found)
		}
	}
	for _, l := range labels {
		r.countLabel(l, sel, found[l])
	}
	return r
}

// countFinding counts f, and marks the must labels that it meets as found.
func (r *result) countFinding(f finding, labels []*label, sel selection, found map[*label]bool) {
	verdict, by := judge(labels, f)
	by = sel.only(by)
	if verdict != unlabelled && len(by) == 0 {
		return // decided by labels that do not count
	}
	t := r.tally(f.Category)
	switch verdict {
	case truePositive:
		t.truePositive++
		for _, l := range by {
			found[l] = true
		}
	case onMay:
		t.onMay++
	case falsePositive:
		t.falsePositive++
		r.falsePositives = append(r.falsePositives, hit{f, by[0]})
	default:
		t.unlabelled++
		r.unlabelled = append(r.unlabelled, f)
	}
}

// countLabel counts l, a label that a finding has met or not.
func (r *result) countLabel(l *label, sel selection, found bool) {
	switch {
	case !sel.has(l):
		if l.Verdict == must && sel.needs[l.Needs] {
			r.without[l.Category]++
		}
	case l.Verdict == mustNot:
		r.tally(l.Category).mustNot++
	case l.Verdict == must:
		t := r.tally(l.Category)
		t.must++
		if found {
			t.found++
		} else {
			r.missed = append(r.missed, l)
		}
	}
}

func (r *result) tally(rule string) *tally {
	if r.rules[rule] == nil {
		r.rules[rule] = new(tally)
	}
	return r.rules[rule]
}

// clean reports whether every label that counts was respected.
func (r *result) clean() bool {
	return len(r.missed) == 0 && len(r.falsePositives) == 0
}

// unique returns the findings without those that repeat an earlier one's place and rule.
func unique(findings []finding) []finding {
	seen := make(map[finding]bool)
	var kept []finding
	for _, f := range findings {
		key := f
		key.Message = ""
		if !seen[key] {
			seen[key] = true
			kept = append(kept, f)
		}
	}
	return kept
}
