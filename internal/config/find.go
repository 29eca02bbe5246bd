package config

import (
	"os"
	"path/filepath"
	"slices"

	"golang.org/x/mod/modfile"
)

// Name is the name of the configuration file.
const Name = ".tlsvet.toml"

// Find returns the configuration file for packages of dir, an absolute path, or "". It
// is the first in the root of the module that dir lies in and in the folders above.
// One below the root is none: go vet would not know of it.
func Find(dir string) string {
	path, _ := upward(Root(dir), Name)
	return path
}

// Below returns a configuration file between dir and the root of its module, or "".
func Below(dir string) string {
	path, root := "", Root(dir)
	for ; dir != root && path == ""; dir = filepath.Dir(dir) {
		if name := filepath.Join(dir, Name); isFile(name) {
			path = name
		}
	}
	return path
}

// Root returns the root of the module that dir lies in, or else dir.
func Root(dir string) string {
	if mod, ok := upward(dir, "go.mod"); ok {
		return filepath.Dir(mod)
	}
	return dir
}

// Inputs returns the files beyond source that decide what is found in the packages that
// the go command can match in dir: the module files and configuration files of the
// module and of the others in its workspace.
func Inputs(dir string) []string {
	roots := []string{Root(dir)}
	var files []string
	if work := WorkFile(dir); work != "" {
		files = append(files, work)
		roots = append(roots, members(work)...)
	}
	for _, root := range roots {
		for _, name := range []string{filepath.Join(root, "go.mod"), Find(root)} {
			if isFile(name) && !slices.Contains(files, name) {
				files = append(files, name)
			}
		}
	}
	return files
}

// WorkFile returns the go.work that the go command uses in dir, or "".
func WorkFile(dir string) string {
	work := os.Getenv("GOWORK")
	if work == "" || work == "auto" {
		work, _ = upward(dir, "go.work")
	}
	if !isFile(work) {
		return "" // switched off, or one that the go command rejects
	}
	return work
}

// members returns the roots of the modules that a go.work uses. What the go command does
// not understand it rejects itself.
func members(work string) []string {
	data, err := os.ReadFile(work)
	if err != nil {
		return nil
	}
	file, err := modfile.ParseWork(work, data, nil)
	if err != nil {
		return nil
	}
	var roots []string
	for _, use := range file.Use {
		root := filepath.FromSlash(use.Path)
		if !filepath.IsAbs(root) {
			root = filepath.Join(filepath.Dir(work), root)
		}
		roots = append(roots, root)
	}
	return roots
}

// upward returns the first file called name in dir and the folders above.
func upward(dir, name string) (string, bool) {
	for {
		if path := filepath.Join(dir, name); isFile(path) {
			return path, true
		}
		parent := filepath.Dir(dir)
		if parent == dir {
			return "", false
		}
		dir = parent
	}
}

func isFile(path string) bool {
	info, err := os.Stat(path)
	return err == nil && !info.IsDir()
}
