// Corpvet is all of tlsvet and one rule more. The go command runs it:
//
//	go vet -vettool=$(which corpvet) ./...
package main

import (
	"golang.org/x/tools/go/analysis/unitchecker"

	"github.com/tlsvet/tlsvet/analyzer"

	"corp.example/corpname"
)

func main() {
	unitchecker.Main(append(analyzer.Suite(), corpname.Analyzer)...)
}
