package option

import "fmt"

// SuiteByID returns the row of the suite with the given id. For an id without a row,
// which crypto/tls drops from Config.CipherSuites, it returns a row of class
// SuiteUnimplemented that is named by the number, and false.
func SuiteByID(id uint16) (Suite, bool) {
	for _, s := range Suites {
		if s.ID == id {
			return s, true
		}
	}
	return Suite{ID: id, Name: fmt.Sprintf("0x%04X", id), Class: SuiteUnimplemented}, false
}

// RequiredByHTTP2 are the suites of which net/http wants one in a list for HTTP/2, for
// certificates with RSA and ECDSA keys. Source: net/http/h2_bundle.go, http2ConfigureServer.
var RequiredByHTTP2 = []uint16{0xc02f, 0xc02b}

// A weakness is why crypto/tls lists a suite in InsecureCipherSuites. Where a suite
// has two, the row names the worse one.
type weakness struct {
	text     string
	severity Severity
	source   string
}

var (
	rc4       = weakness{"RC4 keystream is biased", High, "RFC 7465 section 2"}
	tripleDES = weakness{"3DES has 64-bit blocks (Sweet32)", High, "RFC 9325 section 4.1"}
	rsaKex    = weakness{"RSA key exchange has no forward secrecy", Medium, "RFC 10015"}
	cbcSHA256 = weakness{"CBC without Lucky13 countermeasures", Medium, "crypto/tls/cipher_suites.go, cipherSuitesPreferenceOrder"}
)

func insecure(id uint16, name string, w weakness) Suite {
	return Suite{
		ID:       id,
		Name:     name,
		Class:    SuiteInsecure,
		Weakness: w.text,
		Severity: w.severity,
		Source:   w.source,
	}
}

// Suites is every id that crypto/tls has a constant for, and the unimplemented ones
// that people write by number. Names are those of the IANA registry "TLS Cipher
// Suites"; classes are those of crypto/tls/cipher_suites.go.
var Suites = []Suite{
	{ID: 0x1301, Name: "TLS_AES_128_GCM_SHA256", Class: SuiteTLS13},
	{ID: 0x1302, Name: "TLS_AES_256_GCM_SHA384", Class: SuiteTLS13},
	{ID: 0x1303, Name: "TLS_CHACHA20_POLY1305_SHA256", Class: SuiteTLS13},

	{ID: 0xc009, Name: "TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA"},
	{ID: 0xc00a, Name: "TLS_ECDHE_ECDSA_WITH_AES_256_CBC_SHA"},
	{ID: 0xc013, Name: "TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA"},
	{ID: 0xc014, Name: "TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA"},
	{ID: 0xc02b, Name: "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256"},
	{ID: 0xc02c, Name: "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384"},
	{ID: 0xc02f, Name: "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256"},
	{ID: 0xc030, Name: "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384"},
	{ID: 0xcca8, Name: "TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256"},
	{ID: 0xcca9, Name: "TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256"},

	insecure(0x0005, "TLS_RSA_WITH_RC4_128_SHA", rc4),
	insecure(0xc007, "TLS_ECDHE_ECDSA_WITH_RC4_128_SHA", rc4),
	insecure(0xc011, "TLS_ECDHE_RSA_WITH_RC4_128_SHA", rc4),
	insecure(0x000a, "TLS_RSA_WITH_3DES_EDE_CBC_SHA", tripleDES),
	insecure(0xc012, "TLS_ECDHE_RSA_WITH_3DES_EDE_CBC_SHA", tripleDES),
	insecure(0x002f, "TLS_RSA_WITH_AES_128_CBC_SHA", rsaKex),
	insecure(0x0035, "TLS_RSA_WITH_AES_256_CBC_SHA", rsaKex),
	insecure(0x003c, "TLS_RSA_WITH_AES_128_CBC_SHA256", rsaKex),
	insecure(0x009c, "TLS_RSA_WITH_AES_128_GCM_SHA256", rsaKex),
	insecure(0x009d, "TLS_RSA_WITH_AES_256_GCM_SHA384", rsaKex),
	insecure(0xc023, "TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA256", cbcSHA256),
	insecure(0xc027, "TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA256", cbcSHA256),

	{ID: 0x00ff, Name: "TLS_EMPTY_RENEGOTIATION_INFO_SCSV", Class: SuiteSignal},
	{ID: 0x5600, Name: "TLS_FALLBACK_SCSV", Class: SuiteSignal},

	{ID: 0x0000, Name: "TLS_NULL_WITH_NULL_NULL", Class: SuiteUnimplemented},
	{ID: 0x0001, Name: "TLS_RSA_WITH_NULL_MD5", Class: SuiteUnimplemented},
	{ID: 0x0002, Name: "TLS_RSA_WITH_NULL_SHA", Class: SuiteUnimplemented},
	{ID: 0x003b, Name: "TLS_RSA_WITH_NULL_SHA256", Class: SuiteUnimplemented},
	{ID: 0x0003, Name: "TLS_RSA_EXPORT_WITH_RC4_40_MD5", Class: SuiteUnimplemented},
	{ID: 0x0004, Name: "TLS_RSA_WITH_RC4_128_MD5", Class: SuiteUnimplemented},
	{ID: 0x0009, Name: "TLS_RSA_WITH_DES_CBC_SHA", Class: SuiteUnimplemented},
	{ID: 0x003d, Name: "TLS_RSA_WITH_AES_256_CBC_SHA256", Class: SuiteUnimplemented},
	{ID: 0x0016, Name: "TLS_DHE_RSA_WITH_3DES_EDE_CBC_SHA", Class: SuiteUnimplemented},
	{ID: 0x0033, Name: "TLS_DHE_RSA_WITH_AES_128_CBC_SHA", Class: SuiteUnimplemented},
	{ID: 0x0039, Name: "TLS_DHE_RSA_WITH_AES_256_CBC_SHA", Class: SuiteUnimplemented},
	{ID: 0x0067, Name: "TLS_DHE_RSA_WITH_AES_128_CBC_SHA256", Class: SuiteUnimplemented},
	{ID: 0x006b, Name: "TLS_DHE_RSA_WITH_AES_256_CBC_SHA256", Class: SuiteUnimplemented},
	{ID: 0x009e, Name: "TLS_DHE_RSA_WITH_AES_128_GCM_SHA256", Class: SuiteUnimplemented},
	{ID: 0x009f, Name: "TLS_DHE_RSA_WITH_AES_256_GCM_SHA384", Class: SuiteUnimplemented},
	{ID: 0xccaa, Name: "TLS_DHE_RSA_WITH_CHACHA20_POLY1305_SHA256", Class: SuiteUnimplemented},
	{ID: 0xc008, Name: "TLS_ECDHE_ECDSA_WITH_3DES_EDE_CBC_SHA", Class: SuiteUnimplemented},
	{ID: 0xc024, Name: "TLS_ECDHE_ECDSA_WITH_AES_256_CBC_SHA384", Class: SuiteUnimplemented},
	{ID: 0xc028, Name: "TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA384", Class: SuiteUnimplemented},
	{ID: 0xc0ac, Name: "TLS_ECDHE_ECDSA_WITH_AES_128_CCM", Class: SuiteUnimplemented},
	{ID: 0xc0ad, Name: "TLS_ECDHE_ECDSA_WITH_AES_256_CCM", Class: SuiteUnimplemented},
	{ID: 0x1304, Name: "TLS_AES_128_CCM_SHA256", Class: SuiteUnimplemented},
	{ID: 0x1305, Name: "TLS_AES_128_CCM_8_SHA256", Class: SuiteUnimplemented},
}
