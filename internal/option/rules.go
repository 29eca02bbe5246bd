package option

import "slices"

// The rules, by what is wrong.
const (
	VersionFloor   RuleID = "version-floor"
	VersionCeiling RuleID = "version-ceiling"
	VersionEmpty   RuleID = "version-empty"

	SkipVerify       RuleID = "skip-verify"
	VerifyVacuous    RuleID = "verify-vacuous"
	VerifyResumption RuleID = "verify-resumption"
	VerifyHostname   RuleID = "verify-hostname"
	VerifyKeyUsage   RuleID = "verify-keyusage"

	ServerNameMissing RuleID = "servername-missing"
	ServerNameInvalid RuleID = "servername-invalid"
	ECHVerify         RuleID = "ech-verify"

	ClientAuthWeak     RuleID = "clientauth-weak"
	ClientCAMissing    RuleID = "clientca-missing"
	ClientCAUnused     RuleID = "clientca-unused"
	PeerCertUnverified RuleID = "peercert-unverified"
	PeerCertIndex      RuleID = "peercert-index"

	CipherWeak     RuleID = "cipher-weak"
	CipherNoEffect RuleID = "cipher-noeffect"
	CipherBroken   RuleID = "cipher-broken"
	CipherHTTP2    RuleID = "cipher-http2"

	CurvesNoPQ     RuleID = "curves-no-pq"
	CurvesNoEffect RuleID = "curves-noeffect"
	CurvesBroken   RuleID = "curves-broken"

	TicketKey       RuleID = "ticket-key"
	TicketPlaintext RuleID = "ticket-plaintext"
	TicketHalfPair  RuleID = "ticket-halfpair"
	TicketIndex     RuleID = "ticket-index"
	TicketTrap      RuleID = "ticket-trap"
	CacheShared     RuleID = "cache-shared"
	TicketsDisabled RuleID = "tickets-disabled"

	Renegotiation   RuleID = "renegotiation"
	KeyLog          RuleID = "keylog"
	PredictableRand RuleID = "rand"
	StillTime       RuleID = "time"

	PreferServer RuleID = "prefer-server"
	Deprecated   RuleID = "deprecated"
	TLSUnique    RuleID = "tls-unique"

	EOFSwallowed    RuleID = "eof-swallowed"
	EOFUnframed     RuleID = "eof-unframed"
	CertPoolIgnored RuleID = "certpool-ignored"

	ConfigNil      RuleID = "nil-config"
	QUICVersion    RuleID = "quic-version"
	ConfigCopied   RuleID = "config-copied"
	ConfigDropped  RuleID = "config-dropped"
	MutateAfterUse RuleID = "mutate-after-use"
	ConfigIgnored  RuleID = "config-ignored"
	HTTP2Lost      RuleID = "http2-lost"
	GRPCInsecure   RuleID = "grpc-insecure"

	OpenSSLVersion     RuleID = "openssl-version"
	OpenSSLVerify      RuleID = "openssl-verify"
	OpenSSLCipher      RuleID = "openssl-cipher"
	OpenSSLCompression RuleID = "openssl-compression"
	OpenSSLNoOp        RuleID = "openssl-noop"

	GODEBUG        RuleID = "godebug"
	OutsideProfile RuleID = "profile"

	DirectiveMalformed RuleID = "directive-malformed"
	DirectiveUnused    RuleID = "directive-unused"
)

// Rules is every rule, in the order of the documentation.
var Rules = slices.Concat(
	versionRules, verifyRules, chainRules, nameRules, clientAuthRules, cipherRules, curveRules, ticketRules, renegotiationRules, secretRules,
	deprecatedRules, eofRules, certPoolRules, misuseRules, plaintextRules, opensslRules, godebugRules, profileRules, directiveRules,
)

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
