package option

import (
	"os/exec"
	"slices"
	"strings"
	"testing"
)

func TestEveryPackageOfTheStandardLibraryIsKnown(t *testing.T) {
	out, err := exec.Command("go", "list", "std").Output()
	if err != nil {
		t.Fatal(err)
	}
	all := strings.Fields(string(out))
	for _, path := range all {
		if !IsStd(path) {
			t.Errorf("%s is not known", path)
		}
	}
	for path := range std {
		if !slices.Contains(all, path) {
			t.Errorf("%s is no package of this toolchain", path)
		}
	}
}

func TestPackagesNamedLikeTheStandardLibraryAreNot(t *testing.T) {
	for _, path := range []string{"plugin/lib", "database", "image/tools", "crypto.example/tls", "golang.org/x/crypto"} {
		if IsStd(path) {
			t.Errorf("IsStd(%q)", path)
		}
	}
}

func TestEveryPackageThatReachesTLSIsKnown(t *testing.T) {
	out, err := exec.Command("go", "list", "-f", "{{.ImportPath}} {{join .Deps \" \"}}", "std").Output()
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(out)) {
		all := strings.Fields(line)
		if reaches := slices.Contains(all, "crypto/tls") || slices.Contains(all, "crypto/x509"); reaches && !StdReachesTLS(all[0]) {
			t.Errorf("%s reaches crypto/tls or crypto/x509", all[0])
		}
	}
}
