package tlsconfig_test

import (
	"bytes"
	"cmp"
	"encoding/gob"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/checker"
	"golang.org/x/tools/go/packages"
	"golang.org/x/tools/go/types/objectpath"

	"github.com/tlsvet/tlsvet/passes/tlsconfig"
)

// wrappers are the testdata with facts across packages.
var wrappers = []string{"../tlsverify/testdata", "../tlsversion/testdata"}

// A namedFact is a fact and what it is about, in an order that no run decides.
type namedFact struct {
	name string
	fact analysis.Fact
}

// exportFacts analyzes the packages below wrap_* folders of gopath, the last first if
// backward is set, and returns the facts that they export, sorted by name.
func exportFacts(gopath string, backward bool) ([]namedFact, error) {
	env := append(os.Environ(), "GO111MODULE=off", "GOWORK=off", "GOPATH="+gopath)
	roots, err := filepath.Glob(filepath.Join(gopath, "src", "wrap_*"))
	if err != nil {
		return nil, err
	}
	var patterns []string
	for _, root := range roots {
		patterns = append(patterns, filepath.Base(root)+"/...")
	}
	cfg := &packages.Config{Mode: packages.LoadSyntax, Env: env, Dir: filepath.Join(gopath, "src")}
	pkgs, err := packages.Load(cfg, patterns...)
	if err != nil {
		return nil, err
	}
	if packages.PrintErrors(pkgs) > 0 {
		return nil, fmt.Errorf("packages of %s do not compile", gopath)
	}
	if backward {
		slices.Reverse(pkgs)
	}
	graph, err := checker.Analyze([]*analysis.Analyzer{ofSource()}, pkgs, nil)
	if err != nil {
		return nil, err
	}
	var out []namedFact
	for _, act := range graph.Roots {
		if act.Err != nil {
			return nil, act.Err
		}
		out = append(out, factsOf(act)...)
	}
	slices.SortFunc(out, func(x, y namedFact) int { return cmp.Compare(x.name, y.name) })
	return out, nil
}

// ofSource returns the collector without the packages of which there is export data
// only, as in this module's own driver.
func ofSource() *analysis.Analyzer {
	a := *tlsconfig.Analyzer
	a.Run = func(pass *analysis.Pass) (any, error) {
		if len(pass.Files) == 0 {
			return new(tlsconfig.Result), nil
		}
		return tlsconfig.Analyzer.Run(pass)
	}
	return &a
}

// factsOf returns the facts about the package of act.
func factsOf(act *checker.Action) []namedFact {
	var out []namedFact
	for _, f := range act.AllObjectFacts() {
		if f.Object.Pkg() == act.Package.Types {
			path, err := objectpath.For(f.Object)
			out = append(out, namedFact{fmt.Sprintf("%s.%s %T %v", act.Package.PkgPath, path, f.Fact, err), f.Fact})
		}
	}
	for _, f := range act.AllPackageFacts() {
		if f.Package == act.Package.Types {
			out = append(out, namedFact{fmt.Sprintf("%s %T", act.Package.PkgPath, f.Fact), f.Fact})
		}
	}
	return out
}

// encode returns one line for each fact, its name and its gob form.
func encode(facts []namedFact) (string, error) {
	var text strings.Builder
	for _, f := range facts {
		var form bytes.Buffer
		if err := gob.NewEncoder(&form).Encode(f.fact); err != nil {
			return "", err
		}
		fmt.Fprintf(&text, "%s %x\n", f.name, form.Bytes())
	}
	return text.String(), nil
}

// The environment of a process that only prints facts: where from, and in which order.
const (
	factsOfEnv  = "TLSCONFIG_TEST_FACTS_OF"
	backwardEnv = "TLSCONFIG_TEST_BACKWARD"
)

// TestMain makes this binary the program that prints facts.
func TestMain(m *testing.M) {
	gopath, ok := os.LookupEnv(factsOfEnv)
	if !ok {
		os.Exit(m.Run())
	}
	facts, err := exportFacts(gopath, os.Getenv(backwardEnv) != "")
	text := ""
	if err == nil {
		text, err = encode(facts)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	fmt.Print(text)
}

// printedFacts returns the facts of gopath as a process of its own prints them.
func printedFacts(t *testing.T, gopath string, env ...string) []string {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(self)
	cmd.Env = append(append(os.Environ(), factsOfEnv+"="+gopath), env...)
	cmd.Stderr = os.Stderr
	out, err := cmd.Output()
	if err != nil {
		t.Fatal(err)
	}
	return strings.Split(strings.TrimSpace(string(out)), "\n")
}

func TestFactsDependOnTheProgramAlone(t *testing.T) {
	for _, dir := range wrappers {
		t.Run(filepath.Base(filepath.Dir(dir)), func(t *testing.T) {
			gopath, err := filepath.Abs(dir)
			if err != nil {
				t.Fatal(err)
			}
			want := printedFacts(t, gopath)
			if len(want) < 10 {
				t.Fatalf("%d facts, which is too few to compare", len(want))
			}
			got := printedFacts(t, moved(t, gopath), backwardEnv+"=1")
			for i := range max(len(want), len(got)) {
				if i >= len(want) || i >= len(got) || want[i] != got[i] {
					t.Fatalf("fact %d differs between two runs:\n%s\n%s", i, at(want, i), at(got, i))
				}
			}
		})
	}
}

// at returns line i without the gob form at its end.
func at(lines []string, i int) string {
	if i < len(lines) {
		return lines[i][:strings.LastIndexByte(lines[i], ' ')]
	}
	return "none"
}

// moved returns a copy of gopath in another folder, in which everything stands lower.
func moved(t *testing.T, gopath string) string {
	t.Helper()
	dir := t.TempDir()
	if err := os.CopyFS(dir, os.DirFS(gopath)); err != nil {
		t.Fatal(err)
	}
	err := filepath.WalkDir(dir, func(name string, _ fs.DirEntry, err error) error {
		if err != nil || filepath.Ext(name) != ".go" {
			return err
		}
		content, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		return os.WriteFile(name, append([]byte("// Moved.\n\n\n"), content...), 0o666)
	})
	if err != nil {
		t.Fatal(err)
	}
	return dir
}

// A type with an order of its own, or with a meaning only in one process, is none that a
// fact can be made of.
func TestFactTypesHoldNoMapsAndNoPositions(t *testing.T) {
	for _, fact := range tlsconfig.Analyzer.FactTypes {
		seen := map[reflect.Type]bool{}
		checkFactType(t, reflect.TypeOf(fact).Elem(), seen)
		if len(seen) < 3 {
			t.Errorf("%T: %d types checked, which is too few", fact, len(seen))
		}
	}
}

func checkFactType(t *testing.T, typ reflect.Type, seen map[reflect.Type]bool) {
	if seen[typ] {
		return
	}
	seen[typ] = true
	if path := typ.PkgPath(); path != "" && !strings.HasPrefix(path, "github.com/tlsvet/tlsvet/") {
		t.Errorf("%v is in a fact", typ) // token.Pos, types.Type and the like
	}
	switch typ.Kind() {
	case reflect.Struct:
		for i := range typ.NumField() {
			f := typ.Field(i)
			if !f.IsExported() {
				t.Errorf("%v.%s is in a fact, but gob leaves it out", typ, f.Name)
			}
			checkFactType(t, f.Type, seen)
		}
	case reflect.Pointer, reflect.Slice, reflect.Array:
		checkFactType(t, typ.Elem(), seen)
	case reflect.Map, reflect.Interface, reflect.Func, reflect.Chan, reflect.Uintptr, reflect.UnsafePointer:
		t.Errorf("%v is in a fact", typ)
	}
}

func TestFactsNameNoFile(t *testing.T) {
	for _, dir := range wrappers {
		gopath, err := filepath.Abs(dir)
		if err != nil {
			t.Fatal(err)
		}
		facts, err := exportFacts(gopath, false)
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range facts {
			eachString(reflect.ValueOf(f.fact), func(s string) {
				if strings.Contains(s, gopath) || strings.HasSuffix(s, ".go") {
					t.Errorf("%s holds %q", f.name, s)
				}
			})
		}
	}
}

// eachString calls visit for every string in a value of a type that checkFactType passes.
func eachString(v reflect.Value, visit func(string)) {
	switch v.Kind() {
	case reflect.String:
		visit(v.String())
	case reflect.Pointer:
		if !v.IsNil() {
			eachString(v.Elem(), visit)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			eachString(v.Field(i), visit)
		}
	case reflect.Slice, reflect.Array:
		for i := range v.Len() {
			eachString(v.Index(i), visit)
		}
	}
}
