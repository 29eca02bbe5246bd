package tlsconfig

import (
	"cmp"
	"fmt"
	"go/token"
	"go/types"
	"maps"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/tlsvet/tlsvet/internal/flow"
	"github.com/tlsvet/tlsvet/internal/model"
	"github.com/tlsvet/tlsvet/internal/option"
)

// A collector turns events into configs: one for each state in which a tracked object
// is used. Two uses of an object that was changed between them are two configs, since
// a callback that is set for the second does not help the first.
type collector struct {
	facts     *facts
	in        *flow.Interp
	summaries map[*ssa.Function]*flow.Summary
	selectors map[*ssa.Function]bool // functions that are used as GetConfigForClient
	entries   map[id]*entry
	fields    map[*types.Var]*uses // of configs that were read from a struct field
	seen      map[*flow.Object]bool
	copied    map[token.Pos]bool // what made an object that is used where it was not replaced by a copy
	globals   []func()           // judge what only package initialization is seen to have
	found     []mirror
	picked    map[*ssa.Function][]*entry           // what functions used as GetConfigForClient return
	sets      map[*flow.Summary]map[setting]bool   // what setInParameters returned
	configs   []*Config                            // after finish, in source order
	templates map[*types.TypeName][]*flow.Template // after finish: what structs become
}

// An id is one tracked object in one state, used by one function.
type id struct {
	object *flow.Object
	path   string
	by     *ssa.Function
	as     *flow.Template // what the object becomes, if it is no config itself
	state  string
}

// An entry is a config in the making.
type entry struct {
	number int // in the order of the events that saw them
	config *Config
	role   option.Role
	opaque bool
	stored []*types.Var // the fields of the package's structs that hold it
	calls  map[string]bool
	sinks  map[string]bool
	pickBy []*ssa.Function // its GetConfigForClient
}

// uses says what the package does with the configs that a struct field holds.
type uses struct {
	role   option.Role
	opaque bool
	to     []*types.Var     // the fields that they are handed on to
	sinks  map[string]bool  // what gives them their role
	writes map[string]Value // fields of the config that are written through the struct
}

func newCollector(f *facts, in *flow.Interp) *collector {
	c := &collector{
		facts:     f,
		in:        in,
		summaries: map[*ssa.Function]*flow.Summary{},
		selectors: map[*ssa.Function]bool{},
		entries:   map[id]*entry{},
		fields:    map[*types.Var]*uses{},
		picked:    map[*ssa.Function][]*entry{},
		sets:      map[*flow.Summary]map[setting]bool{},
		seen:      map[*flow.Object]bool{},
		copied:    map[token.Pos]bool{},
	}
	for _, s := range in.Summaries() {
		c.summaries[s.Func] = s
		for _, e := range s.Events {
			for _, seen := range e.Seen {
				for _, a := range seen.Fields["GetConfigForClient"] {
					c.selectors[a.Fn] = true
				}
			}
		}
	}
	return c
}

// add takes in the events of one function.
func (c *collector) add(s *flow.Summary) {
	later := usedAfterEscape(s)
	for _, e := range s.Events {
		if !judgedHere(s, e) {
			continue
		}
		for _, seen := range e.Seen {
			unsettled := e.Kind == flow.Escaped || e.Kind == flow.Sent || e.Kind == flow.Left
			if unsettled && (seen.Havoc || later[seen.Object]) {
				continue // an unknown function may have completed it, or may complete it now
			}
			if e.Global != nil && !e.Global.Exported() && isInit(s.Func) {
				// Functions that use the variable show what it becomes.
				if seen.Becomes != nil && c.facts.isUsed(e.Global) {
					continue
				}
				c.globals = append(c.globals, func() {
					if !c.seen[seen.Object] {
						c.see(s, e, seen)
					}
				})
				continue
			}
			for o := seen.Object; o != nil; o = o.CopyOf {
				c.seen[o] = true
			}
			c.see(s, e, seen)
		}
	}
}

// judgedHere reports whether an event says how a config is used. What a function of
// the package returns, or leaves in memory of its callers, is judged at the callers if
// they are all in sight; what it stores, when it is done.
func judgedHere(s *flow.Summary, e *flow.Event) bool {
	switch e.Kind {
	case flow.Returned:
		return !s.Internal && !s.Called
	case flow.Stored:
		return !s.Returns
	case flow.Left:
		return !s.Internal || !e.Shared
	}
	return true
}

func isInit(fn *ssa.Function) bool {
	return fn.Parent() == nil && fn.Signature.Recv() == nil && (fn.Name() == "init" || strings.HasPrefix(fn.Name(), "init#"))
}

// usedAfterEscape returns the objects that a function uses after an unknown function
// had them.
//
// Have: cfg := &tls.Config{InsecureSkipVerify: true}; verifier.Install(cfg); tls.Dial(..., cfg)
func usedAfterEscape(s *flow.Summary) map[*flow.Object]bool {
	later := map[*flow.Object]bool{}
	for _, e := range s.Events {
		for _, seen := range e.Seen {
			if seen.Havoc && (e.Kind == flow.Argument || e.Kind == flow.Returned || e.Kind == flow.Left && e.Shared) {
				later[seen.Object] = true
			}
		}
	}
	return later
}

// see joins one use of an object into the config of its state.
func (c *collector) see(s *flow.Summary, e *flow.Event, seen flow.Seen) {
	if c.isSetter(s, e, seen) {
		return
	}
	optIn := flow.Chosen(seen.Guards) || flow.Chosen(e.Guards)
	fields := make(map[string]Value, len(seen.Fields))
	for name, v := range seen.Fields {
		if leaves(e, seen) {
			v = c.withoutSet(s, name, v)
		}
		fields[name] = c.value(v, optIn)
	}
	k := id{seen.Object, seen.Path, s.Func, seen.Becomes, signature(fields)}
	en := c.entries[k]
	if en == nil {
		en = &entry{number: len(c.entries), config: &Config{Fields: fields, Origin: origin(seen.Object)}, calls: map[string]bool{}, sinks: map[string]bool{}}
		c.entries[k] = en
		for _, a := range seen.Fields["GetConfigForClient"] {
			if a.Fn != nil {
				en.pickBy = append(en.pickBy, a.Fn)
			}
		}
	}
	if e.Callee != nil && seen.Becomes == nil && isStd(e.Callee) {
		en.calls[e.Callee.FullName()] = true
	}
	if e.Kind == flow.Argument && !s.Internal && seen.Becomes == nil && c.facts.calleeUse(e)&alone != 0 {
		en.config.Alone = true
		c.copied[seen.Object.Pos()] = c.copied[seen.Object.Pos()] || hasCopy(e, seen.Object)
	}
	en.config.Holders = append(en.config.Holders, c.holder(seen, optIn))
	c.role(en, s, e, seen)
	c.mirror(en, s, e, seen)
	if f := seen.Object.Field(); f != nil && seen.Written && seen.Becomes == nil {
		u := c.uses(f)
		for name, v := range fields {
			u.writes[name] = merge(u.writes[name], written(v))
		}
	}
}

// hasCopy reports whether the event uses a copy of o if it does not use o: what o lacks, the
// copy may have been given.
//
// Have: if cfg.ServerName == "" && host != "" { cfg = cfg.Clone(); cfg.ServerName = host }
func hasCopy(e *flow.Event, o *flow.Object) bool {
	return slices.ContainsFunc(e.Seen, func(s flow.Seen) bool { return s.Object.CopyOf == o })
}

// holder returns what holds the config in an event, with nothing in it where that is of no
// interest.
func (c *collector) holder(seen flow.Seen, optIn bool) model.Holder {
	if seen.Beside == nil {
		return model.Holder{}
	}
	h := model.Holder{Fields: map[string]Value{}, Refers: seen.Beside.Refers}
	for name, v := range seen.Beside.Fields {
		h.Fields[name] = c.value(v, optIn)
	}
	return h
}

// isSetter reports whether the event is only that a function literal sets fields of a
// config that its caller hands it, or that it has captured: who calls it has chosen what
// it does.
//
// Have: func WithInsecure() Option { return func(c *tls.Config) { c.InsecureSkipVerify = true } }
func (c *collector) isSetter(s *flow.Summary, e *flow.Event, seen flow.Seen) bool {
	if seen.Setter {
		return e.Kind == flow.Returned || e.Kind == flow.Stored || e.Kind == flow.Left
	}
	if e.Kind == flow.Left && e.Supplied && seen.Object.Root == flow.Fresh && yielded(s.Func) {
		return true
	}
	if seen.Object.Root == flow.Free && e.Kind == flow.Left && s.Func.Parent() != nil {
		return true
	}
	if seen.Object.Root != flow.Param || e.Kind != flow.Left && (e.Kind != flow.Returned || seen.Becomes == nil) {
		return false
	}
	return s.Func.Parent() != nil || exported(s.Func) != nil || seen.Becomes != nil && s.Func.Signature.Recv() != nil
}

// yielded reports whether fn is a function literal of the kind that the exported function
// around it returns.
//
// Have: func WithInsecure() Option { return func(o *options) { o.transport = &http.Transport{...} } }
func yielded(fn *ssa.Function) bool {
	if fn.Parent() == nil || exported(fn.Parent()) == nil {
		return false
	}
	for v := range fn.Parent().Signature.Results().Variables() {
		if types.Identical(v.Type().Underlying(), fn.Signature) {
			return true
		}
	}
	return false
}

// leaves reports whether an event is that callers find a config within what they have.
func leaves(e *flow.Event, seen flow.Seen) bool {
	switch {
	case seen.Becomes != nil:
		return false
	case e.Kind == flow.Left:
		return e.Shared && seen.Object.Root == flow.Fresh
	}
	return e.Kind == flow.Returned && seen.Through != nil
}

// A setting is a field of a config and the constant that it is set to.
type setting struct{ field, value string }

// withoutSet returns v, which field name of a config that s leaves to its callers holds,
// without the constants to which s sets this field in a config that they may have already:
// who calls s has chosen what it does.
//
// Have: func (c *Client) SkipVerify() { c.tlsConfig().InsecureSkipVerify = true }
// Have: if c.TLS == nil { c.TLS = &tls.Config{InsecureSkipVerify: true} } else { c.TLS.InsecureSkipVerify = true }
func (c *collector) withoutSet(s *flow.Summary, name string, v flow.Value) flow.Value {
	set, ok := c.sets[s]
	if !ok {
		set = setInParameters(s)
		c.sets[s] = set
	}
	return slices.DeleteFunc(slices.Clone(v), func(a flow.Alt) bool {
		return a.Kind == flow.Const && set[setting{name, a.Const.ExactString()}]
	})
}

// setInParameters returns what s sets in configs of its callers, unless they choose whether.
func setInParameters(s *flow.Summary) map[setting]bool {
	set := map[setting]bool{}
	for _, e := range s.Events {
		for _, seen := range e.Seen {
			if e.Kind != flow.Left || seen.Object.Root != flow.Param {
				continue
			}
			for name, v := range seen.Fields {
				for _, a := range v {
					if a.Kind == flow.Const && a.Origin.IsValid() && !a.OptIn() {
						set[setting{name, a.Const.ExactString()}] = true
					}
				}
			}
		}
	}
	return set
}

// written returns the alternatives of v that were written in sight.
func written(v Value) Value {
	var out Value
	for _, a := range v.Alts {
		if a.Write.IsValid() {
			out.Alts = append(out.Alts, a)
		}
	}
	return out
}

// signature tells apart the states of an object.
func signature(fields map[string]Value) string {
	var b strings.Builder
	for _, name := range slices.Sorted(maps.Keys(fields)) {
		alts := fields[name].Alts
		if len(alts) == 1 && alts[0].Kind == model.Unset && alts[0].Selector == model.Plain && !alts[0].Origin.IsValid() {
			continue // as most are
		}
		for _, a := range alts {
			fmt.Fprintf(&b, "%s %d %v %d %d %d;", name, a.Kind, a.Const, a.Selector, a.Origin.From, len(a.List))
		}
	}
	return b.String()
}

// origin returns the place that made o.
func origin(o *flow.Object) model.Origin {
	pos := o.Pos()
	return model.Origin{From: pos, To: pos}
}

// finish returns the configs in source order, completed by what the package does with
// the struct fields that hold them.
func (c *collector) finish() []*Config {
	for _, judge := range c.globals {
		judge()
	}
	c.handOn()
	type item struct {
		config *Config
		order  string
		number int
	}
	var out []item
	for k, en := range c.entries {
		for _, f := range en.stored {
			u := c.fields[f]
			if u == nil || u.role == 0 {
				en.opaque = en.opaque || f.Exported()
			}
			if u == nil {
				continue
			}
			maps.Copy(en.sinks, u.sinks)
			en.role |= u.role
			en.opaque = en.opaque || u.opaque
			for name, v := range u.writes {
				if len(v.Alts) > 0 {
					en.config.Fields[name] = merge(en.config.Fields[name], v)
				}
			}
		}
		en.config.Role, en.config.Opaque = en.role, en.opaque
		en.config.Alone = en.config.Alone && !c.copied[k.object.Pos()]
		en.config.Calls = slices.Sorted(maps.Keys(en.calls))
		en.config.Sinks = slices.Sorted(maps.Keys(en.sinks))
		for _, fn := range en.pickBy {
			for _, pick := range c.picked[fn] {
				en.config.Picks = append(en.config.Picks, pick.config)
			}
		}
		out = append(out, item{en.config, k.by.RelString(c.facts.pass.Pkg) + k.path + k.state, en.number})
	}
	slices.SortFunc(out, func(a, b item) int {
		return cmp.Or(cmp.Compare(a.config.Origin.From, b.config.Origin.From), strings.Compare(a.order, b.order), cmp.Compare(a.number, b.number))
	})
	c.collectTemplates()
	configs := make([]*Config, len(out))
	for i, it := range out {
		configs[i] = it.config
	}
	return configs
}
