package driver

import (
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"

	"golang.org/x/tools/go/analysis"
)

// Guard returns copies of the analyzers, and of those that they require, in which a
// panic is an error of Run. Neither x/tools driver recovers.
func Guard(analyzers []*analysis.Analyzer) []*analysis.Analyzer {
	return guard(analyzers, nil, nil)
}

// guard is Guard with files whose content pass.ReadFile must know, and with where facts
// are exchanged, nil if that is the host's business.
func guard(analyzers []*analysis.Analyzer, overlay map[string][]byte, x *exchange) []*analysis.Analyzer {
	g := guarder{make(map[*analysis.Analyzer]*analysis.Analyzer), overlay, x}
	return g.wrapAll(analyzers)
}

type guarder struct {
	copies   map[*analysis.Analyzer]*analysis.Analyzer
	overlay  map[string][]byte
	exchange *exchange
}

func (g guarder) wrapAll(analyzers []*analysis.Analyzer) []*analysis.Analyzer {
	var out []*analysis.Analyzer
	for _, a := range analyzers {
		out = append(out, g.wrap(a))
	}
	return out
}

func (g guarder) wrap(a *analysis.Analyzer) *analysis.Analyzer {
	if c, ok := g.copies[a]; ok {
		return c
	}
	c := *a
	g.copies[a] = &c
	c.Requires = g.wrapAll(a.Requires)
	c.Run = func(pass *analysis.Pass) (result any, err error) {
		defer func() {
			if x := recover(); x != nil {
				err = fmt.Errorf("panic: %v%s", x, panicSite())
			}
		}()
		return a.Run(g.original(pass, a))
	}
	return &c
}

// original returns pass as a expects it: with the results of the analyzers that a
// names, not of their copies.
func (g guarder) original(pass *analysis.Pass, a *analysis.Analyzer) *analysis.Pass {
	p := *pass
	p.Analyzer = a
	p.ResultOf = make(map[*analysis.Analyzer]any)
	for _, req := range a.Requires {
		p.ResultOf[req] = pass.ResultOf[g.copies[req]]
	}
	if g.exchange != nil {
		g.exchange.connect(&p)
	}
	if g.overlay != nil {
		p.ReadFile = func(name string) ([]byte, error) {
			if content, ok := g.overlay[name]; ok {
				return content, nil
			}
			return pass.ReadFile(name)
		}
	}
	return &p
}

// panicSite returns " at file.go:line", the place of the panic being recovered, so
// that one line is enough for a bug report.
func panicSite() string {
	pcs := make([]uintptr, 64)
	frames := runtime.CallersFrames(pcs[:runtime.Callers(2, pcs)])
	panicked := false
	for {
		f, more := frames.Next()
		inRuntime := strings.HasPrefix(f.Function, "runtime.")
		if panicked && !inRuntime {
			return fmt.Sprintf(" at %s%c%s:%d", filepath.Base(filepath.Dir(f.File)), os.PathSeparator, filepath.Base(f.File), f.Line)
		}
		panicked = panicked || f.Function == "runtime.gopanic"
		if !more {
			return ""
		}
	}
}
