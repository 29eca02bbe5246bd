package driver

import (
	"slices"
	"strings"
	"testing"
)

// A package is looked at only if it names what leads to something that matters. gossip
// reports each package that it runs on.
func TestGateNames(t *testing.T) {
	inspected := Gate{Imports: []string{"net/url"}, Inspected: []string{"net/url.Userinfo"}, Names: []string{"net/url.Username"}}
	imports := Gate{Imports: []string{"net/url"}}
	shared := map[string]string{
		// U counts: it has what a URL has.
		"c/c.go": "package c\n\nimport \"net/url\"\n\ntype U struct{ url.URL }\n\nfunc (U) Touch() {}\n\n// tell fn\nfunc Fn() {}\n",
		"d/d.go": "package d\n\nimport \"example.com/m/c\"\n\nvar V c.U\n\ntype Other struct{}\n\nfunc (Other) Touch() {}\n\nfunc (Other) Fn() {}\n\nvar O Other\n",
		// R does not count, but leads to what can be looked at.
		"r/r.go": "package r\n\nimport \"net/url\"\n\ntype R struct{ User *url.Userinfo; At *url.URL }\n",
		"t/t.go": "package t\n\nimport \"net/url\"\n\ntype User = url.Userinfo\n\n" +
			"type inner struct{ url.URL }\n\nvar Inner struct{ inner }\n\n" +
			"var Deep func() func(func(func(*url.URL) bool) error)\n",
		"g/g.go": "package g\n\ntype Getter[T any] interface{ Get() T }\n",
		"i/i.go": "package i\n\nimport (\n\t\"net/url\"\n\n\t\"example.com/m/g\"\n)\n\ntype I interface{ g.Getter[*url.URL] }\n\nvar V I\n",
		"s/s.go": "package s\n\nimport \"example.com/m/r\"\n\nfunc Get() *r.R { return nil }\n",
	}
	for _, test := range []struct {
		name string
		gate Gate
		src  string
		want bool
	}{
		{"a variable of a type that counts", imports, "import \"example.com/m/d\"\n\nfunc _() { d.V.Touch() }", true},
		{"a method of the same name", imports, "import \"example.com/m/d\"\n\nfunc _() { d.O.Touch() }", false},
		{"a function with a fact", imports, "import \"example.com/m/c\"\n\nfunc _() { c.Fn() }", true},
		{"a method of the function's name", imports, "import (\n\t_ \"example.com/m/c\"\n\t\"example.com/m/d\"\n)\n\nfunc _() { d.O.Fn() }", false},
		{"a renamed import", imports, "import other \"example.com/m/c\"\n\nfunc _() { other.Fn() }", true},
		{"a dot import", imports, "import . \"example.com/m/c\"\n\nfunc _() { Fn() }", true},
		{"a package that is not imported", imports, "import \"example.com/m/d\"\n\nfunc _() { c := d.O; c.Fn() }", false},
		{"a name over two lines", imports, "import \"example.com/m/c\"\n\nfunc _() {\n\tc.\n\t\tFn()\n}", true},
		{"a field with what counts", imports, "import \"example.com/m/s\"\n\nfunc _() { _ = s.Get().At }", true},
		{"a declared field of its name", imports, "import _ \"example.com/m/s\"\n\ntype T struct {\n\tAt int\n}", false},
		{"what can only be looked at", inspected, "import \"example.com/m/s\"\n\nfunc _() { _ = s.Get().User != nil }", false},
		{"an alias of what can only be looked at", inspected, "import \"example.com/m/t\"\n\nfunc _(t.User) {}", true},
		{"what a struct without a name embeds", imports, "import \"example.com/m/t\"\n\nfunc _() { t.Inner.Host = \"\" }", true},
		{"a deep type", imports, "import \"example.com/m/t\"\n\nfunc _() { t.Deep() }", true},
		{"a method of a generic interface that another embeds", imports, "import \"example.com/m/i\"\n\nfunc _() { _ = i.V.Get().Host }", true},
		{"what is looked at", inspected, "import \"example.com/m/s\"\n\nfunc _() { _ = s.Get().User.Username() }", true},
	} {
		t.Run(test.name, func(t *testing.T) {
			shared["a/a.go"] = "package a\n\n" + test.src + "\n"
			got := hearsay(t, Config{Dir: module(t, shared), Patterns: []string{"./a"}, Gate: test.gate})
			looked := slices.ContainsFunc(got, func(msg string) bool { return strings.HasPrefix(msg, "m/a: reach") })
			if looked != test.want {
				t.Errorf("looked at the package: %v, want %v; heard %q", looked, test.want, got)
			}
		})
	}
}
