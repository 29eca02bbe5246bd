package option

import "strings"

// The Go bindings of OpenSSL (spacemonkeygo/openssl, libp2p/go-openssl,
// tarantool/go-openssl and their forks) name the constants below alike, in their
// ctx.go. Their values come from OpenSSL's headers.

// A BindingVersion is a constant of the bindings for a protocol version below Floor.
type BindingVersion struct {
	Name    string
	Version string // for a message
	Instead string // the constant of the same type that is the floor
}

// BindingVersions lists the versions that RFC 7568 and RFC 8996 deprecate, for
// NewCtxWithVersion and for SetMinProtoVersion.
var BindingVersions = []BindingVersion{
	{"SSLv3", "SSL 3.0", "TLSv1_2"},
	{"TLSv1", "TLS 1.0", "TLSv1_2"},
	{"TLSv1_1", "TLS 1.1", "TLSv1_2"},
	{"SSL3_VERSION", "SSL 3.0", "TLS1_2_VERSION"},
	{"TLS1_VERSION", "TLS 1.0", "TLS1_2_VERSION"},
	{"TLS1_1_VERSION", "TLS 1.1", "TLS1_2_VERSION"},
	{"DTLS1_VERSION", "DTLS 1.0", "DTLS1_2_VERSION"},
}

// BindingVersionByName returns the deprecated version whose constant is called name.
func BindingVersionByName(name string) (BindingVersion, bool) {
	for _, v := range BindingVersions {
		if v.Name == name {
			return v, true
		}
	}
	return BindingVersion{}, false
}

// A BindingOption is a constant of the bindings for an SSL_OP_* bit that turns
// something off.
type BindingOption struct {
	Name string
	Off  string // what it turns off, and clearing it turns on
	Rule RuleID // the rule that speaks when it is cleared
}

// BindingOptions lists the bits whose clearing weakens a context
// (SSL_CTX_set_options(3); RFC 7568, RFC 8996 and RFC 9325 section 3.3).
var BindingOptions = []BindingOption{
	{"NoSSLv3", "SSL 3.0", OpenSSLVersion},
	{"NoTLSv1", "TLS 1.0", OpenSSLVersion},
	{"NoTLSv1_1", "TLS 1.1", OpenSSLVersion},
	{"NoCompression", "compression", OpenSSLCompression},
}

// BindingOptionByName returns the option whose constant is called name.
func BindingOptionByName(name string) (BindingOption, bool) {
	for _, o := range BindingOptions {
		if o.Name == name {
			return o, true
		}
	}
	return BindingOption{}, false
}

// BindingNoOp is the option that is zero since OpenSSL 1.1.0, which has no SSL 2.0
// (openssl/ssl.h).
const BindingNoOp = "NoSSLv2"

// A BindingCipher is a word of OpenSSL's cipher lists that stands for weak suites: a
// whole element, or a part of one between hyphens or plus signs.
type BindingCipher struct {
	Word     string
	Weakness string
	Says     string // who speaks against it
	Whole    bool   // stands for sound suites too, so that nothing is left without it
}

// BindingCiphers lists the weak words of cipher lists. Source: openssl-ciphers(1).
var BindingCiphers = []BindingCipher{
	{"NULL", "no encryption", "RFC 9325 section 4.1 forbids", false},
	{"eNULL", "no encryption", "RFC 9325 section 4.1 forbids", false},
	{"COMPLEMENTOFALL", "no encryption", "RFC 9325 section 4.1 forbids", false},
	{"aNULL", "no authentication", "RFC 9325 section 4.1 forbids", false},
	{"ADH", "no authentication", "RFC 9325 section 4.1 forbids", false},
	{"AECDH", "no authentication", "RFC 9325 section 4.1 forbids", false},
	{"COMPLEMENTOFDEFAULT", "no authentication", "RFC 9325 section 4.1 forbids", true},
	{"ALL", "no authentication", "RFC 9325 section 4.1 forbids", true},
	{"EXP", "export-grade keys", "RFC 9325 section 4.1 forbids", false},
	{"EXPORT", "export-grade keys", "RFC 9325 section 4.1 forbids", false},
	{"EXPORT40", "export-grade keys", "RFC 9325 section 4.1 forbids", false},
	{"EXPORT56", "export-grade keys", "RFC 9325 section 4.1 forbids", false},
	{"RC4", "RC4", "RFC 7465 section 2 forbids", false},
	{"LOW", "DES", "RFC 9325 section 4.1 forbids", false},
	{"DES", "DES", "RFC 9325 section 4.1 forbids", false},
	{"3DES", "3DES", "RFC 9325 section 4.1 advises against", false},
	{"CBC3", "3DES", "RFC 9325 section 4.1 advises against", false},
	{"MD5", "MD5", "RFC 6151 section 2 advises against", false},
	{"@SECLEVEL=0", "suites of any strength", "RFC 9325 section 4.1 forbids", false},
}

// WeakBindingCipher returns what is weak about an element of a cipher list, such as
// "ECDHE-RSA-DES-CBC3-SHA". ok is false if nothing is known to be.
func WeakBindingCipher(element string) (c BindingCipher, ok bool) {
	words := strings.FieldsFunc(element, func(r rune) bool { return r == '-' || r == '+' })
	for _, word := range words {
		for _, known := range BindingCiphers {
			if known.Word != word || word != element && known.Whole {
				continue
			}
			if !ok || c.Word == "DES" {
				c, ok = known, true // Have: DES-CBC3-SHA, which is 3DES
			}
		}
	}
	return c, ok
}
