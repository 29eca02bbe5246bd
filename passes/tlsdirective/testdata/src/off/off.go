package off

import "crypto/tls"

//tlsvet:ignore prefer-server is switched off: no report
var off = &tls.Config{}

//tlsvet:ignore keylog is not // want `keylog finds nothing here`
var on = &tls.Config{}
