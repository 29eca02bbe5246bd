package oracle

import (
	"context"
	"fmt"
	"path/filepath"
	"strings"
	"sync"

	"golang.org/x/tools/go/analysis"

	"github.com/tlsvet/tlsvet/internal/driver"
	"github.com/tlsvet/tlsvet/passes/tlsconfig"
)

// Collect returns the configs that tlsvet sees in use in each case of the module in dir,
// by the case's name.
func Collect(ctx context.Context, dir string) (map[string][]*tlsconfig.Config, error) {
	var mu sync.Mutex
	found := map[string][]*tlsconfig.Config{}
	keep := &analysis.Analyzer{
		Name:     "keep",
		Doc:      "keep what the collector knows",
		Requires: []*analysis.Analyzer{tlsconfig.Analyzer},
		Run: func(pass *analysis.Pass) (any, error) {
			mu.Lock()
			defer mu.Unlock()
			for _, cfg := range pass.ResultOf[tlsconfig.Analyzer].(*tlsconfig.Result).Configs {
				if cfg.Role != 0 && cfg.Origin.IsValid() {
					file := pass.Fset.File(cfg.Origin.Pos()).Name()
					name := strings.TrimSuffix(filepath.Base(file), ".go")
					found[name] = append(found[name], cfg)
				}
			}
			return nil, nil
		},
	}
	res, err := driver.Run(ctx, driver.Config{Dir: dir, Patterns: []string{"./..."}}, []*analysis.Analyzer{keep})
	if err != nil {
		return nil, err
	}
	if len(res.Failures) > 0 {
		return nil, fmt.Errorf("analyzing the cases: %s: %s", res.Failures[0].Package, res.Failures[0].Message)
	}
	return found, nil
}
