package option

var plaintextRules = []Rule{
	{
		ID:       GRPCInsecure,
		Analyzer: "tlsplaintext",
		Title:    "gRPC without TLS",
		Reports: `A call of insecure.NewCredentials or grpc.WithInsecure, and a grpc.NewServer whose options are all seen and do not have grpc.Creds. ` +
			`Not reported: what a condition selects, a dial of a constant address of the same machine, a function that names a dialer of the program's own, FallbackCreds of credentials/xds, ` +
			`and a server with options of unknown content. Off by default: a service mesh or the network itself may encrypt.`,
		Why: `Whoever is on the path reads and changes what is sent, tokens included. RFC 7258 section 2 says why that is to be expected.`,
		Example: `func dial(target string) (*grpc.ClientConn, error) {
	creds := insecure.NewCredentials()
	return grpc.NewClient(target, grpc.WithTransportCredentials(creds))
}
`,
		Instead: `func dial(target string) (*grpc.ClientConn, error) {
	creds := credentials.NewTLS(&tls.Config{})
	return grpc.NewClient(target, grpc.WithTransportCredentials(creds))
}
`,
		FixSafety:  NoFix,
		Fix:        `None: the peer must speak TLS as well.`,
		Severity:   Medium,
		Precision:  "medium",
		Since:      firstRelease,
		Default:    false,
		References: []string{"RFC 7258 section 2"},
	},
}
