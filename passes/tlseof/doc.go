// Package tlseof defines an Analyzer that reports ends of data that an attacker can
// forge.
//
// # Analyzer tlseof
//
// tlseof: report truncated streams that are taken for complete
//
// # What it reports
//
// eof-swallowed: an io.ErrUnexpectedEOF from a *tls.Conn or the body of an HTTP
// response that becomes success: the function returns nil, sets the error to nil or
// goes on as at the end of the data.
//
// eof-unframed, off by default: a read to the end of a *tls.Conn as if its end were the
// end of the message, such as io.ReadAll(conn).
//
// The error is followed inside one function, from a call of Read, ReadFrom, io.ReadAll
// or io.Copy to the condition that looks at it. io.ReadFull and io.ReadAtLeast say
// io.ErrUnexpectedEOF for what is merely short; decoders and decompressors say it for
// their own format. Neither is reported, nor is a function that has no error to return.
//
// # Why it matters
//
// TLS ends with a close_notify, TCP with a FIN that anybody on the path can send. RFC
// 8446 section 6.1 calls it a truncation attack. crypto/tls turns a FIN inside a record
// into io.ErrUnexpectedEOF and one between two records into io.EOF, as if a
// close_notify had come (conn.go); net/http finds both by Content-Length and chunks.
//
// # Example
//
//	data, err := io.ReadAll(resp.Body)
//	if err != nil && err != io.ErrUnexpectedEOF {
//		return nil, err
//	}
//	return data, nil
//
// # Instead
//
//	data, err := io.ReadAll(resp.Body)
//	if err != nil {
//		return nil, err // the data is not all there
//	}
//	return data, nil
//
// # Fix safety
//
// No edit is offered: what to do with half a message only the program knows.
//
// # Since
//
// tlsvet v0.1.0
package tlseof
