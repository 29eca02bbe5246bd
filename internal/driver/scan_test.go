package driver

import (
	"slices"
	"testing"
)

func TestEachMention(t *testing.T) {
	for _, test := range []struct {
		name, src string
		want      []string // qualifier and name; "?" if what stands before is unclear
	}{
		{"a selector", "package p; var x = tls.Config{}", []string{"tls.Config"}},
		{"a dot between spaces, as in an import", "package p; var x = tls . Config", []string{"?Config"}},
		{"a selector over two lines", "package p\nvar x = tls.\n\tConfig{}", []string{"tls.Config"}},
		{"a selector of a selector", "package p; var x = a.B.C", []string{"a.B", "B.C"}},
		{"a selector of a call", "package p; var x = f().Name", []string{".Name"}},
		{"a selector of an element", "package p; var x = f[i].Name", []string{".Name"}},
		{"a key", "package p; var x = T{Name: 1}", []string{".Name"}},
		{"a key at the start of a line", "package p\nvar x = T{\n\tName: 1,\n}", []string{".Name"}},
		{"a comment after the dot", "package p\nvar x = tls. // why\n\tConfig{}", []string{"?Config"}},
		{"a comment between", "package p; var x = tls. /* why */ Config{}", []string{"?Config"}},
		{"a comment before the dot", "package p; var x = tls /* why */ .Config{}", []string{"?Config"}},
		{"a declared field", "package p\ntype T struct {\n\tName int\n}", nil},
		{"a declared type", "package p; type Name int", nil},
		{"what is not exported", "package p; var x = a.b", nil},
		{"a dot import", "package p; import . \"crypto/tls\"; var x Config", []string{"?Config"}},
		{"a dot import without spaces", "package p; import.\"crypto/tls\"; var x Config", []string{"?Config"}},
		{"a dot import in a list", "package p; import (.\"crypto/tls\"); var x Config", []string{"?Config"}},
		{"a dot import second in a list", "package p; import (\"io\";.\"crypto/tls\"); var x Config", []string{"?Config"}},
		{"a dot import between comments", "package p; import /* a */./* b */\"crypto/tls\"; var x Config", []string{"?Config"}},
		{"a dot import over two lines", "package p\nimport .\n\"crypto/tls\"\nvar x Config", []string{"?Config"}},
		{"a path in a comment", "package p // see ./a\nvar x Config", nil},
	} {
		var got []string
		eachMention([]byte(test.src), func(m mention) bool {
			sep := "."
			if m.unclear {
				sep, m.qualifier = "?", nil
			}
			got = append(got, string(m.qualifier)+sep+string(m.name))
			return false
		})
		if !slices.Equal(got, test.want) {
			t.Errorf("%s: got %q, want %q", test.name, got, test.want)
		}
	}
}
