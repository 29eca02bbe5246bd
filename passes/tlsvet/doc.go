// Package tlsvet defines the analyzer that holds tlsvet's policy.
//
// # Analyzer tlsvet
//
// tlsvet: settings of all tlsvet analyzers
//
// It reports nothing. Its flags are the settings that every other analyzer of the
// suite obeys, so that each host (go vet, golangci-lint, nogo, gopls) can set them
// the same way: -tlsvet.severity=medium, -tlsvet.disable=time,keylog.
//
// A rule speaks if it is on by default and its severity is not below the threshold.
// -tlsvet.enable and -tlsvet.disable take the ids of rules, separated by commas, and
// decide for those whatever their default and severity. The word all stands for every
// rule without a decision of its own, and leaves the threshold in force. Given several
// times, they add up, and the last one decides.
//
// -tlsvet.twins takes import paths of forks of crypto/tls that have a Config of their own,
// as uTLS does, or the word any. Rules that hold for every such fork, verification of
// servers first of all, then speak for its Config too, and their message starts with the
// import path. By default only crypto/tls itself is judged.
//
// -tlsvet.exclude takes patterns of paths, separated by commas, of files in which no
// rule speaks. A path is relative to the root of its module and has slashes. In a
// pattern * is any part of a name and ** any number of folders. A pattern with a slash
// in it starts at the root, as internal/legacy and api/**/*.pb.go do; one without
// matches a file or a folder at any depth, as *.pb.go does. What matches a folder
// excludes all that is below it. A pattern that starts with a slash is an absolute
// path. An empty value takes back what was set before.
//
// -tlsvet.profile names a recommendation that tlsprofile holds configs to: RFC 9325 with
// its updates, which is the default and what all other rules speak for, Mozilla's
// intermediate and modern, NIST SP 800-52r2, BSI TR-02102-2, FIPS 140-3, or CNSA 2.0.
//
// What crypto/tls does with a field that is not set depends on the program: on the go
// line of its main module and on GODEBUG settings in go.mod, go.work and //go:debug lines.
// The command asks the go command about each program, and as a vet tool reads go.mod.
// Other hosts show a package only the go line of its own module, which that of a program
// is not older than, and its own //go:debug lines; -tlsvet.go=1.21 and
// -tlsvet.godebug=tls10server=0 tell the rest, and win over what was found out. GODEBUG
// knows the setting default=go1.21, which takes the place of the go line.
package tlsvet
