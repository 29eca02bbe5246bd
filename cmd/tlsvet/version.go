package main

import (
	"cmp"
	"fmt"
	"runtime/debug"
)

// version prints what the go command recorded in the binary: the version of the module,
// the commit if it was built in a clone, and the Go release.
func (c *command) version() int {
	info := buildInfo()
	fmt.Fprintf(c.stdout, "tlsvet version %s%s %s\n", moduleVersion(), commit(info.Settings), info.GoVersion)
	return exitClean
}

func moduleVersion() string { return cmp.Or(ownModule(buildInfo()).Version, "(devel)") }

const modulePath = "github.com/tlsvet/tlsvet"

// ownModule returns tlsvet's module, which is not the main one when a program of another
// module is built, or when "go tool" builds tlsvet. A module that is replaced by a folder
// has no version.
func ownModule(info *debug.BuildInfo) debug.Module {
	for _, m := range append(info.Deps, &info.Main) {
		if m.Path != modulePath {
			continue
		}
		if m.Replace != nil {
			return *m.Replace
		}
		return *m
	}
	return debug.Module{}
}

func buildInfo() *debug.BuildInfo {
	if info, ok := debug.ReadBuildInfo(); ok {
		return info
	}
	return new(debug.BuildInfo)
}

// commit returns the revision among the settings of a build, in parentheses, or "".
func commit(settings []debug.BuildSetting) string {
	revision, modified := "", ""
	for _, s := range settings {
		switch {
		case s.Key == "vcs.revision":
			revision = s.Value[:min(len(s.Value), 12)]
		case s.Key == "vcs.modified" && s.Value == "true":
			modified = ", modified"
		}
	}
	if revision == "" {
		return ""
	}
	return " (" + revision + modified + ")"
}
