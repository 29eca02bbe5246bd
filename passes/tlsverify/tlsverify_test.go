package tlsverify

import (
	"testing"

	"golang.org/x/tools/go/analysis/analysistest"

	"github.com/tlsvet/tlsvet/internal/option"
	"github.com/tlsvet/tlsvet/internal/ruletest"
)

func TestFindings(t *testing.T) {
	ruletest.SwitchOff(t, option.ServerNameMissing) // see nameless
	analysistest.Run(t, analysistest.TestData(), Analyzer,
		"callbacks", // that verify, fail never, or are not known
		"completed", // configs that are made and completed in two places
		"flow",      // through functions of the package
		"permitted", // by a bool that a user supplies, or not
		"pooled",    // in maps
		"resumptionsilent",
		"silent",   // what the user chooses, what only serves, and what cannot be followed
		"testfile", // which no attacker meets
	)
}

func TestFindingsAcrossPackages(t *testing.T) {
	ruletest.SwitchOff(t, option.ServerNameMissing) // see nameless
	analysistest.Run(t, analysistest.TestData(), Analyzer,
		// through functions that return, complete or use a config
		"wrap_func/base", "wrap_func/lib", "wrap_func/app",
		// through structs of options
		"wrap_mirror/settings", "wrap_mirror/ptr", "wrap_mirror/transport", "wrap_mirror/lib", "wrap_mirror/app", "wrap_mirror/alone",
		// through functional options
		"wrap_option/lib/internal/settings", "wrap_option/lib", "wrap_option/held", "wrap_option/app",
		// to the side that a library uses a config for
		"wrap_role/base", "wrap_role/lib", "wrap_role/app",
		// to clients that are made in steps
		"wrap_steps/lib", "wrap_steps/app",
		// beside what callers and libraries change later
		"wrap_change/lib", "wrap_change/app",
		// to libraries that refuse
		"wrap_check/lib", "wrap_check/app",
		// to servers that resume sessions
		"wrap_resumption/lib", "wrap_resumption/app",
		// through options in further forms
		"wrap_forms/lib/internal/conf", "wrap_forms/lib", "wrap_forms/app",
		// through settings of several kinds
		"wrap_settings/third", "wrap_settings/lib", "wrap_settings/app",
		// through libraries that use configs in many ways
		"wrap_uses/lib", "wrap_uses/app",
		// through functions that make callbacks
		"wrap_callback/lib", "wrap_callback/app",
		// to callbacks that verify chains
		"wrap_chain/lib", "wrap_chain/later", "wrap_chain/app",
	)
}

func TestDeletionIsOfferedOnRequest(t *testing.T) {
	ruletest.SwitchOff(t, option.ServerNameMissing) // see nameless
	ruletest.OfferedOnRequest(t, Analyzer, "skip", "dotimport")
}

func TestCheckOfEveryConnectionIsOfferedOnRequest(t *testing.T) {
	ruletest.SwitchOff(t, option.ServerNameMissing) // see nameless
	ruletest.OfferedOnRequest(t, Analyzer, "resumption", "resumptionmove")
}

func TestDeletionIsOfferedWhereItWasDecided(t *testing.T) {
	ruletest.SwitchOff(t, option.ServerNameMissing) // see nameless
	ruletest.Configure(t, "fixes", "all")
	analysistest.RunWithSuggestedFixes(t, analysistest.TestData(), Analyzer, "wrap_fix/lib", "wrap_fix/app")
	ruletest.Fixed(t, Analyzer, "wrap_fix/app")
}

func TestNoFixWhereNoEditIsSound(t *testing.T) {
	ruletest.SwitchOff(t, option.ServerNameMissing) // see nameless
	ruletest.Configure(t, "fixes", "all")
	ruletest.NoFix(t, Analyzer,
		"skipunfixed", // the constant is an argument, or selects
		"callbacks",   // what the callback should do is not known
		"generated",   // the next run of the generator undoes it

		"misnamedunfixed",   // no host is to be seen, or the text is good for more
		"resumptionunfixed", // sessions are to be resumed
		"echunfixed",        // the callback stands elsewhere, or holds a comment
	)
}

func TestNames(t *testing.T) {
	analysistest.Run(t, analysistest.TestData(), Analyzer,
		"nameless", // clients that do not know whom they talk to
		"wrap_name/lib", "wrap_name/app",
	)
}

func TestTheHostAloneIsOfferedOnRequest(t *testing.T) {
	ruletest.OfferedOnRequest(t, Analyzer, "misnamed")
}

func TestVerificationOfRejectionsIsOfferedOnRequest(t *testing.T) {
	ruletest.OfferedOnRequest(t, Analyzer, "ech")
}

func TestChains(t *testing.T) {
	analysistest.Run(t, analysistest.TestData(), Analyzer,
		"chain", // verified by a callback, with and without what tells servers apart
		"later", // told apart after the handshake
	)
}

func TestUseByClientsIsOfferedOnRequest(t *testing.T) {
	ruletest.OfferedOnRequest(t, Analyzer, "usage")
}
