package option

// A Demonstration is what the program in testdata/demo shows of a rule on the wire: what
// happens with the code that the rule reports, and what does with the code as it should be.
type Demonstration struct {
	Rule    RuleID
	Flagged string
	Fixed   string
}

// Demonstrations has a row for each rule whose harm can be seen on the wire. A test runs
// the program and holds the rows to what it prints.
var Demonstrations = []Demonstration{
	{CipherBroken,
		`a client of TLS 1.2 is refused, although the server allows TLS 1.2`,
		`a client of TLS 1.2 is served`},
	{CipherWeak,
		`the server encrypts with TLS_ECDHE_RSA_WITH_RC4_128_SHA`,
		`a client that offers RC4 alone is refused`},
	{ClientAuthWeak,
		`the server lets in alice, whom nobody vouched for`,
		`the client is refused: tls: failed to verify certificate: x509: certificate signed by unknown authority`},
	{ClientCAMissing,
		`the owner of blog.test is let in as a member of staff`,
		`the client is refused: tls: failed to verify certificate: x509: certificate signed by unknown authority`},
	{ConfigDropped,
		`a client without a certificate is let in`,
		`a client without a certificate is refused: tls: client didn't provide a certificate`},
	{CurvesNoPQ,
		`both sides could do X25519MLKEM768, and use X25519`,
		`both sides could do X25519MLKEM768, and use X25519MLKEM768`},
	{EOFSwallowed,
		`half of a message is taken for all of it: pay 10 to bob;`,
		`the truncated message is refused: unexpected EOF`},
	{SkipVerify,
		`the client talks to whoever answers`,
		`the client hangs up: tls: failed to verify certificate: x509: certificate signed by unknown authority`},
	{TicketKey,
		`another program reads the server's ticket, and with it the secret of the session`,
		`another program cannot read the server's ticket`},
	{TicketTrap,
		`a client that can resume sessions is not served: tls: internal error: session ticket keys unavailable`,
		`a client that can resume sessions is served`},
	{VerifyHostname,
		`the client takes blog.test for bank.test`,
		`the client hangs up: x509: certificate is valid for blog.test, not bank.test`},
	{VerifyResumption,
		`alice is let in, since her session is resumed and nobody looks at her certificate`,
		`alice is refused: not a member of staff any more`},
	{VerifyVacuous,
		`the client talks to whoever answers`,
		`the client hangs up: x509: certificate signed by unknown authority`},
	{VersionEmpty,
		`an up-to-date client is refused: tls: client offered only unsupported versions: [304 303]`,
		`an up-to-date client is served by TLS 1.3`},
	{VersionFloor,
		`the server talks to a client of TLS 1.0 by TLS 1.0`,
		`a client of TLS 1.0 is refused: tls: client offered only unsupported versions: [301]`},
}
