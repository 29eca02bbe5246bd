package report

import (
	"net/url"
	"os"
	"path/filepath"
	"strings"

	"github.com/tlsvet/tlsvet/internal/option"
)

// Root returns the root of the repository that dir is in, to which code hosts want names
// of files to be relative, or dir if it is in none.
func Root(dir string) string {
	for d := dir; ; d = filepath.Dir(d) {
		if _, err := os.Stat(filepath.Join(d, ".git")); err == nil {
			return d
		}
		if d == filepath.Dir(d) {
			return dir
		}
	}
}

// URI returns the relative URI of a file in the folder root, and whether it is there. One
// that is elsewhere has an absolute URI.
func URI(root, file string) (uri string, inside bool) {
	rel, err := filepath.Rel(root, file)
	if err == nil && filepath.IsLocal(rel) {
		return (&url.URL{Path: filepath.ToSlash(rel)}).EscapedPath(), true
	}
	path := filepath.ToSlash(file)
	if !strings.HasPrefix(path, "/") {
		path = "/" + path // C:/
	}
	return (&url.URL{Scheme: "file", Path: path}).String(), false
}

// safetyOf splits the message of a fix from its safety, which closes it in parentheses.
func safetyOf(message string) (text, safety string) {
	text, last, ok := cutLast(message, " (")
	if !ok {
		return message, ""
	}
	for _, s := range []option.Safety{option.Neutral, option.Hardening, option.Behaviour} {
		if last == s.String()+")" {
			return text, s.String()
		}
	}
	return message, ""
}

func cutLast(s, sep string) (before, after string, ok bool) {
	i := strings.LastIndex(s, sep)
	if i < 0 {
		return s, "", false
	}
	return s[:i], s[i+len(sep):], true
}
