// Package goplsbuild builds a gopls with tlsvet's analyzers inside. gopls has no other way
// to take analyzers in: their list is a variable of an internal package. So the build
// happens in a module of its own, whose vendor folder gets one file more.
package goplsbuild

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	"golang.org/x/mod/modfile"
)

const (
	goplsPath  = "golang.org/x/tools/gopls"
	toolsPath  = "golang.org/x/tools"
	tlsvetPath = "github.com/tlsvet/tlsvet"
)

// A Config says what to build.
type Config struct {
	Output  string            // the file to write
	Version string            // of gopls; "" is the newest that the Go at hand can build
	Tlsvet  Source            // where the analyzers are
	Flags   map[string]string // of the analyzer tlsvet, compiled in: gopls has no way to set them
	Log     func(line string) // is told what takes long
}

// A Source is a module: a version, or a folder.
type Source struct {
	Version string
	Dir     string // absolute, or ""
}

// Build builds gopls. It works in a temporary folder, touches no module of the user, and
// returns the version of gopls.
func Build(ctx context.Context, cfg Config) (version string, err error) {
	dir, err := os.MkdirTemp("", "tlsvet-gopls-")
	if err != nil {
		return "", err
	}
	defer os.RemoveAll(dir)
	b := &builder{ctx, cfg, dir}
	r, err := b.choose()
	if err != nil {
		return "", err
	}
	cfg.Log(fmt.Sprintf("building gopls %s, which takes some minutes", r.version))
	if err := b.module(r); err != nil {
		return "", err
	}
	// The first command completes go.mod and go.sum by what the packages import.
	for _, args := range [][]string{
		{"list", "-mod=mod", "-deps", goplsPath, tlsvetPath + "/analyzer"},
		{"mod", "vendor"},
	} {
		if _, err := b.goCommand(args...); err != nil {
			return "", err
		}
	}
	if err := b.register(); err != nil {
		return "", err
	}
	output, err := filepath.Abs(cfg.Output)
	if err != nil {
		return "", err
	}
	if err := os.MkdirAll(filepath.Dir(output), 0o777); err != nil {
		return "", err
	}
	_, err = b.goCommand("build", "-mod=vendor", "-o", output, goplsPath)
	return r.version, err
}

type builder struct {
	ctx context.Context
	cfg Config
	dir string
}

// module writes the module that gopls is built in. x/tools has to be gopls' own: gopls
// compiles against no other, while go.mod of tlsvet asks for a newer one.
func (b *builder) module(r release) error {
	tlsvet := b.cfg.Tlsvet.Version
	replace := fmt.Sprintf("replace %s => %s %s\n", toolsPath, toolsPath, r.tools)
	if b.cfg.Tlsvet.Dir != "" {
		tlsvet = "v0.0.0"
		replace += fmt.Sprintf("replace %s => %s\n", tlsvetPath, modfile.AutoQuote(b.cfg.Tlsvet.Dir))
	}
	mod := fmt.Sprintf("module tlsvet.local/gopls\n\ngo %s\n\ntool %s\n\nrequire %s %s\nrequire %s %s\n\n%s",
		r.goVersion, goplsPath, goplsPath, r.version, tlsvetPath, tlsvet, replace)
	if err := os.WriteFile(filepath.Join(b.dir, "go.mod"), []byte(mod), 0o666); err != nil {
		return err
	}
	keep := "package gopls\n\nimport _ \"" + tlsvetPath + "/analyzer\"\nimport _ \"" + tlsvetPath + "/passes/tlsvet\"\n"
	return os.WriteFile(filepath.Join(b.dir, "keep.go"), []byte(keep), 0o666)
}

// register adds the analyzers to gopls' list of them.
func (b *builder) register() error {
	text, err := registration(b.cfg.Flags)
	if err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(b.dir, "vendor", goplsPath, "internal", "settings", "tlsvet.go"), text, 0o666)
}

// goCommand runs the go command in the module and returns what it prints. Its own Go is the
// one to build with: a newer one would not be that of the user's programs.
func (b *builder) goCommand(args ...string) (string, error) {
	cmd := exec.CommandContext(b.ctx, "go", args...)
	cmd.Dir = b.dir
	cmd.Env = append(os.Environ(), "GOTOOLCHAIN=local", "GOWORK=off", "GOFLAGS="+withoutMod(os.Getenv("GOFLAGS")))
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	if err != nil {
		return "", fmt.Errorf("go %s: %v: %s", args[0], err, lastLine(stderr.String()))
	}
	return string(out), nil
}

// withoutMod drops -mod from GOFLAGS, which is meant for the user's module.
func withoutMod(flags string) string {
	var kept []string
	for _, f := range strings.Fields(flags) {
		if !strings.HasPrefix(f, "-mod=") && !strings.HasPrefix(f, "--mod=") && !strings.Contains(f, "-modfile=") {
			kept = append(kept, f)
		}
	}
	return strings.Join(kept, " ")
}

func lastLine(s string) string {
	lines := strings.Split(strings.TrimSpace(s), "\n")
	return lines[len(lines)-1]
}
