package oracle

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"

	"github.com/tlsvet/tlsvet/internal/oracle/observe"
)

// Reports is what was observed of the cases of a program, by name.
type Reports struct {
	Clients map[string]observe.ClientReport
	Servers map[string]observe.ServerReport
}

// Write writes the module to dir.
func (p *Program) Write(dir string) error {
	for name, text := range p.Files() {
		file := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(file), 0o777); err != nil {
			return err
		}
		if err := os.WriteFile(file, []byte(text), 0o666); err != nil {
			return err
		}
	}
	return nil
}

// Observe compiles the module that was written to dir and runs it with the given
// GODEBUG.
func Observe(ctx context.Context, dir, godebug string) (*Reports, error) {
	bin := filepath.Join(dir, "oracle.exe")
	env := append(os.Environ(), "GOWORK=off", "GOFLAGS=-mod=mod", "GOTOOLCHAIN=local")
	if _, err := command(ctx, dir, append(env, "GODEBUG="), "go", "build", "-o", bin, "."); err != nil {
		return nil, err
	}
	out, err := command(ctx, dir, append(env, "GODEBUG="+godebug), bin)
	if err != nil {
		return nil, err
	}
	r := new(Reports)
	if err := json.Unmarshal(out, r); err != nil {
		return nil, fmt.Errorf("reading the reports: %w", err)
	}
	return r, nil
}

func command(ctx context.Context, dir string, env []string, name string, args ...string) ([]byte, error) {
	cmd := exec.CommandContext(ctx, name, args...)
	cmd.Dir, cmd.Env = dir, env
	var out, errs bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &errs
	if err := cmd.Run(); err != nil {
		return nil, fmt.Errorf("%s: %w\n%s", filepath.Base(name), err, errs.Bytes())
	}
	return out.Bytes(), nil
}
