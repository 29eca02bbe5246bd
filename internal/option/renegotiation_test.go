package option

import (
	"crypto/tls"
	"testing"
)

func TestRenegotiationAgreesWithTheToolchain(t *testing.T) {
	for v, want := range map[tls.RenegotiationSupport]string{
		tls.RenegotiateNever:          "",
		tls.RenegotiateOnceAsClient:   "RenegotiateOnceAsClient",
		tls.RenegotiateFreelyAsClient: "RenegotiateFreelyAsClient",
		3:                             "",
	} {
		if got := RenegotiationIdent(uint16(v)); got != want {
			t.Errorf("%d is %q, want %q", v, got, want)
		}
	}
	if RenegotiateNever != tls.RenegotiateNever {
		t.Error("the zero value does not refuse")
	}
}
