package driver

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/packages"
)

// unusedImports returns the edits that delete the imports of file whose last use is
// in text that the given edits delete.
func unusedImports(pkg *packages.Package, file *ast.File, tok *token.File, content []byte, edits []Edit) []Edit {
	kept := keptImports(pkg.TypesInfo, file, tok, edits)
	var out []Edit
	for _, decl := range file.Decls {
		decl, ok := decl.(*ast.GenDecl)
		if !ok || decl.Tok != token.IMPORT {
			continue
		}
		var dead []Edit
		for _, spec := range decl.Specs {
			spec := spec.(*ast.ImportSpec)
			if name := pkg.TypesInfo.PkgNameOf(spec); !isNamed(name) || kept[name] || mentions(edits, name.Name()) {
				continue
			}
			dead = append(dead, deletion(tok, content, importStart(spec), importEnd(spec)))
		}
		if len(dead) == len(decl.Specs) {
			dead = []Edit{deletion(tok, content, decl.Pos(), decl.End())}
		}
		out = append(out, dead...)
	}
	return out
}

// keptImports returns the imported names that file uses outside the text that edits
// replace.
func keptImports(info *types.Info, file *ast.File, tok *token.File, edits []Edit) map[*types.PkgName]bool {
	kept := make(map[*types.PkgName]bool)
	for id, obj := range info.Uses {
		name, ok := obj.(*types.PkgName)
		if !ok || id.Pos() < file.FileStart || id.Pos() >= file.FileEnd {
			continue
		}
		at := tok.Offset(id.Pos())
		gone := slices.ContainsFunc(edits, func(e Edit) bool { return e.Start <= at && at < e.End })
		if !gone {
			kept[name] = true
		}
	}
	return kept
}

// isNamed reports whether an import must be used: it is neither blank nor a dot import.
func isNamed(name *types.PkgName) bool {
	return name != nil && name.Name() != "_" && name.Name() != "."
}

// mentions reports whether inserted text may use the import called name.
func mentions(edits []Edit, name string) bool {
	return slices.ContainsFunc(edits, func(e Edit) bool { return strings.Contains(e.New, name+".") })
}

func importStart(spec *ast.ImportSpec) token.Pos {
	if spec.Doc != nil {
		return spec.Doc.Pos()
	}
	return spec.Pos()
}

func importEnd(spec *ast.ImportSpec) token.Pos {
	if spec.Comment != nil {
		return spec.Comment.End()
	}
	return spec.End()
}

// deletion returns the edit that deletes [pos, end), with the whole line if nothing
// else is on it.
func deletion(tok *token.File, content []byte, pos, end token.Pos) Edit {
	e := Edit{File: tok.Name(), Start: tok.Offset(pos), End: tok.Offset(end)}
	for e.End < len(content) && strings.IndexByte(" \t;\r", content[e.End]) >= 0 {
		e.End++
	}
	for e.Start > 0 && strings.IndexByte(" \t", content[e.Start-1]) >= 0 {
		e.Start--
	}
	if e.End < len(content) && content[e.End] == '\n' && (e.Start == 0 || content[e.Start-1] == '\n') {
		e.End++
	}
	return e
}
