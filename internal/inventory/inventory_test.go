package inventory

import (
	"bytes"
	"path/filepath"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"golang.org/x/tools/go/analysis/analysistest"

	"github.com/tlsvet/tlsvet/internal/option"
	"github.com/tlsvet/tlsvet/internal/ruletest"
)

// list returns what is found in the testdata, for programs of Go 1.26.
func list(t *testing.T) *Document {
	t.Helper()
	ruletest.Configure(t, "go", "1.26")
	profile, _ := option.ProfileByName("bsi")
	c := &Collector{Profile: profile, Dir: filepath.Join(analysistest.TestData(), "src", "configs")}
	analysistest.Run(t, analysistest.TestData(), c.Analyzer(), "configs")
	return c.Document()
}

func TestConfigsAreListedWithWhatDecides(t *testing.T) {
	var b bytes.Buffer
	if err := list(t).Text(&b); err != nil {
		t.Fatal(err)
	}
	var got []string
	for line := range strings.Lines(b.String()) {
		got = append(got, strings.Join(strings.Fields(line), " "))
	}
	text := strings.Join(got, "\n")
	for _, want := range []string{
		"profile bsi (BSI TR-02102-2, version 2026-01, 2026-01) asks for what crypto/tls cannot be told:\ncrypto/tls offers all suites of TLS 1.3",
		"configs.go:11:30: client by crypto/tls.Client",
		"OP_NO_TLSv1_2 on MinVersion is TLS 1.3 (configs.go:12:23)",
		"minimum_version on TLS 1.3: MinVersion is set (configs.go:12:23)",
		"verify_mode off CERT_NONE: InsecureSkipVerify is true (configs.go:13:23)",
		"configs.go:18:44: server by net/http.Server.TLSConfig",
		"verify_mode on CERT_REQUIRED: ClientAuth is RequireAndVerifyClientCert (configs.go:19:15)",
		"OP_NO_TICKET off SessionTicketsDisabled is not set",
		"OP_NO_COMPRESSION always only the null method is offered and accepted, so that CRIME has no target",
		"OP_ENABLE_KTLS never records are encrypted and decrypted in the process",
		"configs.go:24:2: client by crypto/tls.Client; made elsewhere",
		"OP_NO_TICKET on SessionTicketsDisabled is true (configs.go:24:31)",
		"verify_mode unknown InsecureSkipVerify comes from a parameter",
		"configs.go:29:12: client by crypto/tls.Client, crypto/tls.Server",
		"configs.go:29:12: server by crypto/tls.Client, crypto/tls.Server",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("no %q in\n%s", want, text)
		}
	}
	if strings.Contains(text, "configs_test.go") {
		t.Error("a config of a test is listed")
	}
}

func TestJSONHasTheDocumentedForm(t *testing.T) {
	d := list(t)
	for _, cfg := range d.Configs {
		if len(cfg.Options) != len(option.Options) {
			t.Errorf("%s has %d options", cfg.Place, len(cfg.Options))
		}
	}
	for _, doc := range []*Document{d, (&Collector{Profile: option.Profiles[0]}).Document()} {
		var b bytes.Buffer
		if err := doc.JSON(&b); err != nil {
			t.Fatal(err)
		}
		if err := validate(t, b.Bytes()); err != nil {
			t.Error(err)
		}
	}
	for _, text := range []string{`{}`, `{"version":2,"configs":[]}`, `{"version":1,"configs":[{}]}`} {
		if validate(t, []byte(text)) == nil {
			t.Errorf("%s is accepted: the schema checks nothing", text)
		}
	}
}

func validate(t *testing.T, data []byte) error {
	t.Helper()
	schema, err := jsonschema.NewCompiler().Compile(filepath.Join("..", "..", "docs", "options.schema.json"))
	if err != nil {
		t.Fatal(err)
	}
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	return schema.Validate(doc)
}
