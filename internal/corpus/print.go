package main

import (
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
)

// print writes the table, the recall and the precision, then the labels that were
// missed or falsely hit, each with its reason.
func (r *result) print(w io.Writer, withUnlabelled bool) {
	r.printTable(w)
	for _, l := range r.missed {
		fmt.Fprintf(w, "missed %s %s:%d %s - %s\n", l.Module, l.File, l.Line, l.Category, l.Why)
	}
	for _, h := range r.falsePositives {
		fmt.Fprintf(w, "false positive %s %s:%d %s - %s\n", h.Module, h.File, h.Line, h.Category, h.label.Why)
	}
	if withUnlabelled {
		for _, f := range r.unlabelled {
			fmt.Fprintf(w, "unlabelled %s %s:%d %s %s\n", f.Module, f.File, f.Line, f.Category, f.Message)
		}
	}
	r.printWithout(w)
}

func (r *result) printTable(w io.Writer) {
	const head, row = "%-22s%6s%7s%8s%9s%10s%8s%12s\n", "%-22s%6d%7d%8d%9d%10d%8d%12d\n"
	fmt.Fprintf(w, head, "category", "must", "found", "missed", "mustnot", "falsepos", "on-may", "unlabelled")
	var total tally
	for _, rule := range slices.Sorted(maps.Keys(r.rules)) {
		t := *r.rules[rule]
		total.add(t)
		fmt.Fprintf(w, row, rule, t.must, t.found, t.must-t.found, t.mustNot, t.falsePositive, t.onMay, t.unlabelled)
	}
	fmt.Fprintf(w, row, "total", total.must, total.found, total.must-total.found, total.mustNot, total.falsePositive, total.onMay, total.unlabelled)
	fmt.Fprintln(w, "recall", ratio(total.found, total.must))
	fmt.Fprintln(w, "precision", ratio(total.truePositive, total.truePositive+total.falsePositive), "of the findings on labelled places")
}

// ratio returns "n/of = fraction", or "n/a" when there is nothing to divide by.
func ratio(n, of int) string {
	if of == 0 {
		return "n/a"
	}
	return fmt.Sprintf("%d/%d = %.3f", n, of, float64(n)/float64(of))
}

// printWithout says how many must labels speak of rules outside the selection.
func (r *result) printWithout(w io.Writer) {
	n := 0
	var parts []string
	for _, rule := range slices.Sorted(maps.Keys(r.without)) {
		n += r.without[rule]
		parts = append(parts, fmt.Sprintf("%s %d", rule, r.without[rule]))
	}
	if n > 0 {
		fmt.Fprintf(w, "not counted: %d must labels of other rules (%s)\n", n, strings.Join(parts, ", "))
	}
}
