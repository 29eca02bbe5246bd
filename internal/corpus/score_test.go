package main

import (
	"bytes"
	"strings"
	"testing"
)

// newLabel returns a label of module m in a.go.
func newLabel(t *testing.T, verdict, category string, line int, edit ...func(*label)) *label {
	t.Helper()
	l := &label{Module: "m", File: "a.go", Line: line, Category: category, Verdict: verdict, Needs: "literal", Why: verdict + " " + category}
	for _, e := range edit {
		e(l)
	}
	if err := l.complete(); err != nil {
		t.Fatal(err)
	}
	return l
}

func alt(lines ...int) func(*label)       { return func(l *label) { l.Alt = lines } }
func altAt(places ...string) func(*label) { return func(l *label) { l.AltAt = places } }

func at(line int, category string) finding {
	return finding{Module: "m", File: "a.go", Line: line, Category: category}
}

func TestJudge(t *testing.T) {
	lbl := func(verdict, category string, line int, edit ...func(*label)) *label {
		return newLabel(t, verdict, category, line, edit...)
	}
	tests := []struct {
		name   string
		labels []*label
		f      finding
		want   outcome
		by     int // how many labels decide
	}{
		{"a finding on a must label is right", []*label{lbl(must, "x", 10)}, at(10, "x"), truePositive, 1},
		{"two lines above still belong to a label", []*label{lbl(must, "x", 10)}, at(8, "x"), truePositive, 1},
		{"two lines below still belong to a label", []*label{lbl(must, "x", 10)}, at(12, "x"), truePositive, 1},
		{"three lines above do not", []*label{lbl(must, "x", 10)}, at(7, "x"), unlabelled, 0},
		{"three lines below do not", []*label{lbl(must, "x", 10)}, at(13, "x"), unlabelled, 0},
		{"another rule's finding does not meet a must label", []*label{lbl(must, "x", 10)}, at(10, "y"), unlabelled, 0},
		{"another file's finding does not", []*label{lbl(must, "x", 10)}, finding{Module: "m", File: "b.go", Line: 10, Category: "x"}, unlabelled, 0},
		{"another module's finding does not", []*label{lbl(must, "x", 10)}, finding{Module: "n", File: "a.go", Line: 10, Category: "x"}, unlabelled, 0},
		{"every must label that is near is met", []*label{lbl(must, "x", 10), lbl(must, "x", 11)}, at(10, "x"), truePositive, 2},
		{"an alternative line is as good", []*label{lbl(must, "x", 10, alt(40, 50))}, at(52, "x"), truePositive, 1},
		{"an alternative line has the same tolerance", []*label{lbl(must, "x", 10, alt(50))}, at(53, "x"), unlabelled, 0},
		{"a place in another file is as good", []*label{lbl(must, "x", 10, altAt("d/b.go:7"))}, finding{Module: "m", File: "d/b.go", Line: 6, Category: "x"}, truePositive, 1},
		{"its line number means nothing in the label's file", []*label{lbl(must, "x", 10, altAt("d/b.go:70"))}, at(70, "x"), unlabelled, 0},
		{"a may label counts neither way", []*label{lbl(may, "x", 10)}, at(10, "x"), onMay, 1},
		{"a mustnot label makes a false positive", []*label{lbl(mustNot, "x", 10)}, at(11, "x"), falsePositive, 1},
		{"a mustnot label of another rule does not", []*label{lbl(mustNot, "y", 10)}, at(10, "x"), unlabelled, 0},
		{"any makes a false positive of every rule", []*label{lbl(mustNot, anyRule, 10)}, at(10, "x"), falsePositive, 1},
		{"a must label of the rule wins over any", []*label{lbl(mustNot, anyRule, 10), lbl(must, "x", 12)}, at(10, "x"), truePositive, 1},
		{"a may label of the rule wins over any", []*label{lbl(mustNot, anyRule, 10), lbl(may, "x", 12)}, at(10, "x"), onMay, 1},
		{"a must label of another rule does not win over any", []*label{lbl(mustNot, anyRule, 10), lbl(must, "y", 10)}, at(10, "x"), falsePositive, 1},
		{"a near must wins over a near mustnot", []*label{lbl(mustNot, "x", 10), lbl(must, "x", 12)}, at(11, "x"), truePositive, 1},
		{"an exact mustnot wins over a near must", []*label{lbl(mustNot, "x", 10), lbl(must, "x", 12)}, at(10, "x"), falsePositive, 1},
		{"an exact must wins over an exact mustnot", []*label{lbl(mustNot, "x", 10), lbl(must, "x", 10)}, at(10, "x"), truePositive, 1},
		{"an exact mustnot wins over a may on the same line", []*label{lbl(mustNot, "x", 10), lbl(may, "x", 10)}, at(10, "x"), falsePositive, 1},
		{"a may wins over a near mustnot", []*label{lbl(mustNot, "x", 10), lbl(may, "x", 12)}, at(11, "x"), onMay, 1},
		{"must wins over may", []*label{lbl(may, "x", 10), lbl(must, "x", 12)}, at(10, "x"), truePositive, 1},
		{"may is left when an exact mustnot takes a near must away, and falls too", []*label{lbl(mustNot, "x", 10), lbl(must, "x", 11), lbl(may, "x", 10)}, at(10, "x"), falsePositive, 1},
		{"an exact mustnot of any does not take a near must away", []*label{lbl(mustNot, anyRule, 10), lbl(must, "x", 11)}, at(10, "x"), truePositive, 1},
		{"an alternative line is not exact", []*label{lbl(mustNot, "x", 10, alt(30)), lbl(must, "x", 32)}, at(30, "x"), truePositive, 1},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got, by := judge(test.labels, test.f)
			if got != test.want || len(by) != test.by {
				t.Errorf("judge = outcome %d by %d labels, want %d by %d", got, len(by), test.want, test.by)
			}
		})
	}
}

func set(names ...string) map[string]bool {
	m := make(map[string]bool)
	for _, n := range names {
		m[n] = true
	}
	return m
}

func TestScoreCounts(t *testing.T) {
	labels := []*label{
		newLabel(t, must, "x", 10),
		newLabel(t, must, "x", 12),
		newLabel(t, must, "x", 30),
		newLabel(t, must, "z", 40),
		newLabel(t, mustNot, "x", 50),
		newLabel(t, mustNot, anyRule, 60),
		newLabel(t, may, "x", 70),
		newLabel(t, must, "x", 80, func(l *label) { l.Needs = "role" }),
		newLabel(t, must, "z", 90, func(l *label) { l.Needs = "role" }),
	}
	findings := []finding{
		at(11, "x"), // meets two labels at once
		{Module: "m", File: "a.go", Line: 11, Category: "x", Message: "said twice in different words"},
		at(50, "x"), at(60, "y"), at(70, "x"), at(99, "x"),
		at(40, "z"), // a rule that is not selected
		at(80, "x"), // decided by a label that is not selected
	}
	r := score(labels, findings, selection{rules: set("x", "y"), needs: set("literal")})
	want := map[string]tally{
		"x":     {must: 3, found: 2, mustNot: 1, truePositive: 1, falsePositive: 1, onMay: 1, unlabelled: 1},
		"y":     {falsePositive: 1},
		anyRule: {mustNot: 1},
	}
	if len(r.rules) != len(want) {
		t.Errorf("%d rules in the table, want %d", len(r.rules), len(want))
	}
	for rule, w := range want {
		if got := r.rules[rule]; got == nil || *got != w {
			t.Errorf("%s: %+v, want %+v", rule, got, w)
		}
	}
	if len(r.missed) != 1 || r.missed[0].Line != 30 {
		t.Errorf("missed %v, want the label of line 30", r.missed)
	}
	if len(r.without) != 1 || r.without["z"] != 1 {
		t.Errorf("labels of other rules: %v, want z once: its second label needs what is not selected", r.without)
	}
}

func TestFalsePositiveIsHeldAgainstASelectedLabel(t *testing.T) {
	role := func(l *label) { l.Needs = "role" }
	labels := []*label{newLabel(t, mustNot, "x", 10, role), newLabel(t, mustNot, anyRule, 10)}
	r := score(labels, []finding{at(10, "x")}, selection{rules: set("x"), needs: set("literal")})
	if len(r.falsePositives) != 1 || r.falsePositives[0].label != labels[1] {
		t.Errorf("false positives %+v, want one of the label that counts", r.falsePositives)
	}
}

func TestClean(t *testing.T) {
	sel := selection{rules: set("x"), needs: set("literal")}
	tests := []struct {
		name     string
		label    *label
		findings []finding
		want     bool
	}{
		{"a must label that is found", newLabel(t, must, "x", 10), []finding{at(10, "x")}, true},
		{"a must label that is missed", newLabel(t, must, "x", 10), nil, false},
		{"a mustnot label that is respected", newLabel(t, mustNot, "x", 10), nil, true},
		{"a mustnot label that is hit", newLabel(t, mustNot, "x", 10), []finding{at(10, "x")}, false},
		{"a may label that is hit", newLabel(t, may, "x", 10), []finding{at(10, "x")}, true},
		{"a finding without a label", newLabel(t, may, "x", 10), []finding{at(90, "x")}, true},
		{"a must label of a rule that does not exist", newLabel(t, must, "z", 10), nil, true},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := score([]*label{test.label}, test.findings, sel).clean(); got != test.want {
				t.Errorf("clean = %t, want %t", got, test.want)
			}
		})
	}
}

func TestPrint(t *testing.T) {
	labels := []*label{newLabel(t, must, "x", 10), newLabel(t, must, "x", 20), newLabel(t, mustNot, anyRule, 30), newLabel(t, must, "z", 40)}
	f := at(90, "x")
	f.Message = "no label says so"
	r := score(labels, []finding{at(10, "x"), at(30, "x"), f}, selection{rules: set("x"), needs: set("literal")})
	const want = `category                must  found  missed  mustnot  falsepos  on-may  unlabelled
any                        0      0       0        1         0       0           0
x                          2      1       1        0         1       0           1
total                      2      1       1        1         1       0           1
recall 1/2 = 0.500
precision 1/2 = 0.500 of the findings on labelled places
missed m a.go:20 x - must x
false positive m a.go:30 x - mustnot any
unlabelled m a.go:90 x no label says so
not counted: 1 must labels of other rules (z 1)
`
	var full, short bytes.Buffer
	r.print(&full, true)
	if full.String() != want {
		t.Errorf("got\n%s\nwant\n%s", full.String(), want)
	}
	r.print(&short, false)
	if strings.Contains(short.String(), "unlabelled m") {
		t.Errorf("unlabelled findings are printed unasked:\n%s", short.String())
	}
}

func TestPrintWithoutLabels(t *testing.T) {
	var out bytes.Buffer
	score(nil, nil, selection{}).print(&out, false)
	for _, want := range []string{"recall n/a\n", "precision n/a of"} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("no %q in\n%s", want, out.String())
		}
	}
}
