package driver

import (
	"context"
	"errors"
	"maps"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/packages"
)

// A Trial is a Run whose fixes can be tried in memory, at the price of analyzing one
// package: what it imports is known.
type Trial struct {
	*Result
	runner *runner
}

// NewTrial runs the analyzers as Run does.
func NewTrial(ctx context.Context, cfg Config, analyzers []*analysis.Analyzer) (*Trial, error) {
	cfg.edits = true
	r, err := start(ctx, cfg, analyzers)
	if err != nil {
		return nil, err
	}
	return &Trial{r.res, r}, nil
}

// Try makes the first fix of each of the findings, which must have one and lie in one
// package, unless it overlaps an earlier one, and analyzes what is left of the package:
// the Trial returned is that of the package alone. The error is non-nil if it would not
// compile.
func (t *Trial) Try(findings ...Finding) (*Trial, []Change, error) {
	contents, _, err := t.applyOf(findings, t.runner.cfg.overlay)
	if err != nil {
		return nil, nil, err
	}
	changes, err := changesOf(contents)
	if err != nil {
		return nil, nil, err
	}
	n := t.graph.byID[t.pkgs[findings[0].Package].ID]
	again := t.runner.again(contents)
	known := again.store.saved[n.pkg.ID]
	compiles := again.whole(&unit{node: n, root: true}, readSources(n, again.cfg.overlay))
	again.store.save(n, known) // those of the files on disk
	if !compiles {
		return nil, nil, errors.New("would not compile: " + again.res.Failures[0].Message)
	}
	again.res.sort()
	return &Trial{again.res, again}, changes, nil
}

// again returns a runner that knows what r does, but for the contents of the edited files.
func (r *runner) again(edited map[string][]byte) *runner {
	cfg := r.cfg
	cfg.overlay = make(map[string][]byte)
	maps.Copy(cfg.overlay, r.cfg.overlay)
	maps.Copy(cfg.overlay, edited)
	return &runner{
		cfg: cfg, graph: r.graph, universe: r.universe, keeper: r.keeper, store: r.store,
		analyzers: r.analyzers, producers: r.producers,
		res: &Result{pkgs: make(map[string]*packages.Package), graph: r.graph, known: r.store.saved},
	}
}
