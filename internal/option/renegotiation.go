package option

// The values of Config.Renegotiation (crypto/tls/common.go, RenegotiationSupport).
const (
	RenegotiateNever          = 0
	RenegotiateOnceAsClient   = 1
	RenegotiateFreelyAsClient = 2
)

// RenegotiationIdent returns the name of the crypto/tls constant for a value of
// Config.Renegotiation that allows it, "" for any other.
func RenegotiationIdent(v uint16) string {
	switch v {
	case RenegotiateOnceAsClient:
		return "RenegotiateOnceAsClient"
	case RenegotiateFreelyAsClient:
		return "RenegotiateFreelyAsClient"
	}
	return ""
}
