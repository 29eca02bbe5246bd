package report

import (
	"cmp"
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"go/token"
	"io"
	"slices"
	"strings"

	"github.com/tlsvet/tlsvet/internal/baseline"
	"github.com/tlsvet/tlsvet/internal/driver"
	"github.com/tlsvet/tlsvet/internal/markdown"
	"github.com/tlsvet/tlsvet/internal/option"
	"github.com/tlsvet/tlsvet/internal/source"
)

// schema is the address of the published schema, which a test holds the output against.
const schema = "https://json.schemastore.org/sarif-2.1.0.json"

// SARIF writes a log of version 2.1.0 for code scanning. Files are named relative to
// root, the repository's folder.
func SARIF(w io.Writer, root, version string, res *driver.Result) error {
	l := &log{root: root, index: make(map[string]int)}
	for _, r := range option.Rules {
		l.add(ruleOf(r))
	}
	run := sarifRun{
		Tool:        sarifTool{sarifDriver{Name: "tlsvet", Version: version, InformationURI: "https://github.com/tlsvet/tlsvet"}},
		Invocations: []sarifInvocation{l.invocation(res.Failures)},
		ColumnKind:  "utf16CodeUnits",
		Results:     l.results(res.Findings),
	}
	run.Tool.Driver.Rules = l.rules
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "\t")
	return enc.Encode(sarifLog{Schema: schema, Version: "2.1.0", Runs: []sarifRun{run}})
}

// A log is a run as it is written.
type log struct {
	root  string
	files source.Files
	rules []sarifRule
	index map[string]int // of rules
}

// invocation says whether everything could be analyzed.
func (l *log) invocation(failures []driver.Failure) sarifInvocation {
	inv := sarifInvocation{ExecutionSuccessful: len(failures) == 0}
	for _, f := range failures {
		text := failureText(ShortPath(l.root, f.Pos), f)
		inv.Notifications = append(inv.Notifications, sarifNotification{"error", sarifMessage{Text: text}})
	}
	return inv
}

func (l *log) add(r sarifRule) {
	l.index[r.ID] = len(l.rules)
	l.rules = append(l.rules, r)
}

func ruleOf(r option.Rule) sarifRule {
	title := strings.ToUpper(r.Title[:1]) + r.Title[1:]
	sections := markdown.Rule(r) + "\n" + markdown.References(r)
	return sarifRule{
		ID:               string(r.ID),
		ShortDescription: &sarifMessage{Text: title},
		FullDescription:  &sarifMessage{Text: r.Reports + " " + r.Why},
		Help:             &sarifMessage{Text: r.Reports + "\n\n" + r.Why + "\n\n" + r.Fix, Markdown: sections},
		HelpURI:          option.URL(r.ID),
		Default:          &sarifDefault{r.Default, level(r.Severity)},
		Properties: &ruleProperties{
			Tags:             tags(r),
			Precision:        r.Precision,
			Severity:         r.Severity.String(),
			SecuritySeverity: securitySeverity(r.Severity),
		},
	}
}

// tags returns what code scanning filters by. What an attacker gains nothing from is no
// matter of security.
func tags(r option.Rule) []string {
	tags := []string{"security", "tls"}
	if r.Severity == option.Info {
		tags = []string{"maintainability", "tls"}
	}
	return append(tags, r.Options...)
}

func level(s option.Severity) string {
	switch {
	case s >= option.High:
		return "error"
	case s == option.Medium:
		return "warning"
	}
	return "note"
}

// securitySeverity returns the middle of the range of CVSS scores that code scanning
// shows under the name of s.
func securitySeverity(s option.Severity) string {
	return [...]string{"", "2.0", "5.5", "8.0", "9.5"}[s]
}

func (l *log) results(findings []driver.Finding) []sarifResult {
	results := []sarifResult{}
	prints := hashes(baseline.Of(l.root, findings))
	for i, f := range findings {
		id := cmp.Or(f.Category, f.Analyzer)
		if _, ok := l.index[id]; !ok {
			l.add(sarifRule{ID: id}) // of an analyzer without a catalogue
		}
		rule, _ := option.RuleByID(option.RuleID(id))
		results = append(results, sarifResult{
			RuleID:              id,
			RuleIndex:           l.index[id],
			Level:               level(rule.Severity),
			Message:             sarifMessage{Text: f.Message},
			Locations:           []sarifLocation{{Physical: l.place(f.Pos, f.End)}},
			PartialFingerprints: map[string]string{"primaryLocationLineHash": prints[i]},
			CodeFlows:           l.flows(f),
			Fixes:               l.fixes(f.Fixes),
		})
	}
	return results
}

// hashes returns what the findings are known by in later runs: their rule and code, and
// which of those that share both in a file they are. No line is part of it.
func hashes(prints []baseline.Fingerprint) []string {
	seen := make(map[[2]string]int)
	var out []string
	for _, p := range prints {
		sum := sha256.Sum256([]byte(strings.Join([]string{p.Rule, p.In, p.Line, p.Code}, "\x00")))
		hash := fmt.Sprintf("%x", sum[:8])
		seen[[2]string{p.File, hash}]++
		out = append(out, fmt.Sprintf("%s:%d", hash, seen[[2]string{p.File, hash}]))
	}
	return out
}

func (l *log) place(pos, end token.Position) *sarifPhysical {
	file := l.files.File(pos.Filename)
	region := sarifRegion{max(pos.Line, 1), file.Column16(pos.Line, pos.Column), end.Line, file.Column16(end.Line, end.Column)}
	if end.Filename != pos.Filename || end.Line < region.StartLine {
		region.EndLine, region.EndColumn = region.StartLine, region.StartColumn
	}
	return &sarifPhysical{l.artifact(pos.Filename), region}
}

// artifact names a file relative to the root of the repository, where code scanning
// looks for it, and one outside of it by its full address.
func (l *log) artifact(file string) sarifArtifact {
	uri, inside := URI(l.root, file)
	if !inside {
		return sarifArtifact{URI: uri}
	}
	return sarifArtifact{uri, "%SRCROOT%"}
}

// flows returns the way of a decision into a tls.Config of another place: from the
// decision to the knob that carries it, which is as far as the position of something is
// known. Every step has a place in the repository, as code scanning wants.
func (l *log) flows(f driver.Finding) []sarifCodeFlow {
	if len(f.Related) != 1 {
		return nil
	}
	r := f.Related[0]
	chosen := sarifLocation{Physical: l.place(f.Pos, f.End), Message: &sarifMessage{Text: "chosen here"}}
	becomes := sarifLocation{Physical: chosen.Physical, Message: &sarifMessage{Text: r.Message}}
	if _, inside := URI(l.root, r.Pos.Filename); inside {
		becomes.Physical = l.place(r.Pos, r.End)
	}
	if _, pkg, ok := strings.Cut(r.Message, " in "); ok {
		becomes.Logical = []sarifLogical{{Name: pkg[strings.LastIndexByte(pkg, '/')+1:], FullyQualifiedName: pkg, Kind: "package"}}
	}
	return []sarifCodeFlow{{[]sarifThreadFlow{{[]sarifStep{{chosen}, {becomes}}}}}}
}

func (l *log) fixes(fixes []driver.Fix) []sarifFix {
	var out []sarifFix
	for _, fix := range fixes {
		text, safety := safetyOf(fix.Message)
		sf := sarifFix{Description: sarifMessage{Text: text}, Changes: l.changes(fix.Edits)}
		if safety != "" {
			sf.Properties = map[string]string{"safety": safety}
		}
		out = append(out, sf)
	}
	return out
}

// changes returns edits by file, in the order of the files.
func (l *log) changes(edits []driver.Edit) []sarifChange {
	var out []sarifChange
	for _, e := range edits {
		artifact := l.artifact(e.File)
		i := slices.IndexFunc(out, func(c sarifChange) bool { return c.Artifact == artifact })
		if i < 0 {
			i = len(out)
			out = append(out, sarifChange{Artifact: artifact})
		}
		file := l.files.File(e.File)
		var r sarifReplacement
		r.Deleted.StartLine, r.Deleted.StartColumn = file.Place(e.Start)
		r.Deleted.EndLine, r.Deleted.EndColumn = file.Place(e.End)
		if e.New != "" {
			r.Inserted = &sarifMessage{Text: e.New}
		}
		out[i].Replacements = append(out[i].Replacements, r)
	}
	return out
}
