package goplsbuild

import (
	"context"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
)

func TestOnlyReleasesAreChosenNewestFirst(t *testing.T) {
	got := newestFirst([]string{"golang.org/x/tools/gopls", "v0.9.0", "v0.23.0-pre.2", "v0.23.0", "v0.10.0"})
	if want := []string{"v0.23.0", "v0.10.0", "v0.9.0"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestAReleaseSaysWhatItNeeds(t *testing.T) {
	r, err := parseRelease("v0.24.0", []byte("module golang.org/x/tools/gopls\n\ngo 1.27.0\n\nrequire golang.org/x/tools v0.50.0\n"))
	if err != nil {
		t.Fatal(err)
	}
	if r.goVersion != "1.27.0" || r.tools != "v0.50.0" {
		t.Errorf("got %+v", r)
	}
	for have, want := range map[string]bool{"go1.26.8": false, "go1.27rc1": false, "go1.27.0": true, "go1.28.1": true} {
		if r.fits(have) != want {
			t.Errorf("%s can build what needs Go 1.27.0: %t", have, !want)
		}
	}
	for _, mod := range []string{"module m\n", "not a go.mod"} {
		if _, err := parseRelease("v1.0.0", []byte(mod)); err == nil {
			t.Errorf("%q is accepted", mod)
		}
	}
}

func TestTheRegistrationIsAFileOfGo(t *testing.T) {
	text, err := registration(map[string]string{"fixes": "all", "enable": `a"b`})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := parser.ParseFile(token.NewFileSet(), "", text, 0); err != nil {
		t.Error(err)
	}
	for _, want := range []string{`"tlsverify":`, `Set("fixes", "all")`, `Set("enable", "a\"b")`} {
		if !strings.Contains(string(text), want) {
			t.Errorf("no %s in\n%s", want, text)
		}
	}
	if strings.Contains(string(text), `"tlsverify": protocol.SeverityHint`) {
		t.Error("a critical rule is a hint")
	}
}

// fakeGo puts a go command in front of PATH that knows one release of gopls, which needs
// the given Go.
func fakeGo(t *testing.T, needs string) {
	t.Helper()
	if runtime.GOOS == "windows" {
		t.Skip("the go command of the test is a shell script")
	}
	dir := t.TempDir()
	mod := filepath.Join(dir, "gopls.mod")
	write(t, mod, "module golang.org/x/tools/gopls\n\ngo "+needs+"\n\nrequire golang.org/x/tools v0.50.0\n")
	write(t, filepath.Join(dir, "go"), `#!/bin/sh
case "$*" in
"env GOVERSION") echo go1.26.8 ;;
"list -m -versions golang.org/x/tools/gopls") echo golang.org/x/tools/gopls v0.99.0 ;;
"list -m -f {{.Version}} {{.GoMod}} golang.org/x/tools/gopls@v0.99.0") echo v0.99.0 `+mod+` ;;
*) echo "no such thing: $*" >&2; exit 1 ;;
esac
`)
	t.Setenv("PATH", dir+string(filepath.ListSeparator)+os.Getenv("PATH"))
}

func write(t *testing.T, name, text string) {
	t.Helper()
	if err := os.WriteFile(name, []byte(text), 0o777); err != nil {
		t.Fatal(err)
	}
}

func TestWhatCannotBeBuiltIsOneClearError(t *testing.T) {
	tests := []struct {
		name, needs, version, want string
	}{
		{"a version that needs a newer Go", "1.27.0", "v0.99.0", "gopls v0.99.0 needs Go 1.27.0, this is go1.26.8"},
		{"no version for this Go", "1.27.0", "", "no release of gopls that go1.26.8 can build"},
		{"a version that does not exist", "1.26.0", "v0.98.0", "go list: exit status 1: no such thing: list -m -f {{.Version}} {{.GoMod}} golang.org/x/tools/gopls@v0.98.0"},
		{"modules that cannot be had", "1.26.0", "", "go list: exit status 1: no such thing: list -mod=mod -deps golang.org/x/tools/gopls github.com/tlsvet/tlsvet/analyzer"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			fakeGo(t, test.needs)
			output := filepath.Join(t.TempDir(), "gopls")
			_, err := Build(context.Background(), Config{Output: output, Version: test.version, Tlsvet: Source{Version: "v0.1.0"}, Log: func(string) {}})
			if err == nil || err.Error() != test.want {
				t.Errorf("got  %v\nwant %s", err, test.want)
			}
			if _, err := os.Stat(output); err == nil {
				t.Error("something was built")
			}
		})
	}
}
