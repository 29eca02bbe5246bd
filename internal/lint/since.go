package lint

import (
	"cmp"
	"go/ast"
	"go/version"
	"strings"
	"unicode"

	"github.com/tlsvet/tlsvet/internal/option"
)

// isTooNew reports whether a fix writes a name into file that crypto/tls does not have in
// the Go release that the file is written for: a go line names the oldest release that
// the module builds with.
func (r *Reporter) isTooNew(f *Fix, file *ast.File) bool {
	written := cmp.Or(r.pass.TypesInfo.FileVersions[file], r.pass.Pkg.GoVersion())
	if written == "" {
		return false
	}
	for _, e := range f.Edits {
		for _, name := range strings.FieldsFunc(string(e.NewText), notInName) {
			if since := option.IdentSince(name); since != "" && version.Compare(written, since) < 0 {
				return true
			}
		}
	}
	return false
}

func notInName(r rune) bool { return r != '_' && !unicode.IsLetter(r) && !unicode.IsDigit(r) }
