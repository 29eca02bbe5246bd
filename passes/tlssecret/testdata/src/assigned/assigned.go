// Package assigned sets the writer after making the config.
package assigned

import (
	"net/http"
	"os"
)

func log(tr *http.Transport) error {
	f, err := os.Create("secrets")
	if err != nil {
		return err
	}
	tr.TLSClientConfig.KeyLogWriter = f // want `KeyLogWriter writes down the secrets of every connection \(keylog\)`
	return nil
}
