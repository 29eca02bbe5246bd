package main

import (
	"slices"

	"github.com/tlsvet/tlsvet/internal/driver"
)

// opened returns the gate, opened for the forks of crypto/tls that the policy names. Any
// of them may be in any package.
func (c *command) opened() driver.Gate {
	flags := policyFlags(c.suite)
	if flags == nil {
		return c.gate
	}
	twins := flags.Lookup("twins").Value.(interface{ Elements() []string }).Elements()
	if slices.Contains(twins, "any") {
		return driver.Gate{}
	}
	g := c.gate
	g.Imports = slices.Concat(g.Imports, twins)
	return g
}
