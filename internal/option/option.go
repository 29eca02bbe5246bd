// Package option is the catalogue: pure data about what crypto/tls can be told,
// what the documented OP_* options mean in its terms, and which rules speak for them.
//
// Each row names the source of its fact: a crypto/tls file, an RFC section or a
// Go release. Tests hold the rows against the toolchain, so that a new field,
// suite or deprecation fails the build of tlsvet until somebody classifies it.
package option

// Role says which side of a connection a setting acts on. It is a bit set.
type Role uint8

const (
	Client Role = 1 << iota
	Server
)

// Both is a setting that acts on clients and servers alike.
const Both = Client | Server

// String returns "client", "server", "client and server", or "unknown".
func (r Role) String() string {
	switch r {
	case Client:
		return "client"
	case Server:
		return "server"
	case Both:
		return "client and server"
	}
	return "unknown"
}

// A RuleID names a rule for ever: it is the Category of a diagnostic, closes its
// message, and is what a suppression comment names.
type RuleID string

// A Control says how crypto/tls lets a documented option be chosen.
type Control uint8

const (
	Settable Control = iota // one or more tls.Config fields decide
	Always                  // crypto/tls always behaves as if the option were set
	Never                   // crypto/tls never does what the option asks for
)

// String returns "settable", "always" or "never".
func (c Control) String() string {
	return [...]string{"settable", "always", "never"}[c]
}

// A Field is one exported field of tls.Config.
type Field struct {
	Name       string
	Role       Role
	Refers     bool     // its value is a pointer, an interface or a map: what decides is elsewhere
	Since      string   // Go release that added it, such as "go1.2"
	Deprecated string   // Go release whose API marks it deprecated, or ""
	Zero       string   // what the zero value means
	Does       string   // what a non-zero value does
	Ignored    string   // when crypto/tls ignores it, or ""
	Source     string   // crypto/tls file and symbol that decides it
	Options    []string // documented options it maps to, or nil
	Rules      []RuleID // rules that speak for it, or nil
	NoRule     string   // why no rule speaks for it, when Rules is nil
}

// An Option is one documented option of an OpenSSL-style context, as Python's ssl
// module names it.
type Option struct {
	Name       string // "OP_NO_TICKET", "minimum_version"
	OpenSSL    string // SSL_OP_* name or SSL_CTX function, or ""
	Role       Role   // who it acts on, as documented
	Since      string // Python release that added it, such as "3.6"
	Deprecated string // Python release that deprecated it, or ""
	Means      string // what the documentation says it does
	Control    Control
	Go         string   // how crypto/tls expresses it: field and value, or what it always/never does
	Fields     []string // tls.Config fields that decide it, or that could defeat it when they do not
	Zero       string   // whether the zero tls.Config behaves as if it were set: "set", "not set", or by role
	Source     string   // crypto/tls file and symbol that decides it
	Rules      []RuleID // rules that speak for it, or nil
	NoRule     string   // why no rule speaks for it, when Rules is nil
}

// A SuiteClass says what naming a suite in Config.CipherSuites does.
type SuiteClass uint8

const (
	SuiteSecure        SuiteClass = iota // in tls.CipherSuites, negotiated up to TLS 1.2
	SuiteInsecure                        // in tls.InsecureCipherSuites
	SuiteTLS13                           // TLS 1.3: cannot be chosen, naming it has no effect
	SuiteSignal                          // a signalling value (TLS_FALLBACK_SCSV), never negotiated
	SuiteUnimplemented                   // not implemented by crypto/tls: dropped from the list
)

// A Suite is one cipher suite id.
type Suite struct {
	ID       uint16
	Name     string // Go constant, or the IANA name when crypto/tls has no constant
	Class    SuiteClass
	Weakness string // for SuiteInsecure: what is weak, in a few words
	Severity Severity
	Source   string // for a weakness: RFC section or crypto/tls file
}

// A Severity grades a finding by what an attacker gains, or else by what does not work.
type Severity uint8

const (
	Info Severity = iota
	Low
	Medium
	High
	Critical
)

// String returns the severity in lower case.
func (s Severity) String() string {
	return [...]string{"info", "low", "medium", "high", "critical"}[s]
}

// A Safety says what applying a fix can do to a connection that works today.
type Safety uint8

const (
	NoFix     Safety = iota // the rule offers no edit
	Neutral                 // nothing on the wire changes
	Hardening               // refuses only peers that RFC 8996, RFC 9325 or RFC 10015 say must be refused
	Behaviour               // may stop a connection that works today: never applied in bulk
)

// String returns "none", "neutral", "hardening" or "behaviour".
func (s Safety) String() string {
	return [...]string{"none", "neutral", "hardening", "behaviour"}[s]
}

// A Rule is one thing that tlsvet reports, documented as data.
type Rule struct {
	ID         RuleID
	Analyzer   string // name of the analyzer that reports it
	Title      string // noun phrase, lower case, at most 60 letters
	Reports    string // what it reports, and the cases it does not see
	Why        string // why it matters, with RFC section or crypto/tls file
	Example    string // Go source that is reported
	Instead    string // Go source that is not
	FixSafety  Safety // the strongest safety class of the edits it offers
	Fix        string // what the edit does and when none is offered
	Severity   Severity
	Precision  string // "very-high", "high", "medium": how often a finding is right
	Since      string // tlsvet release that added it
	Default    bool   // on unless switched off
	Options    []string
	References []string // RFC sections, Go release notes
	TestFiles  bool     // also speaks in _test.go files by default
}

// A Deprecation is an object of crypto/tls that its documentation deprecates.
type Deprecation struct {
	Type    string // receiver or struct type, or "" for a package-level object
	Name    string
	Since   string // Go release whose API file marks it deprecated
	Does    string // what using it does today, in a few words
	Instead string // what to use
	Rule    RuleID // prefer-server for its own field, else deprecated
}
