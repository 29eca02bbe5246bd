package option

import (
	"go/ast"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"
)

func TestOptionRowsAreFilled(t *testing.T) {
	for _, o := range Options {
		if o.Role == 0 || o.Since == "" || o.Means == "" || o.Go == "" || o.Zero == "" || o.Source == "" {
			t.Errorf("%s: a column is empty: %+v", o.Name, o)
		}
		if (len(o.Rules) == 0) == (o.NoRule == "") {
			t.Errorf("%s: want either Rules or NoRule", o.Name)
		}
		if o.Control == Settable && len(o.Fields) == 0 {
			t.Errorf("%s is settable, but no field decides it", o.Name)
		}
	}
}

// documented is every OP_* constant of the ssl module's documentation.
var documented = []string{
	"OP_ALL", "OP_CIPHER_SERVER_PREFERENCE", "OP_ENABLE_KTLS", "OP_ENABLE_MIDDLEBOX_COMPAT",
	"OP_IGNORE_UNEXPECTED_EOF", "OP_LEGACY_SERVER_CONNECT", "OP_NO_COMPRESSION", "OP_NO_RENEGOTIATION",
	"OP_NO_SSLv2", "OP_NO_SSLv3", "OP_NO_TICKET", "OP_NO_TLSv1", "OP_NO_TLSv1_1", "OP_NO_TLSv1_2",
	"OP_NO_TLSv1_3", "OP_SINGLE_DH_USE", "OP_SINGLE_ECDH_USE",
}

func TestEveryDocumentedOptionHasOneRow(t *testing.T) {
	var got []string
	for _, o := range Options {
		if strings.HasPrefix(o.Name, "OP_") {
			got = append(got, o.Name)
			if o.OpenSSL != "SSL_"+o.Name {
				t.Errorf("%s: the OpenSSL name is %q", o.Name, o.OpenSSL)
			}
		}
	}
	slices.Sort(got)
	if !slices.Equal(got, documented) {
		t.Errorf("rows differ from the documentation:\n got %v\nwant %v", got, documented)
	}
}

func TestNamesAreUniqueAcrossTheCatalogue(t *testing.T) {
	seen := make(map[string]bool)
	for _, name := range names() { // a rule may have the name of its field, in lower case
		if seen[name] {
			t.Errorf("%s names two rows", name)
		}
		seen[name] = true
	}
}

func names() []string {
	var all []string
	for _, f := range Fields {
		all = append(all, f.Name)
	}
	for _, o := range Options {
		all = append(all, o.Name)
	}
	for _, r := range Rules {
		all = append(all, string(r.ID))
	}
	return all
}

func TestFieldsAndOptionsReferToEachOther(t *testing.T) {
	want, got := make(map[string]bool), make(map[string]bool)
	for _, f := range Fields {
		for _, o := range f.Options {
			want[f.Name+" "+o] = true
		}
	}
	for _, o := range Options {
		for _, f := range o.Fields {
			got[f+" "+o.Name] = true
		}
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("Option.Fields and Field.Options differ:\nfrom options %v\nfrom fields  %v", got, want)
	}
	for _, f := range Fields {
		for _, o := range f.Options {
			if !slices.ContainsFunc(Options, func(row Option) bool { return row.Name == o }) {
				t.Errorf("%s names the option %s, which has no row", f.Name, o)
			}
		}
	}
}

// sourceRef is how the catalogue names a place of crypto/tls: the file, and after a
// comma the declaration.
var sourceRef = regexp.MustCompile(`crypto/tls/(\w+\.go)(?:, ((?:\(\*\w+\)\.)?\w+))?`)

func TestSourcesNameDeclarationsOfCryptoTLS(t *testing.T) {
	files := cryptoTLS(t)
	check := func(row, text string) {
		for _, ref := range sourceRef.FindAllStringSubmatch(text, -1) {
			f := files[ref[1]]
			if f == nil {
				t.Errorf("%s: crypto/tls has no file %s", row, ref[1])
			} else if ref[2] != "" && !declares(f, ref[2]) {
				t.Errorf("%s: crypto/tls/%s does not declare %s", row, ref[1], ref[2])
			}
		}
	}
	for _, h := range Hazards {
		check(h.Title, h.Source)
	}
	for _, f := range Fields {
		check(f.Name, f.Source)
	}
	for _, o := range Options {
		check(o.Name, o.Source)
	}
	for _, s := range Suites {
		check(s.Name, s.Source)
	}
	for _, r := range Rules {
		check(string(r.ID), r.Reports+r.Why+r.Fix)
		for _, ref := range r.References {
			check(string(r.ID), ref)
		}
	}
}

func TestRowsOfFieldsAndOptionsNameADeclaration(t *testing.T) {
	check := func(row, source string) {
		for part := range strings.SplitSeq(source, "; ") {
			if m := sourceRef.FindStringSubmatch(part); m == nil || m[0] != part || m[2] == "" {
				t.Errorf("%s: source %q is not a file and a declaration of crypto/tls", row, part)
			}
		}
	}
	for _, f := range Fields {
		check(f.Name, f.Source)
	}
	for _, o := range Options {
		check(o.Name, o.Source)
	}
}

// declares reports whether f declares name: a package-level object, a method in the
// form (*T).m, or a method of any type in the form m.
func declares(f *ast.File, name string) bool {
	for _, decl := range f.Decls {
		switch decl := decl.(type) {
		case *ast.FuncDecl:
			qualified := "(*" + receiver(decl) + ")." + decl.Name.Name
			if name == decl.Name.Name || name == qualified {
				return true
			}
		case *ast.GenDecl:
			for _, spec := range decl.Specs {
				if declaresSpec(spec, name) {
					return true
				}
			}
		}
	}
	return false
}

func declaresSpec(spec ast.Spec, name string) bool {
	switch spec := spec.(type) {
	case *ast.TypeSpec:
		return spec.Name.Name == name
	case *ast.ValueSpec:
		return slices.ContainsFunc(spec.Names, func(id *ast.Ident) bool { return id.Name == name })
	}
	return false
}
