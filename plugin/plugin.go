// Package plugin is tlsvet as a module plugin of golangci-lint v2, under the name tlsvet.
// docs/golangci-lint.md says how it is built and set up.
package plugin

import (
	"fmt"
	"os"
	"path"
	"path/filepath"
	"strings"
	"sync"

	"github.com/golangci/plugin-module-register/register"
	"golang.org/x/tools/go/analysis"

	"github.com/tlsvet/tlsvet/analyzer"
	"github.com/tlsvet/tlsvet/internal/config"
	"github.com/tlsvet/tlsvet/passes/tlsvet"
)

func init() { register.Plugin("tlsvet", New) }

// New makes the plugin with its settings, which have the names of .tlsvet.toml. There is
// one in a process: the settings are those of the analyzers.
func New(settings any) (register.LinterPlugin, error) {
	values, ok := settings.(map[string]any)
	if settings != nil && !ok {
		return nil, fmt.Errorf("tlsvet: settings are a %T, want names with values", settings)
	}
	dir, err := os.Getwd()
	if err != nil {
		return nil, err
	}
	if err := config.FromValues("tlsvet", dir, values).Apply(&tlsvet.Analyzer.Flags); err != nil {
		return nil, err
	}
	adapt()
	return plugin{}, nil
}

type plugin struct{}

// BuildAnalyzers returns the suite.
func (plugin) BuildAnalyzers() ([]*analysis.Analyzer, error) { return analyzer.Suite(), nil }

// GetLoadMode asks for types, of which the facts about dependencies are part.
func (plugin) GetLoadMode() string { return register.LoadModeTypesInfo }

// adapt fits the analyzers to golangci-lint, once.
var adapt = sync.OnceFunc(func() {
	for _, a := range analyzer.Suite() {
		run := a.Run
		a.Run = func(pass *analysis.Pass) (any, error) {
			report := pass.Report
			pass.Report = func(d analysis.Diagnostic) { report(fold(pass, d)) }
			res, err := run(pass)
			if policy, ok := res.(*tlsvet.Result); ok {
				policy.LeaveNoLint() // else nolintlint takes the comments for unused
			}
			return res, err
		}
	}
})

// fold moves related information into the message, before the rule id that closes it.
// golangci-lint makes an issue of its own of it, which --fix and nolint do not reach.
func fold(pass *analysis.Pass, d analysis.Diagnostic) analysis.Diagnostic {
	for _, r := range d.Related {
		at := pass.Fset.Position(r.Pos)
		dir, file := path.Split(filepath.ToSlash(at.Filename))
		place := fmt.Sprintf("%s:%d", path.Join(path.Base(dir), file), at.Line)
		i := strings.LastIndex(d.Message, " (")
		if i < 0 {
			i = len(d.Message)
		}
		if strings.HasPrefix(d.Message, r.Message) {
			d.Message = d.Message[:i] + ", see " + place + d.Message[i:]
		} else {
			d.Message = d.Message[:i] + "; " + r.Message + " at " + place + d.Message[i:]
		}
	}
	d.Related = nil
	return d
}
