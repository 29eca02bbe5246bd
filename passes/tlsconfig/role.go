package tlsconfig

import (
	"go/types"
	"maps"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/tlsvet/tlsvet/internal/flow"
	"github.com/tlsvet/tlsvet/internal/option"
)

// role notes for which side the event uses the object.
func (c *collector) role(en *entry, s *flow.Summary, e *flow.Event, seen flow.Seen) {
	if seen.Becomes != nil {
		en.role |= roleOf(seen.Use)
		en.opaque = en.opaque || seen.Use&opaque != 0
		return
	}
	through := seen.Through
	if through == nil {
		through = seen.Object.Field()
	}
	held := c.heldIn(seen.Object)
	if u := c.fieldUse(through); u != 0 {
		c.sink(en, held, c.facts.fieldName(through))
		c.used(en, held, u)
		return
	}
	if e.Callee == nil && e.Use != 0 {
		c.used(en, held, e.Use)
		return
	}
	switch e.Kind {
	case flow.Argument:
		u := c.facts.calleeUse(e)
		if roleOf(u) != 0 && e.Callee != nil {
			c.sink(en, held, e.Callee.FullName())
		}
		c.used(en, held, u)
		return // any other function of the standard library only looks at it
	case flow.Returned:
		if c.selectors[s.Func] {
			en.role |= option.Server
			en.sinks["crypto/tls.Config.GetConfigForClient"] = true
			c.picked[s.Func] = append(c.picked[s.Func], en)
			return
		}
	case flow.Left:
		if !e.Shared {
			return
		}
	}
	if through != nil && through.Pkg() == c.facts.pass.Pkg {
		for _, f := range held {
			if f != through && !slices.Contains(c.uses(f).to, through) {
				c.uses(f).to = append(c.uses(f).to, through)
			}
		}
		en.stored = append(en.stored, through)
		return
	}
	c.used(en, held, opaque)
}

// calleeUse returns the side for which the function that an event calls uses its config.
func (l library) calleeUse(e *flow.Event) flow.Use {
	if e.Callee == nil {
		return e.Use
	}
	u := flow.Use(option.Sinks[l.asTLS(e.Callee.FullName())])
	if option.NamedByConfig[e.Callee.FullName()] && !isEnvelope(e) {
		u |= alone
	}
	return u
}

// isEnvelope reports whether a call makes a *tls.Conn of no connection, for the sake of
// its type.
//
// Have: tls.Client(nil, cfg)
func isEnvelope(e *flow.Event) bool {
	call, ok := e.Instr.(ssa.CallInstruction)
	if !ok || call.Common().StaticCallee() == nil || call.Common().StaticCallee().Object() != e.Callee {
		return false
	}
	conn, ok := call.Common().Args[0].(*ssa.Const)
	return ok && conn.IsNil()
}

// sink notes what gives a config its role, and the fields that hold it.
func (c *collector) sink(en *entry, held []*types.Var, name string) {
	en.sinks[name] = true
	for _, f := range held {
		c.uses(f).sinks[name] = true
	}
}

// used notes u for a config, and for the fields that hold it.
func (c *collector) used(en *entry, held []*types.Var, u flow.Use) {
	en.role |= roleOf(u)
	en.opaque = en.opaque || u&opaque != 0
	for _, f := range held {
		c.uses(f).role |= roleOf(u)
		c.uses(f).opaque = c.uses(f).opaque || u&opaque != 0
	}
}

// fieldName returns the name of a struct field that holds a config.
func (l library) fieldName(f *types.Var) string {
	if name, _ := l.sink(f); name != "" {
		return name
	}
	return f.Pkg().Path() + "." + f.Name()
}

// heldIn returns the struct fields from which o, or what it is a copy of, was read.
func (c *collector) heldIn(o *flow.Object) []*types.Var {
	var out []*types.Var
	for ; o != nil; o = o.CopyOf {
		if f := o.Field(); f != nil {
			out = append(out, f)
		}
	}
	return out
}

// uses returns the notes on a struct field.
func (c *collector) uses(f *types.Var) *uses {
	if c.fields[f] == nil {
		c.fields[f] = &uses{writes: map[string]Value{}, sinks: map[string]bool{}}
	}
	return c.fields[f]
}

// handOn gives each field the uses of those that its configs are handed on to.
func (c *collector) handOn() {
	for changed := true; changed; {
		changed = false
		for _, u := range c.fields {
			for _, f := range u.to {
				to := c.uses(f)
				role, isOpaque, sinks := u.role|to.role, u.opaque || to.opaque, len(u.sinks)
				maps.Copy(u.sinks, to.sinks)
				changed = changed || role != u.role || isOpaque != u.opaque || len(u.sinks) != sinks
				u.role, u.opaque = role, isOpaque
			}
		}
	}
}

// fieldUse returns the side for which the config in a field is used: by the standard
// library, or by what other packages found out.
func (c *collector) fieldUse(f *types.Var) flow.Use {
	if f == nil || f.Pkg() == nil || f.Pkg() == c.facts.pass.Pkg {
		return 0
	}
	if r := c.facts.sinkRole(f); r != 0 {
		return flow.Use(r)
	}
	if fact := c.facts.field(f); fact != nil {
		return fact.Use
	}
	return 0
}

// sinkRole returns the side that a struct field of the library, or of the rest of the
// standard library, serves.
func (l library) sinkRole(f *types.Var) option.Role {
	_, role := l.sink(f)
	return role
}

// sink returns the row of option.FieldSinks about a struct field, if there is one.
func (l library) sink(f *types.Var) (string, option.Role) {
	for name, role := range option.FieldSinks {
		rest, ok := strings.CutPrefix(name, l.asTLS(f.Pkg().Path()+"."))
		if !ok {
			continue
		}
		typ, field, _ := strings.Cut(rest, ".")
		if obj := f.Pkg().Scope().Lookup(typ); field == f.Name() && obj != nil && isFieldOf(f, obj.Type()) {
			return name, role
		}
	}
	return "", 0
}

func isFieldOf(f *types.Var, t types.Type) bool {
	s, ok := t.Underlying().(*types.Struct)
	return ok && slices.Contains(slices.Collect(s.Fields()), f)
}
