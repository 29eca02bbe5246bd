// Package settings is what the options of package lib write, and no program can name.
package settings

type Settings struct {
	Insecure bool
	Name     string
}

type Option interface{ Apply(*Settings) }

type Func func(*Settings)

func (f Func) Apply(s *Settings) { f(s) }
