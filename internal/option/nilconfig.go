package option

// A NilConfig says what a function does that is given a nil *tls.Config, or a nil
// *tls.QUICConfig.
type NilConfig struct {
	Arg  int    // index of the config among the arguments
	Does string // what the call leads to, for a message
}

// NilConfigs is every function and method of the standard library that does not work
// with a nil config, by full name. Source: crypto/tls/tls.go, crypto/tls/quic.go and
// (*Conn).makeClientHello of crypto/tls/handshake_client.go. Dial and Dialer are not
// among them: they take the name of the server from the address.
var NilConfigs = map[string]NilConfig{
	"crypto/tls.Client":           {1, "every handshake fails without a ServerName"},
	"(*net/smtp.Client).StartTLS": {0, "every handshake fails without a ServerName"},
	"crypto/tls.Listen":           {2, "every call fails without a certificate"},
	"crypto/tls.Server":           {1, "the first handshake panics"},
	"crypto/tls.NewListener":      {1, "the first handshake panics"},
	"crypto/tls.QUICClient":       {0, "the call panics"},
	"crypto/tls.QUICServer":       {0, "the call panics"},
}
