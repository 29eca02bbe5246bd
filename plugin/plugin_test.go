package plugin

import (
	"flag"
	"go/token"
	"testing"

	"github.com/golangci/plugin-module-register/register"
	"golang.org/x/tools/go/analysis"

	"github.com/tlsvet/tlsvet/passes/tlsvet"
)

func TestThePluginIsRegistered(t *testing.T) {
	newPlugin, err := register.GetPlugin("tlsvet")
	if err != nil {
		t.Fatal(err)
	}
	p, err := newPlugin(nil)
	if err != nil {
		t.Fatal(err)
	}
	if mode := p.GetLoadMode(); mode != register.LoadModeTypesInfo {
		t.Errorf("load mode %s: facts need types", mode)
	}
	if all, err := p.BuildAnalyzers(); err != nil || analysis.Validate(all) != nil || len(all) == 0 {
		t.Errorf("analyzers %v, %v", all, err)
	}
}

// keepSettings restores the settings after the test.
func keepSettings(t *testing.T) {
	t.Helper()
	tlsvet.Analyzer.Flags.VisitAll(func(f *flag.Flag) {
		before := f.Value.String()
		t.Cleanup(func() {
			if before == "" || f.Value.String() != before {
				f.Value.Set(before)
			}
		})
	})
}

func TestSettingsArriveAtTheAnalyzers(t *testing.T) {
	keepSettings(t)
	_, err := New(map[string]any{"severity": "medium", "tests": true, "disable": []any{"time"}, "fixes": "all"})
	if err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]string{"severity": "medium", "tests": "true", "disable": "time", "fixes": "all"} {
		if got := tlsvet.Analyzer.Flags.Lookup(name).Value.String(); got != want {
			t.Errorf("%s is %q, want %q", name, got, want)
		}
	}
}

func TestAMistakeInTheSettingsIsOneError(t *testing.T) {
	keepSettings(t)
	tests := []struct {
		name     string
		settings any
		want     string
	}{
		{"no names", []any{"a"}, "tlsvet: settings are a []interface {}, want names with values"},
		{"a setting that does not exist", map[string]any{"sevrity": "low"}, `tlsvet: no setting "sevrity"; did you mean severity?`},
		{"a number for a name", map[string]any{"severity": 3}, "tlsvet: severity wants a string in quotes"},
		{"a name for a list", map[string]any{"disable": "time"}, "tlsvet: disable wants a list of strings in brackets"},
		{"a rule that does not exist", map[string]any{"disable": []any{"skip-verfy"}}, `tlsvet: disable: no rule "skip-verfy"; did you mean skip-verify?`},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if _, err := New(test.settings); err == nil || err.Error() != test.want {
				t.Errorf("got  %v\nwant %s", err, test.want)
			}
		})
	}
}

func TestRelatedInformationIsPartOfTheMessage(t *testing.T) {
	fset := token.NewFileSet()
	file := fset.AddFile("/home/user/go/pkg/mod/lib@v1.0.0/lib.go", -1, 100)
	file.SetLines([]int{0, 10, 20})
	pass := &analysis.Pass{Fset: fset}
	at := func(message string) []analysis.RelatedInformation {
		return []analysis.RelatedInformation{{Pos: file.Pos(12), Message: message}}
	}
	tests := []struct {
		name string
		d    analysis.Diagnostic
		want string
	}{
		{"nothing related", analysis.Diagnostic{Message: "m (id)"}, "m (id)"},
		{"what the message says already", analysis.Diagnostic{Message: "x becomes y: bad (id)", Related: at("x becomes y")}, "x becomes y: bad, see lib@v1.0.0/lib.go:2 (id)"},
		{"something else", analysis.Diagnostic{Message: "m (id)", Related: at("declared")}, "m; declared at lib@v1.0.0/lib.go:2 (id)"},
		{"a message without an id", analysis.Diagnostic{Message: "m", Related: at("declared")}, "m; declared at lib@v1.0.0/lib.go:2"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := fold(pass, test.d); got.Message != test.want || got.Related != nil {
				t.Errorf("got %q and %v, want %q", got.Message, got.Related, test.want)
			}
		})
	}
}
