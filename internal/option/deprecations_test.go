package option

import (
	"go/ast"
	"go/version"
	"runtime"
	"strings"
	"testing"
)

// An object is what a Deprecation names.
type object struct{ typ, name string }

func TestEveryDeprecatedObjectOfCryptoTLSHasARow(t *testing.T) {
	deprecated := deprecatedObjects(t)
	for o := range deprecated {
		if _, ok := deprecationOf(o.typ, o.name); !ok {
			t.Errorf("classify %s.%s in Deprecations: the source of crypto/tls deprecates it", o.typ, o.name)
		}
	}
	for _, d := range Deprecations {
		if !deprecated[object{d.Type, d.Name}] && isReleased(d.Since) {
			t.Errorf("%s.%s has a row, but the source of crypto/tls does not deprecate it", d.Type, d.Name)
		}
	}
}

// isReleased reports whether the toolchain is at least as new as release.
func isReleased(release string) bool {
	return version.Compare(runtime.Version(), release) >= 0
}

// deprecatedObjects returns the exported objects of crypto/tls whose documentation
// has a paragraph that starts with "Deprecated:".
func deprecatedObjects(t *testing.T) map[object]bool {
	found := make(map[object]bool)
	for _, f := range cryptoTLS(t) {
		for _, decl := range f.Decls {
			switch decl := decl.(type) {
			case *ast.FuncDecl:
				if isDeprecated(decl.Doc) {
					found[object{receiver(decl), decl.Name.Name}] = true
				}
			case *ast.GenDecl:
				for _, spec := range decl.Specs {
					addDeprecatedSpec(found, spec, isDeprecated(decl.Doc))
				}
			}
		}
	}
	if len(found) == 0 {
		t.Fatal("found no deprecated object in crypto/tls")
	}
	return found
}

// addDeprecatedSpec adds the deprecated objects of one spec; all says that the
// comment of its group deprecates it.
func addDeprecatedSpec(found map[object]bool, spec ast.Spec, all bool) {
	switch spec := spec.(type) {
	case *ast.ValueSpec:
		for _, name := range spec.Names {
			if all || isDeprecated(spec.Doc) {
				found[object{"", name.Name}] = true
			}
		}
	case *ast.TypeSpec:
		if all || isDeprecated(spec.Doc) {
			found[object{"", spec.Name.Name}] = true
		}
		addDeprecatedMembers(found, spec)
	}
}

func addDeprecatedMembers(found map[object]bool, spec *ast.TypeSpec) {
	var members *ast.FieldList
	switch typ := spec.Type.(type) {
	case *ast.StructType:
		members = typ.Fields
	case *ast.InterfaceType:
		members = typ.Methods
	default:
		return
	}
	for _, m := range members.List {
		for _, name := range m.Names {
			if isDeprecated(m.Doc) {
				found[object{spec.Name.Name, name.Name}] = true
			}
		}
	}
}

func isDeprecated(doc *ast.CommentGroup) bool {
	return strings.Contains("\n\n"+doc.Text(), "\n\nDeprecated:")
}

func receiver(fn *ast.FuncDecl) string {
	if fn.Recv == nil {
		return ""
	}
	typ := fn.Recv.List[0].Type
	if star, ok := typ.(*ast.StarExpr); ok {
		typ = star.X
	}
	return typ.(*ast.Ident).Name
}

func TestDeprecationSinceAgreesWithTheAPIFiles(t *testing.T) {
	since := apiSince(t)
	for _, d := range Deprecations {
		if !isReleased(d.Since) {
			continue
		}
		if got := deprecatedSince(since, object{d.Type, d.Name}); got != d.Since {
			t.Errorf("%s.%s: Since is %s, the API files say %q", d.Type, d.Name, d.Since, got)
		}
	}
}

// deprecatedSince returns the release whose API file marks o deprecated.
func deprecatedSince(since map[string]string, o object) string {
	for _, line := range []string{
		"const " + o.name,
		"func " + o.name,
		"type " + o.name,
		"method (*" + o.typ + ") " + o.name,
		"type " + o.typ + " struct, " + o.name,
	} {
		if release, ok := since[line+" //deprecated"]; ok {
			return release
		}
	}
	return ""
}

func TestDeprecationRowsAreFilled(t *testing.T) {
	for _, d := range Deprecations {
		if d.Since == "" || d.Does == "" || d.Instead == "" {
			t.Errorf("%s.%s: a column is empty: %+v", d.Type, d.Name, d)
		}
		if r, ok := RuleByID(d.Rule); !ok || r.Analyzer != "tlsdeprecated" {
			t.Errorf("%s.%s: rule %q is not one of tlsdeprecated", d.Type, d.Name, d.Rule)
		}
		if (d.Rule == PreferServer) != (d.Name == "PreferServerCipherSuites") {
			t.Errorf("%s.%s: rule %s", d.Type, d.Name, d.Rule)
		}
	}
}

// deprecationOf returns the row of a field or method of the type called typ, or of
// the package-level object called name if typ is "".
func deprecationOf(typ, name string) (Deprecation, bool) {
	for _, d := range Deprecations {
		if d.Type == typ && d.Name == name {
			return d, true
		}
	}
	return Deprecation{}, false
}
