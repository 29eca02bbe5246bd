package option

var eofRules = []Rule{
	{
		ID:       EOFSwallowed,
		Analyzer: "tlseof",
		Title:    "truncated stream taken for a complete one",
		Reports: `A condition on io.ErrUnexpectedEOF that makes success of it: the function returns a nil error, sets the error to nil, breaks out of its loop to a nil error, ` +
			`or passes over the error and goes on. The error must come, in the same function, from a Read, ReadFrom, io.ReadAll or io.Copy of a *tls.Conn or of the Body of an http.Response. ` +
			`Not reported: io.ReadFull and io.ReadAtLeast, which say io.ErrUnexpectedEOF for what is merely short, decoders and decompressors, readers of an unknown origin, ` +
			`a function without an error result, and a branch that keeps in mind what happened.`,
		Why: `Anybody on the path can end a TCP connection. crypto/tls reports an end inside a record as io.ErrUnexpectedEOF (crypto/tls/conn.go, (*atLeastReader).Read), ` +
			`net/http one before the Content-Length or the last chunk: it is the one sign that data was cut off, which RFC 8446 section 6.1 calls a truncation attack.`,
		Example: `func fetch(client *http.Client, url string) ([]byte, error) {
	resp, err := client.Get(url)
	if err != nil {
		return nil, err
	}
	defer resp.Body.Close()
	data, err := io.ReadAll(resp.Body)
	if err != nil && !errors.Is(err, io.ErrUnexpectedEOF) {
		return nil, err
	}
	return data, nil
}
`,
		Instead: `func fetch(client *http.Client, url string) ([]byte, error) {
	resp, err := client.Get(url)
	if err != nil {
		return nil, err
	}
	defer resp.Body.Close()
	return io.ReadAll(resp.Body)
}
`,
		FixSafety:  NoFix,
		Fix:        `None: what to do with half of the data only the program knows.`,
		Severity:   Medium,
		Precision:  "high",
		Since:      firstRelease,
		Default:    true,
		Options:    []string{"OP_IGNORE_UNEXPECTED_EOF"},
		References: []string{"RFC 8446 section 6.1", "RFC 9112 section 8"},
	},
	{
		ID:       EOFUnframed,
		Analyzer: "tlseof",
		Title:    "end of a TLS connection taken for that of a message",
		Reports: `A read of a *tls.Conn to its end: io.ReadAll, ReadFrom of a bytes.Buffer or os.File, and io.Copy to a bytes.Buffer, strings.Builder or os.File. ` +
			`A copy to another connection passes the end on and is not reported, nor is a reader with a limit, which may be the length of the message. Off by default: ` +
			`a protocol may mark its end in the data.`,
		Why: `An end of the transport between two records reads as io.EOF, whether a close_notify came before it or not (crypto/tls/conn.go, (*Conn).readRecordOrCCS), and nothing tells the two apart: ` +
			`whoever is on the path chooses where the message ends. RFC 8446 section 6.1 calls it a truncation attack.`,
		Example: `func receive(addr string) ([]byte, error) {
	conn, err := tls.Dial("tcp", addr, nil)
	if err != nil {
		return nil, err
	}
	defer conn.Close()
	return io.ReadAll(conn)
}
`,
		Instead: `func receive(addr string, size int) ([]byte, error) {
	conn, err := tls.Dial("tcp", addr, nil)
	if err != nil {
		return nil, err
	}
	defer conn.Close()
	data := make([]byte, size)
	_, err = io.ReadFull(conn, data)
	return data, err
}
`,
		FixSafety:  NoFix,
		Fix:        `None: a length or an end mark is a change of the protocol.`,
		Severity:   Low,
		Precision:  "medium",
		Since:      firstRelease,
		Default:    false,
		Options:    []string{"OP_IGNORE_UNEXPECTED_EOF"},
		References: []string{"RFC 8446 section 6.1"},
	},
}
