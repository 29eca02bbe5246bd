package config

import (
	"path/filepath"
	"slices"
	"testing"
)

// tree writes files without content below a new folder, but for go.work.
func tree(t *testing.T, names ...string) string {
	t.Helper()
	dir := t.TempDir()
	for _, name := range names {
		text := ""
		if filepath.Base(name) == "go.work" {
			text = "go 1.26\n\nuse (\n\t./a\n\t./b\n)\n"
		}
		write(t, filepath.Join(dir, filepath.FromSlash(name)), text)
	}
	return dir
}

func TestTheFileOfAModuleIsInItsRootOrAbove(t *testing.T) {
	tests := []struct {
		name        string
		files       []string
		from        string
		want, below string
	}{
		{"in the root", []string{"m/go.mod", "m/.tlsvet.toml"}, "m", "m/.tlsvet.toml", ""},
		{"in the root, from below", []string{"m/go.mod", "m/.tlsvet.toml", "m/p/q/q.go"}, "m/p/q", "m/.tlsvet.toml", ""},
		{"above the root", []string{"m/go.mod", ".tlsvet.toml"}, "m", ".tlsvet.toml", ""},
		{"in the root and above", []string{"m/go.mod", "m/.tlsvet.toml", ".tlsvet.toml"}, "m", "m/.tlsvet.toml", ""},
		{"of a module in a module", []string{"go.mod", ".tlsvet.toml", "m/go.mod"}, "m", ".tlsvet.toml", ""},
		{"below the root", []string{"m/go.mod", "m/p/.tlsvet.toml"}, "m/p", "", "m/p/.tlsvet.toml"},
		{"below the root and in it", []string{"m/go.mod", "m/.tlsvet.toml", "m/p/.tlsvet.toml"}, "m/p", "m/.tlsvet.toml", "m/p/.tlsvet.toml"},
		{"below the root, from there", []string{"m/go.mod", "m/p/.tlsvet.toml"}, "m", "", ""},
		{"of no module", []string{"d/.tlsvet.toml", "d/e/e.go"}, "d/e", "d/.tlsvet.toml", ""},
		{"of no module, in place", []string{"d/.tlsvet.toml"}, "d", "d/.tlsvet.toml", ""},
		{"a folder of that name", []string{"m/go.mod", "m/.tlsvet.toml/x"}, "m", "", ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			dir := tree(t, test.files...)
			from := filepath.Join(dir, filepath.FromSlash(test.from))
			if got := relative(dir, Find(from)); got != test.want {
				t.Errorf("found %q, want %q", got, test.want)
			}
			if got := relative(dir, Below(from)); got != test.below {
				t.Errorf("below is %q, want %q", got, test.below)
			}
		})
	}
}

func TestInputsOfAModuleAndItsWorkspace(t *testing.T) {
	dir := tree(t, "go.work", ".tlsvet.toml", "a/go.mod", "b/go.mod", "b/.tlsvet.toml", "c/go.mod")
	tests := []struct {
		name, from, work string
		want             []string
	}{
		{"a module of a workspace", "a", "", []string{"go.work", "a/go.mod", ".tlsvet.toml", "b/go.mod", "b/.tlsvet.toml"}},
		{"the workspace itself", ".", "", []string{"go.work", ".tlsvet.toml", "a/go.mod", "b/go.mod", "b/.tlsvet.toml"}},
		{"workspaces switched off", "b", "off", []string{"b/go.mod", "b/.tlsvet.toml"}},
		{"a workspace that is named", "c", filepath.Join(dir, "go.work"),
			[]string{"go.work", "c/go.mod", ".tlsvet.toml", "a/go.mod", "b/go.mod", "b/.tlsvet.toml"}},
		{"a workspace that does not exist", "c", filepath.Join(dir, "none"), []string{"c/go.mod", ".tlsvet.toml"}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			t.Setenv("GOWORK", test.work)
			var got []string
			for _, path := range Inputs(filepath.Join(dir, test.from)) {
				got = append(got, relative(dir, path))
			}
			if !slices.Equal(got, test.want) {
				t.Errorf("inputs are %q, want %q", got, test.want)
			}
		})
	}
}

func relative(dir, path string) string {
	if path == "" {
		return ""
	}
	rel, err := filepath.Rel(dir, path)
	if err != nil {
		return path
	}
	return filepath.ToSlash(rel)
}
