package driver

import (
	"slices"

	"golang.org/x/tools/go/packages"
)

// A unit is a package that may have to be analyzed.
type unit struct {
	*node
	root   bool  // what is found in it is reported
	narrow *node // what is analyzed if n and its tests do not compile together, or nil

	users   []*unit // units that need the facts of this one
	waiting int     // how many units whose facts this one needs are not done
}

// plan returns the units of the packages that were asked for: each of these in its widest
// form and, if facts is set, what they import outside the standard library. Each comes
// after those whose facts it needs.
func (g *graph) plan(roots []*packages.Package, facts bool) []*unit {
	p := &planner{graph: g, units: make(map[*node]*unit)}
	wide := make(map[string]*node) // by import path
	for _, pkg := range roots {
		if isTestVariant(pkg) {
			wide[pkg.PkgPath] = g.byPkg[pkg]
		}
	}
	for _, pkg := range roots {
		n := g.byPkg[pkg]
		if isTestMain(pkg) || wide[pkg.PkgPath] != nil && !isTestVariant(pkg) || isEmpty(pkg) {
			continue // generated: nobody wrote it; or its files, if any, are in the variant
		}
		u := p.unit(n, facts)
		u.root = true
		if isTestVariant(pkg) {
			u.narrow = g.byID[pkg.PkgPath]
		}
	}
	return p.order
}

type planner struct {
	graph *graph
	units map[*node]*unit
	order []*unit
}

func (p *planner) unit(n *node, facts bool) *unit {
	if u := p.units[n]; u != nil {
		return u
	}
	u := &unit{node: n}
	p.units[n] = u
	if facts {
		for _, dep := range n.deps {
			dep = p.graph.factNode(dep)
			if dep.isStd() || isEmpty(dep.pkg) {
				continue
			}
			d := p.unit(dep, facts)
			if !slices.Contains(d.users, u) {
				d.users = append(d.users, u)
				u.waiting++
			}
		}
	}
	p.order = append(p.order, u)
	return u
}

func isEmpty(pkg *packages.Package) bool {
	return len(pkg.CompiledGoFiles) == 0 && len(pkg.Errors) == 0
}
