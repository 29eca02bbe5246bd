package report

import (
	"encoding/json"
	"go/token"
	"path/filepath"
	"strings"
	"testing"

	"github.com/tlsvet/tlsvet/internal/driver"
)

func TestAnnotationsEscapeWhatWouldEndThem(t *testing.T) {
	root := filepath.FromSlash("/r")
	at := func(line, column int) token.Position {
		return token.Position{Filename: filepath.FromSlash("/r/a,b/c:d.go"), Line: line, Column: column}
	}
	tests := []struct {
		name string
		f    driver.Finding
		want string
	}{
		{
			"a rule that is critical",
			driver.Finding{Category: "skip-verify", Message: "100%\r\nsure", Pos: at(1, 2), End: at(1, 3)},
			"::error file=a%2Cb/c%3Ad.go,line=1,endLine=1,col=2,endColumn=3,title=tlsvet%3A skip-verify::100%25%0D%0Asure\n",
		},
		{
			"a rule of medium severity over two lines, which have no columns",
			driver.Finding{Category: "version-empty", Message: "m", URL: "u", Pos: at(1, 2), End: at(2, 1)},
			"::warning file=a%2Cb/c%3Ad.go,line=1,endLine=2,title=tlsvet%3A version-empty::m%0Au\n",
		},
		{
			"a rule that only informs",
			driver.Finding{Category: "prefer-server", Message: "m", Pos: at(1, 2), End: at(1, 2)},
			"::notice file=a%2Cb/c%3Ad.go,line=1,endLine=1,col=2,endColumn=2,title=tlsvet%3A prefer-server::m\n",
		},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			var b strings.Builder
			if err := GitHub(&b, root, []driver.Finding{test.f}); err != nil {
				t.Fatal(err)
			}
			if got := b.String(); got != test.want {
				t.Errorf("got  %swant %s", got, test.want)
			}
		})
	}
}

func TestALineIsAFindingWithAllThatIsKnownOfItsRule(t *testing.T) {
	pos := token.Position{Filename: "/a.go", Line: 1, Column: 2, Offset: 1}
	findings := []driver.Finding{
		{Category: "renegotiation", Analyzer: "tlsrenegotiation", Package: "p", Message: "<m>", URL: "u", Pos: pos, End: pos, Fixes: []driver.Fix{
			{Message: "Delete Renegotiation (behaviour)", Edits: []driver.Edit{{File: "/a.go", Start: 1, End: 2, New: "x"}}},
		}},
		{Analyzer: "other", Message: "m", Pos: pos, End: pos},
	}
	var b strings.Builder
	if err := Lines(&b, findings); err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(strings.TrimSpace(b.String()), "\n")
	if len(lines) != 2 {
		t.Fatalf("%d lines, want 2: %q", len(lines), lines)
	}
	const want = `{"rule":"renegotiation","severity":"medium","message":"<m>","package":"p","analyzer":"tlsrenegotiation",` +
		`"file":"/a.go","line":1,"column":2,"end_line":1,"end_column":2,"options":["OP_NO_RENEGOTIATION","OP_LEGACY_SERVER_CONNECT"],"url":"u",` +
		`"fix":{"message":"Delete Renegotiation","safety":"behaviour","edits":[{"filename":"/a.go","start":1,"end":2,"new":"x"}]}}`
	if lines[0] != want {
		t.Errorf("got  %s\nwant %s", lines[0], want)
	}
	var other map[string]any
	if err := json.Unmarshal([]byte(lines[1]), &other); err != nil || other["rule"] != "other" || other["fix"] != nil {
		t.Errorf("%v: %s", err, lines[1])
	}
}
