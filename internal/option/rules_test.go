package option

import (
	"go/ast"
	"go/format"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"
)

func TestRulesAreDocumentedWithoutGaps(t *testing.T) {
	for _, r := range Rules {
		v := reflect.ValueOf(r)
		for i := range v.NumField() {
			switch f := v.Type().Field(i); f.Name {
			case "FixSafety", "Severity", "Default", "TestFiles": // their zero values say something
			default:
				if v.Field(i).IsZero() != (f.Name == "Options" && optionless[r.ID]) {
					t.Errorf("%s: %s is empty: %t", r.ID, f.Name, v.Field(i).IsZero())
				}
			}
		}
	}
}

// optionless is every rule that speaks for no option: none asks for TLS, and none is
// about comments.
var optionless = map[RuleID]bool{GRPCInsecure: true, DirectiveMalformed: true, DirectiveUnused: true}

func TestRuleTextsHaveTheirForm(t *testing.T) {
	id := regexp.MustCompile(`^[a-z]+[0-9]?(-[a-z]+[0-9]?)*$`)
	for _, r := range Rules {
		if !id.MatchString(string(r.ID)) {
			t.Errorf("%s: an id is words with hyphens", r.ID)
		}
		if len(r.Title) > 60 || strings.HasSuffix(r.Title, ".") {
			t.Errorf("%s: title %q is longer than 60 letters or ends in a period", r.ID, r.Title)
		}
		for _, text := range []string{r.Reports, r.Why, r.Fix} {
			if !strings.HasSuffix(text, ".") || strings.ContainsAny(text, "\n`") {
				t.Errorf("%s: %q is not a paragraph of sentences", r.ID, text)
			}
		}
		if !slices.Contains([]string{"very-high", "high", "medium"}, r.Precision) {
			t.Errorf("%s: precision %q", r.ID, r.Precision)
		}
		if (r.FixSafety == NoFix) != strings.HasPrefix(r.Fix, "None:") {
			t.Errorf("%s: fix safety %s, but Fix says %q", r.ID, r.FixSafety, r.Fix)
		}
		if !strings.Contains(r.Why, "RFC ") && !strings.Contains(r.Why, "crypto/tls/") && r.Analyzer != "tlsdirective" {
			t.Errorf("%s: Why cites neither an RFC nor crypto/tls", r.ID)
		}
	}
}

func TestRuleIDsAreUnique(t *testing.T) {
	seen := make(map[RuleID]bool)
	for _, r := range Rules {
		if seen[r.ID] {
			t.Errorf("%s has two rows", r.ID)
		}
		seen[r.ID] = true
	}
}

func TestEveryRuleConstantHasARow(t *testing.T) {
	f, err := parser.ParseFile(token.NewFileSet(), "rules.go", nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	ast.Inspect(f, func(node ast.Node) bool {
		spec, ok := node.(*ast.ValueSpec)
		if !ok || spec.Type == nil {
			return true
		}
		id := strings.Trim(spec.Values[0].(*ast.BasicLit).Value, `"`)
		if _, ok := RuleByID(RuleID(id)); !ok {
			t.Errorf("the constant %s has no row", spec.Names[0].Name)
		}
		n++
		return true
	})
	if n != len(Rules) {
		t.Errorf("rules.go has %d constants and %d rows", n, len(Rules))
	}
}

func TestOptionsAndRulesReferToEachOther(t *testing.T) {
	want, got := make(map[string]bool), make(map[string]bool)
	for _, r := range Rules {
		for _, o := range r.Options {
			want[o+" "+string(r.ID)] = true
		}
	}
	for _, o := range Options {
		for _, id := range o.Rules {
			got[o.Name+" "+string(id)] = true
		}
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("Option.Rules and Rule.Options differ:\nfrom options %v\nfrom rules   %v", got, want)
	}
}

func TestFieldsNameRulesThatExist(t *testing.T) {
	spoken := make(map[RuleID]bool)
	for _, f := range Fields {
		for _, id := range f.Rules {
			if _, ok := RuleByID(id); !ok {
				t.Errorf("%s names the rule %s, which has no row", f.Name, id)
			}
			spoken[id] = true
		}
	}
	for _, r := range Rules {
		if spoken[r.ID] == fieldless[r.ID] {
			t.Errorf("%s: speaks for a field: %t", r.ID, spoken[r.ID])
		}
	}
}

// fieldless is every rule about what is done beside a tls.Config.
var fieldless = map[RuleID]bool{
	EOFSwallowed:       true,
	EOFUnframed:        true,
	TLSUnique:          true,
	GRPCInsecure:       true,
	OpenSSLVersion:     true,
	OpenSSLVerify:      true,
	OpenSSLCipher:      true,
	OpenSSLCompression: true,
	OpenSSLNoOp:        true,
	ConfigNil:          true,
	ConfigCopied:       true,
	MutateAfterUse:     true,
	HTTP2Lost:          true,
	DirectiveMalformed: true,
	DirectiveUnused:    true,
}

func TestRulesAboutAttackersAreSilentInTestFiles(t *testing.T) {
	silent := []RuleID{
		VersionFloor, VersionCeiling, SkipVerify, VerifyVacuous, VerifyResumption, VerifyHostname, ECHVerify, ClientAuthWeak, ClientCAMissing, PeerCertUnverified,
		CipherWeak, CurvesNoPQ, TicketKey, TicketPlaintext, CacheShared, Renegotiation, KeyLog, PredictableRand, StillTime,
		EOFSwallowed, EOFUnframed, CertPoolIgnored, TLSUnique, GRPCInsecure, ConfigDropped, MutateAfterUse,
		OpenSSLVersion, OpenSSLVerify, OpenSSLCipher, OpenSSLCompression, GODEBUG, OutsideProfile,
		ServerNameMissing, // a test that leaves it out wants the error
	}
	for _, r := range Rules {
		if r.TestFiles == slices.Contains(silent, r.ID) {
			t.Errorf("%s: TestFiles is %t", r.ID, r.TestFiles)
		}
	}
}

func TestExamplesAreFormattedAndCompile(t *testing.T) {
	imp := importer.Default()
	for _, r := range Rules {
		for _, text := range []string{r.Example, r.Instead} {
			formatted, err := format.Source([]byte(text))
			if err != nil {
				t.Errorf("%s: %v in\n%s", r.ID, err, text)
			} else if string(formatted) != text {
				t.Errorf("%s: gofmt would write\n%s", r.ID, formatted)
			} else if err := typecheck(imp, text); err != nil {
				t.Errorf("%s: %v in\n%s", r.ID, err, text)
			}
		}
	}
}

// typecheck type-checks declarations that use some of the packages of exampleImports.
func typecheck(imp types.Importer, decls string) error {
	source := "package p\n"
	for name, path := range exampleImports {
		if strings.Contains(decls, name+".") {
			source += "import \"" + path + "\"\n"
		}
	}
	fset := token.NewFileSet()
	f, err := parser.ParseFile(fset, "p.go", source+decls, 0)
	if err != nil {
		return err
	}
	conf := types.Config{Importer: stubs{imp}}
	_, err = conf.Check("p", fset, []*ast.File{f}, nil)
	return err
}

// exampleImports is what an example may use without an import, by name.
var exampleImports = map[string]string{
	"bytes": "bytes", "tls": "crypto/tls", "x509": "crypto/x509", "errors": "errors", "io": "io",
	"log": "log", "net": "net", "http": "net/http", "os": "os", "time": "time",

	"openssl":     "github.com/libp2p/go-openssl",
	"grpc":        "google.golang.org/grpc",
	"credentials": "google.golang.org/grpc/credentials",
	"insecure":    "google.golang.org/grpc/credentials/insecure",
}

// stubs imports what the standard library does not have from the testdata of the
// analyzer that knows it.
type stubs struct{ std types.Importer }

func (s stubs) Import(path string) (*types.Package, error) {
	files, err := filepath.Glob(filepath.Join("../../passes/*/testdata/src", path, "*.go"))
	if err != nil || len(files) == 0 {
		return s.std.Import(path)
	}
	fset := token.NewFileSet()
	f, err := parser.ParseFile(fset, files[0], nil, 0)
	if err != nil {
		return nil, err
	}
	conf := types.Config{Importer: s}
	return conf.Check(path, fset, []*ast.File{f}, nil)
}
