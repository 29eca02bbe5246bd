package loop

import "crypto/tls"

func insecure() *tls.Config {
	var ids []uint16
	for _, s := range tls.InsecureCipherSuites() { // want `^CipherSuites allows 12 insecure suites: RC4 keystream is biased; 3DES has 64-bit blocks \(Sweet32\); RSA key exchange has no forward secrecy; CBC without Lucky13 countermeasures \(cipher-weak\)$`
		ids = append(ids, s.ID)
	}
	return &tls.Config{CipherSuites: ids}
}

func secure() *tls.Config {
	ids := []uint16{}                      // never stays empty
	for _, s := range tls.CipherSuites() { // some have an effect, none is weak
		ids = append(ids, s.ID)
	}
	return &tls.Config{CipherSuites: ids}
}

func indexed() *tls.Config {
	suites := tls.InsecureCipherSuites() // want `^CipherSuites allows 12 insecure suites: RC4 keystream is biased; 3DES has 64-bit blocks \(Sweet32\); RSA key exchange has no forward secrecy; CBC without Lucky13 countermeasures \(cipher-weak\)$`
	ids := make([]uint16, len(suites))
	for i := range suites {
		ids[i] = suites[i].ID
	}
	return &tls.Config{CipherSuites: ids}
}

func idle() *tls.Config {
	var ids []uint16
	for _, s := range tls.InsecureCipherSuites() { // not negotiated in TLS 1.3
		ids = append(ids, s.ID)
	}
	return &tls.Config{MinVersion: tls.VersionTLS13, CipherSuites: ids} // want `^CipherSuites has no effect: MinVersion allows TLS 1.3 only \(cipher-noeffect\)$`
}

type row struct {
	id    uint16
	tls13 bool
}

func whole() *tls.Config {
	var ids []uint16
	for _, r := range []row{
		{tls.TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256, false},
		{tls.TLS_RSA_WITH_RC4_128_SHA, true}, // want `^CipherSuites allows TLS_RSA_WITH_RC4_128_SHA: RC4 keystream is biased \(cipher-weak\)$`
	} {
		ids = append(ids, r.id)
	}
	return &tls.Config{CipherSuites: ids}
}

func parted() *tls.Config {
	var ids, others []uint16
	for _, r := range []row{
		{tls.TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256, false},
		{tls.TLS_RSA_WITH_RC4_128_SHA, true}, // goes into the other list: no report
	} {
		if r.tls13 {
			others = append(others, r.id)
		} else {
			ids = append(ids, r.id)
		}
	}
	println(len(others))
	return &tls.Config{CipherSuites: ids}
}

func named() *tls.Config {
	var ids []uint16
	for _, s := range tls.InsecureCipherSuites() { // want `^CipherSuites allows 12 insecure suites: `
		if s.Name != "" { // no choice of the user
			ids = append(ids, s.ID)
		}
	}
	return &tls.Config{CipherSuites: ids}
}
