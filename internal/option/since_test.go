package option

import (
	"strings"
	"testing"
)

func TestVersionsHaveTheReleaseOfTheirConstants(t *testing.T) {
	for line, since := range apiSince(t) {
		name, ok := strings.CutPrefix(line, "const ")
		if name, _, _ = strings.Cut(name, " "); ok && strings.HasPrefix(name, "VersionTLS") && IdentSince(name) != since {
			t.Errorf("%s is since %q, the API says %s", name, IdentSince(name), since)
		}
	}
	if got := IdentSince("VerifyConnection"); got != "go1.15" {
		t.Errorf("VerifyConnection is since %q", got)
	}
	if got := IdentSince("Dial"); got != "" {
		t.Errorf("Dial is since %q", got)
	}
}
