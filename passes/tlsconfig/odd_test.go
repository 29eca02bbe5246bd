package tlsconfig

import (
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"testing"
	"time"

	"golang.org/x/tools/go/analysis/analysistest"
)

func TestOddCode(t *testing.T) {
	analysistest.Run(t, analysistest.TestData(), printer, "odd")
}

// What machines write, or people over many years. Each must be done in seconds, with no
// more memory than a large package takes anyway.
func TestLargeFunctions(t *testing.T) {
	for _, tt := range []struct {
		name                  string
		times                 int
		before, repeat, after string
	}{
		{
			"many writes to a field", 10_000,
			"cfg := &tls.Config{}", "cfg.MinVersion = %d", "tls.Client(conn, cfg)",
		},
		{
			"many branches around a field", 2_000,
			"cfg := &tls.Config{}", "if n == %d { cfg.InsecureSkipVerify = true }", "tls.Client(conn, cfg)",
		},
		{
			"many cases that pick a constant", 2_000,
			"var v uint16\nswitch n {", "case %d: v = tls.VersionTLS10 + 1", "}\ntls.Client(conn, &tls.Config{MinVersion: v})",
		},
		{
			"many ways back to the head of a loop", 400,
			"cfg, v := &tls.Config{}, 0\nfor {", "if n == %d { continue }", "if v > 1 { cfg.MinVersion = tls.VersionTLS10 }\nv++\ntls.Client(conn, cfg)\n}",
		},
		{
			"many configs", 1_000,
			"", "tls.Client(conn, &tls.Config{MinVersion: %d})", "",
		},
		{
			"many closures over one config", 1_000,
			"cfg := &tls.Config{}", "func() { if n > %d { cfg.MinVersion++ } }()", "tls.Client(conn, cfg)",
		},
		{
			"many configs in one map", 1_000,
			"m := map[int]*tls.Config{", "%d: {MinVersion: 1},", "}\ntls.Client(conn, m[n])",
		},
	} {
		t.Run(tt.name, func(t *testing.T) {
			testSize(t, tt.times, "func f(conn net.Conn, n int) {\n"+tt.before, tt.repeat, tt.after+"\n}")
		})
	}
}

// Functions that call each other in a circle, each with a branch around a write.
func TestDeepRecursion(t *testing.T) {
	testSize(t, 500, "func f(conn net.Conn, n int) { tls.Client(conn, g0(&tls.Config{}, n)) }",
		`func g%[1]d(cfg *tls.Config, n int) *tls.Config {
			if n == %[1]d {
				cfg.MinVersion = tls.VersionTLS10
			}
			if n > 0 {
				return g%[2]d(cfg, n-1)
			}
			return cfg
		}`, "")
}

// bounds of what one function costs, far above what the cases here take on a slow machine. The
// time is that of the CPU, which does not depend on what else the machine does.
const (
	mostTime   = 30 * time.Second
	mostMemory = 1 << 30 // of the heap, in bytes: loading the standard library is part of it
)

// testSize analyzes a package that holds before, n times repeat, which may name its own
// number and the next one in a circle, and after.
func testSize(t *testing.T, n int, before, repeat, after string) {
	var src strings.Builder
	fmt.Fprintf(&src, "package large\n\nimport (\n\"crypto/tls\"\n\"net\"\n)\n\n%s\n", before)
	for i := range n {
		fmt.Fprintf(&src, "%s\n", strings.NewReplacer("%[1]d", strconv.Itoa(i), "%[2]d", strconv.Itoa((i+1)%n), "%d", strconv.Itoa(i)).Replace(repeat))
	}
	fmt.Fprintf(&src, "%s\n", after)
	dir := t.TempDir()
	if err := os.MkdirAll(filepath.Join(dir, "src/large"), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "src/large/large.go"), []byte(src.String()), 0o666); err != nil {
		t.Fatal(err)
	}
	peak := watchHeap()
	start := cpuTime()
	analysistest.Run(t, dir, Analyzer, "large")
	took, heap := cpuTime()-start, peak()
	t.Logf("%v, %d MB", took.Round(time.Millisecond), heap>>20)
	if took > mostTime || heap > mostMemory {
		t.Errorf("took %v and %d MB", took, heap>>20)
	}
}

// watchHeap samples the size of the heap until the function that it returns is called,
// which returns the largest.
func watchHeap() func() uint64 {
	stop, largest := make(chan struct{}), make(chan uint64)
	go func() {
		var most uint64
		for {
			var m runtime.MemStats
			runtime.ReadMemStats(&m)
			most = max(most, m.HeapAlloc)
			select {
			case <-stop:
				largest <- most
				return
			case <-time.After(20 * time.Millisecond):
			}
		}
	}()
	return func() uint64 {
		close(stop)
		return <-largest
	}
}
