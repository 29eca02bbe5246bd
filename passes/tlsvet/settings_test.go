package tlsvet

import (
	"flag"
	"go/ast"
	"testing"

	"github.com/tlsvet/tlsvet/internal/option"
)

// with returns the policy that flags set, for a package of one file at the given place.
func with(t *testing.T, at place, args ...string) (*Policy, *ast.File) {
	t.Helper()
	current = settings{rules: make(map[string]bool), fixes: fixesSafe}
	t.Cleanup(func() { current = settings{rules: make(map[string]bool), fixes: fixesSafe} })
	fs := flag.NewFlagSet("", flag.ContinueOnError)
	Analyzer.Flags.VisitAll(func(f *flag.Flag) { fs.Var(f.Value, f.Name, f.Usage) })
	if err := fs.Parse(args); err != nil {
		t.Fatal(err)
	}
	f := new(ast.File)
	return &Policy{settings: &current, files: map[*ast.File]place{f: at}}, f
}

func TestSettingsDecideWhichRulesSpeak(t *testing.T) {
	tests := []struct {
		name string
		args []string
		rule option.RuleID
		want bool
	}{
		{"a rule is on by default", nil, option.SkipVerify, true},
		{"a rule is off by default", nil, option.GRPCInsecure, false},
		{"enabled", []string{"-enable=grpc-insecure"}, option.GRPCInsecure, true},
		{"another is enabled", []string{"-enable=eof-unframed"}, option.GRPCInsecure, false},
		{"second in a list, after a space", []string{"-enable=eof-unframed, grpc-insecure"}, option.GRPCInsecure, true},
		{"disabled", []string{"-disable=skip-verify"}, option.SkipVerify, false},
		{"another is disabled", []string{"-disable=keylog"}, option.SkipVerify, true},
		{"lists add up", []string{"-disable=skip-verify", "-disable=keylog"}, option.SkipVerify, false},
		{"the last one decides", []string{"-disable=skip-verify", "-enable=skip-verify"}, option.SkipVerify, true},
		{"also when it disables", []string{"-enable=skip-verify", "-disable=skip-verify"}, option.SkipVerify, false},
		{"an empty list takes back", []string{"-disable=skip-verify", "-disable="}, option.SkipVerify, true},
		{"and no other list", []string{"-disable=skip-verify", "-enable="}, option.SkipVerify, false},
		{"below the threshold", []string{"-severity=high"}, option.PreferServer, false},
		{"at the threshold", []string{"-severity=high"}, option.VersionFloor, true},
		{"above the threshold", []string{"-severity=high"}, option.SkipVerify, true},
		{"enabled below the threshold", []string{"-severity=high", "-enable=prefer-server"}, option.PreferServer, true},
		{"all are disabled", []string{"-disable=all"}, option.SkipVerify, false},
		{"all but one are disabled", []string{"-enable=skip-verify", "-disable=all"}, option.SkipVerify, true},
		{"all are enabled", []string{"-enable=all"}, option.GRPCInsecure, true},
		{"all are enabled and one is disabled", []string{"-disable=grpc-insecure", "-enable=all"}, option.GRPCInsecure, false},
		{"all are enabled from a threshold on", []string{"-enable=all", "-severity=critical"}, option.GRPCInsecure, false},
		{"a rule without a row", []string{"-enable=all"}, "no-such-rule", false},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			p, f := with(t, place{relative: "a.go"}, test.args...)
			if got := p.Speaks(test.rule, f); got != test.want {
				t.Errorf("%s speaks: %t", test.rule, got)
			}
		})
	}
}

func TestRulesAboutAttacksSpeakInTestFilesOnRequest(t *testing.T) {
	test := place{test: true, relative: "a_test.go"}
	p, f := with(t, test)
	if p.Speaks(option.SkipVerify, f) || !p.Speaks(option.PreferServer, f) {
		t.Error("by default skip-verify speaks or prefer-server does not")
	}
	if p, f := with(t, test, "-enable=skip-verify"); p.Speaks(option.SkipVerify, f) {
		t.Error("skip-verify speaks because it is enabled")
	}
	if p, f := with(t, test, "-tests"); !p.Speaks(option.SkipVerify, f) {
		t.Error("skip-verify does not speak with -tests")
	}
}

func TestPatternsExcludeFiles(t *testing.T) {
	tests := []struct {
		name, exclude string
		want          bool
	}{
		{"a file", "internal/old/a.pb.go", true},
		{"another file", "internal/old/b.go", false},
		{"a folder", "internal/old", true},
		{"a folder with a slash", "internal/old/", true},
		{"a folder above", "./internal", true},
		{"a folder that only starts alike", "internal/ol", false},
		{"a folder that is not at the root", "./old", false},
		{"a name at any depth", "old", true},
		{"a name that is part of one", "ol", false},
		{"a suffix at any depth", "*.pb.go", true},
		{"another suffix", "*.gen.go", false},
		{"any folder of a folder", "internal/*/a.pb.go", true},
		{"one star is one folder", "*/a.pb.go", false},
		{"two stars are any folders", "**/a.pb.go", true},
		{"and none", "internal/old/**/a.pb.go", true},
		{"all below a folder", "internal/**", true},
		{"second in a list", "cmd, internal", true},
		{"a comma that is part of a name", `cmd\,internal`, false},
		{"an absolute path", "/home/me/m/internal", true},
		{"an absolute path elsewhere", "/home/you", false},
		{"a folder above the module", "me", false},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			at := place{absolute: "/home/me/m/internal/old/a.pb.go", relative: "internal/old/a.pb.go"}
			p, f := with(t, at, "-exclude="+test.exclude)
			if got := !p.Speaks(option.SkipVerify, f); got != test.want {
				t.Errorf("%s is excluded: %t", at.relative, got)
			}
		})
	}
}

func TestPatternsAddUpUntilTheyAreTakenBack(t *testing.T) {
	at := place{relative: "a.go"}
	if p, f := with(t, at, "-exclude=a.go", "-exclude=b.go"); p.Speaks(option.SkipVerify, f) {
		t.Error("the second pattern replaces the first")
	}
	if p, f := with(t, at, "-exclude=a.go", "-exclude="); !p.Speaks(option.SkipVerify, f) {
		t.Error("the empty value does not take the pattern back")
	}
}

func TestMistakesInSettings(t *testing.T) {
	tests := []struct{ name, value, want string }{
		{"enable", "skip-verfy", `no rule "skip-verfy"; did you mean skip-verify?`},
		{"disable", "keylog,", `no rule ""`},
		{"severity", "hihg", `no severity "hihg"; did you mean high?`},
		{"severity", "enormous", `no severity "enormous"; there are info, low, medium, high, critical`},
		{"exclude", "a/[b", `"a/[b" is no pattern of a path`},
		{"exclude", "a,,b", `"" is no pattern of a path`},
		{"fixes", "none", "must be safe or all"},
	}
	for _, test := range tests {
		t.Run(test.name+"="+test.value, func(t *testing.T) {
			with(t, place{})
			err := Analyzer.Flags.Lookup(test.name).Value.Set(test.value)
			if err == nil || err.Error() != test.want {
				t.Errorf("error is %v, want %s", err, test.want)
			}
		})
	}
}
