// Command ask generates configs as source, lets tlsvet predict what crypto/tls will do
// with each, runs handshakes to see what it does, and compares.
//
//	go run ./internal/oracle/ask [-n configs] [-seed number]
//
// It prints how many answers of each kind agreed, disagreed or were not given, then every
// disagreement with the function that made the config. The exit code is 0 when there is
// none, 1 when there is one, and 2 when it could not run.
package main

import (
	"context"
	"flag"
	"fmt"
	"io"
	"maps"
	"os"
	"os/signal"
	"slices"
	"text/tabwriter"

	"github.com/tlsvet/tlsvet/internal/oracle"
)

// batch is how many configs one program holds.
const batch = 250

// goLines and godebugs are what the programs are built and run with, in turn.
var (
	goLines  = []string{"1.21", "1.22", "1.23", "1.24", "1.25", "1.26"}
	godebugs = []string{
		"", "", "tls10server=1", "tlsmlkem=0", "tlsrsakex=1,tls3des=1",
		"tls10server=0,tlsrsakex=0,tls3des=0,tlsmlkem=1,tlssecpmlkem=1", "fips140=on",
	}
)

func main() {
	n := flag.Int("n", 1000, "`number` of configs")
	seed := flag.Uint64("seed", 1, "`number` from which they are generated")
	flag.Parse()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	total, err := ask(ctx, *n, *seed)
	if err != nil {
		fmt.Fprintln(os.Stderr, "ask:", err)
		os.Exit(2)
	}
	show(os.Stdout, total)
	if len(total.Disagreements) > 0 {
		os.Exit(1)
	}
}

// ask asks about n configs in programs of at most batch.
func ask(ctx context.Context, n int, seed uint64) (*oracle.Comparison, error) {
	total := oracle.NewComparison()
	for i := 0; n > 0; i++ {
		p := oracle.Generate(seed+uint64(i)<<32, min(n, batch), goLines[i%len(goLines)])
		if err := total.Ask(ctx, p, godebugs[i%len(godebugs)]); err != nil {
			return nil, err
		}
		n -= len(p.Cases)
	}
	return total, nil
}

func show(w io.Writer, c *oracle.Comparison) {
	table := tabwriter.NewWriter(w, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(table, "question\tagreed\tdisagreed\tunknown\tunknown %\t")
	var sum oracle.Tally
	row := func(name string, t oracle.Tally) {
		fmt.Fprintf(table, "%s\t%d\t%d\t%d\t%.1f\t\n", name, t.Agreed, t.Disagreed, t.Unknown, 100*float64(t.Unknown)/float64(max(1, t.Agreed+t.Disagreed+t.Unknown)))
	}
	for _, q := range slices.Sorted(maps.Keys(c.Tallies)) {
		t := *c.Tallies[q]
		row(q, t)
		sum.Agreed, sum.Disagreed, sum.Unknown = sum.Agreed+t.Agreed, sum.Disagreed+t.Disagreed, sum.Unknown+t.Unknown
	}
	row("all", sum)
	table.Flush()
	fmt.Fprintf(w, "%d configs\n", c.Cases)
	for _, d := range c.Disagreements {
		fmt.Fprintf(w, "\n%s: %s\ngo %s, GODEBUG=%s\n%s", d.Question, d.Detail, d.GoLine, d.GODEBUG, d.Case.Source)
	}
}
