package oracle

import (
	"fmt"
	"strings"
)

// readings are ways to read all data of conn.
var readings = []string{
	"data, err := io.ReadAll(conn)\n",
	"data, err := io.ReadAll(bufio.NewReader(conn))\n",
	"var b bytes.Buffer\n_, err := io.Copy(&b, conn)\ndata := b.Bytes()\n",
	"var b bytes.Buffer\n_, err := b.ReadFrom(conn)\ndata := b.Bytes()\n",
}

// handlings are what a receiver does next.
var handlings = []string{
	// What passes the error on.
	`return data, err
`, `if err != nil { return nil, err }
return data, nil
`, `if errors.Is(err, io.ErrUnexpectedEOF) { return nil, errors.New("cut off") }
return data, err
`, `if err == io.ErrUnexpectedEOF { err = fmt.Errorf("cut off: %w", err) }
return data, err
`, `if err != io.ErrUnexpectedEOF { return data, err }
return data, io.ErrNoProgress
`, `switch err {
case nil: return data, nil
case io.ErrUnexpectedEOF: return nil, err
default: return nil, err
}
`,
	// What makes success of it.
	`if err == io.ErrUnexpectedEOF { return data, nil }
return data, err
`, `if err != nil && !errors.Is(err, io.ErrUnexpectedEOF) { return nil, err }
return data, nil
`, `if errors.Is(err, io.ErrUnexpectedEOF) { err = nil }
return data, err
`, `switch err {
case nil, io.ErrUnexpectedEOF: return data, nil
}
return nil, err
`, `switch {
case err == io.ErrUnexpectedEOF: return data, nil
}
return data, err
`, `if io.ErrUnexpectedEOF == err || err == nil { return data, nil }
return nil, err
`,
}

// loops are what a receiver does with the error of each of many reads.
var loops = []string{
	`if err == io.EOF { return data, nil }
if err != nil { return data, err }
`, `if err == io.EOF { break }
if err != nil { return nil, err }
`, `if err == io.EOF || err == io.ErrUnexpectedEOF { return data, nil }
if err != nil { return data, err }
`, `if err == io.EOF || errors.Is(err, io.ErrUnexpectedEOF) { break }
if err != nil { return nil, err }
`,
}

// receive writes a function that reads a connection to its end.
func (w *writer) receive(name string) {
	body := readings[w.r.IntN(len(readings))] + handlings[w.r.IntN(len(handlings))]
	if w.r.IntN(4) == 0 {
		loop := loops[w.r.IntN(len(loops))]
		body = "var data []byte\nfor buf := make([]byte, 64); ; {\nn, err := conn.Read(buf)\ndata = append(data, buf[:n]...)\n" + loop + "}\n"
		if strings.Contains(loop, "break") {
			body += "return data, nil\n"
		}
	}
	fmt.Fprintf(&w.out, "func %s(conn *tls.Conn) ([]byte, error) {\n%s}\n", name, body)
}
