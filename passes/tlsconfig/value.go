package tlsconfig

import (
	"slices"

	"github.com/tlsvet/tlsvet/internal/flow"
	"github.com/tlsvet/tlsvet/internal/model"
)

// value turns what flow knows of a field into the model's terms. optIn says that the
// use as a whole is the user's choice.
func (c *collector) value(v flow.Value, optIn bool) Value {
	var out Value
	for _, a := range v {
		m := c.alt(a)
		if optIn || a.OptIn() {
			m.Selector = model.OptIn
		}
		out.Alts = append(out.Alts, m)
	}
	return out
}

func (c *collector) alt(a flow.Alt) Alt {
	m := Alt{
		Origin:   model.Origin{From: a.Origin.Pos, To: a.Origin.End},
		Write:    model.Origin{From: a.Write.Pos, To: a.Write.End},
		Indirect: a.Chosen,
	}
	if a.Via != nil && a.Via.Package != "" {
		m.Via = model.Via(*a.Via)
	}
	switch a.Kind {
	case flow.Zero:
		m.Kind = model.Unset
	case flow.Const:
		m.Kind, m.Const = model.Const, a.Const
	case flow.Nil:
		m.Kind = model.Nil
	case flow.Func:
		m.Kind = model.Func
		m.Func = c.function(a)
	case flow.Slice:
		if a.Parts == nil {
			m.Kind, m.Reason = model.Unknown, "a list of which the elements were not followed"
			break
		}
		m.Kind = model.List
		for _, e := range a.Parts {
			m.List = append(m.List, c.value(e, a.OptIn()))
		}
	case flow.Hole, flow.Expr:
		m.Kind = model.Hole
	case flow.Pointer:
		switch {
		case !a.Object.Derived():
			m.Kind = model.Object
		case a.Object.Supplied():
			m.Kind = model.Hole
		default:
			m.Kind, m.Reason = model.Unknown, "not set here"
		}
	case flow.Struct:
		m.Kind = model.Object
		if a.Fields.IsZero() {
			m.Kind = model.Unset
		}
	default:
		m.Kind, m.Reason = model.Unknown, a.Reason
	}
	return m
}

// merge joins the values that a field has in two uses of a config. An alternative
// that one of them has without the user's choice stands without it.
func merge(v, w Value) Value {
	out := Value{Alts: slices.Clone(v.Alts)}
	for _, b := range w.Alts {
		i := slices.IndexFunc(out.Alts, func(a Alt) bool { return sameAlt(a, b) })
		if i < 0 {
			out.Alts = append(out.Alts, b)
		} else if b.Selector == model.Plain {
			out.Alts[i] = b
		}
	}
	return out
}

func sameAlt(a, b Alt) bool {
	if a.Kind != b.Kind || a.Origin != b.Origin || a.Reason != b.Reason || a.Func != b.Func || len(a.List) != len(b.List) {
		return false
	}
	return a.Kind != model.Const || a.Const.ExactString() == b.Const.ExactString()
}

// function says what callback a can do: nothing is known of one without a body, or one
// that panics instead.
func (c *collector) function(a flow.Alt) model.FuncInfo {
	if a.Code != nil {
		return model.FuncInfo{NeverFails: a.Passes || a.Code.NeverFails(), Name: a.Code.Name(), Peer: peerCheck(a.Code)}
	}
	s := c.summaries[a.Fn]
	if s == nil {
		s = c.in.Foreign(a.Fn)
	}
	info := model.FuncInfo{NeverFails: a.Passes || s != nil && s.NeverFails(), Picks: pick(s), Name: a.Fn.Name(), Peer: peerCheck(c.in.Foreign(a.Fn))}
	if body := a.Fn.Syntax(); body != nil {
		info.Body = model.Origin{From: body.Pos(), To: body.End()}
	}
	return info
}

// pick says what the function of s returns that may be a GetConfigForClient.
func pick(s *flow.Summary) model.Pick {
	if s == nil {
		return model.PickUnknown
	}
	switch none, made, ok := s.Makes(); {
	case !ok:
		return model.PickUnknown
	case !made:
		return model.PickOuter
	case none:
		return model.PickEither
	}
	return model.PickOther
}
