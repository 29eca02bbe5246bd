package driver

import (
	"math/big"
	"slices"

	"golang.org/x/tools/go/packages"
)

// A graph is what go list says of the packages that were asked for and all that they
// import. A package that is compiled again for a test is one more node.
type graph struct {
	nodes []*node // each after those that it imports
	byPkg map[*packages.Package]*node
	byID  map[string]*node

	variants map[string][]*node // of import paths: those that are compiled again for a test
}

// A node is a package as listed, without syntax and types.
type node struct {
	index int
	pkg   *packages.Package
	deps  []*node  // direct imports
	reach *big.Int // the indices of all that it imports, directly or not
}

func newGraph(roots []*packages.Package) *graph {
	g := &graph{
		byPkg:    make(map[*packages.Package]*node),
		byID:     make(map[string]*node),
		variants: make(map[string][]*node),
	}
	packages.Visit(roots, nil, func(pkg *packages.Package) {
		n := &node{index: len(g.nodes), pkg: pkg, reach: new(big.Int)}
		for _, imp := range pkg.Imports {
			dep := g.byPkg[imp]
			n.deps = append(n.deps, dep)
			n.reach.Or(n.reach, dep.reach)
			n.reach.SetBit(n.reach, dep.index, 1)
		}
		slices.SortFunc(n.deps, func(a, b *node) int { return a.index - b.index })
		g.nodes = append(g.nodes, n)
		g.byPkg[pkg], g.byID[pkg.ID] = n, n
		if pkg.ForTest != "" {
			g.variants[pkg.PkgPath] = append(g.variants[pkg.PkgPath], n)
		}
	})
	return g
}

func (n *node) imports(dep *node) bool { return slices.Contains(n.deps, dep) }

func (n *node) reaches(dep *node) bool { return n.reach.Bit(dep.index) == 1 }

// isStd reports whether n belongs to the standard library.
func (n *node) isStd() bool {
	return n.pkg.Module == nil && n.pkg.PkgPath != "command-line-arguments"
}

// forms returns n and the nodes that have their facts from it.
func (g *graph) forms(n *node) []*node {
	forms := []*node{n}
	for _, v := range g.variants[n.pkg.PkgPath] {
		if v != n && g.factNode(v) == n {
			forms = append(forms, v)
		}
	}
	return forms
}

// factNode returns the node whose analysis yields the facts of n: a package that is
// compiled again only because a test changes what it imports has those that it has
// otherwise.
func (g *graph) factNode(n *node) *node {
	if n.pkg.ForTest == "" || n.pkg.ForTest == n.pkg.PkgPath {
		return n
	}
	if plain := g.byID[n.pkg.PkgPath]; plain != nil {
		return plain
	}
	return n
}
