package nolint

func prefer() int { return 0 }
func skip() int   { return 0 }

var onTheLine = prefer() //nolint:tlsvet

var withReason = prefer() //nolint:tlsvet // for a reason

var otherText = prefer() /* //nolint:tlsvet */ // want `prefer-server`

var inAList = prefer() + skip() //nolint:gosec, TLSvet // for a reason

var spaced = prefer() // nolint:tlsvet

var anotherLinter = prefer() //nolint:gosec // want `prefer-server`

// Those about every linter were not written with tlsvet in mind.
var everyLinter = prefer() //nolint // want `prefer-server`

var everyLinterByName = prefer() //nolint:all // want `prefer-server`

var reasonWithoutSlashes = prefer() //nolint:tlsvet for a reason // want `prefer-server`

//nolint:tlsvet
var above = prefer()

//nolint:tlsvet
func aboveAFunction() {
	prefer()
	skip()
}

func statements() {
	//nolint:tlsvet
	if prefer() == 0 {
		prefer()
	}
	prefer() // want `prefer-server`
	x := []int{ //nolint:tlsvet
		prefer(), // want `prefer-server`
	}
	_ = x
//nolint:tlsvet
	prefer() // want `prefer-server`
}
