package program

import (
	"context"
	"os"
	"path/filepath"
	"testing"

	"github.com/tlsvet/tlsvet/internal/model"
)

// write makes the files of a module in a new folder.
func write(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, text := range files {
		path := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

const mainFile = "package main\n\nimport _ \"example.com/m/shared\"\n\nfunc main() {}\n"

func setting(t *testing.T, p model.Program, name string) string {
	t.Helper()
	v, ok := p.Setting(name)
	if !ok {
		t.Errorf("%s is not known", name)
	}
	return v
}

func TestEachProgramHasItsOwnAnswer(t *testing.T) {
	t.Setenv("GOWORK", "off")
	dir := write(t, map[string]string{
		"go.mod":           "module example.com/m\n\ngo 1.21\n\ngodebug tls3des=0\n",
		"old/main.go":      mainFile,
		"new/main.go":      "//go:debug default=go1.26\n\n" + mainFile,
		"shared/shared.go": "package shared\n\nimport _ \"crypto/tls\"\n",
		"alone/alone.go":   "package alone\n",
	})
	list := Load(context.Background(), dir, "")
	known := func(path string) model.Program {
		p, ok := list.Known(path, false)
		if !ok {
			t.Fatalf("nothing is known of %s", path)
		}
		return p
	}
	for _, test := range []struct{ path, name, want string }{
		{"example.com/m/old", "tls10server", "1"},
		{"example.com/m/old", "tls3des", "0"}, // go.mod wins over the go line
		{"example.com/m/new", "tls10server", ""},
		{"example.com/m/shared", "tls10server", "1"}, // of the weaker program
		{"example.com/m/shared", "tlsmlkem", "0"},
	} {
		if got := setting(t, known(test.path), test.name); got != test.want {
			t.Errorf("%s: %s is %q, want %q", test.path, test.name, got, test.want)
		}
	}
	if of := known("example.com/m/shared").Of; of["tls10server"] != "example.com/m/old" || of["tls3des"] != "" {
		t.Errorf("settings of shared are those of %v", of)
	}
	if _, ok := list.Known("example.com/m/alone", false); ok {
		t.Error("a library is taken for a part of a program")
	}
	if !list.HasMain() || !list.Has("go1.21") || list.Has("go1.26") {
		t.Error("the programs do not have what their go line implies")
	}
}

func TestModulesThatCannotBeReadSayNothing(t *testing.T) {
	t.Setenv("GOWORK", "off")
	broken := write(t, map[string]string{"go.mod": "module\ngo x y\n"})
	if ModuleOf(broken) != nil || Load(context.Background(), broken, "") != nil {
		t.Error("something is known of a module that the go command rejects")
	}
	if ModuleOf(t.TempDir()) != nil {
		t.Error("something is known where there is no module")
	}
}

func TestWhatModuleFilesSay(t *testing.T) {
	for _, test := range []struct {
		name, mod, work string
		line, setting   string
	}{
		{"a go line", "module m\ngo 1.21\n", "", "go1.21", "1"},
		{"no go line", "module m\n", "", "go1.16", "1"},
		{"a setting", "module m\ngo 1.26\ngodebug tls10server=1\n", "", "go1.26", "1"},
		{"a setting back", "module m\ngo 1.21\ngodebug tls10server=0\n", "", "go1.21", "0"},
		{"another default", "module m\ngo 1.21\ngodebug default=go1.26\n", "", "go1.21", ""},
		{"a workspace", "module m\ngo 1.21\ngodebug tls10server=1\n", "go 1.26\nuse .\n", "go1.26", ""},
		{"a setting of a workspace", "module m\ngo 1.21\n", "go 1.26\ngodebug tls10server=1\n", "go1.26", "1"},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Setenv("GOWORK", "off")
			dir := write(t, map[string]string{"go.mod": test.mod, "go.work": test.work})
			if test.work != "" {
				t.Setenv("GOWORK", filepath.Join(dir, "go.work"))
			}
			m := ModuleOf(dir)
			if m == nil || m.Go != test.line {
				t.Fatalf("module is %+v", m)
			}
			if got := setting(t, m.Program(), "tls10server"); got != test.setting {
				t.Errorf("tls10server is %q, want %q", got, test.setting)
			}
		})
	}
}

func TestProgramsThatMayDiffer(t *testing.T) {
	for _, test := range []struct {
		name, mod, file string
		want            bool
	}{
		{"a new go line", "module m\ngo 1.26\n", "", false},
		{"an old go line", "module m\ngo 1.23\n", "", true},
		{"a new default", "module m\ngo 1.26\ngodebug default=go1.25\n", "", false},
		{"an old default", "module m\ngo 1.26\ngodebug default=go1.23\n", "", true},
		{"a new default for an old go line", "module m\ngo 1.21\ngodebug default=go1.26\n", "", true},
		{"a setting", "module m\ngo 1.26\ngodebug tls10server=0\n", "", true},
		{"a line in a file", "module m\ngo 1.26\n", "//go:debug tls10server=0\npackage m\n", true},
		{"a line that says nothing", "module m\ngo 1.26\n", "package m // not //go:debug\n", false},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Setenv("GOWORK", "off")
			m := ModuleOf(write(t, map[string]string{"go.mod": test.mod, "m.go": test.file}))
			if m == nil {
				t.Fatal("nothing is known of the module")
			}
			if got := m.Differ("go1.24"); got != test.want {
				t.Errorf("may differ: %v, want %v", got, test.want)
			}
		})
	}
}

func TestReleases(t *testing.T) {
	for toolchain, want := range map[string]string{
		"go1.26.8": "go1.26", "go1.27rc1": "go1.27", "go1.26.8 X:nodwarf5": "go1.26", "devel go1.28-abc": "go1.99",
	} {
		if got := release(toolchain); got != want {
			t.Errorf("%s is %s, want %s", toolchain, got, want)
		}
	}
}
