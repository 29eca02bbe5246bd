package main

import (
	"bytes"
	"slices"
	"testing"
)

func TestGolden(t *testing.T) {
	findings := []finding{
		{"m", "b.go", 2, "y", "second"},
		{"m", "a.go", 1, "x", "first"},
		{"m", "a.go", 1, "x", "first"},
	}
	file := write(t, "m a.go:1 x first\nm c.go:3 z gone\n")
	var out bytes.Buffer
	if err := golden(&out, file, findings, false); err != nil {
		t.Fatal(err)
	}
	const want = "\nfindings.txt differs by 2 lines; -update accepts them\n+m b.go:2 y second\n-m c.go:3 z gone\n"
	if out.String() != want {
		t.Errorf("got %q, want %q", out.String(), want)
	}
	if err := golden(&out, file, findings, true); err != nil {
		t.Fatal(err)
	}
	if got := read(t, file); got != "m a.go:1 x first\nm b.go:2 y second\n" {
		t.Errorf("accepted %q", got)
	}
	out.Reset()
	if err := golden(&out, file, findings, false); err != nil || out.Len() > 0 {
		t.Errorf("after -update: %q, %v", out.String(), err)
	}
}

func TestDifference(t *testing.T) {
	tests := []struct {
		name                string
		before, after, want []string
	}{
		{"equal lists", []string{"a", "b"}, []string{"a", "b"}, nil},
		{"all new", nil, []string{"a", "b"}, []string{"+a", "+b"}},
		{"all gone", []string{"a", "b"}, nil, []string{"-a", "-b"}},
		{"a change in the middle", []string{"a", "b", "d"}, []string{"a", "c", "d"}, []string{"-b", "+c"}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := difference(test.before, test.after); !slices.Equal(got, test.want) {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}
