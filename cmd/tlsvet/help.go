package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/tlsvet/tlsvet/internal/explain"
)

const usage = `Tlsvet finds mistakes in the use of crypto/tls, and offers the edits.

Usage:

	tlsvet [flags] [packages]     report findings (default package: .)
	tlsvet help [analyzer]        show this text, or what an analyzer looks for
	tlsvet explain name...        say what crypto/tls makes of an OP_* option
	                              or tls.Config field, or what a rule reports
	tlsvet options [flags] [packages]
	                              list each tls.Config with what crypto/tls does
	                              with it, option by option (-format text or json)
	tlsvet config [flags]         print the settings in force and where each was
	                              made: default, a line of .tlsvet.toml, a flag
	tlsvet gopls                  build a gopls with tlsvet's analyzers inside
	go vet -vettool=$(which tlsvet) [-fix [-diff]] [packages]
	go fix -fixtool=$(which tlsvet) [-diff] [packages]

Each finding is a line "file:line:col: message (rule-id)" on standard output,
the file relative to the current directory even with -C.

Exit status: 0 if there are no findings, 1 if there are, 2 if something could
not be analyzed or written, or an interrupt came; standard error then says what. With -fix only the
findings that remain count, with -diff only whether there is a diff.

Flags:

`

const selection = `
All analyzers run unless some are selected (-NAME) or switched off (-NAME=false):

`

// help shows the usage text, or the documentation of the named analyzers.
func (c *command) help(names []string) int {
	if len(names) == 0 {
		c.usage()
		return exitClean
	}
	for _, name := range names {
		i := slices.IndexFunc(c.suite, func(a *analysis.Analyzer) bool { return a.Name == name })
		if i < 0 {
			return c.fail(fmt.Errorf("no analyzer %q; tlsvet help lists them", name))
		}
		fmt.Fprintln(c.stdout, c.suite[i].Doc)
		printAnalyzerFlags(c.stdout, c.suite[i])
	}
	return exitClean
}

func (c *command) usage() {
	io.WriteString(c.stdout, usage)
	fs, _ := newFlagSet(new(options), nil)
	fs.SetOutput(c.stdout)
	fs.PrintDefaults()
	io.WriteString(c.stdout, selection)
	for _, a := range c.suite {
		title, _, _ := strings.Cut(a.Doc, "\n")
		fmt.Fprintf(c.stdout, "  -%s\n    \t%s\n", a.Name, strings.TrimPrefix(title, a.Name+": "))
	}
	for _, a := range c.suite {
		printAnalyzerFlags(c.stdout, a)
	}
}

// printAnalyzerFlags lists the flags of a under the names that the command gives them.
func printAnalyzerFlags(w io.Writer, a *analysis.Analyzer) {
	fs := flag.NewFlagSet("", flag.ContinueOnError)
	a.Flags.VisitAll(func(f *flag.Flag) { fs.Var(f.Value, a.Name+"."+f.Name, f.Usage) })
	n := 0
	fs.VisitAll(func(*flag.Flag) { n++ })
	if n == 0 {
		return
	}
	fmt.Fprintf(w, "\nFlags of %s:\n\n", a.Name)
	fs.SetOutput(w)
	fs.PrintDefaults()
}

// explain prints what the catalogue knows of each name.
func (c *command) explain(names []string) int {
	if len(names) == 0 {
		return c.fail(errors.New("explain: name an option (OP_NO_TICKET), a tls.Config field or a rule"))
	}
	code := exitClean
	for i, name := range names {
		text, ok := explain.Explain(name)
		if !ok {
			code = c.fail(unknownName(name))
			continue
		}
		if i > 0 {
			io.WriteString(c.stdout, "\n")
		}
		io.WriteString(c.stdout, text)
	}
	return code
}

func unknownName(name string) error {
	if near := explain.Nearest(name); len(near) > 0 {
		return fmt.Errorf("explain: nothing is called %q; did you mean %s?", name, strings.Join(near, ", "))
	}
	return fmt.Errorf("explain: nothing is called %q", name)
}
