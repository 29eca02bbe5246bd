package flow

// prune drops from what s leaves in memory the objects that the function made for itself:
// nothing that callers, package variables or events have leads to them. What is left of a
// test that starts a server is little of what the server is made of.
func (in *Interp) prune(s *Summary) {
	t := &tracer{state: s.exit, objects: map[*Object]bool{}, conds: map[*Cond]bool{}}
	for _, v := range s.results {
		t.value(v)
	}
	t.guards(s.passes)
	for _, e := range s.Events {
		t.event(e)
	}
	for o, rec := range s.exit.all() {
		if o.Root != Fresh || s.handed[o] || in.globals.has(o) || rec.havoc != "" {
			t.object(o)
		}
	}
	for o := range s.exit.all() {
		if !t.objects[o] {
			s.exit.drop(o)
		}
	}
}

// A tracer finds what some values of a state lead to.
type tracer struct {
	state   *state
	objects map[*Object]bool
	conds   map[*Cond]bool
}

func (t *tracer) event(e *Event) {
	t.guards(e.Guards)
	t.guards(e.Around)
	for _, s := range e.Seen {
		t.object(s.Object)
		t.guards(s.Guards)
		for _, v := range s.Fields {
			t.value(v)
		}
	}
}

func (t *tracer) object(o *Object) {
	for ; o != nil && !t.objects[o]; o = o.from {
		t.objects[o] = true
		for _, c := range t.state.of(o).cells {
			t.value(c.v)
		}
		t.object(o.CopyOf)
	}
}

func (t *tracer) value(v Value) {
	for _, a := range v {
		t.object(a.Object)
		t.guards(a.Guards)
		for _, part := range a.Parts {
			t.value(part)
		}
		if a.Fields != nil {
			t.object(a.Fields.from)
			for _, f := range a.Fields.fields {
				t.value(f)
			}
		}
		t.cond(a.Cond)
	}
}

func (t *tracer) guards(guards []Guard) {
	for _, g := range guards {
		t.cond(g.Cond)
	}
}

func (t *tracer) cond(c *Cond) {
	if c == nil || t.conds[c] {
		return
	}
	t.conds[c] = true
	t.value(c.X)
	t.value(c.Y)
}
