package main

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"time"
)

// A cost is what one run took.
type cost struct {
	cpu, wall time.Duration
	memory    int64 // bytes
}

func median(costs []cost) cost {
	sorted := slices.SortedFunc(slices.Values(costs), func(a, b cost) int { return int(a.cpu - b.cpu) })
	return sorted[len(sorted)/2]
}

// use runs p in the module's directory. That a program finds something is no failure.
func (b *bench) use(module string, p program, patterns []string, cache string) (cost, error) {
	path := filepath.Join(b.dir, p.name)
	if p.name == "go" {
		path = p.name
	}
	args := slices.Clone(p.args)
	if p.hasCacheFlag() {
		args = append(args, p.cache+"="+cache)
	}
	cmd := exec.Command(path, append(args, patterns...)...)
	cmd.Dir = module
	cmd.Env = append(os.Environ(), "GOWORK=off")
	if p.cache != "" && !p.hasCacheFlag() {
		cmd.Env = append(cmd.Env, p.cache+"="+cache)
	}
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	start := time.Now()
	err := cmd.Run()
	if exit, ok := errors.AsType[*exec.ExitError](err); err != nil && (!ok || exit.ExitCode() != 1) {
		return cost{}, fmt.Errorf("%w\n%s", err, stderr.Bytes())
	}
	s := cmd.ProcessState
	return cost{s.UserTime() + s.SystemTime(), time.Since(start), maxMemory(s)}, nil
}
