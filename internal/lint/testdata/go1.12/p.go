package example

func floor() {}

func f() {
	floor() // want `called`
}
