package option

import (
	"crypto/tls"
	"testing"
)

func TestClientAuthNamesAgreeWithTheToolchain(t *testing.T) {
	for v := range uint16(len(clientAuths)) {
		if got, want := ClientAuthIdent(v), tls.ClientAuthType(v).String(); got != want {
			t.Errorf("%d is %s, crypto/tls says %s", v, got, want)
		}
	}
	if got := ClientAuthIdent(RequireAndVerifyClientCert + 1); got != "" {
		t.Errorf("a value that crypto/tls does not know is called %s", got)
	}
	if RequireAndVerifyClientCert != tls.RequireAndVerifyClientCert {
		t.Error("the newest mode of crypto/tls has no constant here")
	}
}
