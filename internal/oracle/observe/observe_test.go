package observe

import (
	"crypto/tls"
	"errors"
	"io"
	"net"
	"slices"
	"testing"
)

func serve(cfg *tls.Config) Case {
	return Case{Receive: receive, Use: func(conns <-chan net.Conn, use func(*tls.Conn), _ *Calls) {
		for conn := range conns {
			use(tls.Server(conn, cfg))
		}
	}}
}

func dial(cfg *tls.Config) Case {
	return Case{Receive: receive, Use: func(conns <-chan net.Conn, use func(*tls.Conn), _ *Calls) {
		for conn := range conns {
			use(tls.Client(conn, cfg))
		}
	}}
}

func receive(conn *tls.Conn) ([]byte, error) { return io.ReadAll(conn) }

func TestAPlainServer(t *testing.T) {
	r := Server(serve(&tls.Config{Certificates: Certificates()}))
	if r.Versions[tls.VersionTLS11].OK() || !r.Versions[tls.VersionTLS12].OK() || !r.Versions[tls.VersionTLS13].OK() {
		t.Errorf("versions: %+v", r.Versions)
	}
	if r.Suites[tls.TLS_RSA_WITH_RC4_128_SHA].OK() || !r.Suites[tls.TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256].OK() {
		t.Errorf("suites: %+v", r.Suites)
	}
	if !r.Groups[29].OK() || !r.Groups[4588].OK() {
		t.Errorf("groups: %+v", r.Groups)
	}
	if r.Asked || !r.Anonymous.OK() || !r.Stranger.OK() {
		t.Errorf("certificates: asked %v, %+v", r.Asked, r.Anonymous)
	}
	if r.Tickets != 1 || !r.Again.Resumed {
		t.Errorf("%d tickets, then %+v", r.Tickets, r.Again)
	}
	if !r.Ending.Between.OK() || r.Ending.Within.Error != io.ErrUnexpectedEOF.Error() {
		t.Errorf("ending: %+v", r.Ending)
	}
}

func TestAServerThatVerifies(t *testing.T) {
	r := Server(serve(&tls.Config{Certificates: Certificates(), ClientAuth: tls.RequireAndVerifyClientCert, ClientCAs: Roots()}))
	if !r.Asked || r.Anonymous.OK() || !r.Known.OK() || r.Stranger.OK() || r.Known.Chains != 1 {
		t.Errorf("asked %v, anonymous %+v, known %+v, stranger %+v", r.Asked, r.Anonymous, r.Known, r.Stranger)
	}
}

func TestAPlainClient(t *testing.T) {
	r := Client(dial(&tls.Config{RootCAs: Roots(), ServerName: Host}))
	if !slices.Equal(r.Versions, []uint16{tls.VersionTLS12, tls.VersionTLS13}) || r.Refused != "" {
		t.Errorf("offers %x, refused %q", r.Versions, r.Refused)
	}
	if !r.Good.OK() || r.Name.OK() || r.Stranger.OK() || r.Expired.OK() {
		t.Errorf("good %+v, name %+v, stranger %+v, expired %+v", r.Good, r.Name, r.Stranger, r.Expired)
	}
	if r.Tickets || r.Again.Resumed {
		t.Errorf("tickets %v, then %+v", r.Tickets, r.Again)
	}
	if !r.Ending.Between.OK() || r.Ending.Within.Error != io.ErrUnexpectedEOF.Error() {
		t.Errorf("ending: %+v", r.Ending)
	}
	if !r.Asked || r.Renegs {
		t.Errorf("asked %v, renegotiates %v", r.Asked, r.Renegs)
	}
}

func TestAClientThatResumesAndRenegotiates(t *testing.T) {
	r := Client(dial(&tls.Config{
		RootCAs: Roots(), ServerName: Host,
		ClientSessionCache: tls.NewLRUClientSessionCache(1),
		Renegotiation:      tls.RenegotiateFreelyAsClient, //tlsvet:ignore renegotiation this is what is observed
	}))
	if !r.Tickets || !r.Again.Resumed {
		t.Errorf("tickets %v, then %+v", r.Tickets, r.Again)
	}
	if !r.Asked || !r.Renegs {
		t.Errorf("asked %v, renegotiates %v", r.Asked, r.Renegs)
	}
}

func TestAClientThatCannotBegin(t *testing.T) {
	r := Client(dial(&tls.Config{RootCAs: Roots()}))
	if r.Refused == "" || r.Good.OK() {
		t.Errorf("refused %q, good %+v", r.Refused, r.Good)
	}
}

func TestCallbacksAreCounted(t *testing.T) {
	r := Server(Case{Use: func(conns <-chan net.Conn, use func(*tls.Conn), calls *Calls) {
		cfg := &tls.Config{
			Certificates: Certificates(),
			VerifyConnection: func(tls.ConnectionState) error {
				calls.VerifyConnection++
				return errors.New("no")
			},
		}
		for conn := range conns {
			use(tls.Server(conn, cfg))
		}
	}})
	if r.Anonymous.OK() || r.Anonymous.Calls.VerifyConnection != 1 {
		t.Errorf("%+v", r.Anonymous)
	}
}
