package model

import (
	"slices"
	"testing"

	"github.com/tlsvet/tlsvet/internal/option"
)

func TestWhatAConfigDropsOfTheOneThatItReplaces(t *testing.T) {
	unset := Value{Alts: []Alt{{Kind: Unset}}}
	refusing := Value{Alts: []Alt{{Kind: Func}}}
	config := func(fields map[string]Value) *Config {
		for _, f := range option.Fields {
			if _, ok := fields[f.Name]; !ok {
				fields[f.Name] = unset
			}
		}
		return &Config{Fields: fields}
	}
	outer := config(map[string]Value{
		"ClientAuth": number(option.RequireAndVerifyClientCert), "ClientCAs": {Alts: []Alt{{Kind: Object}}},
		"MinVersion": number(option.TLS13), "VerifyConnection": refusing,
	})
	for _, test := range []struct {
		name  string
		inner map[string]Value
		want  []string
	}{
		{"nothing is set", map[string]Value{}, []string{"ClientAuth", "MinVersion", "VerifyConnection"}},
		{"roots matter where both verify", map[string]Value{"ClientAuth": number(option.VerifyClientCertIfGiven)}, []string{"ClientCAs", "MinVersion", "VerifyConnection"}},
		{"a zero by name is a decision", map[string]Value{"ClientAuth": number(0), "MinVersion": number(0)}, []string{"VerifyConnection"}},
		{"either callback will do", map[string]Value{"VerifyPeerCertificate": refusing}, []string{"ClientAuth", "MinVersion"}},
		{"what is not known is no finding", map[string]Value{"ClientAuth": {Alts: []Alt{{Kind: Unknown}}}, "MinVersion": {Alts: []Alt{{Kind: Unset, Selector: OptIn}}}}, []string{"VerifyConnection"}},
	} {
		var got []string
		for _, d := range Dropped(outer, config(test.inner)) {
			got = append(got, d.Field)
		}
		if !slices.Equal(got, test.want) {
			t.Errorf("%s: %v, want %v", test.name, got, test.want)
		}
	}
	if got := Dropped(config(map[string]Value{"MinVersion": number(option.TLS12)}), config(map[string]Value{})); got != nil {
		t.Errorf("the default is dropped: %v", got)
	}
}
