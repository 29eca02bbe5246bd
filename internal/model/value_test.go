package model

import (
	"go/constant"
	"testing"
)

func TestMayBeSet(t *testing.T) {
	yes := Alt{Kind: Const, Const: constant.MakeBool(true)}
	for _, test := range []struct {
		name  string
		alts  []Alt
		set   bool
		known bool
	}{
		{"no alternative is the zero value", nil, false, true},
		{"never written", []Alt{{Kind: Unset}}, false, true},
		{"nil", []Alt{{Kind: Nil}}, false, true},
		{"a constant", []Alt{yes}, true, true},
		{"a constant on one of two ways", []Alt{yes, {Kind: Unset}}, true, true},
		{"a parameter can be anything", []Alt{{Kind: Hole}}, true, false},
		{"unknown can be anything", []Alt{{Kind: Unknown}}, true, false},
	} {
		t.Run(test.name, func(t *testing.T) {
			v := Value{Alts: test.alts}
			if v.MayBeSet() != test.set || v.Known() != test.known {
				t.Errorf("set %v, known %v", v.MayBeSet(), v.Known())
			}
		})
	}
}

func TestConstantsAreReadByKind(t *testing.T) {
	if v, ok := (Alt{Kind: Unset}).Uint16(); v != 0 || !ok {
		t.Errorf("an unset number is %d, %v", v, ok)
	}
	if v, ok := (Alt{Kind: Const, Const: constant.MakeInt64(0x0303)}).Uint16(); v != 0x0303 || !ok {
		t.Errorf("0x0303 is %#x, %v", v, ok)
	}
	if _, ok := (Alt{Kind: Const, Const: constant.MakeInt64(1 << 20)}).Uint16(); ok {
		t.Error("a number beyond uint16 is taken for one")
	}
	if _, ok := (Alt{Kind: Hole}).Bool(); ok {
		t.Error("a parameter is taken for a constant")
	}
}
