// Package corpname is a rule that a company could have of its own: what its programs
// connect to lies below corp.example. It sees what tlsvet sees, through helpers, options
// and packages, because it reads the configs that tlsvet has collected.
package corpname

import (
	"go/constant"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/tlsvet/tlsvet/passes/tlsconfig"
)

// Analyzer reports clients that ask for a certificate of another domain.
var Analyzer = &analysis.Analyzer{
	Name:     "corpname",
	Doc:      "corpname: report a ServerName that is not below corp.example",
	Requires: []*analysis.Analyzer{tlsconfig.Analyzer},
	Run:      run,
}

func run(pass *analysis.Pass) (any, error) {
	seen := make(map[any]bool)
	for _, cfg := range pass.ResultOf[tlsconfig.Analyzer].(*tlsconfig.Result).Configs {
		for _, alt := range cfg.Field("ServerName").Alts {
			if alt.Const == nil || !alt.Decided() || seen[alt.Origin] {
				continue // unset, not known, the user's choice, or reported with another config
			}
			seen[alt.Origin] = true
			if name := constant.StringVal(alt.Const); !strings.HasSuffix(name, ".corp.example") {
				pass.ReportRangef(alt.Origin, "ServerName %s is not below corp.example (corpname)", name)
			}
		}
	}
	return nil, nil
}
