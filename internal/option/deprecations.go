package option

// Deprecations is every object of crypto/tls whose documentation deprecates it. A row
// can be newer than the toolchain that built tlsvet: it holds from Since on.
//
// ConnectionState.TLSUnique is not here: it was deprecated in Go 1.16 and is not any
// more (api/except.txt).
var Deprecations = []Deprecation{
	{
		Name:    "VersionSSL30",
		Since:   "go1.16",
		Does:    "as MinVersion allows TLS 1.0, as MaxVersion allows nothing",
		Instead: "tls.VersionTLS12",
		Rule:    Deprecated,
	},
	{
		Type:    "Config",
		Name:    "BuildNameToCertificate",
		Since:   "go1.16",
		Does:    "fills NameToCertificate, which allows one certificate a name",
		Instead: "nothing: the first compatible chain of Certificates is selected",
		Rule:    Deprecated,
	},
	{
		Type:    "Config",
		Name:    "NameToCertificate",
		Since:   "go1.16",
		Does:    "selects by name alone, one certificate a name",
		Instead: "Certificates, or GetCertificate to choose by other means",
		Rule:    Deprecated,
	},
	{
		Type:    "Config",
		Name:    "PreferServerCipherSuites",
		Since:   "go1.18",
		Does:    "nothing since Go 1.17",
		Instead: "nothing: crypto/tls has its own order of preference",
		Rule:    PreferServer,
	},
	{
		Type:    "Config",
		Name:    "Rand",
		Since:   "go1.27",
		Does:    "feeds hello randoms, ticket keys and part of the key exchange",
		Instead: "nothing, and testing/cryptotest.SetGlobalRandom in tests",
		Rule:    Deprecated,
	},
	{
		Type:    "Config",
		Name:    "SessionTicketKey",
		Since:   "go1.16",
		Does:    "fixes one ticket key that is never rotated",
		Instead: "nothing, or SetSessionTicketKeys to share keys among servers",
		Rule:    Deprecated,
	},
	{
		Type:    "ConnectionState",
		Name:    "NegotiatedProtocolIsMutual",
		Since:   "go1.16",
		Does:    "is always true",
		Instead: "NegotiatedProtocol, which is empty if nothing was negotiated",
		Rule:    Deprecated,
	},
}
