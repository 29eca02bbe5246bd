package oracle

import (
	"context"
	"fmt"
	"path/filepath"
	"strings"
	"sync"

	"golang.org/x/tools/go/analysis"

	"github.com/tlsvet/tlsvet/internal/driver"
	"github.com/tlsvet/tlsvet/internal/option"
	"github.com/tlsvet/tlsvet/passes/tlsconfig"
	"github.com/tlsvet/tlsvet/passes/tlseof"
)

// A Sight is what tlsvet sees of a case.
type Sight struct {
	Configs  []*tlsconfig.Config // in use
	Swallows bool                // the case takes a truncated stream for a complete one
}

// Collect returns what tlsvet sees of the cases of the module in dir, by name.
func Collect(ctx context.Context, dir string) (map[string]*Sight, error) {
	var mu sync.Mutex
	found := map[string]*Sight{}
	of := func(file string) *Sight {
		name := strings.TrimSuffix(filepath.Base(file), ".go")
		if found[name] == nil {
			found[name] = new(Sight)
		}
		return found[name]
	}
	keep := &analysis.Analyzer{
		Name:     "keep",
		Doc:      "keep what the collector knows",
		Requires: []*analysis.Analyzer{tlsconfig.Analyzer},
		Run: func(pass *analysis.Pass) (any, error) {
			mu.Lock()
			defer mu.Unlock()
			for _, cfg := range pass.ResultOf[tlsconfig.Analyzer].(*tlsconfig.Result).Configs {
				if cfg.Role != 0 && cfg.Origin.IsValid() {
					s := of(pass.Fset.File(cfg.Origin.Pos()).Name())
					s.Configs = append(s.Configs, cfg)
				}
			}
			return nil, nil
		},
	}
	res, err := driver.Run(ctx, driver.Config{Dir: dir, Patterns: []string{"./..."}}, []*analysis.Analyzer{keep, tlseof.Analyzer})
	if err != nil {
		return nil, err
	}
	if len(res.Failures) > 0 {
		return nil, fmt.Errorf("analyzing the cases: %s: %s", res.Failures[0].Package, res.Failures[0].Message)
	}
	for _, f := range res.Findings {
		if f.Category == string(option.EOFSwallowed) {
			of(f.Pos.Filename).Swallows = true
		}
	}
	return found, nil
}
