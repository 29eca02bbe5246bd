package oracle

import (
	"testing"

	"github.com/tlsvet/tlsvet/internal/model"
)

// What tlsvet says of a config is what crypto/tls does with it. The command ask does the
// same with as many configs as one likes.
func TestPredictionsAgreeWithCryptoTLS(t *testing.T) {
	for _, program := range []struct{ goLine, godebug string }{
		{"1.21", ""},
		{"1.23", "tls10server=1"},
		{"1.26", ""},
	} {
		t.Run("go"+program.goLine+" "+program.godebug, func(t *testing.T) {
			c := NewComparison()
			if err := c.Ask(t.Context(), Generate(1, 100, program.goLine), program.godebug); err != nil {
				t.Fatal(err)
			}
			for _, d := range c.Disagreements {
				t.Errorf("%s: %s: %s\n%s", d.Case.Name, d.Question, d.Detail, d.Case.Source)
			}
			for question, n := range c.Tallies {
				if all := n.Agreed + n.Unknown; n.Unknown*4 > all {
					t.Errorf("%s: %d of %d answers are unknown", question, n.Unknown, all)
				}
			}
		})
	}
}

// A comparison that never disagrees proves nothing: predictions for another program, and
// those that have the configs mixed up, must.
func TestWrongPredictionsAreNoticed(t *testing.T) {
	p := Generate(2, 100, "1.26")
	seen, reports, err := Run(t.Context(), p, "")
	if err != nil {
		t.Fatal(err)
	}
	as := func(program model.Program, seen map[string]*Sight) map[string]int {
		c := NewComparison()
		c.compare(p, "", seen, reports, program)
		out := make(map[string]int)
		for _, d := range c.Disagreements {
			out[d.Question]++
		}
		return out
	}
	if wrong := as(model.Program{Go: "go1.26"}, seen); len(wrong) > 0 {
		t.Errorf("right predictions disagree: %v", wrong)
	}
	if wrong := as(model.Program{Go: "go1.21"}, seen); wrong["version"] == 0 || wrong["suite"] == 0 || wrong["group"] == 0 {
		t.Errorf("predictions for another go line disagree only on %v", wrong)
	}
	mixed := make(map[string]*Sight)
	for i, c := range p.Cases {
		for _, other := range append(p.Cases[i+1:], p.Cases[:i]...) {
			if other.Role == c.Role {
				mixed[c.Name] = seen[other.Name]
				break
			}
		}
	}
	wrong := as(model.Program{Go: "go1.26"}, mixed)
	for _, question := range []string{"version", "suite", "group", "ticket", "resumed", "certificate requested", "client without certificate", "server of another name", "renegotiation", "end within a record"} {
		if wrong[question] == 0 {
			t.Errorf("other configs' predictions never disagree on %q", question)
		}
	}
}

func TestTheSameSeedGivesTheSameProgram(t *testing.T) {
	one, two, other := Generate(3, 5, "1.26").Files(), Generate(3, 5, "1.26").Files(), Generate(4, 5, "1.26").Files()
	differs := false
	for name, text := range one {
		if two[name] != text {
			t.Errorf("%s differs", name)
		}
		differs = differs || other[name] != text
	}
	if !differs {
		t.Error("another seed gives the same program")
	}
}
