package tlsconfig

import (
	"go/ast"
	"go/types"

	"github.com/tlsvet/tlsvet/internal/chain"
	"github.com/tlsvet/tlsvet/internal/flow"
	"github.com/tlsvet/tlsvet/internal/model"
)

// What a package notes of a callback that verifies peers.
const (
	noted flow.Note = 1 << iota
	verifies
	tells
	usages
)

// peerCheck returns what the package of another package's function noted.
func peerCheck(s *flow.Summary) model.PeerCheck {
	if s == nil {
		return model.PeerCheck{}
	}
	note := s.Note()
	return model.PeerCheck{Known: note&noted != 0, Verifies: note&verifies != 0, Tells: note&tells != 0, Usages: note&usages != 0}
}

// Note says what a callback does with the certificates of a peer.
func (c client) Note(body ast.Node, sig *types.Signature) flow.Note {
	if !c.facts.isPeerCheck(sig) {
		return 0
	}
	check := chain.Read(c.facts.pass, body)
	note := noted
	if check.Verifies {
		note |= verifies
	}
	if check.Hidden || c.facts.looksElsewhere() {
		note |= tells
	}
	if check.Usages {
		note |= usages
	}
	return note
}

// isPeerCheck reports whether sig is that of VerifyConnection or VerifyPeerCertificate.
func (l library) isPeerCheck(sig *types.Signature) bool {
	if sig.Params().Len() == 1 {
		return sig.Params().At(0).Type().String() == string(l)+".ConnectionState" && sig.Results().Len() == 1
	}
	return isPeerCallback(sig)
}

// looksElsewhere reports whether the package looks at certificates of peers outside of its
// callbacks, so that these need not tell one from another.
func (f *facts) looksElsewhere() bool {
	if f.looks == nil {
		var callbacks []ast.Node
		for _, file := range f.pass.Files {
			ast.Inspect(file, func(n ast.Node) bool {
				if sig := f.signature(n); sig != nil && f.isPeerCheck(sig) {
					callbacks = append(callbacks, chain.Read(f.pass, n).Bodies...)
				}
				return true
			})
		}
		f.looks = new(chain.LooksOutside(f.pass, callbacks))
	}
	return *f.looks
}

// signature returns that of the function that n is, nil if it is none.
func (f *facts) signature(n ast.Node) *types.Signature {
	switch n := n.(type) {
	case *ast.FuncDecl:
		if fn, ok := f.pass.TypesInfo.Defs[n.Name].(*types.Func); ok && n.Body != nil {
			return fn.Signature()
		}
	case *ast.FuncLit:
		sig, _ := f.pass.TypesInfo.TypeOf(n).(*types.Signature)
		return sig
	}
	return nil
}
