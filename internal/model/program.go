package model

import (
	"go/version"

	"github.com/tlsvet/tlsvet/internal/option"
)

// A Program is what decides the defaults of crypto/tls besides the config. The zero
// value says that nothing is known of the program.
type Program struct {
	Go      string            // the go line of the main module, "go1.21"; "" if not known
	Newer   bool              // Go is the oldest that the go line can be
	GODEBUG map[string]string // what go.mod, //go:debug lines or the environment set; "default" replaces Go
	Of      map[string]string // by setting, the main package that has it, where others have another value
}

// base returns the go line that decides the settings that nothing sets.
func (p Program) base() (line string, newer bool) {
	if d := p.GODEBUG["default"]; d != "" {
		return d, false
	}
	return p.Go, p.Newer
}

// Setting returns the value of a GODEBUG setting, "" if it is at the default of the
// newest Go; false if the go line decides it and is not known.
func (p Program) Setting(name string) (value string, ok bool) {
	if v, ok := p.GODEBUG[name]; ok {
		return v, true
	}
	s, known := option.SettingByName(name)
	if !known || s.Changed == 0 {
		return "", true
	}
	line, newer := p.base()
	if !version.IsValid(line) {
		return "", false
	}
	v := s.Implied(line)
	return v, v == "" || !newer
}

// is says whether a setting has the value.
func (p Program) is(name, value string) Answer {
	v, ok := p.Setting(name)
	s, _ := option.SettingByName(name)
	if !ok && s.Old == value {
		return Answer{Why: Why{Text: "the main module's go line decides " + name, Setting: name}}
	}
	answer := yes(ok && v == value, p.because(name, v))
	if v != "" {
		answer.Why.Setting = name
	}
	return answer
}

// because says where the value of a setting comes from.
func (p Program) because(name, value string) string {
	s, _ := option.SettingByName(name)
	text := "GODEBUG has " + name + "=" + value
	switch {
	case value == "":
		return "the default of Go"
	case version.IsValid(p.Go) && !p.Newer && s.Implied(p.Go) == value:
		text = "go " + p.Go[len("go"):] + " in go.mod means " + name + "=" + value
	}
	if of := p.Of[name]; of != "" {
		text += " in " + of
	}
	return text
}

// fips says whether crypto/tls keeps to FIPS 140-3.
func (p Program) fips() Answer {
	a := p.is("fips140", "on")
	if a.State == Off {
		return p.is("fips140", "only")
	}
	return a
}
