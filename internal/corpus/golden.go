package main

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
)

// golden compares the findings with those of the last accepted run, in file, and prints
// the difference. With update it writes them there instead.
func golden(w io.Writer, file string, findings []finding, update bool) error {
	now := lines(findings)
	if update {
		return os.WriteFile(file, []byte(strings.Join(now, "")), 0o666)
	}
	data, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	accepted := slices.Collect(strings.Lines(string(bytes.ReplaceAll(data, []byte("\r\n"), []byte("\n")))))
	if diff := difference(accepted, now); len(diff) > 0 {
		fmt.Fprintf(w, "\nfindings.txt differs by %d lines; -update accepts them\n%s", len(diff), strings.Join(diff, ""))
	}
	return nil
}

// lines returns the findings as sorted lines without repetition.
func lines(findings []finding) []string {
	var list []string
	for _, f := range findings {
		list = append(list, fmt.Sprintf("%s %s:%d %s %s\n", f.Module, f.File, f.Line, f.Category, f.Message))
	}
	slices.Sort(list)
	return slices.Compact(list)
}

// difference merges two sorted lists into the lines that only one has, marked "-" when
// only before has it and "+" when only after has.
func difference(before, after []string) []string {
	var diff []string
	for len(before) > 0 || len(after) > 0 {
		switch {
		case len(after) == 0 || len(before) > 0 && before[0] < after[0]:
			diff = append(diff, "-"+before[0])
			before = before[1:]
		case len(before) == 0 || after[0] < before[0]:
			diff = append(diff, "+"+after[0])
			after = after[1:]
		default:
			before, after = before[1:], after[1:]
		}
	}
	return diff
}
