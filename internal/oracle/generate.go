// Package oracle asks crypto/tls whether tlsvet is right. It generates programs that
// make configs in every way that people do, lets tlsvet predict from the source what
// crypto/tls will do with each, runs the program to see what it does, and compares.
package oracle

import (
	"bytes"
	"embed"
	"fmt"
	"go/format"
	"io/fs"
	"maps"
	"math/rand/v2"
	"path"
	"slices"
	"strings"

	"github.com/tlsvet/tlsvet/internal/option"
)

// A Case is one generated config.
type Case struct {
	Name     string
	Role     option.Role
	Settings map[string]string // what the fields finally are, as Go expressions
	Refuses  bool              // its GetConfigForClient returns an error
	Source   string            // the functions that make and use it
}

// receiver returns the name of the function of the case that reads a connection.
func (c *Case) receiver() string { return c.Name + "_receive" }

// A Program is a module of generated cases.
type Program struct {
	GoLine string // of its go.mod: "1.21"
	Cases  []*Case
}

// Generate returns a program of n cases for the given go line; the same seed gives the
// same program.
func Generate(seed uint64, n int, goLine string) *Program {
	p := &Program{GoLine: goLine}
	for i := range n {
		r := rand.New(rand.NewPCG(seed, uint64(i)))
		p.Cases = append(p.Cases, newCase(r, fmt.Sprintf("case%04d", i)))
	}
	return p
}

//go:embed observe/*.go lib/*.go
var sources embed.FS

// module is the path of the generated modules.
const module = "oracle.test"

// Files returns the files of the module by name.
func (p *Program) Files() map[string]string {
	files := map[string]string{
		"go.mod":         "module " + module + "\n\ngo " + p.GoLine + "\n",
		"main.go":        mainSource,
		"cases/cases.go": p.table(),
	}
	for _, c := range p.Cases {
		files["cases/"+c.Name+".go"] = c.file()
	}
	fs.WalkDir(sources, ".", func(name string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() && !strings.HasSuffix(name, "_test.go") {
			text, _ := sources.ReadFile(name) // embedded
			files[name] = string(text)
		}
		return err
	})
	return files
}

const mainSource = `// Command main observes every case, and prints the reports by name.
package main

import (
	"encoding/json"
	"os"

	"oracle.test/cases"
	"oracle.test/observe"
)

func main() {
	clients, servers := map[string]observe.ClientReport{}, map[string]observe.ServerReport{}
	for name, c := range cases.Clients {
		clients[name] = observe.Client(c)
	}
	for name, c := range cases.Servers {
		servers[name] = observe.Server(c)
	}
	if err := json.NewEncoder(os.Stdout).Encode(map[string]any{"Clients": clients, "Servers": servers}); err != nil {
		panic(err)
	}
}
`

// table returns the file that names every case.
func (p *Program) table() string {
	var b bytes.Buffer
	fmt.Fprintf(&b, "// Package cases makes configs.\npackage cases\n\nimport %q\n\n", module+"/observe")
	for _, role := range []option.Role{option.Client, option.Server} {
		name := map[option.Role]string{option.Client: "Clients", option.Server: "Servers"}[role]
		fmt.Fprintf(&b, "// %s are the cases of that role.\nvar %s = map[string]observe.Case{\n", name, name)
		for _, c := range p.Cases {
			if c.Role == role {
				fmt.Fprintf(&b, "%q: {%s, %s},\n", c.Name, c.Name, c.receiver())
			}
		}
		b.WriteString("}\n\n")
	}
	return formatted(b.Bytes())
}

// file returns the file of one case, with the imports that it needs.
func (c *Case) file() string {
	var b bytes.Buffer
	b.WriteString("package cases\n\nimport (\n")
	for _, imp := range []string{"bufio", "bytes", "crypto/tls", "crypto/x509", "errors", "fmt", "io", "net", module + "/lib", module + "/observe"} {
		if strings.Contains(c.Source, path.Base(imp)+".") {
			fmt.Fprintf(&b, "%q\n", imp)
		}
	}
	b.WriteString(")\n\n" + c.Source)
	return formatted(b.Bytes())
}

// formatted returns the source as gofmt writes it; a generator that writes no Go source
// has a fault that a test must show.
func formatted(src []byte) string {
	out, err := format.Source(src)
	if err != nil {
		panic(fmt.Sprintf("%v:\n%s", err, src))
	}
	return string(out)
}

func newCase(r *rand.Rand, name string) *Case {
	c := &Case{Name: name, Role: option.Client}
	if r.IntN(2) == 0 {
		c.Role = option.Server
	}
	c.Settings = settingsOf(r, c.Role)
	w := &writer{r: r, name: name}
	w.write(c)
	w.receive(c.receiver())
	c.Source = w.out.String()
	return c
}

// settingsOf returns what a config sets of its fields.
func settingsOf(r *rand.Rand, role option.Role) map[string]string {
	settings := map[string]string{}
	if role == option.Server {
		settings["Certificates"] = "observe.Certificates()"
	}
	for _, f := range fields {
		if f.role&role != 0 && r.Float64() < f.often {
			settings[f.name] = f.values(r)
		}
	}
	return settings
}

// shuffled returns the keys of m in an order that r decides.
func shuffled(r *rand.Rand, m map[string]string) []string {
	keys := slices.Sorted(maps.Keys(m))
	r.Shuffle(len(keys), func(i, j int) { keys[i], keys[j] = keys[j], keys[i] })
	return keys
}
