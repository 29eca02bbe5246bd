package flow

import (
	"go/ast"
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
	referred := referred(files, info)
	for _, p := range pass.Pkg.Imports() {
		if referred[p] {
			prog.CreatePackage(p, nil, nil, true)
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

// referred returns the packages of which files name functions or variables: of others go/ssa
// needs nothing but types.
func referred(files []*ast.File, info *types.Info) map[*types.Package]bool {
	out := map[*types.Package]bool{}
	note := func(n ast.Node) bool {
		id, _ := n.(*ast.Ident)
		switch obj := info.Uses[id].(type) {
		case *types.Func:
			if obj.Signature().Recv() == nil {
				out[obj.Pkg()] = true
			}
		case *types.Var:
			if !obj.IsField() {
				out[obj.Pkg()] = true
			}
		}
		return true
	}
	for _, file := range files {
		ast.Inspect(file, note)
	}
	return out
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
