// Package model is the abstract tls.Config: what is known of each field, where the
// syntax that decided it stands, and what crypto/tls makes of it. It consists of
// pure data and pure functions; it knows neither go/ast nor go/ssa.
package model

import (
	"go/constant"
	"go/token"

	"github.com/tlsvet/tlsvet/internal/option"
)

// An Origin is the syntax that decided a value. It is the smallest expression that
// must change; its zero value means that no single expression did.
type Origin struct {
	From, To token.Pos
}

// Pos returns the first position of the expression.
func (o Origin) Pos() token.Pos { return o.From }

// End returns the position after the expression.
func (o Origin) End() token.Pos { return o.To }

// Contains reports whether p lies within o.
func (o Origin) Contains(p Origin) bool { return o.From <= p.From && p.To <= o.To }

// IsValid reports whether a single expression decided the value.
func (o Origin) IsValid() bool { return o.From.IsValid() }

// A Kind says what is known of one alternative of a value.
type Kind uint8

const (
	Unset   Kind = iota // the zero value, never written
	Const               // one constant
	Nil                 // an explicit nil
	Func                // a function, with what its body can do
	List                // a slice, with its elements
	Object              // something that is not nil: a pool, a writer, a cache
	Hole                // comes from a parameter, a receiver, or a field of one
	Unknown             // not followed; Reason says why
)

// A Selector says what picks an alternative over the others.
type Selector uint8

const (
	Plain Selector = iota // nothing, or the program's own state: no CA given, a retry, a fallback
	OptIn                 // a bool or a mode that the user supplies
)

// An Alt is one alternative of a value.
type Alt struct {
	Kind     Kind
	Const    constant.Value // for Const
	Func     FuncInfo       // for Func
	List     []Value        // for List; one Value an element
	Reason   string         // for Unknown
	Selector Selector
	Indirect bool   // Origin is what selected the value, as an argument does, not its text
	Via      Via    // how it gets into another struct or package, if it does
	Origin   Origin // syntax of the value
	Write    Origin // the key:value or assignment that put it into the field
}

// A Via is the way by which a value becomes that of a tls.Config elsewhere. The zero
// value says that it is written there as it stands.
type Via struct {
	Knob    string // the struct's field, the argument, or the function that sets it by itself
	Sets    bool   // Knob is a function
	Package string // the import path of where the tls.Config is made
}

// A FuncInfo says what a callback's body can do.
type FuncInfo struct {
	NeverFails bool // every return yields a nil error
	Picks      Pick // what a GetConfigForClient returns
	Name       string
	Peer       PeerCheck
	Body       Origin // the literal or declaration; invalid for a function of another package
}

// A PeerCheck is what a callback of another package does with the certificates of a peer.
type PeerCheck struct {
	Known    bool // its package could tell
	Verifies bool // it asks crypto/x509 for a chain
	Tells    bool // it may tell one holder of a chain from another
	Usages   bool // it says for which usages it asks
}

// A Value is what a field can hold when the config is used: every alternative that
// reaches a use. A Value without alternatives is the zero value.
type Value struct {
	Alts []Alt
}

// A Holder is the struct that leads to a config, if it is one that may pass the config by.
type Holder struct {
	Fields map[string]Value // those of option.Beside, nil for anything else
	Refers bool             // some of them refers to the config too
}

// A Config is one tls.Config object of the package under analysis.
type Config struct {
	Role    option.Role // every side that it is seen to serve; 0 when no use shows it
	Opaque  bool        // also goes where it cannot be followed, so that Role may be incomplete
	Origin  Origin      // the literal, new, var, Clone or call that made it
	Fields  map[string]Value
	Calls   []string  // full names of the functions of the standard library that it is handed to, sorted
	Alone   bool      // reaches a function that takes the name of the server from nothing else
	Twin    string    // import path of the fork of crypto/tls whose Config it is, "" for crypto/tls itself
	Sinks   []string  // the functions and struct fields that give it its role, sorted
	Holders []Holder  // what holds it, for each use that is seen
	Picks   []*Config // what its GetConfigForClient is seen to return instead of it
}
