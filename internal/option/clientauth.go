package option

// The values of Config.ClientAuth (crypto/tls/common.go, ClientAuthType).
const (
	NoClientCert               = 0
	RequestClientCert          = 1
	RequireAnyClientCert       = 2
	VerifyClientCertIfGiven    = 3
	RequireAndVerifyClientCert = 4
)

// clientAuths are the names of the constants, in the order of their values.
var clientAuths = []string{
	"NoClientCert", "RequestClientCert", "RequireAnyClientCert", "VerifyClientCertIfGiven", "RequireAndVerifyClientCert",
}

// ClientAuthIdent returns the name of the crypto/tls constant for a value of
// Config.ClientAuth, such as "RequestClientCert", or "" if there is none.
func ClientAuthIdent(v uint16) string {
	if int(v) >= len(clientAuths) {
		return ""
	}
	return clientAuths[v]
}

// RequiresClientCert reports whether a server with that ClientAuth refuses a client that
// sends no certificate (crypto/tls/common.go, requiresClientCert).
func RequiresClientCert(v uint16) bool {
	return v == RequireAnyClientCert || v == RequireAndVerifyClientCert
}

// ACMEProto is the one protocol of connections that an authority makes to see who has a
// domain (RFC 8737 section 6.2).
const ACMEProto = "acme-tls/1"
