package driver

import (
	"bytes"
	"slices"
	"strings"
	"sync"
)

// A Gate says which packages the analyzers have something to say of, so that the others
// need not be parsed. The zero Gate means all packages.
//
// A package matters if it imports one that the gate names; or if it names what some
// package that it imports, directly or not, made of such a package: an object with a
// fact, or one whose type is made of types of these packages.
type Gate struct {
	Imports []string // import paths
	Named   string   // the name of more packages to import, wherever they are; "" for none
	Types   []string // further types, as "net/http.Transport"

	// Inspected are types of Imports of which a package that does not import these can only
	// look at what stands in Names, as "crypto/tls.ConnectionState".
	Inspected []string

	// Names are objects, fields and methods, as "io.EOF", of which analyzers report the
	// uses, though they have no facts of them.
	Names []string

	// Texts stand in files, as in a comment, of which analyzers report something.
	Texts []string
}

func (g *Gate) isOpen() bool {
	return len(g.Imports)+len(g.Types)+len(g.Names)+len(g.Texts) == 0 && g.Named == ""
}

// opens reports whether what imports n matters.
func (g *Gate) opens(n *node) bool {
	return g.Named != "" && n.pkg.Name == g.Named || slices.Contains(g.Imports, n.pkg.PkgPath)
}

func (g *Gate) hasText(src []byte) bool {
	return slices.ContainsFunc(g.Texts, func(text string) bool { return bytes.Contains(src, []byte(text)) })
}

// names are what a package declares that makes packages matter that name it.
type names struct {
	globals map[string]bool // of the package's scope
	members map[string]bool // fields and methods, which can also be reached through others
	types   []string        // "path.Name", what is made of which counts too
}

// A gatekeeper knows the names that were found so far.
type gatekeeper struct {
	gate  *Gate
	graph *graph

	mu      sync.RWMutex
	hot     map[string]bool    // types by "path.Name"
	opened  map[string]bool    // packages all of whose types are hot
	globals map[string][]*node // who declares the name
	members map[string][]*node
	reports map[string][]*node // those that matter only for what is reported
}

func newGatekeeper(gate *Gate, g *graph) *gatekeeper {
	k := &gatekeeper{
		gate: gate, graph: g,
		hot:     make(map[string]bool),
		opened:  make(map[string]bool),
		globals: make(map[string][]*node),
		members: make(map[string][]*node),
		reports: make(map[string][]*node),
	}
	for _, t := range gate.Types {
		k.hot[t] = true
	}
	for _, n := range g.nodes {
		if gate.opens(n) {
			k.opened[n.pkg.PkgPath] = true
		}
		for _, name := range gate.Names {
			if path, name := cutLast(name); path == n.pkg.PkgPath {
				k.reports[name] = append(k.reports[name], n)
			}
		}
	}
	return k
}

// cutLast splits "path.Name" at its last dot.
func cutLast(s string) (path, name string) {
	i := strings.LastIndexByte(s, '.')
	return s[:i], s[i+1:]
}

// libraries returns the packages of the standard library that have something in their
// API that makes what names it matter: those that import what the gate names.
func (k *gatekeeper) libraries() []*node {
	var out []*node
	for _, n := range k.graph.nodes {
		if n.isStd() && !strings.Contains("/"+n.pkg.PkgPath+"/", "/internal/") && (k.importsOpened(n) || k.declaresHot(n)) {
			out = append(out, n)
		}
	}
	return out
}

func (k *gatekeeper) importsOpened(n *node) bool {
	return slices.ContainsFunc(n.deps, k.gate.opens)
}

func (k *gatekeeper) declaresHot(n *node) bool {
	return slices.ContainsFunc(k.gate.Types, func(t string) bool {
		path, _ := cutLast(t)
		return path == n.pkg.PkgPath
	})
}

// add makes known what n declares.
func (k *gatekeeper) add(n *node, found names) {
	k.mu.Lock()
	defer k.mu.Unlock()
	forms := k.graph.forms(n)
	for name := range found.globals {
		k.globals[name] = append(k.globals[name], forms...)
	}
	for name := range found.members {
		k.members[name] = append(k.members[name], forms...)
	}
	for _, t := range found.types {
		k.hot[t] = true
	}
}

// admits reports whether n, which has the given files, matters. What matters only for
// reports does if report is set.
func (k *gatekeeper) admits(n *node, sources [][]byte, report bool) bool {
	if k.gate.isOpen() || k.importsOpened(n) {
		return true
	}
	k.mu.RLock()
	defer k.mu.RUnlock()
	return slices.ContainsFunc(sources, func(src []byte) bool {
		file := &importTable{src: src}
		return report && k.gate.hasText(src) || eachMention(src, func(m mention) bool {
			name := string(m.name)
			return k.isGlobal(n, file, m) ||
				slices.ContainsFunc(k.members[name], n.reaches) ||
				report && slices.ContainsFunc(k.reports[name], n.reaches)
		})
	})
}

// isGlobal reports whether m, in a file of n, may stand for what a package declares in its
// scope.
func (k *gatekeeper) isGlobal(n *node, file *importTable, m mention) bool {
	declared := k.globals[string(m.name)]
	if !slices.ContainsFunc(declared, n.imports) {
		return false
	}
	return m.unclear || m.qualifier != nil && file.named(m.qualifier, func(path string, renamed bool) bool {
		imp := n.pkg.Imports[path]
		return imp != nil && (renamed || imp.Name == string(m.qualifier)) && slices.Contains(declared, k.graph.byPkg[imp])
	})
}
