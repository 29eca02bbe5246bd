package flow

import "go/types"

// Siblings is what a struct holds beside a tracked object.
type Siblings struct {
	Fields map[string]Value
	// Refers says that some of them refers to the object too, to a copy of it, or to the
	// struct: what it does is not independent of the object.
	Refers bool
}

// siblings returns what the client wants to know of the struct whose field through led to
// o; nil if that is nothing.
func (w *walker) siblings(o *Object, through *types.Var) *Siblings {
	if through == nil || w.within.object == nil {
		return nil
	}
	names := w.f.in.client.Beside(through)
	if len(names) == 0 {
		return nil
	}
	s := &Siblings{Fields: map[string]Value{}}
	var others Value
	for _, name := range names {
		v := w.f.in.read(w.f.cur, w.within.object, w.within.path+"."+name)
		s.Fields[name] = v
		if name != through.Name() {
			others = append(others, v...)
		}
	}
	for _, r := range w.f.in.reachable(w.f.cur, others) {
		s.Refers = s.Refers || r == w.within.object
		for ; r != nil; r = r.CopyOf {
			s.Refers = s.Refers || r == o
		}
	}
	return s
}
