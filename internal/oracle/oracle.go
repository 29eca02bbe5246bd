package oracle

import (
	"context"
	"os"
	"strings"

	"github.com/tlsvet/tlsvet/internal/model"
)

// Ask lets tlsvet predict what the configs of p do when it is run with the given GODEBUG
// ("name=value,..."), runs it, and adds what came of the predictions.
func (cmp *Comparison) Ask(ctx context.Context, p *Program, godebug string) error {
	configs, reports, err := Run(ctx, p, godebug)
	if err != nil {
		return err
	}
	cmp.compare(p, godebug, configs, reports, model.Program{Go: "go" + p.GoLine, GODEBUG: settings(godebug)})
	return nil
}

// Run returns what tlsvet sees of the configs of p in its source, by case, and what they
// do when it runs.
func Run(ctx context.Context, p *Program, godebug string) (map[string][]*model.Config, *Reports, error) {
	dir, err := os.MkdirTemp("", "oracle")
	if err != nil {
		return nil, nil, err
	}
	defer os.RemoveAll(dir)
	if err := p.Write(dir); err != nil {
		return nil, nil, err
	}
	configs, err := Collect(ctx, dir)
	if err != nil {
		return nil, nil, err
	}
	reports, err := Observe(ctx, dir, godebug)
	return configs, reports, err
}

// compare adds what came of the predictions that hold for the program as it is told of.
func (cmp *Comparison) compare(p *Program, godebug string, configs map[string][]*model.Config, r *Reports, as model.Program) {
	for _, c := range p.Cases {
		before := len(cmp.Disagreements)
		cmp.add(c, predict(configs[c.Name], c, as), r)
		for i := range cmp.Disagreements[before:] {
			cmp.Disagreements[before+i].GoLine, cmp.Disagreements[before+i].GODEBUG = p.GoLine, godebug
		}
	}
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
