package explain

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/tlsvet/tlsvet/internal/option"
)

func TestAnOptionIsExplainedByItsRow(t *testing.T) {
	const want = `OP_NO_RENEGOTIATION (OpenSSL: SSL_OP_NO_RENEGOTIATION)

  means       refuses every further handshake on a connection of TLS 1.2 or
              earlier
  role        client and server
  since       Python 3.7
  crypto/tls  settable: Renegotiation RenegotiateNever on a client; a server
              always refuses, and ends the connection
  fields      Renegotiation
  zero value  set
  source      crypto/tls/conn.go, (*Conn).handleRenegotiation
  rules       renegotiation
`
	if got, ok := Explain("OP_NO_RENEGOTIATION"); !ok || got != want {
		t.Errorf("got %t:\n%s\nwant:\n%s", ok, got, want)
	}
}

func TestSpellingsOfANameFindTheSameRow(t *testing.T) {
	tests := []struct {
		spelling, title string
	}{
		{"OP_NO_TICKET", "OP_NO_TICKET"},
		{"op_no_ticket", "OP_NO_TICKET"},
		{"SSL_OP_NO_TICKET", "OP_NO_TICKET"},
		{"ssl.OP_NO_TICKET", "OP_NO_TICKET"},
		{" OP_No_Ticket ", "OP_NO_TICKET"},
		{"SSL_CTX_set_verify", "verify_mode"},
		{"ssl.SSLContext.verify_mode", "verify_mode"},
		{"MinVersion", "tls.Config.MinVersion"},
		{"minversion", "tls.Config.MinVersion"},
		{"tls.Config.MinVersion", "tls.Config.MinVersion"},
		{"Config.MinVersion", "tls.Config.MinVersion"},
		{"crypto/tls.Config.MinVersion", "tls.Config.MinVersion"},
		{"version-floor", "version-floor: "},
		{"Version-Floor", "version-floor: "},
		{"Renegotiation", "tls.Config.Renegotiation"},
		{"renegotiation", "renegotiation: "},
	}
	for _, test := range tests {
		if got, ok := Explain(test.spelling); !ok || !strings.HasPrefix(got, test.title) {
			t.Errorf("Explain(%q) = %t, %q; want a text that starts with %q", test.spelling, ok, got, test.title)
		}
	}
}

func TestUnknownNamesAreNotExplained(t *testing.T) {
	for _, name := range []string{"", "OP_", "tls.Config", "ssl_", "version", "OP_NO_TICKETS"} {
		if got, ok := Explain(name); ok || got != "" {
			t.Errorf("Explain(%q) = %q", name, got)
		}
	}
}

func TestEveryRowFitsATerminal(t *testing.T) {
	for _, e := range entries() {
		text, ok := Explain(e.name)
		if !ok || !strings.HasSuffix(text, "\n") || strings.HasSuffix(text, "\n\n") {
			t.Errorf("%s: found %t, or does not end in one newline:\n%s", e.name, ok, text)
		}
		for line := range strings.Lines(text) {
			n := utf8.RuneCountInString(strings.TrimSuffix(line, "\n"))
			if n > width {
				t.Errorf("%s: %d columns: %s", e.name, n, line)
			}
			if strings.TrimRight(line, " \n")+"\n" != line {
				t.Errorf("%s: trailing space: %q", e.name, line)
			}
		}
	}
}

func TestEveryRowNamesItsRules(t *testing.T) {
	for _, f := range option.Fields {
		text, _ := Explain(f.Name)
		for _, id := range f.Rules {
			if !strings.Contains(text, string(id)) {
				t.Errorf("%s does not name the rule %s", f.Name, id)
			}
		}
	}
}

func TestNearestNames(t *testing.T) {
	tests := []struct {
		name string
		want []string
	}{
		{"OP_NO_TICKETS", []string{"OP_NO_TICKET"}},
		{"op_no_tiket", []string{"OP_NO_TICKET"}},
		{"SSL_OP_NO_SSLV4", []string{"OP_NO_SSLv2", "OP_NO_SSLv3"}},
		{"tls.Config.MinVersoin", []string{"MinVersion"}},
		{"skip_verify", []string{"skip-verify"}},
		{"ticket", []string{"OP_NO_TICKET"}},
		{"version-flor", []string{"version-floor"}},
		{"quite something else", nil},
		{"", nil},
	}
	for _, test := range tests {
		got := Nearest(test.name)
		if len(got) > 3 || len(got) < len(test.want) || !containsAll(got, test.want) || (test.want == nil) != (got == nil) {
			t.Errorf("Nearest(%q) = %q, want %q among them", test.name, got, test.want)
		}
	}
}

func TestNearestNamesCanBeExplained(t *testing.T) {
	names := Nearest("version")
	if len(names) != 3 {
		t.Errorf("Nearest(version) = %q, want three names", names)
	}
	for _, name := range names {
		if _, ok := Explain(name); !ok {
			t.Errorf("Nearest returned %q, which cannot be explained", name)
		}
	}
}

func containsAll(got, want []string) bool {
	for _, w := range want {
		if !slices.Contains(got, w) {
			return false
		}
	}
	return true
}
