package fix

import (
	"go/ast"
	"go/token"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"
)

// A list is a run of nodes with a separator between them: the elements of a literal,
// the arguments of a call, the statements of a block.
type list struct {
	open  token.Pos // after the opening brace or colon
	items []ast.Node
	close token.Pos // of the closing brace, or of the next case
}

func elements(lit *ast.CompositeLit) list {
	return list{lit.Lbrace + 1, nodes(lit.Elts), lit.Rbrace}
}

func arguments(call *ast.CallExpr) list {
	return list{call.Lparen + 1, nodes(call.Args), call.Rparen}
}

// statements returns the statements of parent, a child of grand. The list is empty if
// parent has no list of statements: the init of an if, the body of a label.
func statements(parent, grand ast.Node) list {
	switch p := parent.(type) {
	case *ast.BlockStmt:
		return list{p.Lbrace + 1, nodes(p.List), p.Rbrace}
	case *ast.CaseClause:
		return list{p.Colon + 1, nodes(p.Body), endOfCase(p, grand)}
	case *ast.CommClause:
		// Have: case x.F = <-ch:, which is no item of the body.
		return list{p.Colon + 1, nodes(p.Body), endOfCase(p, grand)}
	}
	return list{}
}

// endOfCase returns where the clause after n begins in body, or else its closing brace.
func endOfCase(n, body ast.Node) token.Pos {
	block := body.(*ast.BlockStmt)
	for _, s := range block.List {
		if s.Pos() > n.Pos() {
			return s.Pos()
		}
	}
	return block.Rbrace
}

func nodes[N ast.Node](s []N) []ast.Node {
	var out []ast.Node
	for _, n := range s {
		out = append(out, n)
	}
	return out
}

// A layout is one item of a list and what stands around it. A separator has no
// position in the tree, but one that follows an item stands on the line where the
// item ends, before any comment that reaches the end of that line: a newline there
// would end the statement.
type layout struct {
	file   *token.File
	list   list
	i      int
	item   ast.Node
	prev   token.Pos      // end of the item before, or list.open
	next   token.Pos      // begin of the item after, or list.close
	before []*ast.Comment // between prev and item
	after  []*ast.Comment // between item and next
}

func newLayout(fset *token.FileSet, file *ast.File, list list, i int) *layout {
	l := &layout{
		file: fset.File(file.FileStart),
		list: list,
		i:    i,
		item: list.items[i],
		prev: list.open,
		next: list.close,
	}
	if i > 0 {
		l.prev = list.items[i-1].End()
	}
	if i+1 < len(list.items) {
		l.next = list.items[i+1].Pos()
	}
	l.before = commentsIn(file, l.prev, l.item.Pos())
	l.after = commentsIn(file, l.item.End(), l.next)
	return l
}

func (l *layout) first() bool { return l.i == 0 }
func (l *layout) last() bool  { return l.i == len(l.list.items)-1 }

// deletion returns the edit that deletes the item and one separator.
func (l *layout) deletion() analysis.TextEdit {
	from, to := l.item.Pos(), l.item.End()
	switch {
	case l.first() && l.last() && len(l.before)+len(l.after) == 0:
		return edit(l.prev, l.next, "") // T{A: 1} becomes T{}
	case l.line(l.prev) < l.line(from) && l.line(to) < l.line(l.next):
		return l.deleteLines()
	case !l.last() && l.line(to) == l.line(l.next):
		return edit(from, l.next, texts(l.after, "", " "))
	case !l.first() && l.line(l.prev) == l.line(from):
		return edit(l.prev, to, texts(l.before, " ", ""))
	case l.line(to) == l.line(l.next):
		// Have: A: 1}, closed where the last item ends.
		if n := len(l.before); n == 0 {
			from = l.prev
		} else if above := l.lastLine(l.before[n-1]); above < l.line(from) {
			from = l.file.LineStart(above + 1)
		}
		return edit(from, l.next, texts(l.after, " ", ""))
	}
	return l.deleteTail() // Have: {A: 1, opened where the first item begins.
}

// deleteLines deletes an item that shares its lines with comments at most. Blank
// lines around it become one, or none at an end of the list.
func (l *layout) deleteLines() analysis.TextEdit {
	trailing := l.trailing()
	inline := len(l.before) > 0 && l.lastLine(l.before[len(l.before)-1]) == l.line(l.item.Pos())
	if inline || len(trailing) > 0 && !isOneDirective(trailing) {
		return l.deleteTail()
	}
	above, below := l.line(l.prev), l.below(trailing)
	if n := len(l.before); n > 0 {
		above = l.lastLine(l.before[n-1])
	}
	from, to := l.line(l.item.Pos()), l.line(l.item.End())+1
	if from > above+1 || l.first() && len(l.before) == 0 {
		to = below
	}
	if l.last() && len(l.after) == len(trailing) {
		from, to = above+1, below
	}
	return edit(l.file.LineStart(from), l.file.LineStart(to), "")
}

// deleteTail deletes from the item to the end of its line. Comments there stay, where
// the item was.
func (l *layout) deleteTail() analysis.TextEdit {
	from := l.item.Pos()
	var passed []*ast.Comment
	trailing := l.trailing()
	for _, c := range trailing {
		if c.Text[1] == '/' || l.lastLine(c) > l.line(c.Pos()) {
			return edit(from, c.Pos(), texts(passed, "", " "))
		}
		passed = append(passed, c) // the separator may follow it
	}
	if len(l.after) == 0 && l.line(l.prev) == l.line(from) {
		return edit(from, l.next, "")
	}
	to := l.line(l.item.End()) + 1
	if l.line(l.prev) == l.line(from) {
		to = l.below(trailing) // no blank line where the list begins
	}
	return edit(from, l.file.LineStart(to), texts(passed, "", "")+"\n")
}

// below returns the line of what follows the item and its trailing comments.
func (l *layout) below(trailing []*ast.Comment) int {
	if after := l.after[len(trailing):]; len(after) > 0 {
		return l.line(after[0].Pos())
	}
	return l.line(l.next)
}

// trailing returns the comments after the item on its last line.
func (l *layout) trailing() []*ast.Comment {
	i := slices.IndexFunc(l.after, func(c *ast.Comment) bool {
		return l.line(c.Pos()) > l.line(l.item.End())
	})
	if i < 0 {
		return l.after
	}
	return l.after[:i]
}

// isOneDirective reports whether comments is one directive to a tool. It speaks of the
// line that it ends; on a line of its own it would speak of the next one.
func isOneDirective(comments []*ast.Comment) bool {
	if len(comments) != 1 {
		return false
	}
	c := comments[0]
	if _, ok := ast.ParseDirective(c.Pos(), c.Text); ok {
		return true // Have: //tlsvet:ignore, //lint:ignore, //nolint:gosec
	}
	text, ok := strings.CutPrefix(c.Text, "//")
	word, _, _ := strings.Cut(strings.TrimSpace(text), " ")
	word, _, _ = strings.Cut(word, ":")
	return ok && (word == "nolint" || word == "#nosec") // with a space, too
}

// line returns the line of the file that pos is on, whatever line directives say.
func (l *layout) line(pos token.Pos) int {
	return l.file.PositionFor(pos, false).Line
}

// lastLine returns the line that c ends on. Its End is wrong in a file with CRLF, where
// the parser drops the CR from the text.
func (l *layout) lastLine(c *ast.Comment) int {
	return l.line(c.Pos()) + strings.Count(c.Text, "\n")
}

// commentsIn returns the comments of file that begin from from and before to.
func commentsIn(file *ast.File, from, to token.Pos) []*ast.Comment {
	var in []*ast.Comment
	for _, g := range file.Comments {
		for _, c := range g.List {
			if from <= c.Pos() && c.Pos() < to {
				in = append(in, c)
			}
		}
	}
	return in
}

// texts joins comments with spaces, between left and right if there are any.
func texts(comments []*ast.Comment, left, right string) string {
	var words []string
	for _, c := range comments {
		words = append(words, c.Text)
	}
	if len(words) == 0 {
		return ""
	}
	return left + strings.Join(words, " ") + right
}
