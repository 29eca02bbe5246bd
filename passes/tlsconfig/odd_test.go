package tlsconfig

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"golang.org/x/tools/go/analysis/analysistest"
)

func TestOddCode(t *testing.T) {
	analysistest.Run(t, analysistest.TestData(), printer, "odd")
}

// What machines write, or people over many years. Each must be done in seconds.
func TestLargeFunctions(t *testing.T) {
	for _, tt := range []struct{ name, before, repeat, after string }{
		{
			"many writes to a field",
			"cfg := &tls.Config{}", "cfg.MinVersion = %d", "tls.Client(conn, cfg)",
		},
		{
			"many branches around a field",
			"cfg := &tls.Config{}", "if n == %d { cfg.InsecureSkipVerify = true }", "tls.Client(conn, cfg)",
		},
		{
			"many cases that pick a constant",
			"var v uint16\nswitch n {", "case %d: v = tls.VersionTLS10 + 1", "}\ntls.Client(conn, &tls.Config{MinVersion: v})",
		},
		{
			"many configs",
			"", "tls.Client(conn, &tls.Config{MinVersion: %d})", "",
		},
		{
			"many closures over one config",
			"cfg := &tls.Config{}", "func() { if n > %d { cfg.MinVersion++ } }()", "tls.Client(conn, cfg)",
		},
		{
			"many configs in one map",
			"m := map[int]*tls.Config{", "%d: {MinVersion: 1},", "}\ntls.Client(conn, m[n])",
		},
	} {
		t.Run(tt.name, func(t *testing.T) {
			testSize(t, tt.before, tt.repeat, tt.after)
		})
	}
}

func testSize(t *testing.T, before, repeat, after string) {
	var src strings.Builder
	fmt.Fprintf(&src, "package large\n\nimport (\n\"crypto/tls\"\n\"net\"\n)\n\nfunc f(conn net.Conn, n int) {\n%s\n", before)
	for i := range 1000 {
		fmt.Fprintf(&src, repeat+"\n", i)
	}
	fmt.Fprintf(&src, "%s\n}\n", after)
	dir := t.TempDir()
	if err := os.MkdirAll(filepath.Join(dir, "src/large"), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "src/large/large.go"), []byte(src.String()), 0o666); err != nil {
		t.Fatal(err)
	}
	start := time.Now()
	analysistest.Run(t, dir, Analyzer, "large")
	if took := time.Since(start); took > 20*time.Second {
		t.Errorf("took %v", took)
	}
}
