package oracle

import (
	"fmt"
	"maps"
	"strings"

	"github.com/tlsvet/tlsvet/internal/option"
)

// selector is the variable that holds a GetConfigForClient.
const selector = "pick"

// replaced writes a config with a GetConfigForClient, and sets the case to the settings
// that its connections get: those of either config.
func (w *writer) replaced(c *Case) {
	outer, inner := c.Settings, settingsOf(w.r, option.Server)
	signature := selector + " := func(hello *tls.ClientHelloInfo) (*tls.Config, error) {"
	switch w.r.IntN(8) {
	case 0: // the outer config stays
		w.line(signature + "\nreturn nil, nil\n}")
	case 1: // nobody is served
		c.Refuses = true
		w.line(signature + "\nreturn nil, errors.New(\"refused\")\n}")
	case 2: // one host has its own
		host := one("observe.Host", `"other.test"`)(w.r)
		w.line(signature+"\nif hello.ServerName != %s {\nreturn nil, nil\n}", host)
		w.config("inner", inner)
		w.line("return inner, nil\n}")
		if host == "observe.Host" {
			c.Settings = inner
		}
	case 3: // a copy with something else
		w.copied(c)
		return
	case 4: // made once
		w.config("inner", inner)
		w.line(signature + "\nreturn inner, nil\n}")
		c.Settings = inner
	case 5: // made by another function
		if !counts(inner) {
			w.declared(inner)
			c.Settings = inner
			break
		}
		fallthrough
	default:
		w.line(signature)
		w.config("inner", inner)
		w.line("return inner, nil\n}")
		c.Settings = inner
	}
	outer["GetConfigForClient"] = selector
	w.config("cfg", outer)
}

// copied writes a config whose GetConfigForClient returns a copy of it with one field set
// otherwise.
func (w *writer) copied(c *Case) {
	w.config("cfg", c.Settings)
	w.line("cfg.GetConfigForClient = func(*tls.ClientHelloInfo) (*tls.Config, error) {\ninner := cfg.Clone()")
	change := settingsOf(w.r, option.Server)
	if f := anyOf(w.r, shuffled(w.r, change)); f != "" {
		w.line("inner.%s = %s", f, change[f])
		c.Settings = maps.Clone(c.Settings)
		c.Settings[f] = change[f]
	}
	w.line("return inner, nil\n}")
}

// declared writes a function that is a GetConfigForClient.
func (w *writer) declared(settings map[string]string) {
	name := w.fresh()
	own := &writer{r: w.r, name: name}
	own.config("inner", settings)
	fmt.Fprintf(&w.out, "%sfunc %s(*tls.ClientHelloInfo) (*tls.Config, error) {\n%sreturn inner, nil\n}\n", own.out.Bytes(), name, own.body.Bytes())
	w.line("%s := %s", selector, name)
}

// counts reports whether some of the settings are callbacks that count their calls.
func counts(settings map[string]string) bool {
	for _, expr := range settings {
		if strings.Contains(expr, "calls.") {
			return true
		}
	}
	return false
}
