package syntax_test

import (
	"os"
	"path/filepath"
	"testing"

	"golang.org/x/tools/go/packages"

	"github.com/tlsvet/tlsvet/internal/syntax"
)

func TestReachesTLSByAPIsToo(t *testing.T) {
	dir := t.TempDir()
	for name, text := range map[string]string{
		"go.mod":          "module example.com/m\n\ngo 1.26\n",
		"config/c.go":     "package config\n\nimport \"crypto/tls\"\n\nfunc New() *tls.Config { return nil }\n",
		"holder/h.go":     "package holder\n\nimport \"example.com/m/config\"\n\nvar New = config.New\n",
		"user/u.go":       "package user\n\nimport \"example.com/m/holder\"\n\nvar _ = holder.New()\n",
		"certs/c.go":      "package certs\n\nimport \"crypto/x509\"\n\nvar _ func([][]byte, [][]*x509.Certificate) error\n",
		"mail/m.go":       "package mail\n\nimport _ \"net/smtp\"\n",
		"text/t.go":       "package text\n\nimport \"strings\"\n\nvar Up = strings.ToUpper\n",
		"bystander/b.go":  "package bystander\n\nimport \"example.com/m/text\"\n\nvar _ = text.Up(\"\")\n",
		"alone/a.go":      "package alone\n",
		"atomically/a.go": "package atomically\n\nimport (\n\t\"sync/atomic\"\n\n\t\"example.com/m/text\"\n)\n\nvar _ atomic.Bool\nvar _ = text.Up\n",
	} {
		name = filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	want := map[string]bool{"config": true, "holder": true, "user": true, "certs": true, "mail": true}
	for _, name := range []string{"config", "holder", "user", "certs", "mail", "text", "bystander", "alone", "atomically"} {
		cfg := &packages.Config{Mode: packages.LoadSyntax, Dir: dir, Env: append(os.Environ(), "GOWORK=off")}
		pkgs, err := packages.Load(cfg, "./"+name) // one alone: the others are seen by their export data
		if err != nil || len(pkgs) != 1 {
			t.Fatal(err, pkgs)
		}
		if got := syntax.ReachesTLS(pkgs[0].Types); got != want[name] {
			t.Errorf("%s: %t", name, got)
		}
	}
}
