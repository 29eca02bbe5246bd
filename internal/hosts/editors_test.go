package hosts

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	toml "github.com/pelletier/go-toml/v2"
	"golang.org/x/tools/go/analysis"

	"github.com/tlsvet/tlsvet/analyzer"
)

// goplsSettings are what docs/editors/vscode.md gives gopls.
func goplsSettings(t *testing.T) map[string]any {
	t.Helper()
	var settings struct {
		Tools map[string]string `json:"go.alternateTools"`
		Gopls map[string]any    `json:"gopls"`
	}
	if err := json.Unmarshal([]byte(snippet(t, "editors/vscode.md", "settings.json")), &settings); err != nil {
		t.Fatal(err)
	}
	if !strings.HasSuffix(settings.Tools["gopls"], "/bin/tlsvet-gopls") {
		t.Errorf("gopls is %s", settings.Tools["gopls"])
	}
	return settings.Gopls
}

func TestTheSettingsForVSCodeNameAnalyzers(t *testing.T) {
	analyses, ok := goplsSettings(t)["ui.diagnostic.analyses"].(map[string]any)
	if !ok {
		t.Fatal("no analyses")
	}
	for name := range analyses {
		if !slices.ContainsFunc(analyzer.Suite(), func(a *analysis.Analyzer) bool { return a.Name == name }) {
			t.Errorf("no analyzer is called %s", name)
		}
	}
	var lint map[string]any
	page := strings.SplitAfter(readFile(t, "../../docs/editors/vscode.md"), "`settings.json` for golangci-lint:")[1]
	block := strings.Split(strings.Split(page, "```json\n")[1], "```")[0]
	if err := json.Unmarshal([]byte(block), &lint); err != nil {
		t.Error(err)
	}
}

func TestTheSettingsForHelixAreTOML(t *testing.T) {
	page := readFile(t, "../../docs/editors/helix.md")
	blocks := strings.Split(page, "```toml\n")[1:]
	if len(blocks) != 2 {
		t.Fatalf("%d blocks", len(blocks))
	}
	for _, b := range blocks {
		var v struct {
			Servers map[string]struct {
				Command string
				Config  map[string]any
			} `toml:"language-server"`
			Language []map[string]any
		}
		dec := toml.NewDecoder(strings.NewReader(strings.Split(b, "```")[0]))
		if err := dec.DisallowUnknownFields().Decode(&v); err != nil {
			t.Error(err)
		}
	}
}

// The other editors are programmed in languages that no test here runs, but parentheses
// that do not match are the commonest mistake.
func TestSnippetsForEditorsAreBalanced(t *testing.T) {
	for page, name := range map[string]string{"editors/neovim.md": "init.lua", "editors/emacs.md": "init.el"} {
		text := snippet(t, page, name)
		for _, pair := range []string{"()", "{}"} {
			if strings.Count(text, pair[:1]) != strings.Count(text, pair[1:]) {
				t.Errorf("docs/%s: %s do not match", page, pair)
			}
		}
		if !strings.Contains(text, "/bin/tlsvet-gopls") {
			t.Errorf("docs/%s does not start tlsvet-gopls", page)
		}
	}
}

func TestEveryEditorHasItsPage(t *testing.T) {
	index := readFile(t, "../../docs/editors/README.md")
	for _, page := range []string{"vscode.md", "neovim.md", "helix.md", "emacs.md", "goland.md"} {
		if !strings.Contains(index, "("+page+")") {
			t.Errorf("docs/editors/README.md does not link to %s", page)
		}
		if !strings.Contains(readFile(t, "../../docs/editors/"+page), "What does not work") {
			t.Errorf("docs/editors/%s does not say what does not work", page)
		}
	}
}
