package model

import (
	"go/constant"
	"slices"
)

// Field returns the value of the field called name.
func (c *Config) Field(name string) Value { return c.Fields[name] }

// MayBeSet reports whether some alternative is anything but the zero value or nil.
func (v Value) MayBeSet() bool {
	return slices.ContainsFunc(v.Alts, func(a Alt) bool { return a.Kind != Unset && a.Kind != Nil })
}

// Known reports whether every alternative is known.
func (v Value) Known() bool {
	return !slices.ContainsFunc(v.Alts, func(a Alt) bool { return a.Kind == Hole || a.Kind == Unknown })
}

// Decided reports whether the source decides the alternative, at a place to point at:
// no user selects it, and one expression wrote it.
func (a Alt) Decided() bool { return a.Selector == Plain && a.Origin.IsValid() }

// Uint16 returns the constant that the alternative is; the zero value is 0.
func (a Alt) Uint16() (uint16, bool) {
	switch a.Kind {
	case Unset:
		return 0, true
	case Const:
		if n, ok := constant.Uint64Val(constant.ToInt(a.Const)); ok && n <= 0xffff {
			return uint16(n), true
		}
	}
	return 0, false
}

// Bool returns the constant that the alternative is; the zero value is false.
func (a Alt) Bool() (value, ok bool) {
	switch {
	case a.Kind == Unset:
		return false, true
	case a.Kind == Const && a.Const.Kind() == constant.Bool:
		return constant.BoolVal(a.Const), true
	}
	return false, false
}
