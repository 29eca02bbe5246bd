package option

import "fmt"

// A Curve is a key exchange that crypto/tls has a constant for.
type Curve struct {
	ID          uint16
	Ident       string // of the crypto/tls constant
	Since       string // Go release whose API has the constant
	PostQuantum bool   // TLS 1.3 alone (crypto/tls/common.go, isTLS13OnlyKeyExchange)
	NIST        bool   // approved by FIPS 140-3 without a post-quantum part
}

// Curves is what Config.CurvePreferences can name. The ids are those of the IANA registry
// "TLS Supported Groups".
var Curves = []Curve{
	{ID: 23, Ident: "CurveP256", Since: "go1.3", NIST: true},
	{ID: 24, Ident: "CurveP384", Since: "go1.3", NIST: true},
	{ID: 25, Ident: "CurveP521", Since: "go1.3", NIST: true},
	{ID: 29, Ident: "X25519", Since: "go1.8"},
	{ID: 514, Ident: "MLKEM1024", Since: "go1.27", PostQuantum: true},
	{ID: 4587, Ident: "SecP256r1MLKEM768", Since: "go1.26", PostQuantum: true},
	{ID: 4588, Ident: "X25519MLKEM768", Since: "go1.24", PostQuantum: true},
	{ID: 4589, Ident: "SecP384r1MLKEM1024", Since: "go1.26", PostQuantum: true},
}

// groups are names of the IANA registry that crypto/tls never implemented, or no longer
// does.
var groups = map[uint16]string{
	21: "secp224r1", 26: "brainpoolP256r1", 27: "brainpoolP384r1", 28: "brainpoolP512r1", 30: "x448",
	256: "ffdhe2048", 257: "ffdhe3072", 258: "ffdhe4096", 25497: "X25519Kyber768Draft00",
}

// CurveByID returns the key exchange with the given id; false if crypto/tls has none, so
// that it drops the id from Config.CurvePreferences.
func CurveByID(id uint16) (Curve, bool) {
	for _, c := range Curves {
		if c.ID == id {
			return c, true
		}
	}
	name, ok := groups[id]
	if !ok {
		name = fmt.Sprintf("0x%04X", id)
	}
	return Curve{ID: id, Ident: name}, false
}

// FIPSPackages are the packages by which a program says that it must keep to FIPS 140.
var FIPSPackages = map[string]bool{
	"crypto/fips140": true, "crypto/tls/fipsonly": true, "crypto/boring": true,
}
