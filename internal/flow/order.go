package flow

import (
	"cmp"
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

// edges are a set, in the order of their blocks. Most have few.
type edges []edge

func (s edges) find(e edge) (i int, found bool) {
	return slices.BinarySearchFunc(s, e, func(a, b edge) int {
		return cmp.Or(cmp.Compare(a.block.Index, b.block.Index), cmp.Compare(a.succ, b.succ))
	})
}

func (s edges) has(e edge) bool {
	_, found := s.find(e)
	return found
}

func (s *edges) add(more ...edge) {
	for _, e := range more {
		if i, found := s.find(e); !found {
			*s = slices.Insert(*s, i, e)
		}
	}
}

func (s *edges) remove(e edge) {
	if i, found := s.find(e); found {
		*s = slices.Delete(*s, i, i+1)
	}
}
