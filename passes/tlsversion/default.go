package tlsversion

import (
	"go/version"

	"github.com/tlsvet/tlsvet/internal/option"
)

// serverFloor returns the lowest version that an unset MinVersion of a server may
// mean in a package of the given language version ("go1.21", "" if unknown).
func serverFloor(lang string) uint16 {
	if lang == "" || version.Compare(lang, "go1.22") < 0 {
		return option.TLS10
	}
	return option.Floor
}
