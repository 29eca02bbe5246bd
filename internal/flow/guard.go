package flow

import (
	"go/constant"
	"go/token"
	"slices"
	"strings"
)

// A Cond is a condition: a comparison of X with Y, or X alone when Op is ILLEGAL.
// It is immutable, and identified by where it stands in the function.
type Cond struct {
	Op   token.Token
	X, Y Value
	site any  // tells it apart from other conditions
	deep bool // some alternative of X is there on a condition
	any  bool // one of the ways that X stands for is taken: see guardAt
	// loose says that there are other ways, of which nothing is known.
	loose bool
	every bool // of elements of lists in X and Y, it holds for each
}

// maxCondDepth bounds conditions made of conditions, which a loop nests without end.
const maxCondDepth = 3

func newCond(op token.Token, x, y Value, site any) *Cond {
	c := &Cond{Op: op, X: bare(x, maxCondDepth), Y: bare(y, maxCondDepth), site: site}
	for i, a := range x {
		switch {
		case a.Kind != Const && a.Kind != Zero && a.Kind != Hole || len(x) == 1 || len(a.Guards) == 0:
		case isFlat(a.Guards):
			c.X[i].Guards = a.Guards
			c.deep = true
		case a.Kind == Const && a.OptIn():
			c.X[i].User = true
		}
	}
	return c
}

// isFlat reports whether callers decide the guards by nothing that is itself there on a
// condition.
//
// Have: func valid(v uint16) bool { return v == 0 || v >= tls.VersionTLS12 }
func isFlat(guards []Guard) bool {
	return !slices.ContainsFunc(guards, func(g Guard) bool { return g.Cond.deep && !g.Cond.every || !g.open() })
}

// bare returns v without guards, and with conditions nested at most depth deep.
func bare(v Value, depth int) Value {
	if !slices.ContainsFunc(v, func(a Alt) bool { return len(a.Guards) > 0 || a.Kind == Expr }) {
		return v
	}
	out := make(Value, 0, len(v))
	for _, a := range v {
		a.Guards = nil
		if a.Kind == Expr && depth == 0 {
			a = Alt{Kind: Unknown, Reason: "nested condition", User: true}
		} else if a.Kind == Expr && !a.Cond.any {
			c := a.Cond
			a.Cond = &Cond{Op: c.Op, X: bare(c.X, depth-1), Y: bare(c.Y, depth-1), site: c.site}
		}
		out = append(out, a)
	}
	return out
}

// A Guard says that an alternative is there only if Cond holds, or with Not only if
// it does not.
type Guard struct {
	Cond *Cond
	Not  bool
}

func (g Guard) same(h Guard) bool { return g.Not == h.Not && g.Cond.site == h.Cond.site }

func commonGuards(a, b []Guard) []Guard {
	if len(a) == 0 || len(b) == 0 {
		return nil
	}
	if &a[0] == &b[0] && len(a) == len(b) {
		return a
	}
	var out []Guard
	for _, g := range a {
		if slices.ContainsFunc(b, g.same) {
			out = append(out, g)
		}
	}
	return out
}

func addGuards(a, b []Guard) []Guard {
	if len(a) == 0 || len(b) == 0 {
		if len(a) == 0 {
			return b
		}
		return a
	}
	out := slices.Clone(a)
	for _, g := range b {
		if !slices.ContainsFunc(out, g.same) {
			out = append(out, g)
		}
	}
	return out
}

// when returns the condition under which alternative i of v is there, if one is there on
// a condition that callers decide, and the others because it does not hold.
//
// Have: if t.TLSClientConfig == nil { t.TLSClientConfig = &tls.Config{} }
func (v Value) when(i int) (g Guard, ok bool) {
	g, ok = v.either(i)
	return g, ok && (g.open() || g.Cond.has(Alt.lost))
}

// either returns the condition under which alternative i of v is there, if one is there on
// a single condition and the others because it does not hold.
func (v Value) either(i int) (g Guard, ok bool) {
	on := -1
	for j, a := range v {
		if len(a.Guards) == 0 {
			continue
		}
		if on >= 0 || len(a.Guards) > 1 {
			return Guard{}, false
		}
		on = j
	}
	if on < 0 || len(v) == 1 {
		return Guard{}, false
	}
	g = v[on].Guards[0]
	if g.Cond.every {
		return Guard{}, false
	}
	if i != on {
		g.Not = !g.Not
	}
	return g, true
}

// OptIn reports whether a user's bool or mode selects the alternative: a parameter,
// a field, a flag, the environment, anything that is not the program's own state.
//
// A comparison with nil, an error, the empty string or zero is the program's state
// (no CA given, a retry, a fallback); one with another constant is a mode that
// somebody chose. What cannot be told counts as chosen: silence is the safe side.
func (a Alt) OptIn() bool { return Chosen(a.Guards) }

// Chosen reports whether a user's bool or mode is among the guards.
func Chosen(guards []Guard) bool { return slices.ContainsFunc(guards, Guard.chosen) }

func (g Guard) chosen() bool {
	c := g.Cond
	switch {
	case c.any:
		return c.chosenAny()
	case c.every:
		return false
	case g.chosenBefore():
		return true
	}
	switch c.Op {
	case token.ILLEGAL:
		return c.X.supplied(func(a Alt) bool { return a.Kind == Hole || a.User })
	case token.AND, equalFold:
		return c.X.supplied(nil)
	case token.EQL, token.NEQ:
		if c.X.isEmpty() || c.Y.isEmpty() {
			// Have: if os.Getenv("INSECURE") != "" (but not: if os.Getenv("CA") == "")
			given := (c.Op == token.NEQ) != g.Not
			return given && c.X.supplied(func(a Alt) bool { return a.User && a.Kind == Unknown && a.Text })
		}
		return c.X.supplied(nil) || c.Y.supplied(nil)
	}
	return false // an order: attempts > 3, len(x) > 0
}

// chosenBefore reports whether the condition comes out so only for what users chose elsewhere.
//
// Have: if os.Getenv("INSECURE") != "" { insecure = true }; and in another function if insecure {}
func (g Guard) chosenBefore() bool {
	chosen := false
	for _, x := range g.Cond.X {
		if result, ok := g.Cond.decideAlt(x); ok && result == g.Not {
			continue // not one of these
		}
		if x.Kind != Const || !x.User && !x.OptIn() {
			return false
		}
		chosen = true
	}
	return chosen
}

// supplied reports whether some alternative of v is not known here and passes f.
func (v Value) supplied(f func(Alt) bool) bool {
	return slices.ContainsFunc(v, func(a Alt) bool {
		if a.Kind == Expr {
			return Guard{Cond: a.Cond}.chosen() || Guard{Cond: a.Cond, Not: true}.chosen()
		}
		return (a.Kind == Hole || a.Kind == Unknown) && (f == nil || f(a))
	})
}

// isEmpty reports whether v is only nil, zero, "" or false.
func (v Value) isEmpty() bool {
	return len(v) > 0 && !slices.ContainsFunc(v, func(a Alt) bool { return !a.isEmpty() })
}

func (a Alt) isEmpty() bool {
	switch a.Kind {
	case Nil, Zero:
		return true
	case Const:
		switch a.Const.Kind() {
		case constant.String:
			return constant.StringVal(a.Const) == ""
		case constant.Int, constant.Float:
			return constant.Sign(a.Const) == 0
		}
	}
	return false
}

// has reports whether f holds for some alternative of either side.
func (c *Cond) has(f func(Alt) bool) bool {
	return slices.ContainsFunc(c.X, f) || slices.ContainsFunc(c.Y, f)
}

// decide evaluates the condition. ok is false when it can be both or is not known;
// from is the alternative whose constant decided it: of several, one that no expression
// wrote, since it comes out the same where nobody decides.
func (c *Cond) decide() (result, ok bool, from Alt) {
	if c.any {
		return c.decideAny()
	}
	if len(c.X) == 0 {
		return false, false, Alt{}
	}
	for i, x := range c.X {
		r, known := c.decideAlt(x)
		if !known || i > 0 && r != result {
			return false, false, Alt{}
		}
		if result = r; i == 0 || from.Origin.IsValid() {
			from = x
		}
	}
	return result, true, from
}

// decideAlt evaluates the condition for one alternative of X.
func (c *Cond) decideAlt(x Alt) (result, ok bool) {
	if c.Op == token.ILLEGAL {
		return x.truth()
	}
	if len(c.Y) != 1 {
		return false, false
	}
	y := c.Y[0]
	if x.Kind == Zero && y.Kind == Nil {
		x.Kind = Nil // of what is compared with nil, the zero value
	} else if x.Kind == Nil && y.Kind == Zero {
		y.Kind = Nil
	}
	if x.isNilable() && y.isNilable() && (c.Op == token.EQL || c.Op == token.NEQ) {
		if x.Kind != Nil && y.Kind != Nil {
			return false, false
		}
		return (x.Kind == y.Kind) == (c.Op == token.EQL), true
	}
	xc, yc := x.constLike(y), y.constLike(x)
	if xc == nil || yc == nil || xc.Kind() != yc.Kind() && !(isNumber(xc) && isNumber(yc)) {
		return false, false
	}
	if c.Op == token.AND {
		return xc.Kind() == constant.Int && constant.Sign(constant.BinaryOp(xc, token.AND, yc)) != 0, xc.Kind() == constant.Int
	}
	if c.Op == equalFold {
		isText := xc.Kind() == constant.String
		return isText && strings.EqualFold(constant.StringVal(xc), constant.StringVal(yc)), isText
	}
	if xc.Kind() == constant.Bool && c.Op != token.EQL && c.Op != token.NEQ {
		return false, false
	}
	return constant.Compare(xc, c.Op, yc), true
}

func (a Alt) truth() (result, ok bool) {
	switch {
	case a.Kind == Zero:
		return false, true
	case a.Kind == Const && a.Const.Kind() == constant.Bool:
		return constant.BoolVal(a.Const), true
	}
	return false, false
}

// isNilable reports whether a is certainly nil or certainly not.
func (a Alt) isNilable() bool {
	switch a.Kind {
	case Nil, Func, Slice:
		return true
	case Pointer:
		return a.Object.Root == Fresh
	}
	return false
}

// constLike returns the constant that a is, reading the zero value as b's type does.
func (a Alt) constLike(b Alt) constant.Value {
	if a.Kind == Const {
		return a.Const
	}
	if a.Kind != Zero || b.Kind != Const {
		return nil
	}
	switch b.Const.Kind() {
	case constant.Bool:
		return constant.MakeBool(false)
	case constant.String:
		return constant.MakeString("")
	}
	return constant.MakeInt64(0)
}

func isNumber(c constant.Value) bool {
	return c.Kind() == constant.Int || c.Kind() == constant.Float
}
