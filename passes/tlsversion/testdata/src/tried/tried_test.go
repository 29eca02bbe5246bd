package tried

import "testing"

func TestOptions(t *testing.T) {
	for _, o := range []*options{newOptions("a"), lowOptions("b"), oldOptions(true), askedOptions(false)} {
		if o == nil {
			t.Error("no options")
		}
	}
}

// start is what the tests share.
func start(name string) *options { return newOptions(name) }

func TestStart(t *testing.T) {
	if start("c") == nil {
		t.Error("no options")
	}
}
