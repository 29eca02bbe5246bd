// Package godebug says what is wrong with GODEBUG settings, in the words of a finding:
// of those in Go files, and of those in go.mod.
package godebug

import (
	"fmt"
	"strings"

	"github.com/tlsvet/tlsvet/internal/option"
)

// Message returns what is wrong with a setting, "" if nothing is. built says that it stands
// where the go command reads it, which refuses what a release has removed.
func Message(name, value string, built bool) string {
	if name == "default" {
		return Line(value, "default="+value)
	}
	s, ok := option.SettingByName(name)
	if !ok {
		return ""
	}
	text := fmt.Sprintf("%s=%s", name, value)
	weak := s.IsWeak(value) && (built || !s.Immutable)
	switch gone := built && s.Removed > 0; {
	case weak && gone:
		return fmt.Sprintf("%s %s; Go 1.%d refuses to build it", text, s.Does, s.Removed)
	case weak:
		return text + " " + s.Does
	case gone:
		return fmt.Sprintf("%s breaks the build with Go 1.%d, which has no such setting", text, s.Removed)
	}
	return ""
}

// Line returns what is wrong with the defaults of an old Go release such as "go1.21", ""
// if nothing is. text is how the program asks for them.
func Line(line, text string) string {
	var back []string
	for _, s := range option.Settings {
		if v := s.Implied(line); v != "" && s.Brings != "" {
			back = append(back, s.Brings)
		}
	}
	switch n := len(back); n {
	case 0:
		return ""
	case 1:
		return text + " brings " + back[0] + " back"
	default:
		return text + " brings back " + strings.Join(back[:n-1], ", ") + " and " + back[n-1]
	}
}
