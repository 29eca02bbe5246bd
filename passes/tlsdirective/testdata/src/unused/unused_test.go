package unused

import "crypto/tls"

//tlsvet:ignore skip-verify is silent in test files: no report
var silent = &tls.Config{InsecureSkipVerify: true}

//tlsvet:ignore prefer-server speaks in test files // want `prefer-server finds nothing here`
var speaks = &tls.Config{}
