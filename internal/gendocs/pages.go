package main

import (
	"fmt"
	"strings"

	"github.com/tlsvet/tlsvet/internal/markdown"
	"github.com/tlsvet/tlsvet/internal/option"
)

// header opens every page.
const header = "<!-- Generated from internal/option by go generate. Do not edit. -->\n\n"

// pages returns the text of every file of docs/, by path.
func pages() map[string]string {
	all := map[string]string{
		"docs/README.md":  indexPage(),
		"docs/options.md": optionsPage(),
		"docs/hazards.md": hazardsPage(),
	}
	for _, r := range option.Rules {
		all["docs/rules/"+string(r.ID)+".md"] = rulePage(r)
	}
	return all
}

func indexPage() string {
	return header + "# tlsvet\n\n" +
		"- [Options, fields and cipher suites](options.md): what crypto/tls does with each\n" +
		"- [Hazards](hazards.md): what can go wrong, which rule says so, and what none says on purpose\n" +
		"- [In CI](ci.md): a GitHub Action, code scanning, pre-commit\n" +
		"- [golangci-lint](golangci-lint.md), [editors](editors/README.md), [Bazel's nogo](nogo.md)\n\n" +
		"## Rules\n\n" + ruleTable("rules/")
}

// ruleTable returns a table of all rules whose links start with dir.
func ruleTable(dir string) string {
	var t table
	t.row("rule", "what is wrong", "severity", "fix")
	for _, r := range option.Rules {
		t.row(ruleLink(dir, r.ID), md(r.Title), r.Severity.String(), r.FixSafety.String())
	}
	return t.String()
}

func optionsPage() string {
	return header + "# Options, fields and cipher suites\n\n" +
		"What crypto/tls does with each, and which rule speaks for it. " +
		"`tlsvet explain NAME` prints one row.\n\n" +
		"## Options\n\n" +
		"The options of Python's `ssl` module, which are those of OpenSSL, in terms of `tls.Config`. " +
		"*Settable* means that fields decide; *always* and *never*, that crypto/tls does whatever they say.\n\n" +
		optionTable() + "\n" +
		"## Fields of tls.Config\n\n" +
		fieldTable() + "\n" +
		"## Cipher suites\n\n" +
		"What an id in `Config.CipherSuites` does.\n\n" +
		suiteTable()
}

func hazardsPage() string {
	var t table
	t.row("hazard", "what happens", "source", "rules", "not reported")
	for _, h := range option.Hazards {
		t.row(md(h.Title), md(h.Happens), md(h.Source), ruleCell(h.Rules, ""), md(h.NoRule))
	}
	return header + "# Hazards\n\n" +
		"Each way to go wrong with crypto/tls that is known, and the rule that says so. " +
		"The last column holds the decisions not to report something, with the reason.\n\n" + t.String()
}

func optionTable() string {
	var t table
	t.row("option", "role", "meaning", "in crypto/tls", "zero Config", "source", "rules")
	for _, o := range option.Options {
		t.row("`"+o.Name+"`", o.Role.String(), md(o.Means), o.Control.String()+": "+md(o.Go), md(o.Zero), md(o.Source), ruleCell(o.Rules, o.NoRule))
	}
	return t.String()
}

func fieldTable() string {
	var t table
	t.row("field", "role", "since", "zero value", "otherwise", "ignored", "source", "rules")
	for _, f := range option.Fields {
		since := f.Since
		if f.Deprecated != "" {
			since += ", deprecated " + f.Deprecated
		}
		t.row("`"+f.Name+"`", f.Role.String(), since, md(f.Zero), md(f.Does), md(f.Ignored), md(f.Source), ruleCell(f.Rules, f.NoRule))
	}
	return t.String()
}

func suiteTable() string {
	var t table
	t.row("id", "suite", "in CipherSuites", "severity", "source")
	for _, s := range option.Suites {
		severity := ""
		if s.Class == option.SuiteInsecure {
			severity = s.Severity.String()
		}
		t.row(fmt.Sprintf("0x%04X", s.ID), "`"+s.Name+"`", suiteEffect(s), severity, md(s.Source))
	}
	return t.String()
}

func suiteEffect(s option.Suite) string {
	switch s.Class {
	case option.SuiteInsecure:
		return "allows it; insecure: " + md(s.Weakness)
	case option.SuiteTLS13:
		return "no effect: suites of TLS 1.3 cannot be chosen"
	case option.SuiteSignal:
		return "no effect: a signal, not a suite"
	case option.SuiteUnimplemented:
		return "no effect: not implemented"
	}
	return "allows it"
}

func rulePage(r option.Rule) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s# %s\n\n%s\n\n", header, r.ID, md(upperFirst(r.Title)))
	b.WriteString(ruleFacts(r))
	b.WriteString("\n" + markdown.Rule(r))
	b.WriteString(demonstration(r.ID))
	if len(r.Options) > 0 {
		fmt.Fprintf(&b, "\n## Options\n\n%s\n\nSee [the table of options](../options.md).\n", markdown.Code(r.Options))
	}
	b.WriteString("\n" + markdown.References(r))
	return b.String()
}

// demonstration returns what testdata/demo shows of a rule, "" if it shows nothing.
func demonstration(rule option.RuleID) string {
	for _, d := range option.Demonstrations {
		if d.Rule == rule {
			return fmt.Sprintf("\n## Seen on the wire\n\nWith code that it reports, %s.\n\nWith the code as it should be, %s.\n\n"+
				"`go run .` in [testdata/demo](../../testdata/demo) shows the first.\n", md(d.Flagged), md(d.Fixed))
		}
	}
	return ""
}

// ruleFacts returns the table that opens the page of r.
func ruleFacts(r option.Rule) string {
	var t table
	t.row("analyzer", "severity", "precision", "by default", "in _test.go files", "since")
	byDefault, inTests := "off", "silent"
	if r.Default {
		byDefault = "on"
	}
	if r.TestFiles {
		inTests = "reported"
	}
	t.row(r.Analyzer, r.Severity.String(), r.Precision, byDefault, inTests, "tlsvet "+r.Since)
	return t.String()
}
