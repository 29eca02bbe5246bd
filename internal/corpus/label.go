package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"strconv"
	"strings"
)

// The verdicts of a label.
const (
	must    = "must"
	mustNot = "mustnot"
	may     = "may"
)

// anyRule is the category of a mustnot label that speaks of every rule at once.
const anyRule = "any"

// tolerance is how many lines a finding may lie from its label: an analyzer may choose
// the value, the key or the literal that holds it.
const tolerance = 2

// A label is what a reader says about one place of one module.
type label struct {
	Module   string   `json:"module"`
	Version  string   `json:"version"`
	File     string   `json:"file"` // relative to the module's root
	Line     int      `json:"line"`
	Category string   `json:"category"`
	Verdict  string   `json:"verdict"`
	Why      string   `json:"why"`
	Needs    string   `json:"needs"`
	Alt      []int    `json:"alt"`    // further lines of File
	AltAt    []string `json:"alt_at"` // further places, "file:line"

	places []place // every place above
}

// A place is a line of a file.
type place struct {
	file string
	line int
}

// A finding is one report of an analyzer.
type finding struct {
	Module   string `json:"module"`
	File     string `json:"file"` // relative to the module's root
	Line     int    `json:"line"`
	Category string `json:"category"`
	Message  string `json:"message"`
}

// near reports whether f lies at one of the label's places, whatever its category.
func (l *label) near(f finding) bool {
	if l.Module != f.Module {
		return false
	}
	for _, p := range l.places {
		if p.file == f.File && -tolerance <= p.line-f.Line && p.line-f.Line <= tolerance {
			return true
		}
	}
	return false
}

// complete fills in the label's places and checks its verdict.
func (l *label) complete() error {
	switch l.Verdict {
	case must, mustNot, may:
	default:
		return fmt.Errorf("unknown verdict %q", l.Verdict)
	}
	l.places = []place{{l.File, l.Line}}
	for _, line := range l.Alt {
		l.places = append(l.places, place{l.File, line})
	}
	for _, at := range l.AltAt {
		file, line, err := splitLine(at)
		if err != nil {
			return err
		}
		l.places = append(l.places, place{file, line})
	}
	return nil
}

// splitLine splits "file:line" at its last colon.
func splitLine(s string) (file string, line int, err error) {
	i := strings.LastIndexByte(s, ':')
	if i < 0 {
		return "", 0, fmt.Errorf("no line number in %q", s)
	}
	line, err = strconv.Atoi(s[i+1:])
	return s[:i], line, err
}

func readLabels(file string) ([]*label, error) {
	labels, err := readLines[*label](file)
	if err != nil {
		return nil, err
	}
	for _, l := range labels {
		if err := l.complete(); err != nil {
			return nil, fmt.Errorf("%s: %s:%d: %v", file, l.File, l.Line, err)
		}
	}
	return labels, nil
}

func readFindings(file string) ([]finding, error) {
	return readLines[finding](file)
}

// readLines decodes one JSON value from each line of the file that is not blank.
func readLines[T any](file string) ([]T, error) {
	data, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	var values []T
	n := 0
	for line := range bytes.Lines(data) {
		n++
		if len(bytes.TrimSpace(line)) == 0 {
			continue
		}
		var v T
		if err := json.Unmarshal(line, &v); err != nil {
			return nil, fmt.Errorf("%s:%d: %v", file, n, err)
		}
		values = append(values, v)
	}
	return values, nil
}

// writeFindings writes what readFindings reads.
func writeFindings(file string, findings []finding) error {
	var out bytes.Buffer
	enc := json.NewEncoder(&out)
	enc.SetEscapeHTML(false)
	for _, f := range findings {
		if err := enc.Encode(f); err != nil {
			return err
		}
	}
	return os.WriteFile(file, out.Bytes(), 0o666)
}
