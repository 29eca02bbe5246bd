package ignore

import "os"

func prefer() int { return 0 }
func skip() int   { return 0 }

type config struct{ A, B, C int }

var none = prefer() // want `called \(prefer-server\)`

var onTheLine = prefer() //tlsvet:ignore prefer-server for a reason

//tlsvet:ignore prefer-server for a reason
var above = prefer()

//tlsvet:ignore prefer-server for a reason

var blankLineBetween = prefer() // want `prefer-server`

//tlsvet:ignore skip-verify for a reason
var anotherRule = prefer() // want `prefer-server`

//tlsvet:ignore skip-verify,prefer-server for a reason
var twoRules = prefer() + skip()

//tlsvet:ignore prefer-server for a reason
var oneOfTwoRules = prefer() + skip() // want `skip-verify`

//tlsvet:ignore skip-verify for a reason
//tlsvet:ignore prefer-server for another reason
var twoDirectives = prefer() + skip()

// A comment above,
//
//tlsvet:ignore prefer-server for a reason
var inADocComment = prefer()

//tlsvet:ignore prefer-server
var noReason = prefer() // want `prefer-server`

//tlsvet:ignore prefer-sever for a reason
var misspelledRule = prefer() // want `prefer-server`

//tlsvet:ignore prefer-sever,prefer-server for a reason
var oneRuleMisspelled = prefer()

//tlsvet:ingore prefer-server for a reason
var misspelledDirective = prefer() // want `prefer-server`

// tlsvet:ignore prefer-server for a reason
var spaced = prefer() // want `prefer-server`

/*tlsvet:ignore prefer-server for a reason*/
var noLineComment = prefer() // want `prefer-server`

//tlsvet:ignore	prefer-server	after tabs
var tabs = prefer()

//tlsvet:ignore prefer-server for a reason
var (
	inAGroup = prefer() // want `prefer-server`
)

var (
	//tlsvet:ignore prefer-server for a reason
	specOfAGroup = prefer()
	nextSpec     = prefer() // want `prefer-server`
)

//tlsvet:ignore prefer-server for a reason
func aboveAFunction() int {
	return prefer() // want `prefer-server`
}

func onTheLineOfAFunction() int { return prefer() } //tlsvet:ignore prefer-server for a reason

func statements() {
	//tlsvet:ignore prefer-server for a reason
	x := config{
		A: prefer(),
		B: prefer(),
	}
	x = config{ //tlsvet:ignore prefer-server on the first line
		A: prefer(),
		B: prefer(),
	}
	x = config{
		A: prefer(), // want `prefer-server`
	} //tlsvet:ignore prefer-server only of the last line
	x.A = prefer() // want `prefer-server`
	_ = x
}

func elements() {
	_ = config{
		//tlsvet:ignore prefer-server for a reason
		A: prefer(),
		B: prefer(), // want `prefer-server`
		C: prefer(), //tlsvet:ignore prefer-server for a reason
	}
	_ = []config{
		//tlsvet:ignore prefer-server for a reason
		{
			A: prefer(),
		},
		{
			A: prefer(), // want `prefer-server`
		},
	}
	_ = []int{
		prefer(), // want `prefer-server`
		//tlsvet:ignore prefer-server for a reason
		prefer(),
	}
	_ = max(
		prefer(), // want `prefer-server`
		prefer(), //tlsvet:ignore prefer-server for a reason
	)
}

func bodies(c chan int) {
	//tlsvet:ignore prefer-server of the condition
	if prefer() == 0 {
		prefer() // want `prefer-server`
	} else if prefer() == 1 { //tlsvet:ignore prefer-server of the condition
		prefer() // want `prefer-server`
	}
	//tlsvet:ignore prefer-server of the head
	for i := prefer(); i < prefer(); i++ {
		prefer() // want `prefer-server`
	}
	//tlsvet:ignore prefer-server of the head
	for range prefer() {
		prefer() // want `prefer-server`
	}
	//tlsvet:ignore prefer-server of the tag
	switch prefer() {
	//tlsvet:ignore prefer-server of the case
	case prefer(),
		prefer():
		prefer() // want `prefer-server`
	}
	//tlsvet:ignore prefer-server of the tag
	switch any(prefer()).(type) {
	case int:
		prefer() // want `prefer-server`
	}
	select {
	//tlsvet:ignore prefer-server of the case
	case c <- prefer():
		prefer() // want `prefer-server`
	}
	{ //tlsvet:ignore prefer-server of nothing
		prefer() // want `prefer-server`
	}
	//tlsvet:ignore prefer-server of what the statement defers
	defer func() {
		prefer()
	}()
}

func multiLine() {
	_ = 1 +
		prefer() //tlsvet:ignore prefer-server of this line
	_ = prefer() + // want `prefer-server`
		prefer() //tlsvet:ignore prefer-server of this line
	os.Exit( //tlsvet:ignore prefer-server of the call
		prefer(),
	)
}

//tlsvet:ignore prefer-server at the end of the file
