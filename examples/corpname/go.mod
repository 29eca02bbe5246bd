module corp.example/corpname

go 1.26.0

require (
	github.com/tlsvet/tlsvet v0.0.0
	golang.org/x/tools v0.52.0
)

require (
	golang.org/x/mod v0.42.0 // indirect
	golang.org/x/sync v0.24.0 // indirect
)

// In a module of yours, "go get github.com/tlsvet/tlsvet" takes the place of this.
replace github.com/tlsvet/tlsvet => ../..
