package driver

import (
	"slices"
	"testing"
)

func TestEditsThatOverlapAreRefusedWhole(t *testing.T) {
	at := func(start, end int, text string) Edit { return Edit{"f.go", start, end, text} }
	const content = "0123456789"
	tests := []struct {
		name     string
		fixes    [][]Edit
		accepted []bool
		want     string
	}{
		{
			"fixes apart are both applied",
			[][]Edit{{at(8, 9, "X")}, {at(1, 2, "Y")}},
			[]bool{true, true},
			"0Y234567X9",
		},
		{
			"deletions that touch are both applied",
			[][]Edit{{at(2, 4, "")}, {at(4, 6, "")}},
			[]bool{true, true},
			"016789",
		},
		{
			"an insertion at the edge of a deletion comes before or after it",
			[][]Edit{{at(2, 4, "")}, {at(2, 2, "<")}, {at(4, 4, ">")}},
			[]bool{true, true, true},
			"01<>456789",
		},
		{
			"of two fixes with a common byte the first is applied",
			[][]Edit{{at(2, 5, "X")}, {at(4, 6, "Y")}},
			[]bool{true, false},
			"01X56789",
		},
		{
			"a fix with one edit that overlaps is not applied in part",
			[][]Edit{{at(2, 5, "X")}, {at(0, 1, "Z"), at(4, 6, "Y")}},
			[]bool{true, false},
			"01X56789",
		},
		{
			"different insertions at one place have no order",
			[][]Edit{{at(3, 3, "X")}, {at(3, 3, "Y")}},
			[]bool{true, false},
			"012X3456789",
		},
		{
			"an insertion inside a deletion is refused",
			[][]Edit{{at(2, 5, "")}, {at(3, 3, "Y")}},
			[]bool{true, false},
			"0156789",
		},
		{
			"an edit that two fixes want is applied once",
			[][]Edit{{at(0, 0, "X"), at(5, 6, "")}, {at(0, 0, "X"), at(7, 8, "")}},
			[]bool{true, true},
			"X01234689",
		},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			m := make(edits)
			var accepted []bool
			for _, fix := range test.fixes {
				accepted = append(accepted, m.add(fix))
			}
			if !slices.Equal(accepted, test.accepted) {
				t.Errorf("accepted %v, want %v", accepted, test.accepted)
			}
			if got := string(m.applyTo("f.go", []byte(content))); got != test.want {
				t.Errorf("got %s, want %s", got, test.want)
			}
		})
	}
}
