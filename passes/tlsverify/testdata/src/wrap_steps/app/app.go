package app

import (
	"net/http"

	"wrap_steps/lib"
)

func completed() (*http.Client, error) {
	return (&lib.Helper{Skip: true}).New() // want `^Skip becomes tls\.Config\.InsecureSkipVerify in wrap_steps/lib: any certificate is accepted \(skip-verify\)$`
}

func verified() (*http.Client, error) {
	return (&lib.Helper{Skip: true}).NewVerified() // verified by a callback: no report
}

func verifies() (*http.Client, error) {
	return (&lib.Helper{Skip: false, CA: "ca.pem"}).New() // verifies: no report
}

func unknown(skip bool) (*http.Client, error) {
	return (&lib.Helper{Skip: skip}).New() // the caller decides: no report
}
