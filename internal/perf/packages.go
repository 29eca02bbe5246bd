package main

import (
	"fmt"
	"os"
	"path/filepath"
)

// generated is the target whose packages are written here.
const generated = "packages"

// packages prints what a package more costs that has nothing to do with TLS: the difference
// between a module with many and one with few.
func (b *bench) packages() error {
	const few, many = 20, 420
	var rows [2][]row
	for i, n := range []int{few, many} {
		module := filepath.Join(b.dir, fmt.Sprintf("%s-%d", generated, n))
		if err := plain(module, n); err != nil {
			return err
		}
		if _, err := b.use(module, programs[0], []string{"./..."}, ""); err != nil { // fills the build cache
			return err
		}
		var err error
		if rows[i], err = b.measure(module, []string{"./..."}, b.runs, programs); err != nil {
			return err
		}
	}
	fmt.Printf("a package without TLS more, of %d lines\n", lines)
	more := func(i int) float64 { return (rows[1][i].cost.cpu - rows[0][i].cost.cpu).Seconds() / (many - few) }
	for i, p := range programs {
		fmt.Printf("  %-20s %8.2f CPU ms %8.2f x go list\n", p.name, more(i)*1000, more(i)/more(0))
	}
	return nil
}

// lines is about how long the file of a package is.
const lines = 120

// plain writes a module of n packages, of which each imports the one before.
func plain(dir string, n int) error {
	files := map[string]string{"go.mod": "module example.com/plain\n\ngo 1.26\n"}
	for i := range n {
		text := "package p\n\nimport (\n\t\"fmt\"\n\t\"strings\"\n)\n\n"
		if i > 0 {
			text = fmt.Sprintf("package p\n\nimport (\n\t\"fmt\"\n\t\"strings\"\n\n\t_ \"example.com/plain/p%d\"\n)\n\n", i-1)
		}
		for f := range lines / 8 {
			text += fmt.Sprintf("// F%d repeats a name.\nfunc F%d(name string, times int) string {\n\tif times > %d {\n\t\treturn fmt.Sprint(name, times)\n\t}\n\treturn strings.Repeat(name, times)\n}\n\n", f, f, f)
		}
		files[fmt.Sprintf("p%d/p.go", i)] = text
	}
	for name, text := range files {
		name = filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
			return err
		}
		if err := os.WriteFile(name, []byte(text), 0o666); err != nil {
			return err
		}
	}
	return nil
}
