package oracle

import (
	"fmt"
	"strings"
)

// A handling is what a receiver does about the error of a read: statements that stand
// where data and err are what came of it.
var handlings = []string{
	// what passes the error on
	"return data, err\n",
	"if err != nil {\nreturn nil, err\n}\nreturn data, nil\n",
	"if errors.Is(err, io.ErrUnexpectedEOF) {\nreturn nil, errors.New(\"cut off\")\n}\nreturn data, err\n",
	"if err == io.ErrUnexpectedEOF {\nerr = fmt.Errorf(\"cut off: %w\", err)\n}\nreturn data, err\n",
	"if err != io.ErrUnexpectedEOF {\nreturn data, err\n}\nreturn data, io.ErrNoProgress\n",
	"switch err {\ncase nil:\nreturn data, nil\ncase io.ErrUnexpectedEOF:\nreturn nil, err\ndefault:\nreturn nil, err\n}\n",
	// what makes success of it
	"if err == io.ErrUnexpectedEOF {\nreturn data, nil\n}\nreturn data, err\n",
	"if err != nil && !errors.Is(err, io.ErrUnexpectedEOF) {\nreturn nil, err\n}\nreturn data, nil\n",
	"if errors.Is(err, io.ErrUnexpectedEOF) {\nerr = nil\n}\nreturn data, err\n",
	"switch err {\ncase nil, io.ErrUnexpectedEOF:\nreturn data, nil\n}\nreturn nil, err\n",
	"switch {\ncase err == io.ErrUnexpectedEOF:\nreturn data, nil\n}\nreturn data, err\n",
	"if io.ErrUnexpectedEOF == err || err == nil {\nreturn data, nil\n}\nreturn nil, err\n",
}

// readings are ways to read all data, each with the loop around it, if there is one.
var readings = []string{
	"data, err := io.ReadAll(conn)\n",
	"data, err := io.ReadAll(bufio.NewReader(conn))\n",
	"var b bytes.Buffer\n_, err := io.Copy(&b, conn)\ndata := b.Bytes()\n",
	"var b bytes.Buffer\n_, err := b.ReadFrom(conn)\ndata := b.Bytes()\n",
}

// loops end with the error that the read had.
var loops = []string{
	"if err == io.EOF {\nreturn data, nil\n}\nif err != nil {\nreturn data, err\n}\n",
	"if err == io.EOF {\nbreak\n}\nif err != nil {\nreturn nil, err\n}\n",
	"if err == io.EOF || err == io.ErrUnexpectedEOF {\nreturn data, nil\n}\nif err != nil {\nreturn data, err\n}\n",
	"if err == io.EOF || errors.Is(err, io.ErrUnexpectedEOF) {\nbreak\n}\nif err != nil {\nreturn nil, err\n}\n",
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
