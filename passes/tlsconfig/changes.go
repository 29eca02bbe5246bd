package tlsconfig

import (
	"go/types"

	"github.com/tlsvet/tlsvet/internal/model"
)

// changes returns the writes to configs that are in use, in the order of the functions.
func (c *collector) changes() []Change {
	var out []Change
	for _, s := range c.in.Summaries() {
		for _, ch := range s.Changes {
			add := func(fns []*types.Func, spawned bool) {
				for _, fn := range fns {
					o := model.Origin{From: ch.Write.Pos, To: ch.Write.End}
					out = append(out, Change{ch.Field.Name(), o, fn.FullName(), spawned})
				}
			}
			add(ch.After, false)
			add(ch.While, true)
		}
	}
	return out
}
