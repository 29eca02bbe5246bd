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
