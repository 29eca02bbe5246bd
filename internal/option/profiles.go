package option

import "slices"

// A Profile is a recommendation that a team can hold its configs to. It changes what is
// asked for, never what a config does.
type Profile struct {
	Name   string
	Title  string
	Source string
	Date   string // year and month of the source, or in which one without a date was read
	Min    uint16 // lowest version
	Suites []uint16
	Groups []uint16

	// What it asks for beyond that and crypto/tls cannot be told. No finding says it, since
	// no config could be without it.
	Beyond []string
}

// Suites of TLS 1.2, by kind.
var (
	ecdheGCM    = []uint16{0xc02b, 0xc02f, 0xc02c, 0xc030}
	ecdheChaCha = []uint16{0xcca8, 0xcca9}
	ecdheCBC    = []uint16{0xc009, 0xc00a, 0xc013, 0xc014, 0xc023, 0xc027}
	ecdheCBC256 = []uint16{0xc023, 0xc027}
	rsaKeyed    = []uint16{0x009c, 0x009d, 0x002f, 0x0035, 0x003c}
)

// Groups, by kind.
var (
	nistCurves = []uint16{23, 24, 25}
	hybrids    = []uint16{4587, 4588, 4589}
)

const noSuites13 = "crypto/tls offers all suites of TLS 1.3, TLS_CHACHA20_POLY1305_SHA256 too, unless GODEBUG has fips140=on"

// DefaultProfile is the one that the rules speak for without another.
const DefaultProfile = "default"

// Profiles is every profile, the default first.
var Profiles = []Profile{
	{
		Name: DefaultProfile, Title: "RFC 9325, with RFC 8996, RFC 9846 and RFC 10015",
		Source: "BCP 195, RFC 9846, RFC 10015", Date: "2026-07",
		Min: TLS12,
	},
	{
		Name: "mozilla-intermediate", Title: "Mozilla's guidelines 6.0, intermediate",
		Source: "mozilla/ssl-config-generator, src/static/guidelines/6.0.json", Date: "2026-11",
		Min:    TLS12,
		Suites: slices.Concat(ecdheGCM, ecdheChaCha),
		Groups: []uint16{4588, 29, 23, 24},
		Beyond: []string{"certificates that live for at most 366 days"},
	},
	{
		Name: "mozilla-modern", Title: "Mozilla's guidelines 6.0, modern",
		Source: "mozilla/ssl-config-generator, src/static/guidelines/6.0.json", Date: "2026-11",
		Min:    TLS13,
		Groups: []uint16{4588, 29, 23, 24},
		Beyond: []string{"certificates that live for at most 90 days"},
	},
	{
		Name: "nist-800-52r2", Title: "NIST SP 800-52 revision 2",
		Source: "NIST SP 800-52r2, sections 3.1 and 3.3.1", Date: "2019-08",
		Min:    TLS12,
		Suites: slices.Concat(ecdheGCM, ecdheCBC, rsaKeyed),
		Groups: slices.Concat(nistCurves, hybrids),
		Beyond: []string{noSuites13},
	},
	{
		Name: "bsi", Title: "BSI TR-02102-2",
		Source: "BSI TR-02102-2, version 2026-01", Date: "2026-01",
		Min:    TLS12,
		Suites: slices.Concat(ecdheGCM, ecdheCBC256),
		Groups: slices.Concat(nistCurves, hybrids),
		Beyond: []string{noSuites13, "suites with CBC only with Encrypt-then-MAC, which crypto/tls does not implement"},
	},
	{
		Name: "fips", Title: "what crypto/tls keeps with GODEBUG fips140=on",
		Source: "crypto/tls/defaults_fips140.go of Go 1.26", Date: "2026-02",
		Min:    TLS12,
		Suites: slices.Concat(ecdheGCM, ecdheCBC256),
		Groups: slices.Concat(nistCurves, hybrids),
		Beyond: []string{noSuites13, "a validated module: GOFIPS140 chooses it when the program is built"},
	},
	{
		Name: "cnsa2", Title: "CNSA 2.0",
		Source: "draft-becker-cnsa2-tls-profile-05", Date: "2026-07",
		Min: TLS13,
		Beyond: []string{
			"crypto/tls offers all suites of TLS 1.3, not TLS_AES_256_GCM_SHA384 alone",
			"key exchange with ML-KEM-1024 alone, which crypto/tls has from Go 1.27 on",
			"certificates with ML-DSA-87, which crypto/tls has from Go 1.27 on",
		},
	},
}

// ProfileByName returns the profile called name.
func ProfileByName(name string) (Profile, bool) {
	i := slices.IndexFunc(Profiles, func(p Profile) bool { return p.Name == name })
	if i < 0 {
		return Profile{}, false
	}
	return Profiles[i], true
}
