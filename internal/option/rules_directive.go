package option

var directiveRules = []Rule{
	{
		ID:       DirectiveMalformed,
		Analyzer: "tlsdirective",
		Title:    "directive that suppresses nothing by its form",
		Reports: `A comment that starts with //tlsvet: and is no directive: another word than ignore, no rule id, one that does not exist, or no reason. ` +
			`Also a directive with a space after the slashes. The rules that it names and that exist are suppressed if there is a reason.`,
		Why: `A finding that is suppressed without a reason cannot be reviewed, and a misspelled directive suppresses nothing, or not all of what was meant.`,
		Example: `//tlsvet:ignore prefer-server
var config = &tls.Config{PreferServerCipherSuites: true}
`,
		Instead: `//tlsvet:ignore prefer-server also built with Go 1.16
var config = &tls.Config{PreferServerCipherSuites: true}
`,
		FixSafety:  NoFix,
		Fix:        `None: only the author knows the reason, or the rule that was meant.`,
		Severity:   Low,
		Precision:  "very-high",
		Since:      firstRelease,
		Default:    true,
		References: []string{"go.dev/doc/comment, section on directives"},
		TestFiles:  true,
	},
	{
		ID:       DirectiveUnused,
		Analyzer: "tlsdirective",
		Title:    "directive that suppresses nothing",
		Reports: `Each rule in a directive //tlsvet:ignore that finds nothing where the directive speaks. ` +
			`A rule that the settings silence there is not asked, and a directive that names directive-unused as well is not judged: ` +
			`in a file that several builds share, it may suppress something in one of them only.`,
		Why: `What was suppressed is gone, or stands elsewhere, and is reported there. A directive that stays behind hides the next mistake on its line.`,
		Example: `//tlsvet:ignore prefer-server also built with Go 1.16
var config = &tls.Config{MinVersion: tls.VersionTLS12}
`,
		Instead: `var config = &tls.Config{MinVersion: tls.VersionTLS12}
`,
		FixSafety:  NoFix,
		Fix:        `None: another build of the same file may need it.`,
		Severity:   Low,
		Precision:  "very-high",
		Since:      firstRelease,
		Default:    true,
		References: []string{"go.dev/doc/comment, section on directives"},
		TestFiles:  true,
	},
}
