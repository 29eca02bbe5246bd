package source

import (
	"strings"
	"testing"
)

const text = `package p

var config = tls.Config{InsecureSkipVerify: true} // why

const (
	low  = 1
	high = 2
)

type T[E any] struct{}

func (t *T[E]) Method() { call("é𝄞",  low) }

func Func() {
	call( /* 𝄞 */ high )
}
`

func TestDeclIsWhatIsDeclaredAroundAPlace(t *testing.T) {
	f := newFile([]byte(text))
	tests := []struct{ at, want string }{
		{"InsecureSkipVerify", "config"},
		{"low  = 1", "low"},
		{"2\n)", "high"},
		{"struct{}", "T"},
		{`"é𝄞"`, "T.Method"},
		{"high )", "Func"},
		{"package", ""},
		{"\n\nconst", ""},
	}
	for _, test := range tests {
		if got := f.Decl(strings.Index(text, test.at) + 1); got != test.want {
			t.Errorf("the declaration around %q is %q, want %q", test.at, got, test.want)
		}
	}
}

func TestColumnsAreInUTF16(t *testing.T) {
	f := newFile([]byte(text))
	line := strings.Split(text, "\n")[11]
	for _, test := range []struct {
		at   string
		want int
	}{
		{"func", 1},
		{`"é`, 32},
		{"𝄞", 34},     // é: two bytes, one unit
		{`",  l`, 36}, // 𝄞: four bytes, two units
	} {
		column := strings.Index(line, test.at) + 1
		if got := f.Column16(12, column); got != test.want {
			t.Errorf("column of %q is %d, want %d", test.at, got, test.want)
		}
		if l, c := f.Place(f.Offset(12, column)); l != 12 || c != test.want {
			t.Errorf("the offset of %q is at %d:%d, want 12:%d", test.at, l, c, test.want)
		}
	}
}

func TestLayoutAndCommentsAreNoCode(t *testing.T) {
	f := newFile([]byte(text))
	if got, want := f.Line(15), "call ( high )"; got != want {
		t.Errorf("line 15 is %q, want %q", got, want)
	}
	start := strings.Index(text, "InsecureSkipVerify")
	if got, want := f.Between(start, start+len("InsecureSkipVerify: true")), "InsecureSkipVerify : true"; got != want {
		t.Errorf("the field is %q, want %q", got, want)
	}
}

func TestPlacesOutsideOfAFileDoNoHarm(t *testing.T) {
	for _, f := range []*File{newFile(nil), newFile([]byte(text)), newFile([]byte("not go { é")), new(Files).File("no such file")} {
		for _, line := range []int{-1, 0, 1, 2, 99} {
			for _, column := range []int{-1, 0, 1, 99} {
				f.Column16(line, column)
				f.Decl(f.Offset(line, column))
				f.Place(f.Offset(line, column) + column)
			}
			f.Line(line)
		}
		f.Between(-1, 99)
	}
}
