package goplsbuild

import (
	"fmt"
	"go/version"
	"os"
	"slices"
	"strings"

	"golang.org/x/mod/modfile"
	"golang.org/x/mod/semver"
)

// A release is a version of gopls and what its go.mod says.
type release struct {
	version   string
	goVersion string // the oldest Go that can build it
	tools     string // the version of x/tools that it is made of
}

// choose returns the release that the configuration names or, if it names none, the newest
// that the Go at hand can build.
func (b *builder) choose() (release, error) {
	have, err := b.goCommand("env", "GOVERSION")
	if err != nil {
		return release{}, err
	}
	have = strings.Fields(have)[0] // "go1.26.8 X:experiment"
	if b.cfg.Version != "" {
		r, err := b.release(b.cfg.Version)
		if err == nil && !r.fits(have) {
			err = fmt.Errorf("gopls %s needs Go %s, this is %s", r.version, r.goVersion, have)
		}
		return r, err
	}
	out, err := b.goCommand("list", "-m", "-versions", goplsPath)
	if err != nil {
		return release{}, err
	}
	for _, v := range newestFirst(strings.Fields(out)) {
		if r, err := b.release(v); err != nil || r.fits(have) {
			return r, err
		}
	}
	return release{}, fmt.Errorf("no release of gopls that %s can build", have)
}

func (r release) fits(have string) bool { return version.Compare("go"+r.goVersion, have) <= 0 }

// newestFirst returns the releases among versions; what is before a release is not meant
// for everybody.
func newestFirst(versions []string) []string {
	releases := slices.DeleteFunc(slices.Clone(versions), func(v string) bool {
		return !semver.IsValid(v) || semver.Prerelease(v) != ""
	})
	slices.SortFunc(releases, func(x, y string) int { return semver.Compare(y, x) })
	return releases
}

// release reads the go.mod of a version of gopls.
func (b *builder) release(v string) (release, error) {
	out, err := b.goCommand("list", "-m", "-f", "{{.Version}} {{.GoMod}}", goplsPath+"@"+v)
	if err != nil {
		return release{}, err
	}
	resolved, name, _ := strings.Cut(strings.TrimSpace(out), " ")
	data, err := os.ReadFile(name)
	if err != nil {
		return release{}, err
	}
	return parseRelease(resolved, data)
}

func parseRelease(v string, data []byte) (release, error) {
	mod, err := modfile.ParseLax("go.mod", data, nil)
	if err != nil {
		return release{}, err
	}
	r := release{version: v, goVersion: "1.16"}
	if mod.Go != nil {
		r.goVersion = mod.Go.Version
	}
	for _, req := range mod.Require {
		if req.Mod.Path == toolsPath {
			r.tools = req.Mod.Version
		}
	}
	if r.tools == "" {
		return release{}, fmt.Errorf("gopls %s requires no %s", v, toolsPath)
	}
	return r, nil
}
