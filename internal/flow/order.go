package flow

import (
	"cmp"
	"iter"
	"maps"
	"slices"

	"golang.org/x/tools/go/ssa"
)

// blockOrder returns the blocks of fn that its entry reaches in reverse postorder, so
// that a block comes after those that lead to it, loops aside, and what follows a loop
// after its body.
func blockOrder(fn *ssa.Function) []*ssa.BasicBlock {
	seen := make([]bool, len(fn.Blocks))
	var post []*ssa.BasicBlock
	var visit func(*ssa.BasicBlock)
	visit = func(b *ssa.BasicBlock) {
		seen[b.Index] = true
		for _, s := range slices.Backward(b.Succs) {
			if !seen[s.Index] {
				visit(s)
			}
		}
		post = append(post, b)
	}
	visit(fn.Blocks[0])
	slices.Reverse(post)
	return post
}

// sortedEdges yields edges in the order of their blocks.
func sortedEdges(edges map[edge]bool) iter.Seq[edge] {
	return slices.Values(slices.SortedFunc(maps.Keys(edges), func(a, b edge) int {
		return cmp.Or(cmp.Compare(a.block.Index, b.block.Index), cmp.Compare(a.succ, b.succ))
	}))
}
