package option

import (
	"slices"
	"testing"
)

func TestProfilesAreComplete(t *testing.T) {
	seen := make(map[string]bool)
	for _, p := range Profiles {
		if seen[p.Name] || p.Title == "" || p.Source == "" || len(p.Date) != len("2026-07") || p.Min < Floor {
			t.Errorf("%s is there twice, or lacks a title, source, date or floor", p.Name)
		}
		seen[p.Name] = true
		for _, id := range p.Suites {
			if s, ok := SuiteByID(id); !ok || s.Class != SuiteSecure && s.Class != SuiteInsecure {
				t.Errorf("%s lists %s, which crypto/tls cannot be told", p.Name, s.Name)
			}
		}
		for _, id := range p.Groups {
			if c, ok := CurveByID(id); !ok {
				t.Errorf("%s lists the group %s, which crypto/tls lacks", p.Name, c.Ident)
			}
		}
	}
	if Profiles[0].Name != DefaultProfile {
		t.Error("the default is not the first")
	}
}

// The profile fips is what crypto/tls does, as FIPSSuites and InFIPS have it.
func TestFIPSProfileIsThatOfCryptoTLS(t *testing.T) {
	p, _ := ProfileByName("fips")
	for _, s := range Suites {
		if s.Class == SuiteTLS13 {
			continue
		}
		if slices.Contains(p.Suites, s.ID) != slices.Contains(FIPSSuites, s.ID) {
			t.Errorf("fips differs about %s", s.Name)
		}
	}
	for _, c := range Curves {
		if slices.Contains(p.Groups, c.ID) != c.InFIPS() {
			t.Errorf("fips differs about %s", c.Ident)
		}
	}
}
