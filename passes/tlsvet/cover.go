package tlsvet

import (
	"go/ast"
	"go/token"
)

// A span is a part of a file.
type span struct{ pos, end token.Pos }

// Pos returns the first position of the part.
func (s span) Pos() token.Pos { return s.pos }

// End returns the position after the part.
func (s span) End() token.Pos { return s.end }

func (s span) has(pos token.Pos) bool { return s.pos <= pos && pos < s.end }

// A layout tells where the lines of a file are. In what cgo and other generators write,
// these are the lines of the file itself, as the comments are, not those that its line
// directives claim.
type layout struct {
	file *ast.File
	tok  *token.File
}

func (l layout) line(pos token.Pos) int   { return l.tok.PositionFor(pos, false).Line }
func (l layout) column(pos token.Pos) int { return l.tok.PositionFor(pos, false).Column }

// lines returns the part of the file from one line to another.
func (l layout) lines(from, to int) span {
	if from > l.tok.LineCount() {
		return span{}
	}
	s := span{l.tok.LineStart(from), l.file.FileEnd}
	if to < l.tok.LineCount() {
		s.end = l.tok.LineStart(to + 1)
	}
	return s
}

// covered returns what a directive c of the group g speaks for. Above a line that is also
// what stands between, which can only be comments such as //go:debug lines.
func (l layout) covered(g *ast.CommentGroup, c *ast.Comment) span {
	first, line := l.line(c.Pos()), l.line(g.End())+1
	if l.trails(c) {
		line = first
	}
	s := l.lines(first, line)
	l.inspect(func(n ast.Node) {
		if l.line(n.Pos()) == line {
			s.end = max(s.end, head(n))
		}
	})
	return s
}

// below returns what a comment for golangci-lint speaks for: its lines, and what starts
// on the next line in the same column, with its body.
func (l layout) below(g *ast.CommentGroup) span {
	from, to := l.line(g.Pos()), l.line(g.End())
	s := l.lines(from, to)
	l.inspect(func(n ast.Node) {
		if l.line(n.Pos()) == to+1 && l.column(n.Pos()) == l.column(g.Pos()) {
			s.end = max(s.end, n.End())
		}
	})
	return s
}

// trails reports whether there is code before c on its line: something starts or ends
// there.
func (l layout) trails(c *ast.Comment) bool {
	line, found := l.line(c.Pos()), false
	l.inspect(func(n ast.Node) {
		starts := n.Pos() < c.Pos() && l.line(n.Pos()) == line
		ends := n.End() <= c.Pos() && l.line(n.End()) == line
		found = found || starts || ends
	})
	return found
}

// inspect calls f for each node of the file that is no comment.
func (l layout) inspect(f func(ast.Node)) {
	ast.Inspect(l.file, func(n ast.Node) bool {
		switch n.(type) {
		case nil, *ast.CommentGroup:
			return false
		}
		f(n)
		return true
	})
}

// head returns the end of n or, if n has a body, of what stands before that.
func head(n ast.Node) token.Pos {
	switch n := n.(type) {
	case *ast.File, *ast.BlockStmt:
		return token.NoPos
	case *ast.FuncDecl:
		if n.Body != nil {
			return n.Body.Lbrace
		}
	case *ast.GenDecl:
		if n.Lparen.IsValid() {
			return n.Lparen
		}
	case *ast.IfStmt:
		return n.Body.Lbrace
	case *ast.ForStmt:
		return n.Body.Lbrace
	case *ast.RangeStmt:
		return n.Body.Lbrace
	case *ast.SwitchStmt:
		return n.Body.Lbrace
	case *ast.TypeSwitchStmt:
		return n.Body.Lbrace
	case *ast.SelectStmt:
		return n.Body.Lbrace
	case *ast.CaseClause:
		return n.Colon
	case *ast.CommClause:
		return n.Colon
	case *ast.LabeledStmt:
		return n.Colon
	}
	return n.End()
}
