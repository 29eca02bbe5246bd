package tlsvet

import (
	"fmt"
	"go/ast"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/tlsvet/tlsvet/internal/testfile"
)

// A place is where a file lies, as far as the policy asks.
type place struct {
	test     bool   // a _test.go file
	absolute string // with slashes, or "" if the host gives relative names
	relative string // to the root of the module, with slashes
}

// placeOf returns the place of f, a file of pass. No host tells where the root of the
// module is, but below it folders are named like packages.
func placeOf(pass *analysis.Pass, f *ast.File) place {
	name := pass.Fset.Position(f.Package).Filename // of what cgo made its copy from
	at := place{test: testfile.Is(pass.Fset, f.FileStart)}
	if !filepath.IsAbs(name) {
		at.relative = path.Clean(filepath.ToSlash(name))
		return at
	}
	at.absolute = filepath.ToSlash(name)
	dir := pass.Pkg.Path()
	if at.test && strings.HasSuffix(pass.Pkg.Name(), "_test") {
		dir = strings.TrimSuffix(dir, "_test")
	}
	if pass.Module != nil && pass.Module.Path != "" {
		dir = strings.TrimPrefix(strings.TrimPrefix(dir, pass.Module.Path), "/")
	}
	at.relative = path.Join(dir, path.Base(at.absolute))
	return at
}

// patterns is the value of the flag exclude. It adds to what was set before.
type patterns struct{ list []string }

// Elements returns the patterns.
func (p *patterns) Elements() []string { return p.list }

func (p *patterns) String() string { return strings.Join(p.list, ",") }

// Set adds the patterns of list, in which a backslash takes the meaning from a comma
// as from any other letter, or forgets all if that is empty.
func (p *patterns) Set(list string) error {
	if list == "" {
		p.list = nil
		return nil
	}
	added := splitPatterns(list)
	for _, pattern := range added {
		for segment := range strings.SplitSeq(pattern, "/") {
			if _, err := path.Match(segment, ""); err != nil || pattern == "" {
				return fmt.Errorf("%q is no pattern of a path", pattern)
			}
		}
	}
	for _, pattern := range added {
		if !slices.Contains(p.list, pattern) {
			p.list = append(slices.Clip(p.list), pattern)
		}
	}
	return nil
}

// Below returns what the flag is set to for a pattern that is relative to dir, an absolute
// path. One without a slash is not: it matches at any depth.
func (p *patterns) Below(dir, pattern string) string {
	pattern = strings.ReplaceAll(strings.ReplaceAll(pattern, `\,`, ","), ",", `\,`)
	if isAbsolute(pattern) || !strings.Contains(strings.TrimSuffix(pattern, "/"), "/") {
		return pattern
	}
	literal := strings.NewReplacer(`*`, `\*`, `?`, `\?`, `[`, `\[`, `,`, `\,`)
	return strings.TrimSuffix(literal.Replace(filepath.ToSlash(dir)), "/") + "/" + strings.TrimPrefix(pattern, "./")
}

// splitPatterns splits list at the commas without a backslash.
func splitPatterns(list string) []string {
	var out []string
	start, escaped := 0, false
	for i := range len(list) {
		if list[i] == ',' && !escaped {
			out = append(out, strings.TrimSpace(list[start:i]))
			start = i + 1
		}
		escaped = list[i] == '\\' && !escaped
	}
	return append(out, strings.TrimSpace(list[start:]))
}

// match reports whether a pattern matches the file at, or a folder that holds it.
func (p *patterns) match(at place) bool {
	return slices.ContainsFunc(p.list, func(pattern string) bool {
		name := at.relative
		if isAbsolute(pattern) {
			name = at.absolute
		}
		return matchPath(pattern, name)
	})
}

func isAbsolute(pattern string) bool {
	return strings.HasPrefix(pattern, "/") || filepath.IsAbs(pattern)
}

func matchPath(pattern, name string) bool {
	pattern = strings.TrimSuffix(pattern, "/")
	if !strings.Contains(pattern, "/") {
		pattern = "**/" + pattern
	}
	pattern = strings.TrimPrefix(pattern, "./")
	return matchSegments(strings.Split(pattern, "/"), strings.Split(name, "/"))
}

// matchSegments reports whether pattern matches the beginning of name.
func matchSegments(pattern, name []string) bool {
	switch {
	case len(pattern) == 0:
		return true
	case len(name) == 0:
		return false
	case pattern[0] == "**":
		return matchSegments(pattern[1:], name) || matchSegments(pattern, name[1:])
	}
	ok, err := path.Match(pattern[0], name[0])
	return err == nil && ok && matchSegments(pattern[1:], name[1:])
}
