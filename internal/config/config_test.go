package config

import (
	"flag"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// words is a list setting that knows one word and takes paths.
type words struct{ all []string }

func (w *words) Elements() []string            { return w.all }
func (w *words) String() string                { return strings.Join(w.all, ",") }
func (w *words) Below(dir, word string) string { return filepath.Base(dir) + "/" + word }

func (w *words) Set(word string) error {
	if strings.HasSuffix(word, "/bad") {
		return os.ErrInvalid
	}
	w.all = append(w.all, word)
	return nil
}

// settings returns flags like those of the policy.
func settings() (*flag.FlagSet, *words) {
	fs := flag.NewFlagSet("", flag.ContinueOnError)
	fs.String("severity", "info", "")
	fs.Bool("tests", false, "")
	w := new(words)
	fs.Var(w, "exclude", "")
	return fs, w
}

// read reads a file with the given text, in a folder called d.
func read(t *testing.T, text string) (*File, error) {
	t.Helper()
	dir, err := filepath.EvalSymlinks(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(dir, "d", Name)
	write(t, path, text)
	return Read(path, "conf")
}

func write(t *testing.T, path, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
}

func TestSettingsBecomeFlags(t *testing.T) {
	file, err := read(t, `
# a comment
severity = "medium" # another
tests = true
"exclude" = [
	'old', # one
	# two
	"n\u0065w",
]
`)
	if err != nil {
		t.Fatal(err)
	}
	fs, w := settings()
	if err := file.Apply(fs); err != nil {
		t.Fatal(err)
	}
	if got := fs.Lookup("severity").Value.String(); got != "medium" {
		t.Errorf("severity is %s", got)
	}
	if got := fs.Lookup("tests").Value.String(); got != "true" {
		t.Errorf("tests is %s", got)
	}
	if want := []string{"d/old", "d/new"}; !slices.Equal(w.all, want) {
		t.Errorf("exclude is %q, want %q", w.all, want)
	}
	if text, line, ok := file.Says(fs.Lookup("exclude"), "d/new"); text != "new" || line != 8 || !ok {
		t.Errorf("d/new comes from %q in line %d, %t", text, line, ok)
	}
	if text, line, ok := file.Says(fs.Lookup("severity"), "medium"); text != "medium" || line != 3 || !ok {
		t.Errorf("severity comes from %q in line %d, %t", text, line, ok)
	}
	if _, _, ok := file.Says(fs.Lookup("exclude"), "d/other"); ok {
		t.Error("the file says something that it does not hold")
	}
}

func TestEmptyFilesAndListsSayNothing(t *testing.T) {
	for _, text := range []string{"", "# only a comment\n", "exclude = []"} {
		file, err := read(t, text)
		if err != nil {
			t.Fatal(err)
		}
		fs, w := settings()
		if err := file.Apply(fs); err != nil || len(w.all) > 0 {
			t.Errorf("%q: %v, exclude is %q", text, err, w.all)
		}
	}
}

func TestMistakesAreNamedWithTheirLines(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"an unknown setting", "\nsevrity = 'low'", `conf:2: no setting "sevrity"; did you mean severity?`},
		{"a dotted setting", "exclude.paths = 'a'", `conf:1: no setting "exclude.paths"; there are exclude, severity, tests`},
		{"a table", "tests = true\n[rules]\ntime = false", `conf:2: no table "rules"; settings stand outside of tables`},
		{"an array of tables", "[[rules.time]]", `conf:1: no table "rules.time"; settings stand outside of tables`},
		{"a number", "severity = 3", `conf:1: severity wants a string in quotes`},
		{"a list for a string", "severity = ['low']", `conf:1: severity wants a string in quotes`},
		{"a string for a bool", "tests = 'true'", `conf:1: tests wants true or false`},
		{"a string for a list", "exclude = 'a'", `conf:1: exclude wants a list of strings in brackets`},
		{"a number in a list", "exclude = ['a', 1]", `conf:1: exclude wants a list of strings in brackets`},
		{"a table for a list", "exclude = { a = 1 }", `conf:1: exclude wants a list of strings in brackets`},
		{"an empty string in a list", "exclude = ['']", `conf:1: exclude wants a list of strings in brackets`},
		{"a value that the flag refuses", "exclude = [\n'good',\n'bad']", `conf:3: exclude: invalid argument`},
		{"a setting twice", "tests = true\n\ntests = true", `conf:3: key tests is already defined`},
		{"no value", "tests =\n", `conf:1: `},
		{"no quotes", "severity = low", `conf:1: `},
		{"an open list", "exclude = [\n'a'\n", `conf:`},
		{"no text", "\x00\xff", `conf:1: `},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			file, err := read(t, test.text)
			if err == nil {
				fs, _ := settings()
				err = file.Apply(fs)
			}
			if err == nil || !strings.HasPrefix(err.Error(), test.want) || strings.Contains(err.Error(), "\n") {
				t.Errorf("error is %v, want %s", err, test.want)
			}
		})
	}
}

func TestFilesThatCannotBeRead(t *testing.T) {
	dir := t.TempDir()
	if _, err := Read(filepath.Join(dir, "none"), "none"); err == nil || err.Error() != "none: no such file or directory" {
		t.Errorf("of a missing file the error is %v", err)
	}
	if _, err := Read(dir, "dir"); err == nil || !strings.HasPrefix(err.Error(), "dir: ") {
		t.Errorf("of a folder the error is %v", err)
	}
}

func TestSettingsOfAHostAreThoseOfAFile(t *testing.T) {
	dir, err := filepath.EvalSymlinks(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	fs, w := settings()
	values := map[string]any{"severity": "medium", "tests": true, "exclude": []any{"old", "new"}}
	if err := FromValues("host", dir, values).Apply(fs); err != nil {
		t.Fatal(err)
	}
	if got := fs.Lookup("severity").Value.String() + fs.Lookup("tests").Value.String(); got != "mediumtrue" {
		t.Errorf("severity and tests are %s", got)
	}
	if base := filepath.Base(dir); !slices.Equal(w.all, []string{base + "/old", base + "/new"}) {
		t.Errorf("exclude is %q", w.all)
	}
	for _, test := range []struct {
		key   string
		value any
		want  string
	}{
		{"sevrity", "low", `host: no setting "sevrity"; did you mean severity?`},
		{"severity", 3, "host: severity wants a string in quotes"},
		{"severity", nil, "host: severity wants a string in quotes"},
		{"severity", []any{"low"}, "host: severity wants a string in quotes"},
		{"tests", "true", "host: tests wants true or false"},
		{"exclude", "a", "host: exclude wants a list of strings in brackets"},
		{"exclude", []any{"a", 1}, "host: exclude wants a list of strings in brackets"},
		{"exclude", map[string]any{"a": "b"}, "host: exclude wants a list of strings in brackets"},
		{"exclude", []any{"bad"}, "host: exclude: invalid argument"},
	} {
		fs, _ := settings()
		err := FromValues("host", dir, map[string]any{test.key: test.value}).Apply(fs)
		if err == nil || err.Error() != test.want {
			t.Errorf("%s: %v: error is %v, want %s", test.key, test.value, err, test.want)
		}
	}
}

func FuzzParse(f *testing.F) {
	f.Add("severity = 'low'\nexclude = ['a', \"\\u0061\"]\n[t]\na.b = { c = 1979-05-27 }")
	f.Fuzz(func(t *testing.T, text string) {
		file := File{Name: "conf", dirs: []string{"/d"}}
		err := file.parse([]byte(text))
		if err == nil {
			fs, _ := settings()
			err = file.Apply(fs)
		}
		if err != nil && !strings.HasPrefix(err.Error(), "conf:") {
			t.Errorf("error has no line: %v", err)
		}
	})
}
