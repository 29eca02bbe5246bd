package tlsconfig

import (
	"go/constant"

	"github.com/tlsvet/tlsvet/internal/option"
)

// suiteList returns what tls.CipherSuites and tls.InsecureCipherSuites return, as the
// constant fields of their elements; nil for any other function.
func suiteList(name string) []map[string]constant.Value {
	class := option.SuiteSecure
	switch name {
	case "crypto/tls.CipherSuites":
	case "crypto/tls.InsecureCipherSuites":
		class = option.SuiteInsecure
	default:
		return nil
	}
	var out []map[string]constant.Value
	for _, s := range option.Suites {
		if s.Class == class || class == option.SuiteSecure && s.Class == option.SuiteTLS13 {
			out = append(out, map[string]constant.Value{
				"ID":       constant.MakeUint64(uint64(s.ID)),
				"Insecure": constant.MakeBool(class == option.SuiteInsecure),
			})
		}
	}
	return out
}
