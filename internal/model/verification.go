package model

import "github.com/tlsvet/tlsvet/internal/option"

// The values of Posture.Verification, as Python's ssl module calls them, and what it
// cannot say: that a callback alone decides.
const (
	certNone     = "CERT_NONE"
	certOptional = "CERT_OPTIONAL"
	certRequired = "CERT_REQUIRED"
	byCallback   = "callback"
)

// verification says whether crypto/tls verifies the peer's certificate.
func (e *effect) verification() Answer {
	if e.client {
		skip := e.set("InsecureSkipVerify")
		if skip.State == Off {
			return Answer{State: On, Value: certRequired, Why: skip.Why}
		}
		return e.unverified(skip)
	}
	auth := e.clientAuth()
	switch auth.Value {
	case option.ClientAuthIdent(option.NoClientCert):
		return Answer{State: Off, Value: certNone, Why: auth.Why}
	case option.ClientAuthIdent(option.RequestClientCert), option.ClientAuthIdent(option.RequireAnyClientCert):
		return e.unverified(auth)
	case option.ClientAuthIdent(option.VerifyClientCertIfGiven):
		return Answer{State: On, Value: certOptional, Why: auth.Why}
	case option.ClientAuthIdent(option.RequireAndVerifyClientCert):
		return Answer{State: On, Value: certRequired, Why: auth.Why}
	}
	return Answer{Why: auth.Why}
}

// unverified is the answer where crypto/tls leaves verification to callbacks, because of
// an answer that is on. A callback that never fails verifies nothing.
func (e *effect) unverified(cause Answer) Answer {
	if cause.State != On {
		return Answer{Why: cause.Why}
	}
	callback := some(e.verifier("VerifyConnection"), e.verifier("VerifyPeerCertificate"))
	switch callback.State {
	case On:
		return Answer{State: On, Value: byCallback, Why: callback.Why}
	case Off:
		return Answer{State: Off, Value: certNone, Why: cause.Why}
	}
	return Answer{Why: callback.Why}
}

// verifier says whether a field holds a callback that can fail.
func (e *effect) verifier(field string) Answer {
	return e.over(field, func(a Alt) Answer {
		switch {
		case a.Kind == Unset, a.Kind == Nil:
			return yes(false, field+" is not set")
		case a.Kind == Func && a.Func.NeverFails:
			return yes(false, field+" never fails")
		}
		return yes(true, field+" is set")
	})
}

// hostname says whether crypto/tls itself verifies the server's name.
func (e *effect) hostname() Answer {
	if !e.client {
		return Answer{State: Never, Why: Why{Text: "clients have no name to verify"}}
	}
	return not(e.set("InsecureSkipVerify"))
}
