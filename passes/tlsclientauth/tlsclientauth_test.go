package tlsclientauth

import (
	"testing"

	"golang.org/x/tools/go/analysis/analysistest"

	"github.com/tlsvet/tlsvet/internal/ruletest"
)

func TestFindings(t *testing.T) {
	analysistest.Run(t, analysistest.TestData(), Analyzer,
		"weak",     // modes that accept any certificate
		"missing",  // modes that trust the system's roots
		"held",     // a pool that another function sets
		"unused",   // pools without a mode
		"assigned", // a pool that is assigned
		"indexed",  // certificates that are taken for granted
		"testfile", // what speaks in tests
	)
}

func TestNamesOfUnverifiedCertificates(t *testing.T) {
	analysistest.Run(t, analysistest.TestData(), Analyzer,
		"peercert",     // read in each way
		"clients",      // where the peer may be a server
		"verified",     // that the package verifies
		"handed",       // that others may verify
		"mixed",        // that one of two servers verifies
		"unknown",      // that a caller may have verified
		"peercallback", // that a callback may have verified
		"peerreplaced", // that another config may verify
	)
}

func TestFindingsAcrossPackages(t *testing.T) {
	analysistest.Run(t, analysistest.TestData(), Analyzer, "wrap/lib", "wrap/app", "wrap_index/lib", "wrap_index/app")
}

func TestVerifyingIsOfferedOnRequest(t *testing.T) {
	ruletest.OfferedOnRequest(t, Analyzer, "weakfixed", "dotimport")
}

func TestNoFixWhereNoEditIsSound(t *testing.T) {
	ruletest.Configure(t, "fixes", "all")
	ruletest.NoFix(t, Analyzer,
		"unfixed",   // there is no pool to verify against, or the constant selects
		"generated", // the next run of the generator undoes it
	)
}
