// Package named gives the Config of crypto/tls another name.
package named

import "crypto/tls"

type Config = tls.Config
