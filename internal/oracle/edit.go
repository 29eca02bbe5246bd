package oracle

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/tlsvet/tlsvet/internal/driver"
	"github.com/tlsvet/tlsvet/internal/fixcheck"
	"github.com/tlsvet/tlsvet/internal/gate"
	"github.com/tlsvet/tlsvet/internal/option"
)

// CheckEdits makes the edits that the analyzers offer for p, each alone and all together.
// It is a problem too if a good peer that can do anything connects no more.
func CheckEdits(ctx context.Context, p *Program, analyzers []*analysis.Analyzer) (*fixcheck.Report, error) {
	dir, err := os.MkdirTemp("", "oracle")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir)
	if err := p.Write(dir); err != nil {
		return nil, err
	}
	before, err := Observe(ctx, dir, "")
	if err != nil {
		return nil, err
	}
	cfg := driver.Config{Dir: dir, Patterns: []string{"./cases"}, Gate: gate.Suite}
	report, err := fixcheck.Check(ctx, cfg, analyzers)
	if err != nil {
		return nil, err
	}
	for i, problem := range report.Problems {
		for _, c := range p.Cases {
			if strings.Contains(problem, string(filepath.Separator)+c.Name+".go:") {
				report.Problems[i] += "\n" + c.Source
			}
		}
	}
	_, changes, err := driver.RunAndFix(ctx, cfg, analyzers)
	if err != nil {
		return nil, err
	}
	for _, c := range changes {
		if err := os.WriteFile(c.File, c.New, 0o666); err != nil {
			return nil, err
		}
	}
	after, err := Observe(ctx, dir, "")
	if err != nil {
		return nil, err
	}
	for _, c := range p.Cases {
		if was, is := c.connects(before), c.connects(after); was == "" && is != "" {
			report.Problems = append(report.Problems, fmt.Sprintf("%s: a good peer connects no more: %s\n%s", c.Name, is, c.Source))
		}
	}
	return report, nil
}

// connects returns why a good peer does not connect, "" if it does or if the case is set
// up to verify it as another.
func (c *Case) connects(r *Reports) string {
	if c.Role == option.Server {
		if roots := c.Settings["ClientCAs"]; roots != "" && roots != "observe.Roots()" {
			return ""
		}
		return r.Servers[c.Name].Known.Error
	}
	if c.Settings["RootCAs"] != "observe.Roots()" || c.Settings["ServerName"] != "observe.Host" {
		return ""
	}
	return r.Clients[c.Name].Good.Error
}
