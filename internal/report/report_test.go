package report

import (
	"path/filepath"
	"testing"
)

func TestShortPathIsRelativeOnlyIfShorter(t *testing.T) {
	dir := filepath.FromSlash("/home/user/project")
	tests := []struct{ file, want string }{
		{"/home/user/project/a/a.go", "a/a.go"},
		{"/home/user/other/a.go", "../other/a.go"},
		{"/usr/a.go", "/usr/a.go"}, // ../../../usr/a.go is longer
		{"", ""},
		{"relative.go", "relative.go"},
	}
	for _, test := range tests {
		if got := ShortPath(dir, filepath.FromSlash(test.file)); filepath.ToSlash(got) != test.want {
			t.Errorf("ShortPath(%q) = %q, want %q", test.file, got, test.want)
		}
	}
}
