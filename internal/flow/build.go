package flow

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/ssa"
)

// A Program is the go/ssa form of the functions of one package that matter.
type Program struct {
	Pkg   *ssa.Package
	Funcs []*ssa.Function // with bodies, in source order, literals after the function they are in
	src   *source
	uses  map[*types.Func]int // references from anywhere in the package
	calls map[*types.Func]int // static calls from functions with bodies
	kept  map[*types.Func]bool
}

// Build returns the go/ssa form of the package under analysis, with bodies only for
// the functions that keep holds for; go/ssa takes the others for functions written in
// another language. A nil keep keeps all.
//
// It does not use the buildssa pass, which would drag the facts of ctrlflow over
// every dependency; noReturn stands in for them.
func Build(pass *analysis.Pass, keep map[*types.Func]bool) *Program {
	prog := ssa.NewProgram(pass.Fset, ssa.BareInits|ssa.InstantiateGenerics|ssa.GlobalDebug)
	prog.SetNoReturn(noReturn(pass))
	files, info := pass.Files, pass.TypesInfo
	if keep != nil {
		files, info = trim(pass, keep)
	}
	for imp, objs := range named(files, info) {
		if imp != pass.Pkg {
			declare(prog, imp, objs)
		}
	}
	p := &Program{
		Pkg:   prog.CreatePackage(pass.Pkg, files, info, false),
		src:   newSource(pass.TypesInfo),
		uses:  countUses(pass, keep),
		calls: map[*types.Func]int{},
		kept:  keep,
	}
	p.Pkg.Build()
	p.collect(pass, keep)
	return p
}

// named returns the functions and variables of packages that files name, by their packages,
// each once. Of other objects go/ssa needs nothing but their types, and methods it makes
// when they are called.
func named(files []*ast.File, info *types.Info) map[*types.Package][]types.Object {
	out := map[*types.Package][]types.Object{}
	seen := map[types.Object]bool{}
	note := func(n ast.Node) bool {
		id, ok := n.(*ast.Ident)
		if !ok {
			return true
		}
		obj := info.Uses[id]
		switch v := obj.(type) {
		case *types.Func:
			if v = v.Origin(); v.Signature().Recv() != nil || seen[v] {
				return true
			}
			obj = v
		case *types.Var:
			if v.Kind() != types.PackageVar || seen[v] {
				return true
			}
		default:
			return true
		}
		seen[obj] = true
		out[obj.Pkg()] = append(out[obj.Pkg()], obj)
		return true
	}
	for _, file := range files {
		for _, decl := range file.Decls {
			switch decl := decl.(type) {
			case *ast.FuncDecl:
				if decl.Body != nil {
					ast.Inspect(decl.Body, note)
				}
			case *ast.GenDecl:
				if decl.Tok == token.VAR {
					ast.Inspect(decl, note)
				}
			}
		}
	}
	return out
}

// declare creates an imported package with these of its objects: a member for all that is
// in its export data would cost more than the functions that are built.
//
// To go/ssa it is a package from source, whose members are what its declarations define.
// Those of a const declaration it makes without syntax, whatever they are, as it does
// those of export data.
func declare(prog *ssa.Program, imp *types.Package, objs []types.Object) {
	spec := new(ast.ValueSpec)
	info := &types.Info{Defs: make(map[*ast.Ident]types.Object, len(objs))}
	for _, obj := range objs {
		id := ast.NewIdent(obj.Name())
		info.Defs[id] = obj
		spec.Names = append(spec.Names, id)
	}
	file := &ast.File{Decls: []ast.Decl{&ast.GenDecl{Tok: token.CONST, Specs: []ast.Spec{spec}}}}
	prog.CreatePackage(imp, []*ast.File{file}, info, true)
}

// trim returns copies of the files in which the functions that are not kept have no
// body, and the type information that goes with them.
func trim(pass *analysis.Pass, keep map[*types.Func]bool) ([]*ast.File, *types.Info) {
	info := *pass.TypesInfo
	info.FileVersions = make(map[*ast.File]string, len(pass.Files))
	files := make([]*ast.File, len(pass.Files))
	for i, file := range pass.Files {
		f := *file
		f.Decls = make([]ast.Decl, len(file.Decls))
		for j, decl := range file.Decls {
			if fd, ok := decl.(*ast.FuncDecl); ok && !keep[funcOf(pass, fd)] {
				d := *fd
				d.Body = nil
				decl = &d
			}
			f.Decls[j] = decl
		}
		files[i] = &f
		info.FileVersions[&f] = pass.TypesInfo.FileVersions[file]
	}
	return files, &info
}

// collect lists the functions with bodies and indexes their syntax.
func (p *Program) collect(pass *analysis.Pass, keep map[*types.Func]bool) {
	p.add(p.Pkg.Func("init"))
	for _, file := range pass.Files {
		for _, decl := range file.Decls {
			switch decl := decl.(type) {
			case *ast.GenDecl:
				p.src.add(decl)
			case *ast.FuncDecl:
				obj := funcOf(pass, decl)
				if obj == nil || keep != nil && !keep[obj] {
					continue
				}
				p.src.add(decl)
				p.add(p.Pkg.Prog.FuncValue(obj))
			}
		}
	}
	for _, fn := range p.Funcs {
		p.src.refs(fn)
		p.countCalls(fn)
	}
}

// add appends fn and the function literals in it.
func (p *Program) add(fn *ssa.Function) {
	if fn == nil || len(fn.Blocks) == 0 {
		return
	}
	p.Funcs = append(p.Funcs, fn)
	for _, anon := range fn.AnonFuncs {
		p.add(anon)
	}
}

func (p *Program) countCalls(fn *ssa.Function) {
	for _, b := range fn.Blocks {
		for _, instr := range b.Instrs {
			if call, ok := instr.(ssa.CallInstruction); ok {
				if callee := call.Common().StaticCallee(); callee != nil {
					if obj := funcObject(callee); obj != nil {
						p.calls[obj]++
					}
				}
			}
		}
	}
}

// internal reports whether every use of fn is a static call from a function with a
// body, so that what it returns can be judged at its callers.
func (p *Program) internal(fn *ssa.Function) bool {
	if fn.Parent() != nil {
		return onlyCalled(fn)
	}
	obj := funcObject(fn)
	if obj == nil || obj.Exported() || obj.Pkg() != p.Pkg.Pkg {
		return false
	}
	return p.uses[obj] > 0 && p.uses[obj] == p.calls[obj]
}

// onlyCalled reports whether a function literal is used for nothing but calls in the
// function that it stands in.
func onlyCalled(fn *ssa.Function) bool {
	calls := 0
	for _, b := range fn.Parent().Blocks {
		for _, instr := range b.Instrs {
			for _, op := range instr.Operands(nil) {
				if *op != fn {
					continue
				}
				if mc, ok := instr.(*ssa.MakeClosure); ok {
					for _, r := range *mc.Referrers() {
						if !calledBy(r, mc) {
							return false
						}
						calls++
					}
				} else if !calledBy(instr, fn) {
					return false
				} else {
					calls++
				}
			}
		}
	}
	return calls > 0
}

// calledBy reports whether instr uses v as the function that it calls, or only names it.
func calledBy(instr ssa.Instruction, v ssa.Value) bool {
	switch instr := instr.(type) {
	case *ssa.DebugRef:
		return true
	case *ssa.Call:
		return instr.Call.Value == v && !slices.Contains(instr.Call.Args, v)
	}
	return false
}

// trimmed reports whether fn has no body here because it does not matter.
func (p *Program) trimmed(fn *ssa.Function) bool {
	obj := funcObject(fn)
	return obj != nil && p.kept != nil && obj.Pkg() == p.Pkg.Pkg && !p.kept[obj]
}

// funcObject returns the declared function that fn is or is an instance of, or nil.
func funcObject(fn *ssa.Function) *types.Func {
	obj, _ := fn.Object().(*types.Func)
	if obj == nil {
		return nil
	}
	return obj.Origin()
}

func funcOf(pass *analysis.Pass, decl *ast.FuncDecl) *types.Func {
	obj, _ := pass.TypesInfo.Defs[decl.Name].(*types.Func)
	return obj
}
