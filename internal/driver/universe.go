package driver

import (
	"fmt"
	"go/token"
	"go/types"
	"io"
	"os"
	"runtime"
	"sync"

	"golang.org/x/tools/go/gcexportdata"
)

// A universe holds the types of imported packages, each read once from its export data.
//
// To read a package may add objects to others that it mentions, so nobody may look at
// the types meanwhile: whoever does holds the lock for reading.
type universe struct {
	sync.RWMutex
	fset  *token.FileSet
	graph *graph
	types []*types.Package // by index of node
	nodes map[*types.Package]*node
	reads int // how often a package was read
	bytes int // of export data that was read; the types keep it in memory
	begun int // how often the types began anew

	overlay map[string][]byte // files that differ from those on disk
}

// maxBytes bounds the export data in memory. Beyond it the types begin anew: what is still
// to be analyzed needs few of those that were.
const maxBytes = 60 << 20

func newUniverse(g *graph, overlay map[string][]byte) *universe {
	u := &universe{graph: g, overlay: overlay}
	u.reset()
	return u
}

// reset forgets all types, and where they are declared.
func (u *universe) reset() {
	u.begun++
	u.fset = token.NewFileSet()
	u.types = make([]*types.Package, len(u.graph.nodes))
	u.nodes = make(map[*types.Package]*node)
	u.bytes = 0
	for i, n := range u.graph.nodes {
		pkg := types.NewPackage(n.pkg.PkgPath, n.pkg.Name)
		if n.pkg.PkgPath == "unsafe" {
			pkg = types.Unsafe
		}
		u.types[i] = pkg
		u.nodes[pkg] = n
	}
}

// rlock locks u for reading when all of nodes have been read. Of those that cannot be
// read the type checker says so.
func (u *universe) rlock(nodes []*node) {
	for {
		u.RLock()
		if u.complete(nodes) {
			return
		}
		u.RUnlock()
		u.Lock()
		if u.bytes > maxBytes {
			u.reset()
			runtime.GC() // before the heap grows to twice what it was
		}
		for _, n := range nodes {
			u.read(n)
		}
		u.Unlock()
	}
}

func (u *universe) complete(nodes []*node) bool {
	for _, n := range nodes {
		if n.pkg.ExportFile != "" && !u.types[n.index].Complete() {
			return false
		}
	}
	return true
}

// read reads the export data of n. What cannot be read has none from then on.
func (u *universe) read(n *node) {
	if n.pkg.ExportFile == "" || u.types[n.index].Complete() {
		return
	}
	u.reads++
	read := u.readFile
	if n.pkg.ExportFile == fromSource {
		read = u.readSource
	}
	if err := read(n); err != nil {
		n.pkg.ExportFile = ""
	}
}

func (u *universe) readFile(n *node) error {
	f, err := os.Open(n.pkg.ExportFile)
	if err != nil {
		return err
	}
	defer f.Close()
	r, err := gcexportdata.NewReader(f)
	if err != nil {
		return err
	}
	if part, ok := r.(*io.LimitedReader); ok {
		u.bytes += int(part.N)
	}
	_, err = gcexportdata.Read(r, u.fset, u.view(n), n.pkg.PkgPath)
	return err
}

// view returns the packages that the export data of n may mention, by path. Of those
// with several forms, that is the one with which n was compiled.
func (u *universe) view(n *node) map[string]*types.Package {
	view := map[string]*types.Package{n.pkg.PkgPath: u.types[n.index]}
	for i := range n.index {
		if n.reach.Bit(i) == 1 {
			view[u.graph.nodes[i].pkg.PkgPath] = u.types[i]
		}
	}
	return view
}

// importer returns what the type checker asks for the imports of n.
func (u *universe) importer(n *node) types.Importer {
	return importerFunc(func(path string) (*types.Package, error) {
		if path == "unsafe" {
			return types.Unsafe, nil
		}
		imp := n.pkg.Imports[path]
		if imp == nil {
			return nil, fmt.Errorf("no metadata for %s", path)
		}
		if pkg := u.types[u.graph.byPkg[imp].index]; pkg.Complete() {
			return pkg, nil
		}
		return nil, fmt.Errorf("no export data")
	})
}

type importerFunc func(path string) (*types.Package, error)

func (f importerFunc) Import(path string) (*types.Package, error) { return f(path) }
