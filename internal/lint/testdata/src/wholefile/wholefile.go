//nolint:tlsvet
package wholefile

func prefer() int { return 0 }

var x = prefer()

func f() {
	prefer()
}
