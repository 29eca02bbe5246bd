package tlsvet

import (
	"errors"
	"slices"
	"strings"
)

// anyTwin stands for every package with the shape of crypto/tls.
const anyTwin = "any"

// twins is the value of the flag of that name. It adds to what was set before.
type twins struct{ list []string }

// Elements returns the import paths.
func (t *twins) Elements() []string { return t.list }

func (t *twins) String() string { return strings.Join(t.list, ",") }

// Set adds the import paths of list, or forgets all if that is empty.
func (t *twins) Set(list string) error {
	if list == "" {
		t.list = nil
		return nil
	}
	added := strings.Split(list, ",")
	for i, path := range added {
		if added[i] = strings.TrimSpace(path); added[i] == "" {
			return errors.New("must be import paths, or any")
		}
	}
	t.list = append(slices.Clip(t.list), added...)
	return nil
}

// Twin reports whether the Config of the package path, which has the shape of crypto/tls,
// is judged as that of crypto/tls is.
func (p *Policy) Twin(path string) bool {
	return slices.Contains(p.settings.twins.list, anyTwin) || slices.Contains(p.settings.twins.list, path)
}
