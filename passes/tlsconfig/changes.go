package tlsconfig

import "github.com/tlsvet/tlsvet/internal/model"

// changes returns the writes to configs that are in use, in the order of the functions.
func (c *collector) changes() []Change {
	var out []Change
	for _, s := range c.in.Summaries() {
		for _, ch := range s.Changes {
			for _, b := range ch.Before {
				fields := make(map[string]Value, len(b.Fields))
				for name, v := range b.Fields {
					fields[name] = c.value(v, false)
				}
				out = append(out, Change{
					Field:   ch.Field.Name(),
					Write:   model.Origin{From: ch.Write.Pos, To: ch.Write.End},
					After:   b.Callee.FullName(),
					Spawned: b.Spawned,
					Held:    model.Config{Fields: fields},
				})
			}
		}
	}
	return out
}
