package nearest

import "testing"

func TestErrorNamesWhatWasMeant(t *testing.T) {
	many := []string{"a-rule", "b-rule", "c-rule", "d-rule", "e-rule", "f-rule", "g-rule", "skip-verify", "verify-vacuous"}
	tests := []struct {
		name, misspelled string
		names            []string
		want             string
	}{
		{"a letter is missing", "skip-verfy", many, `no rule "skip-verfy"; did you mean skip-verify?`},
		{"only case differs", "Skip-Verify", many, `no rule "Skip-Verify"; did you mean skip-verify?`},
		{"a part is given", "vacuous", many, `no rule "vacuous"; did you mean verify-vacuous?`},
		{"nothing is like it and the names are few", "enormous", []string{"low", "high"}, `no rule "enormous"; there are low, high`},
		{"nothing is like it and the names are many", "enormous", many, `no rule "enormous"`},
		{"nothing was written", "", []string{"medium", "critical"}, `no rule ""; there are medium, critical`},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := Error("rule", test.misspelled, test.names).Error(); got != test.want {
				t.Errorf("got  %s\nwant %s", got, test.want)
			}
		})
	}
}
