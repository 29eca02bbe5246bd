package option

import (
	"strings"
	"testing"
)

func TestEveryHazardHasRulesOrAReasonForNone(t *testing.T) {
	seen := make(map[string]bool)
	for _, h := range Hazards {
		if h.Title == "" || h.Happens == "" || h.Source == "" {
			t.Errorf("%s: a column is empty: %+v", h.Title, h)
		}
		if len(h.Rules) == 0 && h.NoRule == "" {
			t.Errorf("%s: neither a rule nor a reason for none", h.Title)
		}
		for _, id := range h.Rules {
			if _, ok := RuleByID(id); !ok {
				t.Errorf("%s names the rule %s, which has no row", h.Title, id)
			}
		}
		if seen[h.Title] {
			t.Errorf("%s has two rows", h.Title)
		}
		seen[h.Title] = true
		for _, text := range []string{h.Title, h.Happens, h.NoRule} {
			if strings.HasSuffix(text, ".") {
				t.Errorf("%s: %q ends in a period", h.Title, text)
			}
		}
	}
}

// hazardless is every rule that speaks of no way to go wrong with crypto/tls.
var hazardless = map[RuleID]bool{
	OpenSSLVersion:     true, // crypto/tls is not involved
	OpenSSLVerify:      true,
	OpenSSLCipher:      true,
	OpenSSLCompression: true,
	OpenSSLNoOp:        true,
	GRPCInsecure:       true, // there is no TLS
	OutsideProfile:     true, // a choice of the project, each part of which is sound
	DirectiveMalformed: true, // comments
	DirectiveUnused:    true,
}

func TestEveryRuleSpeaksOfAHazard(t *testing.T) {
	spoken := make(map[RuleID]bool)
	for _, h := range Hazards {
		for _, id := range h.Rules {
			spoken[id] = true
		}
	}
	for _, r := range Rules {
		if spoken[r.ID] == hazardless[r.ID] {
			t.Errorf("%s: stands in the table of hazards: %t", r.ID, spoken[r.ID])
		}
	}
}
