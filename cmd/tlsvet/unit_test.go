package main

import (
	"os/exec"
	"slices"
	"strings"
	"testing"
)

// The go command starts the program for each package: what it is linked to costs that often.
func TestTheProgramIsNotLinkedToLibc(t *testing.T) {
	out, err := exec.Command("go", "list", "-deps", ".").Output()
	if err != nil {
		t.Fatal(err)
	}
	if deps := strings.Fields(string(out)); slices.Contains(deps, "net") || slices.Contains(deps, "runtime/cgo") {
		t.Error("something imports package net")
	}
}
