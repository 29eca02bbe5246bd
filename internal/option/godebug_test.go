package option

import (
	"crypto/tls"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// about are the packages whose settings Settings classifies.
var about = []string{"crypto/tls", "crypto/x509", "crypto/rsa", "crypto/fips140", "crypto"}

// toolchain returns the rows of one list of internal/godebugs/table.go, by name.
func toolchain(t *testing.T, list string) map[string]Setting {
	t.Helper()
	root, err := goroot()
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(root, "src/internal/godebugs/table.go")
	if _, err := os.Stat(path); err != nil {
		t.Skip(err)
	}
	file, err := parser.ParseFile(token.NewFileSet(), path, nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	rows := make(map[string]Setting)
	ast.Inspect(file, func(n ast.Node) bool {
		spec, ok := n.(*ast.ValueSpec)
		if !ok || spec.Names[0].Name != list {
			return true
		}
		for _, row := range spec.Values[0].(*ast.CompositeLit).Elts {
			s := setting(t, row.(*ast.CompositeLit))
			rows[s.Name] = s
		}
		return false
	})
	if len(rows) == 0 {
		t.Fatalf("no list %s in %s", list, path)
	}
	return rows
}

// setting reads one row of the toolchain's table.
func setting(t *testing.T, row *ast.CompositeLit) Setting {
	t.Helper()
	var s Setting
	for _, e := range row.Elts {
		kv := e.(*ast.KeyValueExpr)
		text := ""
		if lit, ok := kv.Value.(*ast.BasicLit); ok {
			text = strings.Trim(lit.Value, `"`)
		}
		n, _ := strconv.Atoi(text)
		switch kv.Key.(*ast.Ident).Name {
		case "Name":
			s.Name = text
		case "Package":
			s.Package = text
		case "Changed":
			s.Changed = n
		case "Old":
			s.Old = text
		case "Removed":
			s.Removed = n
		case "Immutable":
			s.Immutable = true
		}
	}
	return s
}

func TestSettingsAreThoseOfTheToolchain(t *testing.T) {
	all, removed := toolchain(t, "All"), toolchain(t, "Removed")
	for name, theirs := range all {
		if !slices.Contains(about, theirs.Package) {
			continue
		}
		ours, ok := SettingByName(name)
		if !ok {
			t.Errorf("classify the setting %s of %s in Settings: what it does, and which values weaken TLS", name, theirs.Package)
			continue
		}
		if ours.Package != theirs.Package || ours.Changed != theirs.Changed || ours.Old != theirs.Old || ours.Immutable != theirs.Immutable {
			t.Errorf("%s: the toolchain says %+v", name, theirs)
		}
	}
	for _, ours := range Settings {
		_, there := all[ours.Name]
		if gone, ok := removed[ours.Name]; ok && gone.Removed != ours.Removed {
			t.Errorf("%s was removed in Go 1.%d", ours.Name, gone.Removed)
		} else if !ok && !there && ours.Removed == 0 {
			t.Errorf("the toolchain does not have %s any more: note which Go removed it", ours.Name)
		}
	}
}

func TestSettingsSayWhatTheyDo(t *testing.T) {
	if !slices.IsSortedFunc(Settings, func(a, b Setting) int { return strings.Compare(a.Name, b.Name) }) {
		t.Error("Settings is not in order")
	}
	for _, s := range Settings {
		if s.Does == "" || s.Source == "" {
			t.Errorf("%s lacks what it does or a source", s.Name)
		}
		if weak := len(s.Weak) > 0 || s.Above > 0; weak != (s.Severity != Info) {
			t.Errorf("%s: a severity belongs to a weak value", s.Name)
		}
	}
}

func TestSuitesThatNeedTLS12AreThoseOfTheToolchain(t *testing.T) {
	for _, theirs := range append(tls.CipherSuites(), tls.InsecureCipherSuites()...) {
		ours, _ := SuiteByID(theirs.ID)
		if ours.Class == SuiteTLS13 {
			continue
		}
		if want := !slices.Contains(theirs.SupportedVersions, tls.VersionTLS11); ours.NeedsTLS12() != want {
			t.Errorf("%s needs TLS 1.2: %v", ours.Name, want)
		}
	}
}
