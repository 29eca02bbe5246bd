// Package uses uses what package pool declares.
package uses

import (
	"pool"
	other "pool"
)

type wrapper struct{ *pool.Pool }

func Add(n int) {}

func New() {}

func calls(p *pool.Pool, w wrapper) {
	p.Add(1)                    // want `call of Add`
	(p.Add)(2)                  // want `call of Add`
	w.Add(3)                    // want `call of Add`
	(*pool.Pool).Add(p, 4)      // want `call of Add`
	other.New()                 // want `call of New`
	pool.Of[int, string](1)     // want `call of Of`
	(pool.Of[int, string])(1)   // want `call of Of`
	pool.New().Add(pool.Add)    // want `call of New` `call of Add`
	f := p.Add                  // nothing is called
	f(5)                        // a function value: nobody says which
	defer p.Add(6)              // want `call of Add`
	Add(7)                      // one of this package
	New()                       // one of this package
	take(p.Add)                 // nothing is called
	_ = pool.Pool{Size: 1}.Size // want `use of Size` `use of Size`
}

func take(func(int)) {}
