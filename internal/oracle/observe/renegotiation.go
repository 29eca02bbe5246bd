package observe

import (
	"bytes"
	"crypto/aes"
	"crypto/cipher"
	"crypto/hmac"
	"crypto/sha256"
	"crypto/tls"
	"encoding/binary"
	"encoding/hex"
	"errors"
	"net"
	"strings"
)

// renegotiation asks the client for a renegotiation and notes whether it begins one. No
// Go server can ask: the request is encrypted with the keys of the connection here, and
// put between what the server sends.
func (r *ClientReport) renegotiation(s *subject, server *tls.Config) {
	cfg := server.Clone()
	cfg.MaxVersion = tls.VersionTLS12 //tlsvet:ignore version-ceiling TLS 1.3 has no renegotiation
	cfg.CipherSuites = []uint16{tls.TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256, tls.TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256}
	cfg.SessionTicketsDisabled = true // the keys of a resumed session would be another's
	log, wire := new(bytes.Buffer), new(spy)
	cfg.KeyLogWriter = log //tlsvet:ignore keylog the request must be encrypted with the keys of the connection
	ask := func(conn net.Conn, secured *tls.Conn) error {
		record, err := helloRequest(wire.sent.Bytes(), log.String())
		if err != nil {
			return err
		}
		if _, err := conn.Write(record); err != nil {
			return err
		}
		r.Asked = true
		_, err = secured.Read(make([]byte, 1))
		return err
	}
	peer := func(conn net.Conn) *tls.Conn {
		wire.Conn = conn
		return tls.Server(wire, cfg)
	}
	_, err := s.meetThen(peer, ask)
	// A Go server names the ClientHello of a renegotiation when it refuses it.
	r.Renegs = r.Asked && err != nil && strings.Contains(err.Error(), "clientHelloMsg")
}

// A spy keeps what is written to a connection.
type spy struct {
	net.Conn
	sent bytes.Buffer
}

func (s *spy) Write(p []byte) (int, error) {
	s.sent.Write(p)
	return s.Conn.Write(p)
}

// helloRequest returns the record of a HelloRequest (RFC 5246 section 7.4.1.1) that
// continues a TLS 1.2 connection with AES-128-GCM, in which the server has sent sent:
// one record of data after its Finished.
func helloRequest(sent []byte, keylog string) ([]byte, error) {
	const header, hello = 5, 4 // of a record; of a handshake message, after which come the version and the random
	fields := strings.Fields(keylog)
	if len(fields) != 3 || fields[0] != "CLIENT_RANDOM" || len(sent) < header+hello+2+32 || sent[0] != 22 {
		return nil, errors.New("not a full handshake of TLS 1.2")
	}
	clientRandom, err1 := hex.DecodeString(fields[1])
	master, err2 := hex.DecodeString(fields[2])
	if err := errors.Join(err1, err2); err != nil {
		return nil, err
	}
	serverRandom := sent[header+hello+2:][:32]
	keys := prf(master, "key expansion", append(bytes.Clone(serverRandom), clientRandom...), 2*16+2*4)
	key, salt := keys[16:32], keys[36:40]
	block, err := aes.NewCipher(key)
	if err != nil {
		return nil, err
	}
	aead, err := cipher.NewGCM(block)
	if err != nil {
		return nil, err
	}
	const seq = 2 // Finished and the greeting came before
	message := []byte{0, 0, 0, 0}
	explicit := binary.BigEndian.AppendUint64(nil, seq)
	aad := append(bytes.Clone(explicit), 22, 3, 3, 0, byte(len(message))) // RFC 5246 section 6.2.3.3
	sealed := aead.Seal(explicit, append(bytes.Clone(salt), explicit...), message, aad)
	return append([]byte{22, 3, 3, 0, byte(len(sealed))}, sealed...), nil
}

// prf is that of TLS 1.2 with SHA-256 (RFC 5246 section 5).
func prf(secret []byte, label string, seed []byte, n int) []byte {
	seed = append([]byte(label), seed...)
	mac := func(data ...[]byte) []byte {
		h := hmac.New(sha256.New, secret)
		for _, d := range data {
			h.Write(d)
		}
		return h.Sum(nil)
	}
	var out []byte
	for a := mac(seed); len(out) < n; a = mac(a) {
		out = append(out, mac(a, seed)...)
	}
	return out[:n]
}
