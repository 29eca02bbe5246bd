package lib

import "crypto/tls"

func Countdown(n int, insecure bool) *tls.Config {
	if n > 0 {
		return Countdown(n-1, insecure)
	}
	return &tls.Config{InsecureSkipVerify: insecure} // the caller's choice: no report
}

func Even(n int, insecure bool) *tls.Config {
	if n == 0 {
		return &tls.Config{InsecureSkipVerify: insecure} // the caller's choice: no report
	}
	return Odd(n-1, insecure)
}

func Odd(n int, insecure bool) *tls.Config {
	if n == 0 {
		return &tls.Config{ServerName: "odd"}
	}
	return Even(n-1, insecure)
}

// Endless never returns, and its argument never settles.
func Endless(insecure bool) *tls.Config { return Endless(!insecure) }

type Tree struct {
	Child    *Tree
	Insecure bool
}

// Config looks at a path that has no fixed length.
func (t *Tree) Config() *tls.Config {
	if t.Child != nil {
		return t.Child.Config()
	}
	return &tls.Config{InsecureSkipVerify: t.Insecure} // the caller's choice: no report
}
