package chain

import (
	"go/ast"
	"go/types"
	"slices"

	"golang.org/x/tools/go/analysis"
)

// LooksOutside reports whether the package does something with the certificates of peers
// outside of the given functions, such as asking for the name after the handshake.
func LooksOutside(pass *analysis.Pass, functions []ast.Node) bool {
	for id, obj := range pass.TypesInfo.Uses {
		within := func(n ast.Node) bool { return n.Pos() <= id.Pos() && id.Pos() < n.End() }
		if looks(obj) && !slices.ContainsFunc(functions, within) {
			return true
		}
	}
	return false
}

// looks reports whether obj holds the certificates of a peer, or looks for a name in one.
// Who asks a connection for its state may hand that to a function that does.
func looks(obj types.Object) bool {
	if _, isType := obj.(*types.TypeName); isType || obj.Pkg() == nil {
		return false
	}
	switch obj.Pkg().Path() + "." + obj.Name() {
	case "crypto/tls.PeerCertificates", "crypto/tls.ConnectionState", "crypto/tls.VerifiedChains", "crypto/tls.VerifyHostname", "crypto/x509.VerifyHostname":
		return true
	}
	return false
}
