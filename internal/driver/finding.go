package driver

import (
	"cmp"
	"go/ast"
	"go/token"
	"slices"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/checker"
	"golang.org/x/tools/go/packages"
)

// A Finding is one diagnostic, free of the memory of the analysis that made it.
type Finding struct {
	Package  string // import path
	Analyzer string
	Category string
	Message  string
	URL      string
	Pos, End token.Position
	Related  []Related
	Fixes    []Fix // none that would edit a generated file
}

// Related is a second place that a finding speaks of.
type Related struct {
	Pos, End token.Position
	Message  string
}

// A Fix is a set of edits that are applied together or not at all.
type Fix struct {
	Message string
	Edits   []Edit
}

// An Edit replaces the bytes [Start, End) of a file.
type Edit struct {
	File       string // absolute
	Start, End int
	New        string
}

func compareFindings(x, y Finding) int {
	return cmp.Or(
		cmp.Compare(x.Pos.Filename, y.Pos.Filename),
		cmp.Compare(x.Pos.Line, y.Pos.Line),
		cmp.Compare(x.Pos.Column, y.Pos.Column),
		cmp.Compare(x.End.Offset, y.End.Offset),
		cmp.Compare(x.Analyzer, y.Analyzer),
		cmp.Compare(x.Message, y.Message),
	)
}

// findings converts the diagnostics of act.
func findings(act *checker.Action) []Finding {
	c := converter{act.Package.Fset, act.Package.GoFiles, sources(act.Package)}
	var out []Finding
	for _, d := range act.Diagnostics {
		if !c.visible(d.Pos) {
			continue
		}
		out = append(out, Finding{
			Package:  act.Package.PkgPath,
			Analyzer: act.Analyzer.Name,
			Category: d.Category,
			Message:  d.Message,
			URL:      d.URL,
			Pos:      c.fset.Position(d.Pos),
			End:      c.fset.Position(cmp.Or(d.End, d.Pos)),
			Related:  c.related(d.Related),
			Fixes:    c.fixes(d.SuggestedFixes),
		})
	}
	return out
}

// sources returns the names of the parsed files of pkg that are no copies made by cgo,
// and whether each is generated.
func sources(pkg *packages.Package) map[string]bool {
	files := make(map[string]bool)
	for _, f := range pkg.Syntax {
		name := pkg.Fset.File(f.FileStart).Name()
		if slices.Contains(pkg.GoFiles, name) {
			files[name] = ast.IsGenerated(f)
		}
	}
	return files
}

type converter struct {
	fset    *token.FileSet
	goFiles []string
	sources map[string]bool
}

// visible reports whether pos has a place in a file that a reader can open. In cgo
// output that is code copied from a Go file, which a line directive names.
func (c converter) visible(pos token.Pos) bool {
	if !pos.IsValid() {
		return true
	}
	_, written := c.sources[c.fset.File(pos).Name()]
	return written || slices.Contains(c.goFiles, c.fset.Position(pos).Filename)
}

func (c converter) related(rels []analysis.RelatedInformation) []Related {
	var out []Related
	for _, r := range rels {
		out = append(out, Related{c.fset.Position(r.Pos), c.fset.Position(cmp.Or(r.End, r.Pos)), r.Message})
	}
	return out
}

// fixes converts the fixes that edit only files fit for it. Offsets in a copy made
// by cgo mean nothing in the original.
func (c converter) fixes(fixes []analysis.SuggestedFix) []Fix {
	var out []Fix
fix:
	for _, fix := range fixes {
		var edits []Edit
		for _, e := range fix.TextEdits {
			file := c.fset.File(e.Pos)
			if generated, ok := c.sources[file.Name()]; !ok || generated {
				continue fix
			}
			edits = append(edits, Edit{file.Name(), file.Offset(e.Pos), file.Offset(e.End), string(e.NewText)})
		}
		out = append(out, Fix{fix.Message, edits})
	}
	return out
}
