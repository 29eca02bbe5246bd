package tlsgodebug

import (
	"crypto/tls"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis/analysistest"

	"github.com/tlsvet/tlsvet/internal/ruletest"
)

func TestFindings(t *testing.T) {
	analysistest.Run(t, analysistest.TestData(), Analyzer,
		"ignored",   // by a directive above the line
		"noprogram", // lines where they have no meaning
		"setenv",    // at run time
	)
}

// A //go:debug line cannot hold a want comment.
func TestLinesOfPrograms(t *testing.T) {
	want := []string{
		"line.go:3: tls10server=1 lets servers without MinVersion negotiate TLS 1.0 and 1.1; Go 1.27 refuses to build it (godebug)",
		"line.go:4: x509keypairleaf=0 breaks the build with Go 1.27, which has no such setting (godebug)",
		"line.go:5: default=go1.21 brings back TLS 1.0 on servers, 3DES and RSA key exchange (godebug)",
	}
	var got []string
	for _, result := range analysistest.Run(unchecked{t}, analysistest.TestData(), Analyzer, "line") {
		for _, d := range result.Action.Diagnostics {
			pos := result.Action.Package.Fset.Position(d.Pos)
			got = append(got, fmt.Sprintf("%s:%d: %s", filepath.Base(pos.Filename), pos.Line, d.Message))
		}
	}
	if !slices.Equal(got, want) {
		t.Errorf("findings:\n%s", strings.Join(got, "\n"))
	}
}

// unchecked is a test that findings without want comments do not fail.
type unchecked struct{ *testing.T }

func (unchecked) Errorf(string, ...any) {}

// crypto/tls reads what a program sets at run time.
func TestSetenvChangesTheDefaultOfServers(t *testing.T) {
	old := &tls.Config{MinVersion: tls.VersionTLS10, MaxVersion: tls.VersionTLS10, InsecureSkipVerify: true}
	server := &tls.Config{Certificates: []tls.Certificate{ruletest.Certificate(t, "server")}}
	if _, err := ruletest.Handshake(t, server, old); err == nil {
		t.Fatal("a server takes TLS 1.0 by default")
	}
	t.Setenv("GODEBUG", os.Getenv("GODEBUG")+",tls10server=1")
	state, err := ruletest.Handshake(t, server, old)
	if err != nil || state.Version != tls.VersionTLS10 {
		t.Errorf("with tls10server=1 it negotiates %#x: %v", state.Version, err)
	}
}
