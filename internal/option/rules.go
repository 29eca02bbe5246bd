package option

import "slices"

// The rules, by what is wrong.
const (
	VersionFloor       RuleID = "version-floor"
	VersionCeiling     RuleID = "version-ceiling"
	VersionEmpty       RuleID = "version-empty"
	SkipVerify         RuleID = "skip-verify"
	VerifyVacuous      RuleID = "verify-vacuous"
	ClientAuthWeak     RuleID = "clientauth-weak"
	ClientCAMissing    RuleID = "clientca-missing"
	ClientCAUnused     RuleID = "clientca-unused"
	PeerCertUnverified RuleID = "peercert-unverified"
	Renegotiation      RuleID = "renegotiation"
	CurvesNoPQ         RuleID = "curves-no-pq"
	CurvesNoEffect     RuleID = "curves-noeffect"
	CurvesBroken       RuleID = "curves-broken"
	TicketKey          RuleID = "ticket-key"
	TicketPlaintext    RuleID = "ticket-plaintext"
	CacheShared        RuleID = "cache-shared"
	KeyLog             RuleID = "keylog"
	PredictableRand    RuleID = "rand"
	StillTime          RuleID = "time"
	CipherWeak         RuleID = "cipher-weak"
	CipherNoEffect     RuleID = "cipher-noeffect"
	CipherBroken       RuleID = "cipher-broken"
	PreferServer       RuleID = "prefer-server"
	Deprecated         RuleID = "deprecated"
)

// Rules is every rule, in the order of the documentation.
var Rules = slices.Concat(versionRules, verifyRules, clientAuthRules, cipherRules, curveRules, ticketRules, renegotiationRules, secretRules, deprecatedRules)

// RuleByID returns the rule called id.
func RuleByID(id RuleID) (Rule, bool) {
	for _, r := range Rules {
		if r.ID == id {
			return r, true
		}
	}
	return Rule{}, false
}

// URL returns the address of the documentation page of the rule called id.
func URL(id RuleID) string {
	return "https://github.com/tlsvet/tlsvet/blob/main/docs/rules/" + string(id) + ".md"
}
