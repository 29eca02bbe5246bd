package report

import (
	"encoding/json"
	"io"

	"github.com/tlsvet/tlsvet/internal/driver"
)

// The tree of "go vet -json": package, analyzer, diagnostics. Its names are those of
// the type jsonDiagnostic in cmd/go/internal/vet.
type (
	tree map[string]map[string]any

	diagnostic struct {
		Category       string    `json:"category,omitempty"`
		Posn           string    `json:"posn"`
		End            string    `json:"end"`
		Message        string    `json:"message"`
		SuggestedFixes []fix     `json:"suggested_fixes,omitempty"`
		Related        []related `json:"related,omitempty"`
	}

	fix struct {
		Message string `json:"message"`
		Edits   []edit `json:"edits"`
	}

	edit struct {
		Filename string `json:"filename"`
		Start    int    `json:"start"`
		End      int    `json:"end"`
		New      string `json:"new"`
	}

	related struct {
		Posn    string `json:"posn"`
		End     string `json:"end"`
		Message string `json:"message"`
	}

	failure struct {
		Error string `json:"error"`
	}
)

// JSON writes the findings as the tree that "go vet -json" prints, all packages in
// one document. As there, an analyzer that failed has an error instead of a list,
// packages that did not load are absent, and file names are absolute.
func JSON(w io.Writer, res *driver.Result) error {
	t := make(tree)
	for _, f := range res.Findings {
		m := t.at(f.Package)
		list, _ := m[f.Analyzer].([]diagnostic)
		m[f.Analyzer] = append(list, newDiagnostic(f))
	}
	for _, f := range res.Failures {
		if f.Analyzer != "" {
			t.at(f.Package)[f.Analyzer] = failure{f.Message}
		}
	}
	enc := json.NewEncoder(w)
	enc.SetIndent("", "\t")
	return enc.Encode(t)
}

func (t tree) at(pkg string) map[string]any {
	if t[pkg] == nil {
		t[pkg] = make(map[string]any)
	}
	return t[pkg]
}

func newDiagnostic(f driver.Finding) diagnostic {
	d := diagnostic{
		Category: f.Category,
		Posn:     f.Pos.String(),
		End:      f.End.String(),
		Message:  f.Message,
	}
	for _, x := range f.Fixes {
		jf := fix{Message: x.Message}
		for _, e := range x.Edits {
			jf.Edits = append(jf.Edits, edit{e.File, e.Start, e.End, e.New})
		}
		d.SuggestedFixes = append(d.SuggestedFixes, jf)
	}
	for _, r := range f.Related {
		d.Related = append(d.Related, related{r.Pos.String(), r.End.String(), r.Message})
	}
	return d
}
