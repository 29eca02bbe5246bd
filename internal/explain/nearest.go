package explain

import "github.com/tlsvet/tlsvet/internal/nearest"

// Nearest returns up to three names that Explain knows and that are spelled like
// name, the nearest first. It returns none if nothing comes close.
func Nearest(name string) []string {
	var names []nearest.Name
	for _, e := range entries() {
		n := nearest.Name{Name: e.name, Spelling: []string{normalize(e.name)}}
		if e.alias != "" {
			n.Spelling = append(n.Spelling, normalize(e.alias))
		}
		names = append(names, n)
	}
	return nearest.Of(normalize(name), names)
}
