// Package inventory lists what crypto/tls does with each tls.Config of packages, in the
// words that TLS is documented in. The JSON form is described by docs/options.schema.json.
package inventory

import (
	"cmp"
	"fmt"
	"path/filepath"
	"reflect"
	"slices"
	"sync"

	"golang.org/x/tools/go/analysis"

	"github.com/tlsvet/tlsvet/internal/model"
	"github.com/tlsvet/tlsvet/internal/option"
	"github.com/tlsvet/tlsvet/passes/tlsconfig"
	"github.com/tlsvet/tlsvet/passes/tlsvet"
)

// Version is that of the JSON form. It changes when a reader of an older one would
// misunderstand it, not when something is added.
const Version = 1

// A Document is the JSON form.
type Document struct {
	Version int       `json:"version"`
	Profile Profile   `json:"profile"`
	Configs []*Config `json:"configs"`
}

// A Profile is the recommendation that the program is held to. What it asks for Beyond what
// crypto/tls can be told no config can follow.
type Profile struct {
	Name   string   `json:"name"`
	Title  string   `json:"title"`
	Source string   `json:"source"`
	Date   string   `json:"date"`
	Beyond []string `json:"not_enforceable"`
}

// A Config is one tls.Config on one side of connections.
type Config struct {
	Package   string   `json:"package"`
	Place     Place    `json:"place"`
	Side      string   `json:"side"` // client, server, or unknown
	Sinks     []string `json:"sinks"`
	Handed    bool     `json:"handed"`    // made elsewhere: the place is where it is written to first
	Elsewhere bool     `json:"elsewhere"` // it also goes where it cannot be followed

	Versions      []Offer  `json:"versions"`
	Suites        []Offer  `json:"suites"`
	Suites13      []Offer  `json:"suites13"`
	Groups        []Offer  `json:"groups"`
	SHA1          Answer   `json:"sha1"`
	Tickets       Answer   `json:"tickets"`
	Resumption    Answer   `json:"resumption"`
	Renegotiation Answer   `json:"renegotiation"`
	Verification  Answer   `json:"verification"`
	Hostname      Answer   `json:"hostname"`
	ClientAuth    Answer   `json:"client_auth"`
	KeyLog        Answer   `json:"key_log"`
	Replaced      Answer   `json:"replaced"`
	Options       []Option `json:"options"`
}

// A Place is a line of a file.
type Place struct {
	File   string `json:"file"` // relative to the working directory, with slashes, if it is below
	Line   int    `json:"line"`
	Column int    `json:"column"`
}

func (p Place) String() string { return fmt.Sprintf("%s:%d:%d", p.File, p.Line, p.Column) }

// An Answer is a state, and what decides it.
type Answer struct {
	State   string `json:"state"` // on, off, always, never or unknown
	Value   string `json:"value,omitempty"`
	Reason  string `json:"reason"`
	Field   string `json:"field,omitempty"`
	Setting string `json:"godebug,omitempty"`
	At      *Place `json:"at,omitempty"`
}

// An Offer is a version, a suite or a group.
type Offer struct {
	Name string `json:"name"`
	ID   uint16 `json:"id"`
	Answer
}

// An Option is one that is documented for OpenSSL-style contexts.
type Option struct {
	Name string `json:"name"`
	Answer
}

// A Collector gathers what its Analyzer finds in many packages at once.
type Collector struct {
	Dir     string // to which names of files are relative
	Profile option.Profile

	mu      sync.Mutex
	configs []*Config
}

// Analyzer returns an analyzer that reports nothing and fills the collector.
func (c *Collector) Analyzer() *analysis.Analyzer {
	return &analysis.Analyzer{
		Name:     "options",
		Doc:      "options: list what crypto/tls does with each tls.Config",
		Requires: []*analysis.Analyzer{tlsconfig.Analyzer, tlsvet.Analyzer},
		Run:      c.run,
	}
}

func (c *Collector) run(pass *analysis.Pass) (any, error) {
	program := pass.ResultOf[tlsvet.Analyzer].(*tlsvet.Result).Policy.Program()
	for _, cfg := range pass.ResultOf[tlsconfig.Analyzer].(*tlsconfig.Result).WithoutTests().Configs {
		at := c.place(pass, start(cfg))
		if at == nil {
			continue
		}
		for _, role := range sides(cfg.Role) {
			d := describer{c, pass}
			c.add(d.config(cfg, *at, model.Effective(cfg, role, program)))
		}
	}
	return nil, nil
}

// start returns where a config was made or, of one that the package is handed, the first
// place that writes to it.
func start(cfg *model.Config) model.Origin {
	first := cfg.Origin
	if first.IsValid() {
		return first
	}
	for _, v := range cfg.Fields {
		for _, a := range v.Alts {
			if w := a.Write; w.IsValid() && (!first.IsValid() || w.Pos() < first.Pos()) {
				first = w
			}
		}
	}
	return first
}

// sides returns the sides to ask about for a config of the given role.
func sides(role option.Role) []option.Role {
	if role == option.Both {
		return []option.Role{option.Client, option.Server}
	}
	return []option.Role{role}
}

// add keeps a config unless one just like it is there: of one literal there can be several
// states between which nothing differs that an answer tells.
func (c *Collector) add(cfg *Config) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if !slices.ContainsFunc(c.configs, func(other *Config) bool { return reflect.DeepEqual(cfg, other) }) {
		c.configs = append(c.configs, cfg)
	}
}

// Document returns what was found, in the order of the source.
func (c *Collector) Document() *Document {
	slices.SortStableFunc(c.configs, func(x, y *Config) int {
		return cmp.Or(
			cmp.Compare(x.Place.File, y.Place.File),
			cmp.Compare(x.Place.Line, y.Place.Line),
			cmp.Compare(x.Place.Column, y.Place.Column),
			cmp.Compare(x.Side, y.Side),
			slices.Compare(x.Sinks, y.Sinks),
		)
	})
	p := c.Profile
	profile := Profile{p.Name, p.Title, p.Source, p.Date, append([]string{}, p.Beyond...)}
	return &Document{Version, profile, append([]*Config{}, c.configs...)}
}

// place returns where o starts, nil where the package has no file with it.
func (c *Collector) place(pass *analysis.Pass, o model.Origin) *Place {
	if !o.IsValid() {
		return nil
	}
	p := pass.Fset.Position(o.Pos())
	name := p.Filename
	if rel, err := filepath.Rel(c.Dir, name); err == nil && filepath.IsLocal(rel) {
		name = rel
	}
	return &Place{filepath.ToSlash(name), p.Line, p.Column}
}

// A describer turns answers about configs of one package into text.
type describer struct {
	*Collector
	pass *analysis.Pass
}

func (d describer) config(cfg *model.Config, at Place, p *model.Posture) *Config {
	out := &Config{
		Package:       d.pass.Pkg.Path(),
		Place:         at,
		Side:          p.Role.String(),
		Sinks:         append([]string{}, cfg.Sinks...),
		Handed:        !cfg.Origin.IsValid(),
		Elsewhere:     cfg.Opaque,
		Versions:      d.offers(p.Versions, option.VersionName),
		Suites:        d.offers(p.Suites, suiteName),
		Suites13:      d.offers(p.Suites13, suiteName),
		Groups:        d.offers(p.Groups, groupName),
		SHA1:          d.answer(p.SHA1),
		Tickets:       d.answer(p.Tickets),
		Resumption:    d.answer(p.Resumption),
		Renegotiation: d.answer(p.Renegotiation),
		Verification:  d.answer(p.Verification),
		Hostname:      d.answer(p.Hostname),
		ClientAuth:    d.answer(p.ClientAuth),
		KeyLog:        d.answer(p.KeyLog),
		Replaced:      d.answer(p.Replaced),
	}
	for _, o := range p.Options {
		out.Options = append(out.Options, Option{o.Name, d.answer(o.Answer)})
	}
	return out
}

func suiteName(id uint16) string {
	s, _ := option.SuiteByID(id)
	return s.Name
}

func groupName(id uint16) string {
	c, _ := option.CurveByID(id)
	return c.Ident
}

func (d describer) offers(offers []model.Offer, name func(uint16) string) []Offer {
	var out []Offer
	for _, o := range offers {
		out = append(out, Offer{name(o.ID), o.ID, d.answer(o.Answer)})
	}
	return out
}

func (d describer) answer(a model.Answer) Answer {
	return Answer{
		State:   a.State.String(),
		Value:   a.Value,
		Reason:  a.Why.Text,
		Field:   a.Why.Field,
		Setting: a.Why.Setting,
		At:      d.place(d.pass, a.Why.Origin),
	}
}
