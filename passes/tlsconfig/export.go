package tlsconfig

import (
	"go/token"
	"go/types"
	"maps"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/tlsvet/tlsvet/internal/flow"
	"github.com/tlsvet/tlsvet/internal/option"
	"github.com/tlsvet/tlsvet/internal/testfile"
)

// A mirror is a use of a config that is made of structs.
type mirror struct {
	entry *entry
	found map[*types.TypeName][]*flow.Template
}

// deciding lists the fields of a tls.Config for which a rule speaks and that a constant or
// a function decides. What a pointer or an interface holds says nothing where it is written
// into another struct.
var deciding = func() []string {
	var out []string
	for _, f := range option.Fields {
		if len(f.Rules) > 0 && !f.Refers && !slices.Contains(texts, f.Name) {
			out = append(out, f.Name)
		}
	}
	return out
}()

// texts lists those fields of which no constant decides anything by itself.
var texts = []string{"ServerName"}

// mirror notes of which structs the config is made. What a test makes of a struct says
// nothing of what the package makes of it.
func (c *collector) mirror(en *entry, s *flow.Summary, e *flow.Event, seen flow.Seen) {
	if seen.Setter || testfile.Is(c.facts.pass.Fset, s.Func.Pos()) {
		return
	}
	found := c.in.Templates(s, e, seen, deciding, texts)
	for obj, templates := range found {
		if !c.mayMirror(obj) || !isSmall(obj) && !slices.ContainsFunc(templates, hasExportedKnob) {
			delete(found, obj)
		}
	}
	if len(found) > 0 {
		c.found = append(c.found, mirror{en, found})
	}
}

// hasExportedKnob reports whether a program can set some knob by its name. What a large
// struct has beside those is its state.
func hasExportedKnob(t *flow.Template) bool {
	return slices.ContainsFunc(t.Knobs, func(k string) bool {
		return token.IsExported(k[strings.LastIndexByte(k, '.')+1:])
	})
}

// mayMirror reports whether the fields of a struct are settings that a program makes: not
// those of the standard library, whose own documentation says what they do.
func (c *collector) mayMirror(obj *types.TypeName) bool {
	return !isStd(obj) && obj.Parent() == obj.Pkg().Scope()
}

// collectTemplates gives what structs become the use of the config.
func (c *collector) collectTemplates() {
	c.templates = map[*types.TypeName][]*flow.Template{}
	for _, m := range c.found {
		for obj, list := range m.found {
			for _, t := range list {
				t.Use = useOf(m.entry.role, m.entry.opaque)
			}
			c.templates[obj], _ = c.facts.add(c.templates[obj], list...)
		}
	}
}

// export tells other packages what this one does.
func (c *collector) export() {
	f := c.facts
	if option.IsStd(f.pass.Pkg.Path()) {
		return
	}
	for _, s := range c.in.Summaries() {
		if obj := exported(s.Func); obj != nil && obj.Pkg() == f.pass.Pkg {
			if fact := c.in.Fact(s, deciding, c.use); fact != nil {
				f.export(obj, &funcFact{*fact})
			}
		}
	}
	for _, obj := range slices.SortedFunc(maps.Keys(f.own), compareNames) {
		eachField(obj, func(v *types.Var, _ string) { f.exportField(v, c.useIn(v)) })
	}
	for v := range c.fields {
		if v.Pkg() == f.pass.Pkg {
			f.exportField(v, c.useIn(v))
		} else if o := f.ownerOf(v); o.obj != nil && c.useIn(v) != 0 && c.mayMirror(o.obj) {
			f.addForeign(structFact{
				Package: o.obj.Pkg().Path(), Name: o.obj.Name(),
				Fields: []fieldUse{{o.path, c.useIn(v)}},
			})
		}
	}
	for _, m := range c.in.Globals() {
		if v, ok := m.Object().(*types.Var); ok && v.Exported() {
			if fact := c.in.Value(m); fact != nil && (!isTable(v) || f.onlyRead(v)) {
				f.export(v, &varFact{*fact})
			}
		}
	}
}

// exported returns the declared function that other packages may call, nil for others.
func exported(fn *ssa.Function) *types.Func {
	obj, ok := fn.Object().(*types.Func)
	if !ok || fn.Parent() != nil || fn.Origin() != nil || !obj.Exported() || strings.HasPrefix(fn.Name(), "init#") {
		return nil
	}
	return obj.Origin()
}

// useIn returns the side for which the config in a field is used.
func (c *collector) useIn(f *types.Var) flow.Use {
	if u := c.fields[f]; u != nil {
		return useOf(u.role, u.opaque)
	}
	return 0
}

// yieldsHolder reports whether an event is that a function returns the struct of the standard
// library that holds a config which it made: callers may complete it.
//
// Have: func NewTransport(skip bool) *http.Transport { return &http.Transport{TLSClientConfig: ...} }
func yieldsHolder(e *flow.Event, seen flow.Seen) bool {
	if e.Kind != flow.Returned || seen.Through == nil || !isStd(seen.Through) || seen.Object.Root != flow.Fresh {
		return false
	}
	obj := structName(e.Instr.Parent().Signature.Results().At(0).Type())
	return obj != nil && isFieldOf(seen.Through, obj.Type())
}

// use returns how an event uses a config that a caller supplied. ok is false if it is
// not used, or if callers see for themselves where it is.
func (c *collector) use(e *flow.Event, seen flow.Seen) (u flow.Use, ok bool) {
	if seen.Becomes != nil {
		return seen.Use, e.Kind == flow.Argument && e.Callee == nil || e.Kind == flow.Escaped || e.Kind == flow.Sent
	}
	if e.Global == nil && (e.Kind == flow.Stored || e.Kind == flow.Left && e.Shared) || yieldsHolder(e, seen) {
		return 0, false // callers see what is in their memory, and what they get
	}
	if seen.Through != nil {
		if u := c.fieldUse(seen.Through) | c.useIn(seen.Through); u != 0 {
			return u, true
		}
	}
	if e.Callee == nil && e.Use != 0 {
		return passedOn(e), true
	}
	switch e.Kind {
	case flow.Argument:
		u = passedOn(e)
		return u, u != 0
	case flow.Escaped, flow.Sent:
		return opaque, true
	case flow.Stored, flow.Left:
		return opaque, e.Global != nil && seen.Object.Variable() == nil
	}
	return 0, false
}

// passedOn returns what other packages are told of the use by an event. Which of several
// configs it is may depend on whether the caller's has a name.
//
// Have: if cfg.ServerName == "" { cfg = cfg.Clone(); cfg.ServerName = host }
func passedOn(e *flow.Event) flow.Use {
	u := library(tlsPath).calleeUse(e)
	if len(e.Seen) > 1 {
		u &^= alone
	}
	return u
}
