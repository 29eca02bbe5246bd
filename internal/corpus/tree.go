package main

import (
	"encoding/json"
	"fmt"
	"maps"
	"path/filepath"
	"slices"
	"strings"
)

// A diagnostic is a leaf of the tree that tlsvet -json prints, as far as scores need it.
type diagnostic struct {
	Category string `json:"category"`
	Posn     string `json:"posn"` // "file:line:col"
	Message  string `json:"message"`
}

// parseTree returns the findings in a tree of package, analyzer and diagnostics. An
// analyzer that failed has an object with its error where the diagnostics should be.
func parseTree(data []byte, at locator) ([]finding, error) {
	var tree map[string]map[string]json.RawMessage
	if err := json.Unmarshal(data, &tree); err != nil {
		return nil, fmt.Errorf("tlsvet -json: %v", err)
	}
	var findings []finding
	for _, pkg := range slices.Sorted(maps.Keys(tree)) {
		for _, name := range slices.Sorted(maps.Keys(tree[pkg])) {
			var diags []diagnostic
			if err := json.Unmarshal(tree[pkg][name], &diags); err != nil {
				return nil, fmt.Errorf("%s did not analyze %s: %s", name, pkg, tree[pkg][name])
			}
			for _, d := range diags {
				f, err := at.finding(d)
				if err != nil {
					return nil, err
				}
				findings = append(findings, f)
			}
		}
	}
	return findings, nil
}

// A locator turns positions into places of modules.
type locator struct {
	dir  string   // absolute, where the command ran and its relative file names start
	pkgs []listed // the packages that were analyzed
}

func (at locator) finding(d diagnostic) (finding, error) {
	rest, _, err := splitLine(d.Posn) // drop the column
	if err != nil {
		return finding{}, err
	}
	file, line, err := splitLine(rest)
	if err != nil {
		return finding{}, err
	}
	if !filepath.IsAbs(file) {
		file = filepath.Join(at.dir, file)
	}
	for _, p := range at.pkgs {
		if rel, ok := strings.CutPrefix(file, p.Module.Dir+string(filepath.Separator)); ok {
			return finding{p.Module.Path, filepath.ToSlash(rel), line, d.Category, d.Message}, nil
		}
	}
	return finding{}, fmt.Errorf("%s is in none of the corpus's modules: %s", d.Posn, d.Message)
}
