package main

import (
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	"golang.org/x/mod/modfile"
)

// A target is a module whose packages are analyzed.
type target struct {
	name, module, version string
	of                    string // what packages: those that this imports if it is no pattern
}

var targets = []target{
	{"nats-server", "github.com/nats-io/nats-server/v2", "v2.12.3", "./..."},
	{"apiserver", "k8s.io/apiserver", "v0.37.2", "./..."},
	{"kubernetes", "k8s.io/kubernetes", "v1.37.2", "./cmd/kube-apiserver"},
}

// fetch copies the target's module to dir, where it is a main module, and returns the
// folders of its packages that the target is about.
func fetch(dir string, t target) (module string, folders []string, err error) {
	module = filepath.Join(dir, t.name+"-"+t.version)
	if _, err := os.Stat(module); err != nil {
		if err := download(dir, module, t); err != nil {
			return "", nil, err
		}
	}
	out, err := goCommand(module, "list", "-mod=mod", "-deps", "-f={{with .Module}}{{if .Main}}{{$.ImportPath}}{{end}}{{end}}", t.of)
	if err != nil {
		return "", nil, err
	}
	for path := range strings.FieldsSeq(string(out)) {
		folders = append(folders, "."+strings.TrimPrefix(path, t.module))
	}
	return module, folders, nil
}

func download(dir, module string, t target) error {
	out, err := goCommand(dir, "mod", "download", "-json", t.module+"@"+t.version)
	if err != nil {
		return err
	}
	var downloaded struct{ Dir string }
	if err := json.Unmarshal(out, &downloaded); err != nil {
		return err
	}
	if err := os.CopyFS(module, os.DirFS(downloaded.Dir)); err != nil {
		return err
	}
	if err := os.RemoveAll(filepath.Join(module, "vendor")); err != nil { // of which a module has no packages
		return err
	}
	return publish(filepath.Join(module, "go.mod"), t.version)
}

// publish replaces the modules of Kubernetes that are folders of its repository, and are not
// in its module, by those that were published with it: v0.37.2 with v1.37.2.
func publish(name, version string) error {
	text, err := os.ReadFile(name)
	if err != nil {
		return err
	}
	mod, err := modfile.Parse(name, text, nil)
	if err != nil {
		return err
	}
	_, rest, _ := strings.Cut(version, ".")
	for _, r := range mod.Replace {
		if r.New.Version == "" {
			if err := mod.AddReplace(r.Old.Path, r.Old.Version, r.Old.Path, "v0."+rest); err != nil {
				return err
			}
		}
	}
	if text, err = mod.Format(); err != nil {
		return err
	}
	return os.WriteFile(name, text, 0o666)
}

// goCommand runs the go command in dir, to which it installs programs, and returns what it
// prints.
func goCommand(dir string, args ...string) ([]byte, error) {
	cmd := exec.Command("go", args...)
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), "GOBIN="+dir, "GOWORK=off")
	var stderr strings.Builder
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	if err != nil {
		return nil, fmt.Errorf("go %s: %w\n%s", args[0], err, stderr.String())
	}
	return out, nil
}
