package off

import "crypto/tls"

//tlsvet:ignore keylog is not asked here: no report
var excluded = &tls.Config{}

//tlsvet:ignore
var malformed = &tls.Config{} // this file is excluded: no report
