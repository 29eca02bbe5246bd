package main

import (
	"crypto/rand"
	"fmt"
	"os"
	"path/filepath"
)

// vetted is the target on which go vet runs tlsvet and a tool that does nothing: the example.
const vetted = "vet"

// vet prints what go vet costs with tlsvet and with noop, when it has kept nothing of an
// earlier run and when it has.
func (b *bench) vet() error {
	module := filepath.Join(b.dir, "example")
	if err := os.RemoveAll(module); err != nil {
		return err
	}
	if err := os.CopyFS(module, os.DirFS(filepath.Join("testdata", "example"))); err != nil {
		return err
	}
	tools := []string{"noop", "tlsvet"}
	cold, warm := make([][]cost, len(tools)), make([][]cost, len(tools))
	for i := range b.runs + 1 {
		for t, name := range tools {
			first, second, err := b.vetTwice(module, name)
			if err != nil {
				return fmt.Errorf("%s: %w", name, err)
			}
			if i > 0 { // before, the build cache may have lacked something
				cold[t], warm[t] = append(cold[t], first), append(warm[t], second)
			}
		}
	}
	fmt.Println("go vet -vettool on testdata/example, cold and warm")
	for t, name := range tools {
		c, w := median(cold[t]), median(warm[t])
		fmt.Printf("  %-20s %8.2f CPU s %8.2f CPU s %6d MB %8.2f x noop %8.2f x noop\n", name, c.cpu.Seconds(), w.cpu.Seconds(),
			c.memory>>20, c.cpu.Seconds()/median(cold[0]).cpu.Seconds(), w.cpu.Seconds()/median(warm[0]).cpu.Seconds())
	}
	return nil
}

// vetTwice runs go vet with a tool that it does not know yet, and once more. A tool is known
// by its content.
func (b *bench) vetTwice(module, name string) (first, second cost, err error) {
	content, err := os.ReadFile(filepath.Join(b.dir, name))
	if err != nil {
		return first, second, err
	}
	tool := filepath.Join(b.dir, name+"-new")
	if err := os.WriteFile(tool, append(content, rand.Text()...), 0o777); err != nil {
		return first, second, err
	}
	p := program{name: "go", args: []string{"vet", "-vettool=" + tool}}
	if first, err = b.use(module, p, []string{"./..."}, ""); err != nil {
		return first, second, err
	}
	second, err = b.use(module, p, []string{"./..."}, "")
	return first, second, err
}
