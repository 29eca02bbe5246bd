// Package failed looks suites up by name, and may not find them.
package failed

import (
	"crypto/tls"
	"fmt"
)

func byName(name string) (uint16, error) {
	for _, s := range tls.CipherSuites() {
		if s.Name == name {
			return s.ID, nil
		}
	}
	return 0, fmt.Errorf("unknown suite %q", name) // no suite: no report
}

func find(name string) (uint16, bool) {
	for _, s := range tls.CipherSuites() {
		if s.Name == name {
			return s.ID, true
		}
	}
	return 0, false // no suite: no report
}

func config(names []string) (*tls.Config, error) {
	var suites []uint16
	for _, name := range names {
		id, err := byName(name)
		if err != nil {
			return nil, err
		}
		suites = append(suites, id)
		if id, ok := find(name); ok {
			suites = append(suites, id)
		}
	}
	return &tls.Config{CipherSuites: suites}, nil
}
