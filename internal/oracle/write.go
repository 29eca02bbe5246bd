package oracle

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"strings"

	"github.com/tlsvet/tlsvet/internal/option"
)

// A writer writes the source of one case.
type writer struct {
	r    *rand.Rand
	name string
	cfg  string       // the variable that holds the config that is being written
	body bytes.Buffer // of the case's function
	out  bytes.Buffer // declarations
	n    int          // names made so far
}

func (w *writer) line(format string, args ...any) { fmt.Fprintf(&w.body, format+"\n", args...) }

// fresh returns a name that the package does not have yet.
func (w *writer) fresh() string {
	w.n++
	return fmt.Sprintf("%s_%d", w.name, w.n)
}

// write writes the function of a case: it makes the config and uses it.
func (w *writer) write(c *Case) {
	if c.Role == option.Server && w.r.IntN(10) == 0 {
		w.replaced(c)
	} else {
		w.config("cfg", c.Settings)
	}
	w.use(c.Role)
	fmt.Fprintf(&w.out, "func %s(conns <-chan net.Conn, use func(*tls.Conn), calls *observe.Calls) {\n%s}\n", w.name, w.body.Bytes())
}

// config writes how the variable called name comes to hold a config with the given
// settings.
func (w *writer) config(name string, settings map[string]string) {
	before := w.cfg
	w.cfg = name
	order := shuffled(w.r, settings)
	split := w.r.IntN(len(order) + 1)
	w.make(settings, order[:split])
	for _, f := range order[split:] {
		w.set(f, settings[f], decoy(w.r, f))
	}
	w.cfg = before
}

// make writes how the config comes to be, with the given fields set.
func (w *writer) make(settings map[string]string, set []string) {
	switch w.r.IntN(6) {
	case 0:
		w.line("%s := new(tls.Config)", w.cfg)
		w.assign(settings, set)
	case 1:
		name := w.fresh()
		w.line("var %s tls.Config\n%s := &%s", name, w.cfg, name)
		w.assign(settings, set)
	case 2:
		name := w.fresh()
		keys := w.keys(settings, set)
		w.line("%s := &tls.Config{%s}\n%s := %s.Clone()", name, keys, w.cfg, name)
		if f := anyOf(w.r, set); f != "" && decoy(w.r, f) != "" {
			w.line("%s.%s = %s", name, f, decoy(w.r, f)) // too late
		}
	case 3:
		w.library(settings, set)
	case 4:
		w.options(settings, set)
	default:
		keys := w.keys(settings, set)
		w.line("%s := &tls.Config{%s}", w.cfg, keys)
	}
}

func (w *writer) assign(settings map[string]string, set []string) {
	for _, f := range set {
		w.line("%s.%s = %s", w.cfg, f, w.value(f, settings[f]))
	}
}

func (w *writer) keys(settings map[string]string, set []string) string {
	var out []string
	for _, f := range set {
		out = append(out, f+": "+w.value(f, settings[f]))
	}
	return strings.Join(out, ", ")
}

// optionOf names the fields of lib.Options.
var optionOf = map[string]string{
	"MinVersion": "Min", "MaxVersion": "Max", "CipherSuites": "Suites", "InsecureSkipVerify": "Insecure",
	"ServerName": "Host", "SessionTicketsDisabled": "NoTickets", "ClientAuth": "Auth", "Renegotiation": "Renegs",
}

// library lets another package make the config of a struct of options.
func (w *writer) library(settings map[string]string, set []string) {
	var out, rest []string
	for _, f := range set {
		if o := optionOf[f]; o != "" {
			out = append(out, o+": "+w.value(f, settings[f]))
		} else {
			rest = append(rest, f)
		}
	}
	w.line("%s := lib.New(lib.Options{%s})", w.cfg, strings.Join(out, ", "))
	w.assign(settings, rest)
}

// functional names the functional options of lib.
var functional = map[string]bool{
	"MinVersion": true, "MaxVersion": true, "InsecureSkipVerify": true, "SessionTicketsDisabled": true, "ClientAuth": true,
}

// options lets another package apply functional options.
func (w *writer) options(settings map[string]string, set []string) {
	var out, rest []string
	for _, f := range set {
		if functional[f] {
			out = append(out, fmt.Sprintf("lib.%s(%s)", f, w.value(f, settings[f])))
		} else {
			rest = append(rest, f)
		}
	}
	w.line("%s := lib.With(%s)", w.cfg, strings.Join(out, ", "))
	w.assign(settings, rest)
}

// set writes one assignment to a field of the config, in one of many ways.
func (w *writer) set(f, expr, decoy string) {
	way := w.r.IntN(9)
	if way == 0 && !local(expr) {
		name := w.fresh()
		fmt.Fprintf(&w.out, "func %s(c *tls.Config) {\n c.%s = %s\n}\n", name, f, expr)
		w.line("%s(%s)", name, w.cfg)
		return
	}
	switch v := w.value(f, expr); way {
	case 1:
		w.line("func() { %s.%s = %s }()", w.cfg, f, v)
	case 2:
		if decoy != "" {
			w.line("%s.%s = %s", w.cfg, f, decoy)
		}
		w.line("%s.%s = %s", w.cfg, f, v)
	case 3:
		if decoy == "" {
			decoy = v
		}
		name := w.fresh()
		fmt.Fprintf(&w.out, "const %s = true\n", name)
		w.line("if %s {\n%s.%s = %s\n} else {\n%s.%s = %s\n}", name, w.cfg, f, v, w.cfg, f, decoy)
	case 4:
		name := w.fresh()
		w.line("%s := lib.Holder{TLS: %s}\n%s.TLS.%s = %s", name, w.cfg, name, f, v)
	case 5:
		name := w.fresh()
		w.line("%s := &%s.%s\n*%s = %s", name, w.cfg, f, name, v)
	case 6:
		if setter[f] {
			w.line("lib.Set%s(%s, %s%s)", f, w.cfg, v, map[bool]string{true: "..."}[f == "CipherSuites"])
			return
		}
		fallthrough
	default:
		w.line("%s.%s = %s", w.cfg, f, v)
	}
}

// local reports whether an expression means something only in the function of the case:
// callbacks count in a parameter of it.
func local(expr string) bool { return strings.Contains(expr, "calls.") || expr == selector }

// setter names the fields for which lib has a function that sets them.
var setter = map[string]bool{"MinVersion": true, "CipherSuites": true, "InsecureSkipVerify": true}

// value returns an expression that has the value of expr: itself, or by way of a
// variable, a constant, a function or a table.
func (w *writer) value(f, expr string) string {
	version := strings.HasPrefix(expr, "tls.VersionTLS")
	switch w.r.IntN(8) {
	case 0:
		if version {
			return fmt.Sprintf("lib.Version(%q)", dotted(expr))
		}
	case 1:
		if version {
			return fmt.Sprintf("lib.Names[%q]", dotted(expr))
		}
	case 2:
		if t := typeOf[f]; t != "" {
			name := w.fresh()
			w.line("var %s %s = %s", name, t, expr)
			return name
		}
	case 3:
		if t := typeOf[f]; t != "" {
			name := w.fresh()
			fmt.Fprintf(&w.out, "func %s() %s { return %s }\n", name, t, expr)
			return name + "()"
		}
	case 4:
		if f == "CipherSuites" {
			name := w.fresh()
			w.line("%s := []uint16{}\nfor _, id := range %s {\n%s = append(%s, id)\n}", name, expr, name, name)
			return name
		}
	}
	return expr
}

// dotted returns the version that a constant of crypto/tls names: "1.2".
func dotted(expr string) string {
	d := strings.TrimPrefix(expr, "tls.VersionTLS")
	return d[:1] + "." + d[1:]
}

// typeOf names the types of the fields that variables and functions carry.
var typeOf = map[string]string{
	"MinVersion": "uint16", "MaxVersion": "uint16", "CipherSuites": "[]uint16", "CurvePreferences": "[]tls.CurveID",
	"InsecureSkipVerify": "bool", "SessionTicketsDisabled": "bool", "ServerName": "string",
	"ClientAuth": "tls.ClientAuthType", "Renegotiation": "tls.RenegotiationSupport",
}

// use hands cfg to crypto/tls.
func (w *writer) use(role option.Role) {
	verb, call := "Dial", "Client"
	if role == option.Server {
		verb, call = "Serve", "Server"
	}
	if w.r.IntN(3) == 0 {
		w.line("lib.%s(conns, use, cfg)", verb)
		return
	}
	w.line("for conn := range conns {\nuse(tls.%s(conn, cfg))\n}", call)
}

// decoy returns another expression for a field, "" for one that has none.
func decoy(r *rand.Rand, name string) string {
	for _, f := range fields {
		if f.name == name {
			return f.values(r)
		}
	}
	return ""
}

func anyOf(r *rand.Rand, names []string) string {
	if len(names) == 0 {
		return ""
	}
	return names[r.IntN(len(names))]
}
