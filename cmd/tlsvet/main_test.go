package main

import (
	"encoding/json"
	"errors"
	"flag"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	"golang.org/x/tools/go/analysis"

	"github.com/tlsvet/tlsvet/internal/driver"
)

// TestMain makes this binary the commands of the scripts: tlsvet, and probe, which is
// the same program with the analyzer of probe_test.go.
func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){
		"tlsvet": func() { withoutTestFlags(main) },
		"probe":  func() { withoutTestFlags(func() { runSuite([]*analysis.Analyzer{probe, quiet}, driver.Gate{}) }) },
	})
}

// withoutTestFlags runs f without the flags of package testing, which the vet
// protocol would otherwise list as the tool's.
func withoutTestFlags(f func()) {
	flag.CommandLine = flag.NewFlagSet(os.Args[0], flag.ExitOnError)
	f()
}

func TestScripts(t *testing.T) {
	env := goEnv(t)
	testscript.Run(t, testscript.Params{
		Dir:                 filepath.Join("..", "..", "testdata", "script"),
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"exitcode": exitCode,
			"sametree": sameTree,
		},
		Setup: func(e *testscript.Env) error {
			for name, value := range env {
				e.Setenv(name, value)
			}
			return nil
		},
	})
}

// goEnv returns what the go command of a script needs to know: its caches, which lie
// in a home directory that scripts do not have, where the commands are, and the
// repository.
func goEnv(t *testing.T) map[string]string {
	env := make(map[string]string)
	for _, name := range []string{"GOCACHE", "GOMODCACHE", "GOPROXY", "GOSUMDB", "GOFLAGS"} {
		out, err := exec.Command("go", "env", name).Output()
		if err != nil {
			t.Fatal(err)
		}
		env[name] = strings.TrimSpace(string(out))
	}
	for name, command := range map[string]string{"TLSVET": "tlsvet", "PROBE": "probe"} {
		path, err := exec.LookPath(command)
		if err != nil {
			t.Fatal(err)
		}
		env[name] = path
	}
	repo, err := filepath.Abs(filepath.Join("..", ".."))
	if err != nil {
		t.Fatal(err)
	}
	env["REPO"] = repo
	env["GOTOOLCHAIN"] = "local"
	env["GOWORK"] = "off"
	return env
}

// exitCode runs "exitcode N cmd args...": a command whose exit code must be N.
// Its output is what the next stdout and stderr commands look at.
func exitCode(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: exitcode N cmd args...")
	}
	got := "0"
	if err := ts.Exec(args[1], args[2:]...); err != nil {
		exit, ok := errors.AsType[*exec.ExitError](err)
		if !ok {
			ts.Fatalf("%v", err)
		}
		got = strings.TrimPrefix(exit.String(), "exit status ")
	}
	if got != args[0] {
		ts.Fatalf("exit code %s, want %s", got, args[0])
	}
}

// sameTree runs "sametree x y": two files hold the same JSON tree, each spread over
// any number of documents.
func sameTree(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: sametree file1 file2")
	}
	x, y := readTree(ts, args[0]), readTree(ts, args[1])
	if len(x) == 0 || !reflect.DeepEqual(x, y) {
		ts.Fatalf("%s: %v\n%s: %v", args[0], x, args[1], y)
	}
}

func readTree(ts *testscript.TestScript, file string) map[string]any {
	tree := make(map[string]any)
	dec := json.NewDecoder(strings.NewReader(ts.ReadFile(file)))
	for {
		var doc map[string]any
		err := dec.Decode(&doc)
		if err == io.EOF {
			return tree
		}
		ts.Check(err)
		for pkg, analyzers := range doc {
			if tree[pkg] != nil {
				ts.Fatalf("%s: package %s occurs twice", file, pkg)
			}
			tree[pkg] = analyzers
		}
	}
}
