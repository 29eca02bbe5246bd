package driver

import (
	"context"
	"go/token"
	"go/types"
	"maps"
	"runtime"
	"slices"
	"sync"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/checker"
	"golang.org/x/tools/go/packages"
)

// A runner analyzes units, each when the facts that it needs are there, as many at a time
// as there are processors. Of a package that was analyzed nothing stays but its facts and
// findings.
type runner struct {
	cfg       Config
	graph     *graph
	universe  *universe
	keeper    *gatekeeper
	store     *factStore
	cache     *cache
	analyzers []*analysis.Analyzer
	producers []*analysis.Analyzer // those that have facts

	mu  sync.Mutex
	res *Result
}

func newRunner(cfg Config, roots []*packages.Package, analyzers []*analysis.Analyzer, res *Result) (*runner, error) {
	g := newGraph(roots)
	cache, err := openCache(cfg, g, analyzers)
	if err != nil {
		return nil, err
	}
	u := newUniverse(g, cfg.overlay)
	saved := make(map[string]outcome)
	maps.Copy(saved, cfg.known)
	r := &runner{
		cfg:       cfg,
		graph:     g,
		universe:  u,
		keeper:    newGatekeeper(&cfg.Gate, g),
		store:     newFactStore(u, saved),
		cache:     cache,
		analyzers: analyzers,
		producers: Producers(analyzers),
		res:       res,
	}
	for _, n := range g.nodes {
		if known, ok := cfg.known[n.pkg.ID]; ok {
			r.keeper.add(n, known.names)
		}
	}
	for _, n := range r.keeper.libraries() {
		r.library(n)
	}
	return r, nil
}

// library finds what n, of the standard library, makes others look at.
func (r *runner) library(n *node) {
	o, _, ok := r.cache.load(n, false)
	if !ok {
		r.universe.rlock([]*node{n})
		o.names = r.keeper.survey(r.universe.types[n.index], nil, nil)
		r.universe.RUnlock()
		r.keep(n, false, o, nil)
	}
	r.keeper.add(n, o.names)
}

// settle saves what stays of u and, unless something went wrong, keeps it.
func (r *runner) settle(u *unit, o outcome, findings []Finding, failed bool) {
	r.store.save(u.node, o)
	if !failed {
		r.keep(u.node, u.root, o, findings)
	}
}

// keep stores what stays of n for the next run.
func (r *runner) keep(n *node, root bool, o outcome, findings []Finding) {
	if err := r.cache.store(n, root, o, findings); err != nil {
		r.fail(Failure{Message: err.Error()})
	}
}

// run analyzes the units, in no order that matters for what it finds.
func (r *runner) run(ctx context.Context, units []*unit) error {
	ready := make(chan *unit, len(units))
	left := len(units)
	for _, u := range units {
		if u.waiting == 0 {
			ready <- u
		}
	}
	if left == 0 {
		return nil
	}
	defer newHeap().close()
	var mu sync.Mutex // guards left and the units' counts
	done := func(u *unit) {
		mu.Lock()
		defer mu.Unlock()
		for _, user := range u.users {
			if user.waiting--; user.waiting == 0 {
				ready <- user
			}
		}
		if left--; left == 0 {
			close(ready)
		}
	}
	var wg sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		wg.Go(func() {
			for u := range ready {
				if ctx.Err() == nil {
					r.unit(u)
				}
				done(u)
			}
		})
	}
	wg.Wait()
	if err := ctx.Err(); err != nil {
		return err
	}
	return r.cache.trim()
}

// unit analyzes u, if it matters and nothing is kept of it.
func (r *runner) unit(u *unit) {
	if !u.root && (r.store.knows(u.node) || broken(u.pkg)) {
		return // a dependency that is broken is no failure in itself: what imports it fails
	}
	if r.recall(u) {
		return
	}
	sources := readSources(u.node, r.cfg.overlay)
	switch {
	case isSuspect(u.pkg), r.keeper.admits(u.node, sources, u.root):
		ok := r.whole(u, sources)
		if !ok && u.narrow != nil && !isEmpty(u.narrow.pkg) {
			narrow := &unit{node: u.narrow, root: true}
			r.whole(narrow, readSources(narrow.node, r.cfg.overlay))
		}
	default:
		if u.root {
			r.note(u.pkg)
		}
		r.hollow(u)
	}
}

// recall takes what is kept of u, and reports whether anything is. What is to be fixed has to
// be looked at again.
func (r *runner) recall(u *unit) bool {
	if u.root && r.cfg.edits {
		return false
	}
	o, found, ok := r.cache.load(u.node, u.root)
	if !ok {
		return false
	}
	r.keeper.add(u.node, o.names)
	r.store.save(u.node, o)
	if u.root {
		r.found(found)
		r.note(u.pkg)
	}
	return true
}

// isSuspect reports whether something is wrong with a package, of which the type checker
// says best what.
func isSuspect(pkg *packages.Package) bool {
	return len(pkg.Errors) > 0 || pkg.ExportFile == "" && len(pkg.CompiledGoFiles) > 0
}

// whole analyzes u with its files, and reports whether it compiles.
func (r *runner) whole(u *unit, sources [][]byte) bool {
	r.universe.rlock(u.deps)
	defer r.universe.RUnlock()
	pkg := r.universe.check(u.node, sources)
	if broken(pkg) {
		if u.root {
			r.fail(newFailure(pkg, u.pkg.Imports))
			r.despite(pkg)
		}
		return false
	}
	x := newExchange(r.store, pkg)
	analyzers := r.producers
	if u.root {
		analyzers = r.analyzers
	}
	graph, failed := r.analyze(analyzers, pkg, x)
	var found []Finding
	if u.root {
		found = findingsOf(graph)
	}
	if !u.root || !r.report(found, pkg) {
		r.universe.release(pkg)
	}
	facts, objects := x.encode()
	o := outcome{&factList{list: facts}, r.keeper.survey(pkg.Types, objects, facts)}
	r.keeper.add(u.node, o.names)
	r.settle(u, o, found, failed)
	return true
}

// despite applies to pkg, which does not compile, the analyzers that do with what is left.
func (r *runner) despite(pkg *packages.Package) {
	able := slices.DeleteFunc(slices.Clone(r.analyzers), func(a *analysis.Analyzer) bool { return !runsDespite(a) })
	if len(able) == 0 || len(pkg.Syntax) == 0 {
		return
	}
	graph, _ := r.analyze(able, pkg, newExchange(r.store, pkg))
	r.report(findingsOf(graph), pkg)
}

// runsDespite reports whether a, and all that it requires, run on what does not compile.
func runsDespite(a *analysis.Analyzer) bool {
	return a.RunDespiteErrors && !slices.ContainsFunc(a.Requires, func(req *analysis.Analyzer) bool { return !runsDespite(req) })
}

// hollow hands on the facts about packages that u imports, as if u declared nothing.
func (r *runner) hollow(u *unit) {
	stubs := make(map[*types.Package]*node)
	var imports []*types.Package
	some := false
	for _, dep := range u.deps {
		stub := types.NewPackage(dep.pkg.PkgPath, dep.pkg.Name)
		stubs[stub] = dep
		imports = append(imports, stub)
		some = some || r.store.ofPackage(dep, nil) != nil
	}
	if !some {
		r.settle(u, outcome{}, nil, false)
		return
	}
	pkg := *u.pkg
	pkg.Imports = nil
	pkg.Fset = token.NewFileSet()
	pkg.Types = types.NewPackage(pkg.PkgPath, pkg.Name)
	pkg.Types.SetImports(imports)
	pkg.Types.MarkComplete()
	pkg.TypesInfo = newInfo()
	x := newExchange(r.store, &pkg)
	x.stubs = stubs
	_, failed := r.analyze(r.producers, &pkg, x)
	facts, _ := x.encode()
	r.settle(u, outcome{facts: &factList{list: facts}}, nil, failed)
}

// analyze applies the analyzers to a package that has no imports for checker, which would
// ask for the analysis of each. It reports whether one of them failed.
func (r *runner) analyze(analyzers []*analysis.Analyzer, pkg *packages.Package, x *exchange) (graph *checker.Graph, failed bool) {
	graph, err := checker.Analyze(guard(analyzers, r.cfg.overlay, x), []*packages.Package{pkg}, &checker.Options{Sequential: true})
	if err != nil {
		panic(err) // the analyzers are valid
	}
	for act := range graph.All() {
		if f := failureOf(act); f != nil {
			r.fail(*f)
			failed = true
		}
	}
	return graph, failed
}

// findingsOf returns what the analyzers found that did not fail.
func findingsOf(graph *checker.Graph) []Finding {
	var out []Finding
	for _, act := range graph.Roots {
		if act.Err == nil {
			out = append(out, findings(act)...)
		}
	}
	return out
}

// report takes the findings of a package, and reports whether its syntax is still needed.
func (r *runner) report(found []Finding, pkg *packages.Package) bool {
	r.found(found)
	if r.cfg.edits && slices.ContainsFunc(found, func(f Finding) bool { return len(f.Fixes) > 0 }) {
		r.note(pkg)
		return true
	}
	r.note(r.graph.byID[pkg.ID].pkg)
	return false
}

func (r *runner) found(findings []Finding) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.res.Findings = append(r.res.Findings, findings...)
}

// note keeps that pkg was looked at.
func (r *runner) note(pkg *packages.Package) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.res.pkgs[pkg.PkgPath] = pkg
}

func (r *runner) fail(f Failure) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.res.Failures = append(r.res.Failures, f)
}
