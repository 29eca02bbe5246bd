package tlsconfig

import (
	"cmp"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/ssa"

	"github.com/tlsvet/tlsvet/internal/flow"
	"github.com/tlsvet/tlsvet/internal/model"
	"github.com/tlsvet/tlsvet/internal/option"
)

// A collector turns events into configs: one for each object in each function that
// uses it, with every value that a field has in any of its uses.
type collector struct {
	pass      *analysis.Pass
	configs   map[id]*entry
	fields    map[*types.Var]*uses // of configs read from a struct field
	summaries map[*ssa.Function]*flow.Summary
}

// An id is one tracked object; by tells apart the functions that use what is not
// their own.
type id struct {
	object *flow.Object
	path   string
	by     *ssa.Function
}

// An entry is a config in the making.
type entry struct {
	config *Config
	object *flow.Object
	uses
	stored []*types.Var // the fields it was put into
}

// uses says which sides use a config, and whether it also goes elsewhere.
type uses struct {
	role   option.Role
	opaque bool
}

func newCollector(pass *analysis.Pass) *collector {
	return &collector{
		pass:      pass,
		configs:   map[id]*entry{},
		fields:    map[*types.Var]*uses{},
		summaries: map[*ssa.Function]*flow.Summary{},
	}
}

// add takes in the events of one function.
func (c *collector) add(s *flow.Summary) {
	later := usedAfterEscape(s)
	for _, e := range s.Events {
		if s.Internal && e.Kind == flow.Returned {
			continue // judged where the caller uses it
		}
		for _, seen := range e.Seen {
			if s.Internal && e.Kind == flow.Left && seen.Object.Root != flow.Fresh {
				continue // the same
			}
			if (e.Kind == flow.Escaped || e.Kind == flow.Left) && (seen.Havoc || later[seen.Object]) {
				continue // an unknown function may have completed it, or may complete it now
			}
			c.see(s, e, seen)
		}
	}
}

// usedAfterEscape returns the objects that a function uses after an unknown function
// had them.
//
// Have: cfg := &tls.Config{InsecureSkipVerify: true}; verifier.Install(cfg); tls.Dial(..., cfg)
func usedAfterEscape(s *flow.Summary) map[*flow.Object]bool {
	later := map[*flow.Object]bool{}
	for _, e := range s.Events {
		for _, seen := range e.Seen {
			if seen.Havoc && e.Kind != flow.Escaped && e.Kind != flow.Left {
				later[seen.Object] = true
			}
		}
	}
	return later
}

// see joins one use of an object into its config.
func (c *collector) see(s *flow.Summary, e *flow.Event, seen flow.Seen) {
	k := id{seen.Object, seen.Path, s.Func}
	en := c.configs[k]
	if en == nil {
		en = &entry{
			config: &Config{Fields: map[string]Value{}, Origin: c.origin(seen.Object)},
			object: seen.Object,
		}
		c.configs[k] = en
	}
	optIn := flow.Chosen(seen.Guards) || flow.Chosen(e.Guards)
	for name, v := range seen.Fields {
		en.config.Fields[name] = merge(en.config.Fields[name], c.value(v, optIn))
	}
	c.role(en, e, seen)
}

// role notes for which side the event uses the object.
func (c *collector) role(en *entry, e *flow.Event, seen flow.Seen) {
	through := seen.Through
	if r := fieldRole(through); r != 0 {
		en.role |= r
		return
	}
	switch e.Kind {
	case flow.Argument:
		if r := option.Sinks[e.Callee.FullName()]; r != 0 {
			en.role |= r
			c.uses(seen.Object).role |= r
		}
		return // any other function of the standard library only looks at it
	case flow.Stored:
		if through != nil && !through.Exported() && through.Pkg() == c.pass.Pkg {
			en.stored = append(en.stored, through)
			return
		}
		if e.Global != nil && !e.Global.Exported() {
			return // other functions of the package show who uses it
		}
	case flow.Left:
		if seen.Object.Root == flow.Fresh {
			return
		}
	}
	en.opaque = true
	c.uses(seen.Object).opaque = true
}

// uses returns the notes on the struct field from which o was read.
func (c *collector) uses(o *flow.Object) *uses {
	f := o.Field()
	if f == nil {
		return &uses{}
	}
	if c.fields[f] == nil {
		c.fields[f] = &uses{}
	}
	return c.fields[f]
}

// fieldRole returns the side that the struct field of the standard library serves.
func fieldRole(f *types.Var) option.Role {
	if f == nil || f.Pkg() == nil {
		return 0
	}
	for name, role := range option.FieldSinks {
		rest, ok := strings.CutPrefix(name, f.Pkg().Path()+".")
		if !ok {
			continue
		}
		typ, field, _ := strings.Cut(rest, ".")
		if field == f.Name() && isFieldOf(f, f.Pkg().Scope().Lookup(typ)) {
			return role
		}
	}
	return 0
}

func isFieldOf(f *types.Var, typ types.Object) bool {
	if typ == nil {
		return false
	}
	s, ok := typ.Type().Underlying().(*types.Struct)
	return ok && slices.Contains(slices.Collect(s.Fields()), f)
}

// origin returns the syntax that made o.
func (c *collector) origin(o *flow.Object) model.Origin {
	pos := o.Pos()
	return model.Origin{From: pos, To: pos}
}

// finish returns the configs in source order, with their roles.
func (c *collector) finish() []*Config {
	total := map[*flow.Object]*uses{}
	note := func(o *flow.Object, u uses) {
		for ; o != nil; o = o.CopyOf { // who uses a copy uses the original's settings
			if total[o] == nil {
				total[o] = &uses{}
			}
			total[o].role |= u.role
			total[o].opaque = total[o].opaque || u.opaque
		}
	}
	for _, en := range c.configs {
		for _, f := range en.stored {
			if u := c.fields[f]; u != nil {
				en.role |= u.role
				en.opaque = en.opaque || u.opaque
			}
		}
		note(en.object, en.uses)
	}
	var out []*Config
	for _, en := range c.configs {
		u := total[en.object]
		en.config.Role, en.config.Opaque = u.role, u.opaque
		out = append(out, en.config)
	}
	slices.SortStableFunc(out, func(a, b *Config) int {
		return cmp.Compare(a.Origin.From, b.Origin.From)
	})
	return out
}
