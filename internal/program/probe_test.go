package program

import (
	"context"
	"encoding/json"
	"os"
	"os/exec"
	"slices"
	"strings"
	"testing"

	"github.com/tlsvet/tlsvet/internal/model"
	"github.com/tlsvet/tlsvet/internal/option"
)

// A program is built under each go.mod and asked what it does; the model has to know it
// from what the go command says of the program.
func TestProgramsDoWhatIsKnownOfThem(t *testing.T) {
	if testing.Short() {
		t.Skip("builds a program for each go.mod")
	}
	t.Setenv("GOWORK", "off")
	t.Setenv("GODEBUG", "")
	probe, err := os.ReadFile("testdata/probe.go.txt")
	if err != nil {
		t.Fatal(err)
	}
	for _, mod := range []string{"go 1.21", "go 1.22", "go 1.23", "go 1.24", "go 1.26", "go 1.26\ngodebug tls10server=1", "go 1.21\ngodebug default=go1.26"} {
		t.Run(strings.ReplaceAll(mod, "\n", ", "), func(t *testing.T) {
			dir := write(t, map[string]string{"go.mod": "module example.com/m\n" + mod + "\n", "main.go": string(probe)})
			list := Load(context.Background(), dir, "")
			p, ok := list.Known("example.com/m", true)
			if !ok {
				t.Fatal("nothing is known of the program")
			}
			compare(t, p, probed(t, dir))
			if m := ModuleOf(dir); m == nil {
				t.Error("go.mod cannot be read")
			} else {
				compare(t, m.Program(), probed(t, dir)) // what go vet gives
			}
		})
	}
}

// A probe is what testdata/probe.go.txt prints.
type probe struct {
	Suites, Groups []uint16
	Old            bool
}

func probed(t *testing.T, dir string) probe {
	t.Helper()
	cmd := exec.Command("go", "run", ".")
	cmd.Dir = dir
	out, err := cmd.Output()
	if err != nil {
		t.Fatal(err)
	}
	var p probe
	if err := json.Unmarshal(out, &p); err != nil {
		t.Fatal(err)
	}
	return p
}

func compare(t *testing.T, p model.Program, got probe) {
	t.Helper()
	client, server := model.Effective(nil, option.Client, p), model.Effective(nil, option.Server, p)
	same(t, "suites", got.Suites, append(client.Suites, client.Suites13...))
	same(t, "groups", got.Groups, client.Groups)
	if want := model.Find(server.Versions, option.TLS10).State == model.On; got.Old != want {
		t.Errorf("a server takes TLS 1.0: %t, the model says %t", got.Old, want)
	}
}

func same(t *testing.T, what string, got []uint16, offers []model.Offer) {
	t.Helper()
	var want []uint16
	for _, o := range offers {
		switch o.State {
		case model.On:
			want = append(want, o.ID)
		case model.Undecided:
			t.Errorf("%s: %#x is not known", what, o.ID)
		}
	}
	slices.Sort(got)
	slices.Sort(want)
	if !slices.Equal(got, want) {
		t.Errorf("%s are %#x, the model says %#x", what, got, want)
	}
}
