package model

import "slices"

// A State is what crypto/tls does about one question.
type State uint8

const (
	Undecided State = iota // not known, or it depends
	On
	Off
	Always // crypto/tls never does otherwise
	Never  // crypto/tls has no such thing
)

// String returns the state in the words of the documentation of tlsvet options.
func (s State) String() string { return [...]string{"unknown", "on", "off", "always", "never"}[s] }

// An Answer says what crypto/tls does about one question, and what decides it.
type Answer struct {
	State State
	Value string // which of several values, where there are more than on and off
	Why   Why
}

// A Why is what decides an answer: a field, a GODEBUG setting, or crypto/tls itself.
type Why struct {
	Text    string
	Field   string // of tls.Config, or ""
	Setting string // of GODEBUG, or ""
	Origin  Origin // the syntax that wrote the field; invalid where none did
}

// not returns the opposite answer.
func not(a Answer) Answer {
	switch a.State {
	case On:
		a.State = Off
	case Off:
		a.State = On
	}
	return a
}

// all is on if every answer is. One that is off decides, whatever the others are.
func all(answers ...Answer) Answer {
	for _, s := range []State{Off, Undecided} {
		if i := slices.IndexFunc(answers, func(a Answer) bool { return a.State == s }); i >= 0 {
			return answers[i]
		}
	}
	return decisive(answers)
}

// some is on if one answer is.
func some(answers ...Answer) Answer {
	for i := range answers {
		answers[i] = not(answers[i])
	}
	return not(all(answers...))
}

// decisive returns the answer that says most: one that a setting decides, else a field,
// else the first.
func decisive(answers []Answer) Answer {
	for _, a := range answers {
		if a.Why.Setting != "" {
			return a
		}
	}
	for _, a := range answers {
		if a.Why.Origin.IsValid() {
			return a
		}
	}
	return answers[0]
}

// same returns the answer that all give, else one that is not known.
func same(answers []Answer) Answer {
	for _, a := range answers {
		if a.State == Undecided {
			return a
		}
		if a.State != answers[0].State || a.Value != answers[0].Value {
			return Answer{Why: Why{Text: "depends on " + or(a.Why.Field, "the side"), Field: a.Why.Field, Origin: a.Why.Origin}}
		}
	}
	return decisive(answers)
}

func or(s, other string) string {
	if s == "" {
		return other
	}
	return s
}
