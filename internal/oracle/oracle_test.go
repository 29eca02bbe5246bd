package oracle

import "testing"

// The distribution that the fast run asks about.
func TestPredictionsAgreeWithCryptoTLS(t *testing.T) {
	for _, program := range []struct{ goLine, godebug string }{
		{"1.21", ""},
		{"1.23", "tls10server=1"},
		{"1.26", ""},
	} {
		t.Run("go"+program.goLine+" "+program.godebug, func(t *testing.T) {
			cmp, err := Ask(t.Context(), Generate(1, 100, program.goLine), program.godebug)
			if err != nil {
				t.Fatal(err)
			}
			for _, d := range cmp.Disagreements {
				t.Errorf("%s: %s: %s\n%s", d.Case.Name, d.Question, d.Detail, d.Case.Source)
			}
			for q, n := range cmp.Tallies {
				t.Logf("%s: %+v", q, *n)
			}
		})
	}
}
