package oracle

import (
	"context"
	"os"
	"strings"

	"github.com/tlsvet/tlsvet/internal/model"
)

// Ask generates a program, lets tlsvet predict what each of its configs does when the
// program is run with the given GODEBUG ("name=value,..."), runs it, and compares.
func Ask(ctx context.Context, p *Program, godebug string) (*Comparison, error) {
	dir, err := os.MkdirTemp("", "oracle")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir)
	if err := p.Write(dir); err != nil {
		return nil, err
	}
	configs, err := Collect(ctx, dir)
	if err != nil {
		return nil, err
	}
	reports, err := Observe(ctx, dir, godebug)
	if err != nil {
		return nil, err
	}
	program := model.Program{Go: "go" + p.GoLine, GODEBUG: settings(godebug)}
	cmp := &Comparison{Tallies: map[string]*Tally{}}
	for _, c := range p.Cases {
		cmp.Compare(c, predict(configs[c.Name], c, program), reports)
	}
	return cmp, nil
}

// predict returns what tlsvet says of a case. A case of which it sees no config, or more
// than one, or one that it cannot follow to its use, is unknown in every respect.
func predict(found []*model.Config, c *Case, p model.Program) *model.Posture {
	if len(found) != 1 || found[0].Role != c.Role || found[0].Opaque {
		return model.Effective(unknown(), c.Role, p)
	}
	return model.Effective(found[0], c.Role, p)
}

// unknown returns a config of which no field is known.
func unknown() *model.Config {
	cfg := &model.Config{Fields: map[string]model.Value{}}
	for _, f := range fields {
		cfg.Fields[f.name] = model.Value{Alts: []model.Alt{{Kind: model.Unknown}}}
	}
	return cfg
}

// settings splits the value of GODEBUG.
func settings(godebug string) map[string]string {
	out := map[string]string{}
	for s := range strings.SplitSeq(godebug, ",") {
		if name, value, ok := strings.Cut(s, "="); ok {
			out[name] = value
		}
	}
	return out
}
