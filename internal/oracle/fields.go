package oracle

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"

	"github.com/tlsvet/tlsvet/internal/option"
)

// A field is one that generated configs set, and the expressions that they set it to.
type field struct {
	name   string
	role   option.Role
	often  float64 // how often a config sets it
	values func(*rand.Rand) string
}

// one returns one of the given expressions.
func one(exprs ...string) func(*rand.Rand) string {
	return func(r *rand.Rand) string { return exprs[r.IntN(len(exprs))] }
}

const (
	calls    = "calls.%s++; "
	accepts  = calls + "return nil }"
	refuses  = calls + "return errors.New(\"refused\") }"
	connFunc = "func(cs tls.ConnectionState) error { "
	peerFunc = "func(raw [][]byte, chains [][]*x509.Certificate) error { "
)

func callback(signature, name string) func(*rand.Rand) string {
	return one(fmt.Sprintf(signature+accepts, name), fmt.Sprintf(signature+refuses, name))
}

// fields is the distribution of the generated configs. What a client needs to begin at
// all, and a server to answer, every config has.
var fields = []field{
	{"MinVersion", option.Both, 0.6, one("tls.VersionTLS10", "tls.VersionTLS11", "tls.VersionTLS12", "tls.VersionTLS12", "tls.VersionTLS13", "tls.VersionTLS13", "0", "0x0300", "12", "0x0305")},
	{"MaxVersion", option.Both, 0.3, one("tls.VersionTLS13", "tls.VersionTLS13", "tls.VersionTLS12", "tls.VersionTLS12", "tls.VersionTLS11", "0")},
	{"CipherSuites", option.Both, 0.4, suites},
	{"CurvePreferences", option.Both, 0.3, groups},
	{"SessionTicketsDisabled", option.Both, 0.3, one("true", "false")},
	{"PreferServerCipherSuites", option.Server, 0.1, one("true", "false")},
	{"VerifyConnection", option.Both, 0.2, callback(connFunc, "VerifyConnection")},
	{"VerifyPeerCertificate", option.Both, 0.2, callback(peerFunc, "VerifyPeerCertificate")},
	{"InsecureSkipVerify", option.Both, 0.4, one("true", "true", "false")},
	{"ServerName", option.Client, 0.9, one("observe.Host", "observe.Host", "observe.Host", `"other.test"`, `"service.test:443"`)},
	{"RootCAs", option.Client, 0.8, one("observe.Roots()", "observe.Roots()", "observe.OtherRoots()", "x509.NewCertPool()")},
	{"ClientSessionCache", option.Client, 0.4, one("tls.NewLRUClientSessionCache(4)", "tls.NewLRUClientSessionCache(0)", "nil")},
	{"Renegotiation", option.Client, 0.3, one("tls.RenegotiateNever", "tls.RenegotiateOnceAsClient", "tls.RenegotiateFreelyAsClient")},
	{"ClientAuth", option.Server, 0.5, one("tls.NoClientCert", "tls.RequestClientCert", "tls.RequireAnyClientCert", "tls.VerifyClientCertIfGiven", "tls.RequireAndVerifyClientCert")},
	{"ClientCAs", option.Server, 0.4, one("observe.Roots()", "observe.Roots()", "observe.OtherRoots()")},
	{"NextProtos", option.Both, 0.2, one(`[]string{"h2", "http/1.1"}`, `[]string{"http/1.1"}`)},
}

// suites returns a list of suites: short ones, so that many fail.
func suites(r *rand.Rand) string {
	var ids []string
	for range r.IntN(5) {
		s := option.Suites[r.IntN(len(option.Suites))]
		if s.Class == option.SuiteUnimplemented {
			s = option.Suites[3+r.IntN(10)] // crypto/tls has those
		}
		ids = append(ids, "tls."+s.Name)
		if s.Class == option.SuiteUnimplemented || s.Class == option.SuiteSignal {
			ids[len(ids)-1] = fmt.Sprintf("0x%04x", s.ID)
		}
	}
	return "[]uint16{" + strings.Join(ids, ", ") + "}"
}

// groups returns a list of key exchanges, by number: not every release has all names.
func groups(r *rand.Rand) string {
	var ids []string
	for range 1 + r.IntN(3) {
		ids = append(ids, one("tls.X25519", "tls.CurveP256", "tls.CurveP384", "tls.CurveP521", "4588", "4587", "4589", "30")(r))
	}
	slices.Sort(ids)
	return "[]tls.CurveID{" + strings.Join(slices.Compact(ids), ", ") + "}"
}
