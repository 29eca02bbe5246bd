package fix

import (
	"fmt"
	"go/token"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis"
)

// A grammar generates lists in every layout: what stands after the opening brace,
// between items, and before the closing brace, where C is a number of a comment.
type grammar struct {
	name   string
	del    editor
	frame  string // of a file, with the list at %s
	items  []string
	opens  []string
	seps   []string
	closes []string
}

var literalSeps = []string{
	", ", ",\n\t", ",\n\n\t", ", // C\n\t", " /* C */, ", ", /* C */ ", " /* C */, // C\n\t",
	",\n\t// C\n\t", ", /* C\nC */ ", " /* C */,\n\t", ",\n\n\t// C\n\n\t/* C */ ",
}

var grammars = []grammar{
	{
		name:   "fields of a literal",
		del:    DeleteField,
		frame:  "package p\n\ntype t struct {\n\ta, b int\n\tc []int\n}\n\nvar v = &t{%s}\n",
		items:  []string{"a: 1", "c: []int{\n\t1,\n}", "b: 2"},
		opens:  []string{"", "\n\t", " // C\n\t", "\n\t// C\n\t", "/* C */ "},
		seps:   literalSeps,
		closes: []string{"", ",", ",\n", ", // C\n", ",\n\t// C\n", " /* C */", " /* C */,\n", ",\n\n\t/* C */ "},
	},
	{
		name:   "elements of a slice",
		del:    DeleteElement,
		frame:  "package p\n\nvar v = []int{%s}\n",
		items:  []string{"100", "(200)", "300"},
		opens:  []string{"", "\n\t", " // C\n\t"},
		seps:   literalSeps,
		closes: []string{"", ",\n", ", // C\n", " /* C */"},
	},
	{
		name:   "arguments of append",
		del:    DeleteElement,
		frame:  "package p\n\nvar v = append([]int{}, %s)\n",
		items:  []string{"100", "(200)", "300"},
		opens:  []string{"", "\n\t", "// C\n\t"},
		seps:   literalSeps,
		closes: []string{"", ",\n", ", // C\n", " /* C */"},
	},
	{
		name:   "statements of a block",
		del:    DeleteField,
		frame:  "package p\n\nvar t struct {\n\ta, b int\n\tc []int\n}\n\nfunc f() {%s}\n",
		items:  []string{"t.a = 1", "t.c = []int{\n\t1,\n}", "t.b = 2"},
		opens:  []string{" ", "\n\t", " // C\n\t", "\n\t// C\n\t", "/* C */ "},
		seps:   []string{"; ", "\n\t", "\n\n\t", " // C\n\t", "; /* C */ ", " /* C */; ", "; // C\n\t", "\n\t// C\n\t", "\n\n\t/* C */\n\n\t"},
		closes: []string{" ", "\n", " // C\n", "\n\t// C\n", " /* C */ ", ";\n"},
	},
}

func TestEveryLayout(t *testing.T) {
	for _, g := range grammars {
		t.Run(g.name, func(t *testing.T) {
			for _, open := range g.opens {
				for _, sep1 := range g.seps {
					for _, sep2 := range g.seps {
						for _, end := range g.closes {
							testLayout(t, g, []string{open, sep1, sep2, end})
						}
					}
				}
			}
		})
	}
}

// testLayout deletes each item of one list, and each two that a driver would delete
// together because their edits do not overlap.
func testLayout(t *testing.T, g grammar, gaps []string) {
	list := gaps[0]
	for i, item := range g.items {
		list += item + gaps[i+1]
	}
	src := fmt.Sprintf(g.frame, list)
	for i := 1; strings.Contains(src, "C"); i++ {
		src = strings.Replace(src, "C", fmt.Sprint("c", i), 1)
	}
	pass, err := check(src)
	if err != nil {
		t.Fatalf("%v\n%s", err, src)
	}
	var fixes [][]analysis.TextEdit
	for i, item := range g.items {
		from := pass.Files[0].FileStart + token.Pos(strings.LastIndex(src, item))
		edits, ok := g.del(pass, span{from, from + token.Pos(len(item))})
		if !ok {
			t.Fatalf("no edit for %s:\n%s", item, src)
		}
		fixes = append(fixes, edits)
		checkDeleted(t, g, pass, edits, i)
	}
	for i := range fixes {
		for j := i + 1; j < len(fixes); j++ {
			if both := slices.Concat(fixes[i], fixes[j]); both[0].End <= both[1].Pos {
				checkDeleted(t, g, pass, both, i, j)
			}
		}
	}
}

// checkDeleted applies edits, which delete the items at gone, and looks at what is left.
func checkDeleted(t *testing.T, g grammar, pass *analysis.Pass, edits []analysis.TextEdit, gone ...int) {
	t.Helper()
	before, _ := pass.ReadFile("p.go")
	out := applied(t, pass, edits)
	for i, item := range g.items {
		first, _, _ := strings.Cut(item, "\n")
		if strings.Contains(unaligned(out), unaligned(first)) == slices.Contains(gone, i) {
			t.Errorf("wrong items after the deletion of %v:\n%s\nwas:\n%s", gone, out, before)
		}
	}
	for _, blank := range []string{"{\n\n", "(\n\n", "\n\n}", "\n\n)"} {
		if len(gone) == 1 && strings.Contains(out, blank) {
			t.Errorf("blank line at an end of the list after the deletion of %v:\n%s\nwas:\n%s", gone, out, before)
		}
	}
}

func unaligned(src string) string { return strings.ReplaceAll(src, " ", "") }
