package analyzer_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"github.com/tlsvet/tlsvet/internal/option"
)

// A source is one file of a folder of passes/ that is compiled into tlsvet.
type source struct {
	folder string
	fset   *token.FileSet
	*ast.File
}

func (s source) at(n ast.Node) token.Position { return s.fset.Position(n.Pos()) }

// sources returns the files of passes/*/ that are not tests, without comments.
func sources(t *testing.T) []source {
	t.Helper()
	paths, err := filepath.Glob("../passes/*/*.go")
	if err != nil {
		t.Fatal(err)
	}
	var files []source
	for _, path := range paths {
		if strings.HasSuffix(path, "_test.go") {
			continue
		}
		fset := token.NewFileSet()
		f, err := parser.ParseFile(fset, path, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, source{filepath.Base(filepath.Dir(path)), fset, f})
	}
	if len(files) == 0 {
		t.Fatal("found no file in passes/")
	}
	return files
}

func TestPackagesAreNamedLikeTheirFolders(t *testing.T) {
	for _, f := range sources(t) {
		if f.Name.Name != f.folder {
			t.Errorf("%s: package %s in folder %s", f.at(f), f.Name.Name, f.folder)
		}
	}
}

func TestRulesDoNotImportSSA(t *testing.T) {
	for _, f := range sources(t) {
		for _, spec := range f.Imports {
			path, _ := strconv.Unquote(spec.Path.Value)
			if strings.HasPrefix(path, "golang.org/x/tools/go/ssa") && f.folder != collector {
				t.Errorf("%s: a rule reads the collector's result instead of %s", f.at(spec), path)
			}
		}
	}
}

func TestNothingRequiresBuildSSA(t *testing.T) {
	for _, f := range sources(t) {
		for _, spec := range f.Imports {
			if strings.HasSuffix(spec.Path.Value, `/passes/buildssa"`) {
				t.Errorf("%s: buildssa brings the facts of ctrlflow to every dependency", f.at(spec))
			}
		}
	}
}

func TestRulesReportThroughLint(t *testing.T) {
	for _, f := range sources(t) {
		passes := passNames(f.File)
		ast.Inspect(f.File, func(n ast.Node) bool {
			sel, ok := n.(*ast.SelectorExpr)
			if ok && strings.HasPrefix(sel.Sel.Name, "Report") && passes[lastName(sel.X)] {
				t.Errorf("%s: calls %s on the pass; lint.Reporter asks the policy first", f.at(n), sel.Sel.Name)
			}
			return true
		})
	}
}

// passNames returns the names of the parameters and fields of type *analysis.Pass.
func passNames(f *ast.File) map[string]bool {
	names := map[string]bool{"Pass": true} // an embedded one
	ast.Inspect(f, func(n ast.Node) bool {
		field, ok := n.(*ast.Field)
		if !ok {
			return true
		}
		if star, ok := field.Type.(*ast.StarExpr); ok && lastName(star.X) == "Pass" {
			for _, name := range field.Names {
				names[name.Name] = true
			}
		}
		return true
	})
	return names
}

// lastName returns x of the expressions x and a.b.x, or "".
func lastName(e ast.Expr) string {
	switch e := e.(type) {
	case *ast.Ident:
		return e.Name
	case *ast.SelectorExpr:
		return e.Sel.Name
	}
	return ""
}

// spelled is a name that only the catalogue may spell.
var spelled = regexp.MustCompile(`\b(TLS_[A-Z0-9_]+|VersionTLS1\d|VersionSSL30)\b`)

func TestNoPassSpellsASuiteOrAVersion(t *testing.T) {
	for _, f := range sources(t) {
		ast.Inspect(f.File, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.Ident:
				if spelled.MatchString(n.Name) {
					t.Errorf("%s: %s belongs to internal/option", f.at(n), n.Name)
				}
			case *ast.BasicLit:
				if n.Kind == token.STRING && spelled.MatchString(n.Value) || isVersionNumber(n) {
					t.Errorf("%s: %s belongs to internal/option", f.at(n), n.Value)
				}
			}
			return true
		})
	}
}

func isVersionNumber(lit *ast.BasicLit) bool {
	v, err := strconv.ParseUint(lit.Value, 0, 16)
	return lit.Kind == token.INT && err == nil && option.SSL30 <= v && v <= option.Newest
}

func TestMessagesHaveTheFormOfTheHouse(t *testing.T) {
	for _, f := range sources(t) {
		ast.Inspect(f.File, func(n ast.Node) bool {
			lit, ok := n.(*ast.CompositeLit)
			if !ok {
				return true
			}
			for _, text := range messages(lit) {
				if fault := faultOf(text, lastName(lit.Type)); fault != "" {
					t.Errorf("%s: message %q %s", f.at(lit), text, fault)
				}
			}
			return true
		})
	}
}

// messages returns the strings that are the Message of a lint.Finding or lint.Fix:
// a literal, or the format of a Sprintf.
func messages(lit *ast.CompositeLit) []string {
	if name := lastName(lit.Type); name != "Finding" && name != "Fix" {
		return nil
	}
	var texts []string
	for _, elt := range lit.Elts {
		kv, ok := elt.(*ast.KeyValueExpr)
		if !ok || lastName(kv.Key) != "Message" {
			continue
		}
		value := kv.Value
		if call, ok := value.(*ast.CallExpr); ok && lastName(call.Fun) == "Sprintf" {
			value = call.Args[0]
		}
		if basic, ok := value.(*ast.BasicLit); ok {
			text, _ := strconv.Unquote(basic.Value)
			texts = append(texts, text)
		}
	}
	return texts
}

var weasel = regexp.MustCompile(`(?i)\b(may|possibly|consider|please)\b|!`)

// faultOf says what is wrong with the message of a Finding or a Fix, or returns "".
func faultOf(text, typ string) string {
	first, _, _ := strings.Cut(text, " ")
	switch {
	case text == "":
		return "is empty"
	case strings.HasSuffix(text, "."):
		return "ends in a period"
	case weasel.MatchString(text):
		return "hedges or shouts"
	case len(strings.Fields(text)) > 16:
		return "is longer than 16 words"
	case typ == "Fix" && !unicode.IsUpper(rune(text[0])):
		return "is not an imperative that starts with a capital"
	case typ == "Finding" && isPlainCapitalized(first):
		return "starts with a capital"
	}
	return ""
}

// isPlainCapitalized reports whether word is an ordinary word with a capital, and not
// an identifier such as MinVersion, a tls.Config field such as Rand, or TLS.
func isPlainCapitalized(word string) bool {
	field := slices.ContainsFunc(option.Fields, func(f option.Field) bool { return f.Name == word })
	if field || !unicode.IsUpper(rune(word[0])) {
		return false
	}
	rest := word[1:]
	return rest == strings.ToLower(rest) && !strings.ContainsAny(rest, "._%0123456789")
}

func TestFaultsOfMessages(t *testing.T) {
	tests := []struct {
		name, typ, text string
		faulty          bool
	}{
		{"an identifier starts a finding", "Finding", "MinVersion TLS 1.0 also allows TLS 1.1", false},
		{"a field of one word starts a finding", "Finding", "Rand is deprecated", false},
		{"an abbreviation starts a finding", "Finding", "TLS 1.0 is allowed", false},
		{"a verb of Sprintf starts a finding", "Finding", "%s is insecure", false},
		{"lower case starts a finding", "Finding", "certificates go unverified", false},
		{"a capitalized word starts a finding", "Finding", "Use of a weak suite", true},
		{"a period ends a finding", "Finding", "RC4 is weak.", true},
		{"a finding that hedges", "Finding", "MinVersion may be too low", true},
		{"an empty finding", "Finding", "", true},
		{"an imperative", "Fix", "Delete MaxVersion", false},
		{"lower case starts a fix", "Fix", "delete MaxVersion", true},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if fault := faultOf(test.text, test.typ); (fault != "") != test.faulty {
				t.Errorf("fault of %q is %q", test.text, fault)
			}
		})
	}
}
