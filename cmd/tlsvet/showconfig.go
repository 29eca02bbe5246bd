package main

import (
	"errors"
	"flag"
	"fmt"
	"slices"
	"strconv"
	"text/tabwriter"

	"github.com/tlsvet/tlsvet/internal/config"
)

// showConfig prints the settings in force as a configuration file, each with where it
// was made.
func (c *command) showConfig(args []string) int {
	opts, err := c.configured(args)
	switch {
	case errors.Is(err, flag.ErrHelp):
		return c.help(nil)
	case err != nil:
		return c.fail(err)
	case opts.packages:
		return c.fail(errors.New("config: takes flags and no packages"))
	}
	name := "no " + config.Name
	if opts.file != nil {
		name = opts.file.Name
	}
	w := tabwriter.NewWriter(c.stdout, 0, 0, 2, ' ', 0)
	fmt.Fprintf(w, "# %s\n", name)
	policyFlags(c.suite).VisitAll(func(f *flag.Flag) {
		if _, many := elements(f.Value); many {
			opts.printList(w, f)
		} else {
			text, origin := opts.origin(f, f.Value.String())
			fmt.Fprintf(w, "%s = %s\t# %s\n", f.Name, literal(f, text), origin)
		}
	})
	if err := w.Flush(); err != nil {
		return c.fail(err)
	}
	return exitClean
}

// printList prints a setting with a line for each of its elements.
func (o *options) printList(w *tabwriter.Writer, f *flag.Flag) {
	all, _ := elements(f.Value)
	if len(all) == 0 {
		fmt.Fprintf(w, "%s = []\t# default\n", f.Name)
		return
	}
	var lines []string
	for _, e := range all {
		text, origin := o.origin(f, e)
		lines = append(lines, fmt.Sprintf("    %s,\t# %s\n", literal(f, text), origin))
	}
	fmt.Fprintf(w, "%s = [\n", f.Name)
	for _, line := range slices.Compact(lines) { // one pattern may name two paths
		fmt.Fprint(w, line)
	}
	fmt.Fprint(w, "]\n")
}

// origin returns where an element of a setting, or its value, was made, and how it was
// written there.
func (o *options) origin(f *flag.Flag, element string) (text, origin string) {
	if slices.Contains(o.given[f.Name], element) {
		return element, "-" + policyName + "." + f.Name
	}
	if o.file != nil {
		if text, line, ok := o.file.Says(f, element); ok {
			return text, fmt.Sprintf("%s:%d", o.file.Name, line)
		}
	}
	return element, "default"
}

// givenSettings returns the settings that the command line makes, by name. It must be
// asked before a file adds to them.
func givenSettings(opts *options, settings *flag.FlagSet) map[string][]string {
	given := make(map[string][]string)
	settings.VisitAll(func(f *flag.Flag) {
		if all, many := elements(f.Value); many {
			given[f.Name] = all
		} else if opts.isGiven[policyName+"."+f.Name] {
			given[f.Name] = []string{f.Value.String()}
		}
	})
	return given
}

// elements returns the elements of a setting that is a list.
func elements(v flag.Value) ([]string, bool) {
	list, many := v.(interface{ Elements() []string })
	if !many {
		return nil, false
	}
	return slices.Clone(list.Elements()), true
}

// literal returns the text of a setting as TOML.
func literal(f *flag.Flag, text string) string {
	if isBool(f.Value) {
		return text
	}
	return strconv.Quote(text)
}

func isBool(v flag.Value) bool {
	b, ok := v.(interface{ IsBoolFlag() bool })
	return ok && b.IsBoolFlag()
}
