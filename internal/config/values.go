package config

import (
	"maps"
	"path/filepath"
	"slices"

	"github.com/pelletier/go-toml/v2/unstable"
)

// FromValues returns settings that are no file but that a host decoded, such as
// golangci-lint from its own. Errors call them name; paths are relative to dir.
func FromValues(name, dir string, values map[string]any) *File {
	f := &File{Name: name, dirs: []string{dir}}
	if real, err := filepath.EvalSymlinks(dir); err == nil && real != dir {
		f.dirs = append(f.dirs, real)
	}
	for _, key := range slices.Sorted(maps.Keys(values)) {
		s := setting{key: key, kind: unstable.Array}
		list, many := values[key].([]any)
		if !many {
			list = []any{values[key]}
			s.kind = valueOf(values[key]).kind
		}
		for _, v := range list {
			s.values = append(s.values, valueOf(v))
		}
		f.settings = append(f.settings, s)
	}
	return f
}

// valueOf returns a value as if it had been read: of what is neither a string nor a bool
// only that matters.
func valueOf(v any) value {
	switch v := v.(type) {
	case string:
		return value{text: v, kind: unstable.String}
	case bool:
		text := "false"
		if v {
			text = "true"
		}
		return value{text: text, kind: unstable.Bool}
	}
	return value{kind: unstable.Invalid}
}
