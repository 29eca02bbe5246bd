// Package baseline keeps the findings that a program had at one time, so that a later
// analysis can tell which are new. A finding is known by the code that it is about, not
// by its line.
package baseline

import (
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"

	"github.com/tlsvet/tlsvet/internal/driver"
	"github.com/tlsvet/tlsvet/internal/source"
)

// version is that of the file format. A change of what a Fingerprint means raises it.
const version = 1

// A Fingerprint is what stays of a finding when the code around it changes.
type Fingerprint struct {
	Rule    string `json:"rule"`
	Package string `json:"package"`      // import path
	File    string `json:"file"`         // relative to the folder of the baseline, with slashes
	In      string `json:"in,omitempty"` // the top-level declaration
	Line    string `json:"line"`         // the tokens of the line
	Code    string `json:"code"`         // the tokens of the expression
	Message string `json:"message"`      // to name the finding; not compared
}

// Of returns the fingerprints of findings, whose files are named relative to dir.
func Of(dir string, findings []driver.Finding) []Fingerprint {
	var files source.Files
	prints := make([]Fingerprint, len(findings))
	for i, f := range findings {
		file := files.File(f.Pos.Filename)
		start := file.Offset(f.Pos.Line, f.Pos.Column)
		prints[i] = Fingerprint{
			Rule:    cmp.Or(f.Category, f.Analyzer),
			Package: f.Package,
			File:    relative(dir, f.Pos.Filename),
			In:      file.Decl(start),
			Line:    file.Line(f.Pos.Line),
			Code:    file.Between(start, file.Offset(f.End.Line, f.End.Column)),
			Message: f.Message,
		}
	}
	return prints
}

func relative(dir, file string) string {
	if rel, err := filepath.Rel(dir, file); err == nil {
		file = rel
	}
	return filepath.ToSlash(file)
}

// content is the file.
type content struct {
	Version  int           `json:"tlsvet_baseline"`
	Findings []Fingerprint `json:"findings"`
}

// Write writes a baseline of findings.
func Write(name string, findings []driver.Finding) error {
	dir, err := folder(name)
	if err != nil {
		return err
	}
	c := content{version, Of(dir, findings)}
	slices.SortStableFunc(c.Findings, func(x, y Fingerprint) int {
		return cmp.Or(cmp.Compare(x.File, y.File), cmp.Compare(x.Rule, y.Rule))
	})
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "\t")
	if err := enc.Encode(c); err != nil {
		return err
	}
	return os.WriteFile(name, b.Bytes(), 0o666)
}

// folder returns the absolute folder of the file called name.
func folder(name string) (string, error) {
	abs, err := filepath.Abs(name)
	return filepath.Dir(abs), err
}

// A Baseline is what an earlier analysis found.
type Baseline struct {
	dir string
	old []Fingerprint
}

// Read reads a baseline.
func Read(name string) (*Baseline, error) {
	data, err := os.ReadFile(name)
	if err != nil {
		return nil, err
	}
	var head struct {
		Version *int `json:"tlsvet_baseline"`
	}
	if err := json.Unmarshal(data, &head); err != nil || head.Version == nil {
		return nil, fmt.Errorf("%s is no baseline of tlsvet: %w", name, cmp.Or(err, errNoVersion))
	}
	if *head.Version != version {
		return nil, fmt.Errorf("%s is a baseline of version %d, this tlsvet reads version %d: write it anew with -write-baseline", name, *head.Version, version)
	}
	dec := json.NewDecoder(bytes.NewReader(data))
	dec.DisallowUnknownFields()
	var c content
	if err := dec.Decode(&c); err != nil {
		return nil, fmt.Errorf("%s is a damaged baseline: %w", name, err)
	}
	dir, err := folder(name)
	return &Baseline{dir, c.Findings}, err
}

var errNoVersion = errors.New("it has no tlsvet_baseline")
