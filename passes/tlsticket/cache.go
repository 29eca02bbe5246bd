package tlsticket

import (
	"go/ast"

	"github.com/tlsvet/tlsvet/internal/lint"
	"github.com/tlsvet/tlsvet/internal/model"
	"github.com/tlsvet/tlsvet/internal/option"
	"github.com/tlsvet/tlsvet/passes/tlsconfig"
)

// caches reports caches of package variables that clients with and without a
// certificate use. Any other expression may make a cache for each of them.
func (c *checker) caches() {
	users := map[model.Origin][]*tlsconfig.Config{}
	for _, cfg := range c.configs {
		if cfg.Role == option.Server {
			continue // servers do not read the field
		}
		for _, a := range cfg.Field("ClientSessionCache").Alts {
			if a.Decided() && a.Kind != model.Nil && c.isGlobal(a.Origin) {
				users[a.Origin] = append(users[a.Origin], cfg)
			}
		}
	}
	for at, configs := range users {
		if mixed(configs) {
			c.report.Report(lint.Finding{
				Rule:    option.CacheShared,
				Range:   at,
				Message: "configs with and without a client certificate resume each other's sessions from this cache",
			})
		}
	}
}

// isGlobal reports whether o is the call that initializes a package variable, which
// happens once.
func (c *checker) isGlobal(o model.Origin) bool {
	for _, f := range c.pass.Files {
		for _, decl := range f.Decls {
			d, ok := decl.(*ast.GenDecl)
			if !ok || o.Pos() < d.Pos() || d.End() < o.End() {
				continue
			}
			for _, spec := range d.Specs {
				v, ok := spec.(*ast.ValueSpec)
				if ok && len(v.Values) == 1 && v.Values[0].Pos() == o.Pos() && v.Values[0].End() == o.End() {
					return true
				}
			}
		}
	}
	return false
}

// mixed reports whether one of the configs has a certificate and another has none, for
// what may be the same server.
func mixed(configs []*tlsconfig.Config) bool {
	for _, with := range configs {
		if !isSet(with.Field("Certificates")) && !isSet(with.Field("GetClientCertificate")) {
			continue
		}
		for _, without := range configs {
			if isAbsent(without.Field("Certificates")) && isAbsent(without.Field("GetClientCertificate")) &&
				!differ(with.Field("ServerName"), without.Field("ServerName")) {
				return true
			}
		}
	}
	return false
}

// differ reports whether both names are constants, and not the same.
func differ(v, w tlsconfig.Value) bool {
	if len(v.Alts) != 1 || len(w.Alts) != 1 || v.Alts[0].Kind != model.Const || w.Alts[0].Kind != model.Const {
		return false
	}
	return v.Alts[0].Const.ExactString() != w.Alts[0].Const.ExactString()
}
