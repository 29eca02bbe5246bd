package lib

import "crypto/tls"

func Generic[T any](t T, insecure bool) *tls.Config {
	return &tls.Config{InsecureSkipVerify: insecure} // the caller's choice: no report
}

type Switch bool

func FromBool[B ~bool](skip B) *tls.Config {
	return &tls.Config{InsecureSkipVerify: bool(skip)} // the caller's choice: no report
}

type GenericOptions[T any] struct {
	Value    T
	Insecure bool
}

func FromGeneric[T any](o GenericOptions[T]) *tls.Config {
	return &tls.Config{InsecureSkipVerify: o.Insecure} // the caller's choice: no report
}

type Box[T any] struct{ value T }

func (b *Box[T]) Config(insecure bool) *tls.Config {
	return &tls.Config{InsecureSkipVerify: insecure} // the caller's choice: no report
}
