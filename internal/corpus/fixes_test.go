//go:build fixes

package main

import (
	"testing"

	"github.com/tlsvet/tlsvet/analyzer"
	"github.com/tlsvet/tlsvet/internal/driver"
	"github.com/tlsvet/tlsvet/internal/fixcheck"
	"github.com/tlsvet/tlsvet/internal/gate"
	"github.com/tlsvet/tlsvet/internal/option"
	"github.com/tlsvet/tlsvet/internal/ruletest"
)

// Every edit that tlsvet offers for a real package leaves it compiling, formatted, with its
// comments, and without the finding: each edit alone, and all together. Those that the
// modules of testdata/corpus import are real packages too. No file is written.
//
//	go test -tags fixes -timeout 1h -v -run Edits ./internal/corpus
func TestEditsOfRealModulesAreSound(t *testing.T) {
	everyEdit(t)
	all := corpusPackages(t)
	soundEdits(t, driver.Config{Dir: corpusDir, Patterns: withImports(t, corpusDir, all)})
}

// Its own tests use crypto/tls in every way.
func TestEditsOfTheStandardLibraryAreSound(t *testing.T) {
	everyEdit(t)
	soundEdits(t, driver.Config{Patterns: []string{"std"}})
	ruletest.Configure(t, "tests", "true")
	soundEdits(t, driver.Config{Patterns: []string{"crypto/tls/...", "net/http/...", "net/smtp"}, Tests: true})
}

// everyEdit lets every rule offer what it has.
func everyEdit(t *testing.T) {
	ruletest.Configure(t, "fixes", "all")
	for _, r := range option.Rules {
		if !r.Default {
			ruletest.SwitchOn(t, r.ID)
		}
	}
	platform(t)
}

// soundEdits fails for every edit that is not sound.
func soundEdits(t *testing.T, cfg driver.Config) {
	t.Helper()
	cfg.Gate = gate.Suite
	for _, profile := range []string{option.DefaultProfile, "mozilla-modern"} {
		ruletest.Configure(t, "profile", profile)
		r, err := fixcheck.Check(t.Context(), cfg, analyzer.Suite())
		if err != nil {
			t.Fatal(err)
		}
		t.Logf("profile %s: %d findings, %d edits", profile, r.Findings, r.Fixes)
		for _, p := range r.Problems {
			t.Error(p)
		}
	}
}
