package flow

import (
	"go/constant"
	"go/token"
	"reflect"
	"testing"
)

// templateOf returns a template of a struct whose field at path knob becomes Skip if guards
// hold, and in which Protos is made of what protos says.
func templateOf(knob string, protos AltFact, guards ...GuardFact) *Template {
	mode := func(name string) CondFact {
		return CondFact{
			Op: int(token.EQL),
			X:  ValueFact{{Kind: Hole, Object: 2, Path: ".Mode"}},
			Y:  ValueFact{{Kind: Const, Const: ConstFact{uint8(constant.String), name}}},
		}
	}
	return &Template{
		Use: 1, Knobs: []string{knob}, Fields: []string{"Protos", "Skip"},
		Fact: Fact{
			Objects: []ObjectFact{{Root: Param}, {Root: Param, From: 1}},
			Conds:   []CondFact{mode("a"), mode("b")},
			Results: []ValueFact{{protos}, {{Kind: Hole, Object: 2, Path: knob, Guards: guards}}},
		},
	}
}

func mergeAll(ts ...*Template) []*Template {
	m := &Merger{Deciding: []string{"Skip"}}
	var list []*Template
	for _, t := range ts {
		list, _ = m.Add(list, t)
	}
	return list
}

func TestTemplatesThatDecideTheSameAreOne(t *testing.T) {
	none, next := AltFact{Kind: Zero}, AltFact{Kind: Hole, Object: 2, Path: ".Next"}
	a, b := GuardFact{Cond: 1}, GuardFact{Cond: 2}

	list := mergeAll(templateOf(".Insecure", none), templateOf(".Insecure", next))
	if len(list) != 1 {
		t.Fatalf("%d templates where only what decides nothing differs", len(list))
	}
	if got, want := list[0].field("Protos"), (ValueFact{none, next}); !reflect.DeepEqual(got, want) {
		t.Errorf("Protos is %+v, want the alternatives of both: %+v", got, want)
	}

	if n := len(mergeAll(templateOf(".Insecure", none), templateOf(".Trusting", none))); n != 2 {
		t.Errorf("%d templates of two different knobs, want 2", n)
	}

	list = mergeAll(templateOf(".Insecure", none, a), templateOf(".Insecure", none, b))
	if len(list) != 1 || len(list[0].field("Skip")) != 2 {
		t.Errorf("two conditions are not told apart: %+v", list)
	}
	list = mergeAll(templateOf(".Insecure", none, a, b), templateOf(".Insecure", none, b))
	if len(list) != 1 || !reflect.DeepEqual(list[0].field("Skip")[0].Guards, []GuardFact{b}) {
		t.Errorf("a condition is kept that another way does without: %+v", list)
	}
}

// A knob is kept beside conditions of its own however many ways lead to it.
func TestManyWaysBecomeTheConditionsThatAllShare(t *testing.T) {
	shared := GuardFact{Cond: 1}
	list := mergeAll(templateOf(".Insecure", AltFact{Kind: Zero}, shared))
	for n := range 2 * maxWaysTo {
		tm := templateOf(".Insecure", AltFact{Kind: Zero}, shared, GuardFact{Cond: 3})
		tm.Fact.Conds = append(tm.Fact.Conds, CondFact{
			Op: int(token.EQL), X: ValueFact{{Kind: Hole, Object: 2, Path: ".Port"}},
			Y: ValueFact{{Kind: Const, Const: ConstFact{uint8(constant.Int), string(rune('0' + n))}}},
		})
		tm.Fact.Results[1][0].Guards = tm.Fact.Results[1][0].Guards[1:]
		list, _ = (&Merger{Deciding: []string{"Skip"}}).Add(list, tm)
	}
	if len(list) != 1 {
		t.Fatalf("%d templates, want 1", len(list))
	}
	if n := len(list[0].field("Skip")); n > maxWaysTo {
		t.Errorf("%d alternatives, want at most %d", n, maxWaysTo)
	}
}

func TestWhatIsKnownAlreadyIsNoNews(t *testing.T) {
	m := &Merger{Deciding: []string{"Skip"}}
	none, next := AltFact{Kind: Zero}, AltFact{Kind: Hole, Object: 2, Path: ".Next"}
	list, _ := m.Add(nil, templateOf(".Insecure", none))
	list, news := m.Add(list, templateOf(".Insecure", next))
	if !news {
		t.Error("another alternative is no news")
	}
	for _, protos := range []AltFact{none, next} {
		if _, news := m.Add(list, templateOf(".Insecure", protos)); news {
			t.Errorf("%+v is news although it is known", protos)
		}
	}
}

// Two templates that exist under different conditions hand on, together, what each made
// under its own.
func TestConditionsOfAWholeUseStayWithIt(t *testing.T) {
	only := func(n int) *Template {
		tm := templateOf(".Insecure", AltFact{Kind: Zero})
		tm.Fields = append([]string{whetherAtAll}, tm.Fields...)
		tm.Fact.Results = append([]ValueFact{{{Kind: Zero, Guards: []GuardFact{{Cond: n}}}}}, tm.Fact.Results...)
		return tm
	}
	list := mergeAll(only(1), only(2))
	if len(list) != 1 {
		t.Fatalf("%d templates, want 1", len(list))
	}
	for _, a := range list[0].field("Skip") {
		if len(a.Guards) != 1 {
			t.Errorf("%+v is there without the condition of its use", a)
		}
	}
	if n := len(list[0].field(whetherAtAll)); n != 2 {
		t.Errorf("%d conditions of the whole, want 2", n)
	}
}

// Several packages hand on what one of them told, each in memory of its own.
func TestTheSameDefaultsAreNoNews(t *testing.T) {
	made := func(by string) *Template {
		tm := templateOf(".Insecure", AltFact{Kind: Zero})
		tm.Defaults, tm.By = true, by
		return tm
	}
	if n := len(mergeAll(made("New"), made("New"))); n != 1 {
		t.Errorf("%d templates of one, told twice", n)
	}
	if n := len(mergeAll(made("New"), made("NewInsecure"))); n != 2 {
		t.Errorf("%d templates of two functions", n)
	}
}
