package tlsconfig

import (
	"go/ast"
	"go/types"

	"github.com/tlsvet/tlsvet/internal/flow"
	"github.com/tlsvet/tlsvet/internal/testfile"
)

// withoutTests returns what is known of other packages by what is not of tests; f itself
// if the package has none.
func (f *facts) withoutTests() *facts {
	plain := testfile.Without(f.pass)
	if plain == f.pass {
		return f
	}
	return newFacts(plain)
}

// namedInTests reports whether a test names what the collector knows, or what own, which
// knows the package without its tests, has learned of structs. It takes that in.
func (f *facts) namedInTests(own *facts) bool {
	f.own = own.own
	for _, s := range own.foreign {
		f.addForeign(*s)
	}
	known := map[types.Object]bool{}
	found := false
	for _, file := range f.pass.Files {
		if !testfile.Is(f.pass.Fset, file.FileStart) {
			continue
		}
		ast.Inspect(file, func(n ast.Node) bool {
			id, ok := n.(*ast.Ident)
			if !ok || found {
				return !found
			}
			obj := f.pass.TypesInfo.ObjectOf(id)
			if _, ok := known[obj]; obj != nil && !ok {
				known[obj] = f.names(obj) || f.knows(obj)
				found = known[obj]
			}
			return !found
		})
	}
	return found
}

// forget gives up what is known of the package's own structs.
func (f *facts) forget() {
	f.own = map[*types.TypeName][]*flow.Template{}
	clear(f.fields)
	clear(f.byType)
}
