package hosts

import (
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"go.yaml.in/yaml/v3"

	"github.com/tlsvet/tlsvet/passes/tlsvet"
)

// snippet returns the fenced block of a page of docs/ after the paragraph that ends with
// `name`: and a colon. What a page shows is what the tests use.
func snippet(t *testing.T, page, name string) string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("..", "..", "docs", page))
	if err != nil {
		t.Fatal(err)
	}
	pattern := regexp.MustCompile("(?s)`" + regexp.QuoteMeta(name) + "`:\n\n```[a-z]*\n(.*?)```\n")
	found := pattern.FindAllStringSubmatch(string(data), -1)
	if len(found) != 1 {
		t.Fatalf("docs/%s shows %s %d times, want once", page, name, len(found))
	}
	return found[0][1]
}

// decode decodes YAML, in which nothing may stand that the value does not have.
func decode(t *testing.T, text string, value any) {
	t.Helper()
	dec := yaml.NewDecoder(strings.NewReader(text))
	dec.KnownFields(true)
	if err := dec.Decode(value); err != nil {
		t.Fatal(err)
	}
}

func readFile(t *testing.T, name string) string {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

type action struct {
	Name, Description, Author string
	Inputs                    map[string]struct {
		Description string
		Default     string
	}
	Runs struct {
		Using string
		Steps []step
	}
	Branding struct{ Icon, Color string }
}

type step struct {
	Name, Shell, Run, Uses string
	Dir                    string            `yaml:"working-directory"`
	Env, With              map[string]string `yaml:",omitempty"`
}

// The steps of the action run here, with what GitHub would put into their environment.
func TestTheActionReportsAsItsInputsSay(t *testing.T) {
	var a action
	decode(t, readFile(t, "../../action.yml"), &a)
	if a.Runs.Using != "composite" || len(a.Runs.Steps) != 2 {
		t.Fatalf("action.yml runs %v", a.Runs)
	}
	repo, err := filepath.Abs("../..")
	if err != nil {
		t.Fatal(err)
	}
	base := []string{"GITHUB_ACTION_PATH=" + repo, "RUNNER_TEMP=" + t.TempDir(), "GOWORK=off"}
	run(t, t.TempDir(), base, 0, "bash", "-e", "-c", a.Runs.Steps[0].Run)

	tests := []struct {
		name   string
		inputs map[string]string
		code   int
		want   string // in the output, or in tlsvet.sarif
	}{
		{"annotations", nil, 1, "::notice file=a/a.go,line=5"},
		{"findings that do not fail", map[string]string{"fail": "false"}, 0, "::notice file=a/a.go,line=5"},
		{"code scanning", map[string]string{"sarif": "tlsvet.sarif", "fail": "false"}, 0, `"ruleId": "prefer-server"`},
		{"packages and flags", map[string]string{"packages": "./b ./c", "flags": "-tests=false -tags=x"}, 0, ""},
		{"a failure is one whatever findings do", map[string]string{"packages": "./testdata/broken", "fail": "false"}, 2, "does not exist"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			dir := program(t)
			writeFile(t, filepath.Join(dir, "b", "b.go"), "package b\n")
			writeFile(t, filepath.Join(dir, "c", "c.go"), "package c\n")
			writeFile(t, filepath.Join(dir, "testdata", "broken", "broken.go"), "package broken\n\nimport _ \"example.com/m/doesnot/exist\"\n")
			out := run(t, dir, append(a.env(t, test.inputs), base...), test.code, "bash", "-e", "-c", a.Runs.Steps[1].Run)
			if file := filepath.Join(dir, "tlsvet.sarif"); test.inputs["sarif"] != "" {
				out = readFile(t, file)
			}
			if test.code != 2 && !strings.Contains(out, test.want) || test.want == "" && out != "" {
				t.Errorf("want %q in\n%s", test.want, out)
			}
		})
	}
}

// env returns the environment of the second step with the given inputs.
func (a action) env(t *testing.T, inputs map[string]string) []string {
	t.Helper()
	var env []string
	for name, expr := range a.Runs.Steps[1].Env {
		input := strings.TrimSuffix(strings.TrimPrefix(expr, "${{ inputs."), " }}")
		def, ok := a.Inputs[input]
		if !ok {
			t.Fatalf("%s is %s, which is no input", name, expr)
		}
		value, ok := inputs[input]
		if !ok {
			value = def.Default
		}
		env = append(env, name+"="+value)
	}
	return env
}

type workflow struct {
	Name        string
	On          any
	Permissions map[string]string
	Jobs        map[string]struct {
		RunsOn string `yaml:"runs-on"`
		Steps  []step
	}
}

func TestTheWorkflowsGiveTheActionWhatItHas(t *testing.T) {
	var a action
	decode(t, readFile(t, "../../action.yml"), &a)
	for _, name := range []string{".github/workflows/tlsvet.yml", ".github/workflows/tlsvet-scan.yml"} {
		var w workflow
		decode(t, snippet(t, "ci.md", name), &w)
		uses := false
		for _, s := range w.Jobs["tlsvet"].Steps {
			if !strings.HasPrefix(s.Uses, "tlsvet/tlsvet@") {
				continue
			}
			uses = true
			for input := range s.With {
				if _, ok := a.Inputs[input]; !ok {
					t.Errorf("%s: the action has no input %s", name, input)
				}
			}
		}
		if !uses {
			t.Errorf("%s does not use the action", name)
		}
	}
	page := readFile(t, "../../docs/ci.md")
	for input := range a.Inputs {
		if !strings.Contains(page, "| `"+input+"` |") {
			t.Errorf("docs/ci.md does not explain %s", input)
		}
	}
}

func TestTheHookRunsTheCommand(t *testing.T) {
	var hooks []struct {
		ID, Name, Description, Entry, Language string
		Args, Types                            []string
		PassFilenames                          *bool  `yaml:"pass_filenames"`
		Minimum                                string `yaml:"minimum_pre_commit_version"`
	}
	decode(t, readFile(t, "../../.pre-commit-hooks.yaml"), &hooks)
	if len(hooks) != 1 || hooks[0].ID != "tlsvet" || hooks[0].Entry != "tlsvet" || *hooks[0].PassFilenames {
		t.Errorf("hooks: %+v", hooks)
	}
	var config struct {
		Repos []struct {
			Repo, Rev string
			Hooks     []struct{ ID string }
		}
	}
	decode(t, snippet(t, "ci.md", ".pre-commit-config.yaml"), &config)
	if config.Repos[0].Hooks[0].ID != hooks[0].ID {
		t.Errorf("docs/ci.md uses the hook %s", config.Repos[0].Hooks[0].ID)
	}
}

func TestTheSettingsForNogoExist(t *testing.T) {
	var config map[string]struct {
		Flags map[string]string `json:"analyzer_flags"`
	}
	if err := json.Unmarshal([]byte(snippet(t, "nogo.md", "nogo.json")), &config); err != nil {
		t.Fatal(err)
	}
	for name, value := range config["tlsvet"].Flags {
		f := tlsvet.Analyzer.Flags.Lookup(name)
		if f == nil {
			t.Fatalf("the policy has no flag %s", name)
		}
		before := f.Value.String()
		if err := f.Value.Set(value); err != nil {
			t.Error(err)
		}
		f.Value.Set(before)
	}
}
