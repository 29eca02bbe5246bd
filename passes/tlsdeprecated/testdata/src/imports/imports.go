package imports

import (
	. "crypto/tls"
	stdtls "crypto/tls"
)

func dot() *Config {
	return &Config{MinVersion: VersionSSL30} // want `^deprecated VersionSSL30 as MinVersion allows TLS 1.0, as MaxVersion allows nothing \(deprecated\)$`
}

func renamed() *stdtls.Config {
	return &stdtls.Config{MinVersion: stdtls.VersionSSL30} // want `^deprecated VersionSSL30 as MinVersion allows TLS 1.0, as MaxVersion allows nothing \(deprecated\)$`
}

var names = map[uint16]error{VersionSSL30: nil} // want `^deprecated VersionSSL30 as MinVersion allows TLS 1.0, as MaxVersion allows nothing \(deprecated\)$`

func hidden() uint16 {
	const VersionSSL30 = VersionTLS12
	return VersionSSL30 // another constant of that name
}
