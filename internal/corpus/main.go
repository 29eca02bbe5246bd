// Command corpus runs tlsvet over pinned public modules whose TLS decisions a reader
// has labelled, and scores what it reports against the labels.
//
//	go run ./internal/corpus [-needs a,b] [-rules a,b] [-unlabelled] [-findings file] [-write file] [-update]
//
// It runs from the root of the repository; testdata/corpus/README.md says what the
// labels mean. It prints a table of the rules, then every missed label and every false
// positive with the label's reason, then how the findings differ from those of the last
// accepted run, testdata/corpus/findings.txt.
//
// The exit code is 0 when no selected label is missed or falsely hit, 1 when one is,
// and 2 when it could not run. The difference from findings.txt does not change it:
// most findings have no label, and whether a new one is right is for a reviewer to say.
package main

import (
	"flag"
	"fmt"
	"io"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/tlsvet/tlsvet/internal/option"
)

func main() {
	os.Exit(run(os.Args[1:], filepath.Join("testdata", "corpus"), os.Stdout, os.Stderr))
}

// settings are the command's flags.
type settings struct {
	needs, rules    string
	findings, write string
	unlabelled      bool
	update          bool
}

// parseFlags exits when args are no flags of this command.
func parseFlags(args []string) (settings, error) {
	var s settings
	flags := flag.NewFlagSet("corpus", flag.ExitOnError)
	flags.StringVar(&s.needs, "needs", "", "count only labels that need one of these, separated by commas")
	flags.StringVar(&s.rules, "rules", "", "count only these rules, separated by commas (default: every rule of the catalogue)")
	flags.BoolVar(&s.unlabelled, "unlabelled", false, "print the findings that no label speaks of")
	flags.StringVar(&s.findings, "findings", "", "score the findings in this `file` instead of running tlsvet")
	flags.StringVar(&s.write, "write", "", "keep the findings in this `file`, one JSON object a line")
	flags.BoolVar(&s.update, "update", false, "accept the findings of this run as findings.txt")
	if err := flags.Parse(args); err != nil {
		return s, err
	}
	if flags.NArg() > 0 {
		return s, fmt.Errorf("unexpected argument %q", flags.Arg(0))
	}
	if s.update && s.findings != "" {
		return s, fmt.Errorf("-update needs a run, and -findings replaces it")
	}
	return s, nil
}

// run is the command with the corpus in dir. It returns the exit code.
func run(args []string, dir string, stdout, stderr io.Writer) int {
	s, err := parseFlags(args)
	clean := false
	if err == nil {
		clean, err = evaluate(s, dir, stdout)
	}
	switch {
	case err != nil:
		fmt.Fprintln(stderr, "corpus:", err)
		return 2
	case !clean:
		return 1
	}
	return 0
}

// evaluate gets the findings, prints how they score, and reports whether no selected
// label was missed or falsely hit.
func evaluate(s settings, dir string, stdout io.Writer) (clean bool, err error) {
	labels, err := readLabels(filepath.Join(dir, "labels.jsonl"))
	if err != nil {
		return false, err
	}
	sel, err := newSelection(s, labels)
	if err != nil {
		return false, err
	}
	findings, err := collect(s, dir, labels)
	if err != nil {
		return false, err
	}
	if s.write != "" {
		if err := writeFindings(s.write, findings); err != nil {
			return false, err
		}
	}
	r := score(labels, findings, sel)
	r.print(stdout, s.unlabelled)
	if s.findings == "" {
		err = golden(stdout, filepath.Join(dir, "findings.txt"), findings, s.update)
	}
	return r.clean(), err
}

// collect returns the findings to score: those of a file, or those of a run.
func collect(s settings, dir string, labels []*label) ([]finding, error) {
	if s.findings != "" {
		return readFindings(s.findings)
	}
	return analyze(dir, labels)
}

// newSelection turns the flags into a selection, and refuses a name that selects nothing.
func newSelection(s settings, labels []*label) (selection, error) {
	catalogue := make(map[string]bool)
	for _, r := range option.Rules {
		catalogue[string(r.ID)] = true
	}
	needs, rules := make(map[string]bool), make(map[string]bool)
	for _, l := range labels {
		needs[l.Needs] = true
		rules[l.Category] = true
	}
	sel := selection{rules: catalogue, needs: needs}
	var err error
	if s.needs != "" {
		sel.needs, err = names(s.needs, needs, "no label needs")
	}
	if s.rules != "" && err == nil {
		for id := range catalogue {
			rules[id] = true
		}
		sel.rules, err = names(s.rules, rules, "no rule or label is called")
	}
	return sel, err
}

// names splits a list at its commas and checks each name against the known ones.
func names(list string, known map[string]bool, problem string) (map[string]bool, error) {
	set := make(map[string]bool)
	for name := range strings.SplitSeq(list, ",") {
		name = strings.TrimSpace(name)
		if !known[name] {
			return nil, fmt.Errorf("%s %q; there are: %s", problem, name, strings.Join(slices.Sorted(maps.Keys(known)), ", "))
		}
		set[name] = true
	}
	return set, nil
}
