package report

import (
	"bytes"
	"encoding/json"
	"go/token"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"github.com/tlsvet/tlsvet/analyzer"
	"github.com/tlsvet/tlsvet/internal/driver"
	"github.com/tlsvet/tlsvet/internal/ruletest"
)

// logOf returns the log of res, which it holds against the published schema.
func logOf(t *testing.T, root string, res *driver.Result) sarifRun {
	t.Helper()
	var b bytes.Buffer
	if err := SARIF(&b, root, "v0.0.1", res); err != nil {
		t.Fatal(err)
	}
	if err := validate(t, b.Bytes()); err != nil {
		t.Errorf("not valid: %v", err)
	}
	var l sarifLog
	if err := json.Unmarshal(b.Bytes(), &l); err != nil {
		t.Fatal(err)
	}
	return l.Runs[0]
}

func validate(t *testing.T, data []byte) error {
	t.Helper()
	sch, err := jsonschema.NewCompiler().Compile(filepath.Join("testdata", "sarif-2.1.0-rtm.5.json"))
	if err != nil {
		t.Fatal(err)
	}
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	return sch.Validate(doc)
}

func TestTheSchemaRefusesWhatIsNoLog(t *testing.T) {
	for _, text := range []string{`{}`, `{"version":"2.1.0","runs":[{}]}`, `{"version":"2.0.0","runs":[]}`} {
		if validate(t, []byte(text)) == nil {
			t.Errorf("%s is accepted: the schema checks nothing", text)
		}
	}
}

// analyze returns the findings of the suite in the module in dir.
func analyze(t *testing.T, dir string) *driver.Result {
	t.Helper()
	cfg := driver.Config{Dir: dir, Tests: true, Patterns: []string{"./..."}}
	res, err := driver.Run(t.Context(), cfg, analyzer.Suite())
	if err != nil {
		t.Fatal(err)
	}
	if len(res.Failures) > 0 {
		t.Fatal(res.Failures)
	}
	return res
}

func example(t *testing.T) string {
	t.Helper()
	dir, err := filepath.Abs(filepath.Join("..", "..", "testdata", "example"))
	if err != nil {
		t.Fatal(err)
	}
	return dir
}

func TestTheLogOfTheExampleIsComplete(t *testing.T) {
	ruletest.Configure(t, "fixes", "all")
	dir := example(t)
	run := logOf(t, Root(dir), analyze(t, dir))
	if len(run.Results) == 0 {
		t.Fatal("no results")
	}
	safeties := make(map[string]bool)
	for _, r := range run.Results {
		rule := run.Tool.Driver.Rules[r.RuleIndex]
		if rule.ID != r.RuleID || rule.Help == nil || !strings.Contains(rule.Help.Markdown, "```go") || rule.FullDescription.Text == "" {
			t.Errorf("%s: its rule is not described", r.RuleID)
		}
		if uri := r.Locations[0].Physical.Artifact.URI; !strings.HasPrefix(uri, "testdata/example/") {
			t.Errorf("%s: %s is not relative to the repository", r.RuleID, uri)
		}
		if !regexp.MustCompile(`^[0-9a-f]{16}:1$`).MatchString(r.PartialFingerprints["primaryLocationLineHash"]) {
			t.Errorf("%s: fingerprints %v", r.RuleID, r.PartialFingerprints)
		}
		for _, fix := range r.Fixes {
			safeties[fix.Properties["safety"]] = true
		}
	}
	for _, want := range []string{"neutral", "hardening", "behaviour"} {
		if !safeties[want] {
			t.Errorf("no edit is said to be %s", want)
		}
	}
	if safeties[""] {
		t.Error("the safety of an edit is not said")
	}
}

func TestSecuritySeverityIsInTheRangeOfItsName(t *testing.T) {
	rules := logOf(t, t.TempDir(), &driver.Result{}).Tool.Driver.Rules
	ranges := map[string]string{"critical": `^9\.`, "high": `^[78]\.`, "medium": `^[456]\.`, "low": `^[0123]\.`, "info": `^$`}
	for _, r := range rules {
		p := r.Properties
		if !regexp.MustCompile(ranges[p.Severity]).MatchString(p.SecuritySeverity) {
			t.Errorf("%s is %s, but its security-severity %q", r.ID, p.Severity, p.SecuritySeverity)
		}
		if slices.Contains(p.Tags, "security") != (p.SecuritySeverity != "") || len(p.Tags) > 20 {
			t.Errorf("%s, %s: tags %v", r.ID, p.Severity, p.Tags)
		}
	}
}

// The decision is in one package of the example, the option in another.
func TestTheWayThroughAWrapperIsACodeFlow(t *testing.T) {
	dir := example(t)
	for _, r := range logOf(t, Root(dir), analyze(t, dir)).Results {
		if !strings.HasPrefix(r.Message.Text, "Insecure becomes") {
			if r.CodeFlows != nil {
				t.Errorf("%s: a code flow without a wrapper", r.Message.Text)
			}
			continue
		}
		steps := r.CodeFlows[0].ThreadFlows[0].Locations
		if got := steps[0].Location.Physical; *got != *r.Locations[0].Physical {
			t.Errorf("the way begins at %v", got)
		}
		last := steps[1].Location
		if got := last.Physical; got.Artifact.URI != "testdata/example/client/client.go" || got.Region.StartLine != lineOf(t, filepath.Join(dir, "client", "client.go"), "\tInsecure ") {
			t.Errorf("the way ends at %v", got)
		}
		if last.Logical[0].FullyQualifiedName != "example.com/shop/client" {
			t.Errorf("the way ends in %v", last.Logical)
		}
		return
	}
	t.Error("no finding through a wrapper")
}

func lineOf(t *testing.T, file, text string) int {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	before, _, ok := strings.Cut(string(data), text)
	if !ok {
		t.Fatalf("no %q in %s", text, file)
	}
	return strings.Count(before, "\n") + 1
}

func TestFingerprintsStayWhenLinesShift(t *testing.T) {
	dir := t.TempDir()
	if err := os.CopyFS(dir, os.DirFS(example(t))); err != nil {
		t.Fatal(err)
	}
	prints := func() []string {
		var out []string
		for _, r := range logOf(t, dir, analyze(t, dir)).Results {
			out = append(out, r.Locations[0].Physical.Artifact.URI+" "+r.PartialFingerprints["primaryLocationLineHash"])
		}
		return out
	}
	before := prints()
	files, err := filepath.Glob(filepath.Join(dir, "*", "*.go"))
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		shifted := "// More text.\n\n" + strings.ReplaceAll(string(data), "\nfunc ", "\nvar _ = 1\n\nfunc ")
		if err := os.WriteFile(file, []byte(shifted), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	if after := prints(); !slices.Equal(before, after) {
		t.Errorf("before %q\nafter  %q", before, after)
	}
	if n := len(slices.Compact(slices.Sorted(slices.Values(before)))); n != len(before) {
		t.Errorf("two findings share a fingerprint: %q", before)
	}
}

// What no analyzer of the suite yields, another may.
func TestOddFindingsMakeAValidLog(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "a b", "é.go")
	if err := os.MkdirAll(filepath.Dir(file), 0o777); err != nil {
		t.Fatal(err)
	}
	text := "package p\n\nvar x, y = \"é𝄞\", true\n"
	if err := os.WriteFile(file, []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
	at := func(line, column int) token.Position {
		return token.Position{Filename: file, Line: line, Column: column}
	}
	outside := token.Position{Filename: filepath.Join(filepath.Dir(dir), "nowhere.go"), Line: 7, Column: 2}
	true1 := strings.Index(text, "true")
	res := &driver.Result{
		Findings: []driver.Finding{
			{Analyzer: "other", Message: "in UTF-16", Pos: at(3, 22), End: at(3, 26), Fixes: []driver.Fix{{
				Message: "Insert (twice)",
				Edits:   []driver.Edit{{File: file, Start: true1, End: true1 + 4, New: "false"}, {File: file, Start: 0, End: 0, New: "// x\n"}},
			}}},
			{Category: "skip-verify", Message: "outside", Pos: outside, End: outside, Related: []driver.Related{{Pos: outside, Message: "x becomes y in z"}}},
			{Category: "skip-verify", Message: "ends before it begins", Pos: at(3, 5), End: at(2, 1)},
			{Category: "skip-verify", Message: "nowhere"},
		},
		Failures: []driver.Failure{{Package: "p", Pos: file + ":1:1", Message: "does not compile"}},
	}
	run := logOf(t, dir, res)
	place := run.Results[0].Locations[0].Physical
	if want := (sarifRegion{3, 19, 3, 23}); place.Region != want {
		t.Errorf("region %v, want %v", place.Region, want)
	}
	if want := "a%20b/%C3%A9.go"; place.Artifact.URI != want {
		t.Errorf("URI %s, want %s", place.Artifact.URI, want)
	}
	if fix := run.Results[0].Fixes[0]; fix.Description.Text != "Insert (twice)" || fix.Changes[0].Replacements[0].Deleted != place.Region {
		t.Errorf("fix %v, want the region of the finding", fix)
	}
	if uri := run.Results[1].Locations[0].Physical.Artifact.URI; !strings.HasPrefix(uri, "file:///") {
		t.Errorf("URI %s of a file outside of the repository", uri)
	}
	if inv := run.Invocations[0]; inv.ExecutionSuccessful || len(inv.Notifications) != 1 || strings.Contains(inv.Notifications[0].Message.Text, dir) {
		t.Errorf("the failure is told as %v", inv)
	}
}
