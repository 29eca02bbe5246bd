package oracle

import (
	"context"
	"os"
	"slices"
	"strings"

	"github.com/tlsvet/tlsvet/internal/model"
	"github.com/tlsvet/tlsvet/internal/option"
)

// Ask lets tlsvet predict what the configs of p do when it is run with the given GODEBUG
// ("name=value,..."), runs it, and adds what came of the predictions.
func (cmp *Comparison) Ask(ctx context.Context, p *Program, godebug string) error {
	seen, reports, err := Run(ctx, p, godebug)
	if err != nil {
		return err
	}
	cmp.compare(p, godebug, seen, reports, model.Program{Go: "go" + p.GoLine, GODEBUG: settings(godebug)})
	return nil
}

// Run returns what tlsvet sees of the cases of p in its source, by name, and what they do
// when it runs.
func Run(ctx context.Context, p *Program, godebug string) (map[string]*Sight, *Reports, error) {
	dir, err := os.MkdirTemp("", "oracle")
	if err != nil {
		return nil, nil, err
	}
	defer os.RemoveAll(dir)
	if err := p.Write(dir); err != nil {
		return nil, nil, err
	}
	seen, err := Collect(ctx, dir)
	if err != nil {
		return nil, nil, err
	}
	reports, err := Observe(ctx, dir, godebug)
	return seen, reports, err
}

// compare adds what came of the predictions that hold for the program as it is told of.
func (cmp *Comparison) compare(p *Program, godebug string, seen map[string]*Sight, r *Reports, as model.Program) {
	for _, c := range p.Cases {
		before := len(cmp.Disagreements)
		sight := seen[c.Name]
		if sight == nil {
			sight = new(Sight)
		}
		cmp.add(c, predict(sight.Configs, c, as), sight.Swallows, r)
		for i := range cmp.Disagreements[before:] {
			cmp.Disagreements[before+i].GoLine, cmp.Disagreements[before+i].GODEBUG = p.GoLine, godebug
		}
	}
}

// predict returns what tlsvet says of a case. A case of which it sees no config, or more
// than one, or one that it cannot follow to its use, is unknown in every respect. Those
// that a config's GetConfigForClient returns belong to that config.
func predict(found []*model.Config, c *Case, p model.Program) *model.Posture {
	outer := slices.DeleteFunc(slices.Clone(found), func(cfg *model.Config) bool {
		return slices.ContainsFunc(found, func(by *model.Config) bool { return slices.Contains(by.Picks, cfg) })
	})
	if len(outer) == 1 && outer[0].Role == c.Role && !outer[0].Opaque {
		if c.Role == option.Client {
			return model.Effective(outer[0], c.Role, p)
		}
		if served := model.Served(outer[0], p); served != nil {
			return served
		}
	}
	return model.Effective(unknown(), c.Role, p)
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
