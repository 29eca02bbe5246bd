// Package pool declares what package uses uses.
package pool

type Pool struct{ Size int }

func (p *Pool) Add(n int) {}

func New() *Pool { return nil }

func Of[T, U any](v T) *Pool { return nil }

const Add = 1
