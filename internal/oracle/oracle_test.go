package oracle

import (
	"testing"
	"time"
)

func TestTime(t *testing.T) {
		p := Generate(1, 200, "1.26")
		dir := t.TempDir()
		if err := p.Write(dir); err != nil {
			t.Fatal(err)
		}
		t0 := time.Now()
		r, err := Collect(t.Context(), dir)
		if err != nil {
			t.Fatal(err)
		}
		t.Log(time.Since(t0), len(r))
		n:=map[int]int{}
		for _, c := range p.Cases {
			n[len(r[c.Name])]++
			if len(r[c.Name])!=1 {
				t.Log(c.Name, len(r[c.Name]), c.Source)
			} else if r[c.Name][0].Role != c.Role || r[c.Name][0].Opaque {
				t.Log(c.Name, r[c.Name][0].Role , c.Role , r[c.Name][0].Opaque, c.Source)
			}
		}
		t.Log(n)
}
