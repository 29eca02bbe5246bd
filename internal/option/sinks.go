package option

import "strings"

// Sinks says which functions and methods take a *tls.Config, and for which side. Keys
// are what go/types calls the function's full name. Source: their documentation.
var Sinks = map[string]Role{
	"crypto/tls.Client":                         Client,
	"crypto/tls.Dial":                           Client,
	"crypto/tls.DialWithDialer":                 Client,
	"(*crypto/tls.Dialer).Dial":                 Client,
	"(*crypto/tls.Dialer).DialContext":          Client,
	"crypto/tls.QUICClient":                     Client,
	"crypto/tls.Server":                         Server,
	"crypto/tls.Listen":                         Server,
	"crypto/tls.NewListener":                    Server,
	"crypto/tls.QUICServer":                     Server,
	"(*net/smtp.Client).StartTLS":               Client,
	"(*net/http.Server).ServeTLS":               Server,
	"(*net/http.Server).ListenAndServeTLS":      Server,
	"(*net/http/httptest.Server).StartTLS":      Server,
	"golang.org/x/net/http2.ConfigureServer":    Server,
	"golang.org/x/net/http2.ConfigureTransport": Client,
}

// NamedByConfig is every function of Sinks that takes the name of the server from the
// config alone, so that every handshake fails without ServerName and InsecureSkipVerify.
// Source: crypto/tls/handshake_client.go, (*Conn).makeClientHello; net/smtp/smtp.go.
var NamedByConfig = map[string]bool{
	"crypto/tls.Client":           true,
	"crypto/tls.QUICClient":       true,
	"(*net/smtp.Client).StartTLS": true,
}

// FieldSinks says which struct fields hold a *tls.Config, and for which side. Keys
// are "package.Type.Field". Source: the documentation of the field.
var FieldSinks = map[string]Role{
	"net/http.Transport.TLSClientConfig":               Client,
	"net/http.Server.TLSConfig":                        Server,
	"net/http/httptest.Server.TLS":                     Server,
	"crypto/tls.Dialer.Config":                         Client,
	"golang.org/x/net/http2.Transport.TLSClientConfig": Client,
	"golang.org/x/net/websocket.Config.TlsConfig":      Client,
}

// IsServerSink reports whether the function or field called name takes configs of servers
// as they are. QUIC does not: it refuses whatever allows less than TLS 1.3.
func IsServerSink(name string) bool {
	return (Sinks[name]|FieldSinks[name])&Server != 0 && name != "crypto/tls.QUICServer"
}

// A CallKind says what a function of the standard library does with what it is given.
type CallKind uint8

const (
	Reads    CallKind = iota // leaves what its arguments point to as it is
	Fills                    // writes to the elements of its arguments
	Decodes                  // writes to what its arguments point to
	Supplies                 // returns what a user chose: a flag, the environment, a parsed bool
	Copies                   // returns a copy of what its receiver points to
	Makes                    // returns something that is not nil
)

// calls lists what is not Reads.
var calls = map[string]CallKind{
	"(*crypto/tls.Config).Clone":                Copies,
	"crypto/tls.NewLRUClientSessionCache":       Makes,
	"slices.Clone":                              Copies,
	"(*net/http.Transport).Clone":               Copies,
	"os.Getenv":                                 Supplies,
	"os.LookupEnv":                              Supplies,
	"os.ExpandEnv":                              Supplies,
	"strconv.ParseBool":                         Supplies,
	"(io.Reader).Read":                          Fills,
	"(net.Conn).Read":                           Fills,
	"(*crypto/tls.Conn).Read":                   Fills,
	"(*bufio.Reader).Read":                      Fills,
	"io.ReadFull":                               Fills,
	"io.ReadAtLeast":                            Fills,
	"crypto/rand.Read":                          Fills,
	"encoding/json.Unmarshal":                   Decodes,
	"(*encoding/json.Decoder).Decode":           Decodes,
	"encoding/xml.Unmarshal":                    Decodes,
	"(*encoding/xml.Decoder).Decode":            Decodes,
	"encoding/gob.Register":                     Reads,
	"(*encoding/gob.Decoder).Decode":            Decodes,
	"encoding/binary.Read":                      Decodes,
	"fmt.Sscan":                                 Decodes,
	"fmt.Sscanf":                                Decodes,
	"fmt.Sscanln":                               Decodes,
	"fmt.Scan":                                  Decodes,
	"fmt.Scanf":                                 Decodes,
	"fmt.Scanln":                                Decodes,
	"fmt.Fscan":                                 Decodes,
	"fmt.Fscanf":                                Decodes,
	"fmt.Fscanln":                               Decodes,
	"errors.As":                                 Decodes,
	"(*database/sql.Row).Scan":                  Decodes,
	"(*database/sql.Rows).Scan":                 Decodes,
	"golang.org/x/net/http2.ConfigureServer":    Reads,
	"golang.org/x/net/http2.ConfigureTransport": Reads,
}

// CallOf returns what the function of package path called name (its full name) does.
// ok is false for functions that are neither of the standard library nor listed.
func CallOf(path, name string) (kind CallKind, ok bool) {
	if kind, ok := calls[name]; ok {
		return kind, true
	}
	if path == "flag" && strings.Contains(name, "Var") {
		return Decodes, true // flag.BoolVar(&v, ...) and its methods
	}
	if path == "flag" {
		return Supplies, true
	}
	return Reads, IsStd(path)
}

// Holders are the functions that read a *tls.Config for as long as what they return is in
// use, and so must be the last to write it. Source: crypto/tls/common.go, Config, and
// crypto/tls/tls.go.
var Holders = map[string]bool{
	"crypto/tls.Client": true, "crypto/tls.Server": true, "crypto/tls.Listen": true, "crypto/tls.NewListener": true,
	"crypto/tls.QUICClient": true, "crypto/tls.QUICServer": true,
}

// NamedHolders are those that read a copy of the config unless it has a ServerName.
// Source: crypto/tls/tls.go, dial.
var NamedHolders = map[string]bool{
	"crypto/tls.Dial": true, "crypto/tls.DialWithDialer": true,
	"(*crypto/tls.Dialer).Dial": true, "(*crypto/tls.Dialer).DialContext": true,
}

// Copiers are the methods that copy the config of their receiver when they start, and
// return when they are done with it. Source: net/http/server.go, (*Server).ServeTLS.
var Copiers = map[string]bool{
	"(*net/http.Server).ServeTLS":          true,
	"(*net/http.Server).ListenAndServeTLS": true,
}

// Ends are the functions after which a config may be out of use: those that close, and
// those that serve until that is over. Source: their documentation.
var Ends = map[string]bool{
	"(io.Closer).Close": true, "(net.Conn).Close": true, "(net.Listener).Close": true, "(*crypto/tls.Conn).Close": true,
	"(*net.TCPConn).Close": true, "(*net.UnixConn).Close": true, "(*net.TCPListener).Close": true, "(*net.UnixListener).Close": true,
	"(*net/http.Server).Close": true, "(*net/http.Server).Shutdown": true, "(*crypto/tls.QUICConn).Close": true,
	"(*net/http/httptest.Server).Close": true,

	"net/http.Serve": true, "net/http.ServeTLS": true, "(*net/http.Server).Serve": true, "(*net/http.Server).ServeTLS": true,
	"(*net/http.Server).ListenAndServe": true, "(*net/http.Server).ListenAndServeTLS": true,
}

// Beside says which fields of a struct decide whether it reads the config in one of its
// fields, itself among them. Keys are
// "package.Field". Source: net/http/transport.go, (*Transport).dialConn.
var Beside = map[string][]string{
	"net/http.TLSClientConfig": {"TLSClientConfig", "DialTLSContext", "DialTLS", "Proxy"},
}
