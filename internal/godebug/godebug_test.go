package godebug

import "testing"

func TestMessages(t *testing.T) {
	for _, test := range []struct {
		name, setting, value string
		built                bool
		want                 string
	}{
		{"weak", "tlssha1", "1", true, "tlssha1=1 accepts SHA-1 signatures in TLS 1.2"},
		{"not weak", "tlssha1", "0", true, ""},
		{"weak and removed", "tls3des", "1", true, "tls3des=1 puts 3DES back among the default suites; Go 1.27 refuses to build it"},
		{"removed but not read by the go command", "tls3des", "1", false, "tls3des=1 puts 3DES back among the default suites"},
		{"removed and not weak", "tls10server", "0", true, "tls10server=0 breaks the build with Go 1.27, which has no such setting"},
		{"set at run time to what it is", "tls10server", "0", false, ""},
		{"a number", "tlsmaxrsasize", "16384", true, "tlsmaxrsasize=16384 lets peers demand work with RSA keys above 8192 bits"},
		{"a number that is low enough", "tlsmaxrsasize", "8192", true, ""},
		{"no number", "tlsmaxrsasize", "x", true, ""},
		{"nothing to do with TLS", "netdns", "go", true, ""},
		{"an old default", "default", "go1.21", true, "default=go1.21 brings back TLS 1.0 on servers, 3DES and RSA key exchange"},
		{"a default without 3DES", "default", "go1.23", true, ""},
		{"a default with 3DES alone", "default", "go1.22", true, "default=go1.22 brings 3DES back"},
	} {
		t.Run(test.name, func(t *testing.T) {
			if got := Message(test.setting, test.value, test.built); got != test.want {
				t.Errorf("message is %q, want %q", got, test.want)
			}
		})
	}
}
