package tlsconfig

import (
	"cmp"
	"go/types"
	"maps"
	"reflect"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/types/objectpath"

	"github.com/tlsvet/tlsvet/internal/flow"
	"github.com/tlsvet/tlsvet/internal/option"
	"github.com/tlsvet/tlsvet/internal/syntax"
)

// A funcFact says what a function does with configs, or which values it returns.
type funcFact struct {
	Fact flow.Fact
}

// A fieldFact says what becomes of a struct's field: for which side the config that it
// holds is used, and which configs are made of structs with the field, unless an earlier
// field of the struct says so.
type fieldFact struct {
	Use       flow.Use
	Templates []*flow.Template
}

// A varFact says what a package variable holds.
type varFact struct {
	Fact flow.Fact
}

// A packageFact holds what a package, and those that it imports, make of structs of
// packages other than their own, on whose fields they cannot put facts.
type packageFact struct {
	Structs []structFact // sorted by package and name
}

// A structFact is what becomes of a struct of another package.
type structFact struct {
	Package, Name string
	Fields        []fieldUse // sorted by path
	Templates     []*flow.Template
}

// A fieldUse is the side for which the config in a field is used.
type fieldUse struct {
	Path string
	Use  flow.Use
}

func (*funcFact) AFact()    {}
func (*fieldFact) AFact()   {}
func (*varFact) AFact()     {}
func (*packageFact) AFact() {}

// Names returns the fields that the fact speaks of. A host that looks only at packages
// that name what a fact is about cannot know them: they are of other packages.
func (f *packageFact) Names() []string {
	var names []string
	for _, s := range f.Structs {
		names = append(names, s.Name)
		for _, u := range s.Fields {
			names = append(names, strings.Split(u.Path, ".")...)
		}
		for _, t := range s.Templates {
			for _, k := range t.Paths() {
				names = append(names, strings.Split(k, ".")...)
			}
		}
	}
	return names
}

func (f *funcFact) String() string    { return "func " + f.Fact.Name }
func (f *fieldFact) String() string   { return "field" }
func (f *varFact) String() string     { return "variable" }
func (f *packageFact) String() string { return "package" }

// opaque is the use of a config that also goes where it cannot be followed.
const opaque flow.Use = 1 << 7

// alone is the use of a config that a function takes the name of the server from.
const alone flow.Use = 1 << 6

func useOf(role option.Role, isOpaque bool) flow.Use {
	u := flow.Use(role)
	if isOpaque {
		u |= opaque
	}
	return u
}

func roleOf(u flow.Use) option.Role { return option.Role(u &^ (opaque | alone)) }

// maxTemplates bounds the ways in which one struct type becomes a config.
const maxTemplates = 16

// facts is what is known of other packages, and of this one so far.
type facts struct {
	library
	pass    *analysis.Pass
	index   *flow.Index
	foreign map[string]*structFact // by package and name
	own     map[*types.TypeName][]*flow.Template
	fields  map[*types.Var]*fieldFact            // imported
	byType  map[*types.TypeName][]*flow.Template // imported
	merger  flow.Merger
	owners  map[*types.Package]map[*types.Var]owner
	paths   objectpath.Encoder
	used    map[types.Object]bool // what isUsed looks up
	looks   *bool                 // what looksElsewhere found
	changed map[*types.Var]bool   // what onlyRead looks up

	// What the next fact is read into: there is none about most objects.
	spareFunc *funcFact
	spareVar  *varFact
}

func newFacts(pass *analysis.Pass) *facts {
	f := &facts{
		library: tlsPath,
		pass:    pass,
		index:   flow.NewIndex(pass),
		foreign: map[string]*structFact{},
		own:     map[*types.TypeName][]*flow.Template{},
		fields:  map[*types.Var]*fieldFact{},
		byType:  map[*types.TypeName][]*flow.Template{},
		merger:  flow.Merger{Deciding: deciding},
		owners:  map[*types.Package]map[*types.Var]owner{},
	}
	for _, imp := range syntax.Imported(pass) {
		var pf packageFact
		if pass.ImportPackageFact(imp, &pf) {
			for _, s := range pf.Structs {
				f.addForeign(s)
			}
		}
	}
	return f
}

// any reports whether there are facts of other packages. A host that cannot list them has
// asked itself already whether the package matters.
func (f *facts) any() bool {
	return len(f.foreign) > 0 || f.pass.AllObjectFacts == nil || len(f.pass.AllObjectFacts()) > 0
}

func (f *facts) addForeign(s structFact) {
	k := s.Package + "." + s.Name
	if f.foreign[k] == nil {
		f.foreign[k] = &structFact{Package: s.Package, Name: s.Name}
	}
	old := f.foreign[k]
	old.Templates, _ = f.add(old.Templates, s.Templates...)
	for _, u := range s.Fields {
		old.use(u)
	}
}

func (s *structFact) use(u fieldUse) {
	i, ok := slices.BinarySearchFunc(s.Fields, u.Path, func(f fieldUse, path string) int { return strings.Compare(f.Path, path) })
	if !ok {
		s.Fields = slices.Insert(s.Fields, i, u)
		return
	}
	s.Fields[i].Use |= u.Use
}

// add adds more to list, as far as there is room, and returns those that were news.
func (f *facts) add(list []*flow.Template, more ...*flow.Template) (all, news []*flow.Template) {
	for _, t := range more {
		if added, isNews := f.merger.Add(list, t); isNews && len(added) <= maxTemplates {
			list, news = added, append(news, t)
		}
	}
	return list, news
}

// knows reports whether something is known of obj beyond what its type says.
func (f *facts) knows(obj types.Object) bool {
	switch obj := obj.(type) {
	case *types.Func:
		if obj.Pkg() == f.pass.Pkg {
			return f.isOwnCallback(obj)
		}
		return f.function(obj) != nil
	case *types.Var:
		if obj.IsField() {
			return f.field(obj) != nil
		}
		return f.variable(obj) != nil || f.isSettings(structName(obj.Type()))
	case *types.TypeName:
		return f.isSettings(structName(obj.Type())) || f.isOption(obj)
	}
	return false
}

// isOwnCallback reports whether fn, which the package declares, may be a VerifyPeerCertificate
// that other packages use. What does not import the library is not looked at by every host.
func (f *facts) isOwnCallback(fn *types.Func) bool {
	return isPeerCallback(fn.Signature()) &&
		slices.ContainsFunc(f.pass.Pkg.Imports(), func(p *types.Package) bool { return p.Path() == string(f.library) })
}

// maxSettings bounds the fields of a struct that is taken for a set of options wherever
// it is handed. One with more is a server, or all that a program can be told: of those,
// functions matter that name what becomes of them.
const maxSettings = 64

// isSettings reports whether structs that obj declares become configs.
func (f *facts) isSettings(obj *types.TypeName) bool {
	return obj != nil && isSmall(obj) && len(f.templates(obj)) > 0
}

// isSmall reports whether the struct that obj declares may be a set of options.
func isSmall(obj *types.TypeName) bool {
	s, ok := obj.Type().Underlying().(*types.Struct)
	return ok && s.NumFields() <= maxSettings
}

// isOption reports whether values of the type that obj declares may be options: a method
// of this package takes a struct that becomes a config.
//
// Have: type insecure bool; func (i insecure) apply(o *options) { o.insecure = bool(i) }
func (f *facts) isOption(obj *types.TypeName) bool {
	named, ok := obj.Type().(*types.Named)
	if !ok || obj.Pkg() != f.pass.Pkg {
		return false
	}
	for m := range named.Methods() {
		for v := range m.Signature().Params().Variables() {
			if _, isPointer := v.Type().Underlying().(*types.Pointer); isPointer && len(f.templates(structName(v.Type()))) > 0 {
				return true
			}
		}
	}
	return false
}

func structName(t types.Type) *types.TypeName {
	if p, ok := t.Underlying().(*types.Pointer); ok {
		t = p.Elem()
	}
	if named, ok := types.Unalias(t).(*types.Named); ok {
		return named.Origin().Obj()
	}
	return nil
}

// imported reports whether obj is of another package and can have facts. The standard
// library is known from the option catalogue: not every host analyzes it.
func (f *facts) imported(obj types.Object) bool {
	return obj.Pkg() != nil && obj.Pkg() != f.pass.Pkg && !isStd(obj)
}

func isStd(obj types.Object) bool { return obj.Pkg() != nil && option.IsStd(obj.Pkg().Path()) }

func (f *facts) function(fn *types.Func) *flow.Fact {
	if !f.imported(fn) {
		return nil
	}
	if f.spareFunc == nil {
		f.spareFunc = new(funcFact)
	}
	fact := f.spareFunc
	if !f.pass.ImportObjectFact(fn.Origin(), fact) {
		return nil
	}
	f.spareFunc = nil
	if _, known := option.CallOf("", fn.FullName()); known {
		return nil
	}
	return &fact.Fact
}

func (f *facts) variable(v *types.Var) *flow.Fact {
	if !f.imported(v) {
		return nil
	}
	if f.spareVar == nil {
		f.spareVar = new(varFact)
	}
	fact := f.spareVar
	if !f.pass.ImportObjectFact(v, fact) {
		return nil
	}
	f.spareVar = nil
	if isTable(v) && !f.onlyRead(v) {
		return nil
	}
	return &fact.Fact
}

// isUsed reports whether the package names variable v after its declaration.
func (f *facts) isUsed(v *types.Var) bool {
	if f.used == nil {
		f.used = map[types.Object]bool{}
		for _, obj := range f.pass.TypesInfo.Uses {
			f.used[obj] = true
		}
	}
	return f.used[v]
}

// learn takes in what structs of any package were found to become, and reports whether
// that is news: of its own structs, the package knows best in the latest round.
func (f *facts) learn(found map[*types.TypeName][]*flow.Template) bool {
	own := map[*types.TypeName][]*flow.Template{}
	news := false
	for _, obj := range slices.SortedFunc(maps.Keys(found), compareNames) {
		if obj.Pkg() == f.pass.Pkg {
			own[obj] = found[obj]
			continue
		}
		if _, more := f.add(f.templates(obj), found[obj]...); len(more) > 0 {
			f.addForeign(structFact{Package: obj.Pkg().Path(), Name: obj.Name(), Templates: more})
			news = true
		}
	}
	news = news || !reflect.DeepEqual(own, f.own)
	f.own = own // what was found before less was known is out of date
	clear(f.fields)
	clear(f.byType)
	return news
}

func compareNames(a, b *types.TypeName) int {
	return cmp.Or(strings.Compare(a.Pkg().Path(), b.Pkg().Path()), strings.Compare(a.Name(), b.Name()))
}

// exportPackage hands on what is known of structs of other packages.
func (f *facts) exportPackage() {
	if len(f.foreign) == 0 {
		return
	}
	var pf packageFact
	for _, k := range slices.Sorted(maps.Keys(f.foreign)) {
		pf.Structs = append(pf.Structs, *f.foreign[k])
	}
	f.pass.ExportPackageFact(&pf)
}

// export puts a fact on obj if other packages can name it.
func (f *facts) export(obj types.Object, fact analysis.Fact) {
	if _, err := f.paths.For(obj); err == nil {
		f.pass.ExportObjectFact(obj, fact)
	}
}
