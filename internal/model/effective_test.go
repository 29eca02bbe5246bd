package model

import (
	"go/constant"
	"slices"
	"testing"

	"github.com/tlsvet/tlsvet/internal/option"
)

// on returns the ids of what is offered, and of what may be.
func on(offers []Offer) (sure, open []uint16) {
	for _, o := range offers {
		switch o.State {
		case On:
			sure = append(sure, o.ID)
		case Undecided:
			open = append(open, o.ID)
		}
	}
	return sure, open
}

func number(n int64) Value { return Value{Alts: []Alt{{Kind: Const, Const: constant.MakeInt64(n)}}} }
func truth(b bool) Value   { return Value{Alts: []Alt{{Kind: Const, Const: constant.MakeBool(b)}}} }

func ids[T ~uint16](list []T) Value {
	a := Alt{Kind: List}
	for _, id := range list {
		a.List = append(a.List, number(int64(id)))
	}
	return Value{Alts: []Alt{a}}
}

// The rows are those that Go 1.26.8 gave with nothing but the go line of go.mod changed.
func TestTheGoLineDecidesTheDefaults(t *testing.T) {
	classic := []uint16{23, 24, 25, 29}
	for _, test := range []struct {
		line              string
		oldServer         bool
		rsa, ecdhe3des    bool
		sha1              bool
		hybrid, secHybrid bool
	}{
		{line: "go1.16", oldServer: true, rsa: true, ecdhe3des: true, sha1: true},
		{line: "go1.21", oldServer: true, rsa: true, ecdhe3des: true, sha1: true},
		{line: "go1.22", ecdhe3des: true, sha1: true},
		{line: "go1.22.3", ecdhe3des: true, sha1: true},
		{line: "go1.23", sha1: true},
		{line: "go1.24", sha1: true, hybrid: true},
		{line: "go1.25", hybrid: true},
		{line: "go1.26", hybrid: true, secHybrid: true},
	} {
		t.Run(test.line, func(t *testing.T) {
			p := Program{Go: test.line}
			client, server := Effective(nil, option.Client, p), Effective(nil, option.Server, p)
			if Find(client.Versions, option.TLS10).State != Off {
				t.Error("a client offers TLS 1.0")
			}
			want := func(name string, a Answer, want bool) {
				if (a.State == On) != want || a.State == Undecided {
					t.Errorf("%s is %s (%s)", name, a.State, a.Why.Text)
				}
			}
			want("TLS 1.0 of a server", Find(server.Versions, option.TLS10), test.oldServer)
			want("RSA key exchange", Find(client.Suites, 0x009c), test.rsa)
			want("3DES with RSA key exchange", Find(client.Suites, 0x000a), test.rsa)
			want("3DES with ECDHE", Find(client.Suites, 0xc012), test.ecdhe3des)
			want("SHA-1", server.SHA1, test.sha1)
			want("X25519MLKEM768", Find(client.Groups, 4588), test.hybrid)
			want("SecP256r1MLKEM768", Find(client.Groups, 4587), test.secHybrid)
			for _, id := range classic {
				want(option.Curves[0].Ident, Find(client.Groups, id), true)
			}
			want("RC4", Find(client.Suites, 0x0005), false)
		})
	}
}

func TestWhatTheGoLineImpliesCanBeSet(t *testing.T) {
	tls10 := func(p Program) Answer { return Find(Effective(nil, option.Server, p).Versions, option.TLS10) }
	set := func(name, value string) map[string]string { return map[string]string{name: value} }
	for _, test := range []struct {
		name    string
		program Program
		want    State
		why     string
	}{
		{"an old go line", Program{Go: "go1.21"}, On, "go 1.21 in go.mod means tls10server=1"},
		{"set back", Program{Go: "go1.21", GODEBUG: set("tls10server", "0")}, Off, "GODEBUG has tls10server=0"},
		{"another default", Program{Go: "go1.21", GODEBUG: set("default", "go1.26")}, Off, "the default of Go"},
		{"set on", Program{Go: "go1.26", GODEBUG: set("tls10server", "1")}, On, "GODEBUG has tls10server=1"},
		{"an old default", Program{Go: "go1.26", GODEBUG: set("default", "go1.20")}, On, "GODEBUG has tls10server=1"},
		{"nothing known", Program{}, Undecided, "the main module's go line decides tls10server"},
		{"a library of an old go line", Program{Go: "go1.20", Newer: true}, Undecided, "the main module's go line decides tls10server"},
		{"a library of a new go line", Program{Go: "go1.22", Newer: true}, Off, "the default of Go"},
	} {
		t.Run(test.name, func(t *testing.T) {
			if got := tls10(test.program); got.State != test.want || got.Why.Text != test.why {
				t.Errorf("TLS 1.0 is %s because %q", got.State, got.Why.Text)
			}
		})
	}
}

func TestEffectiveIsThreeValued(t *testing.T) {
	two := Value{Alts: append(number(option.TLS10).Alts, number(option.TLS12).Alts...)}
	hole := Value{Alts: []Alt{{Kind: Hole}}}
	for _, test := range []struct {
		name       string
		field      string
		value      Value
		sure, open []uint16
	}{
		{"not set", "MinVersion", Value{}, []uint16{0x0303, 0x0304}, nil},
		{"one of two", "MinVersion", two, []uint16{0x0303, 0x0304}, []uint16{0x0301, 0x0302}},
		{"a parameter", "MinVersion", hole, nil, []uint16{0x0301, 0x0302, 0x0303, 0x0304}},
		{"a ceiling that is a parameter", "MaxVersion", hole, nil, []uint16{0x0303, 0x0304}},
	} {
		t.Run(test.name, func(t *testing.T) {
			cfg := &Config{Fields: map[string]Value{test.field: test.value}}
			sure, open := on(Effective(cfg, option.Client, Program{}).Versions)
			if !slices.Equal(sure, test.sure) || !slices.Equal(open, test.open) {
				t.Errorf("offers %#x for sure and %#x perhaps", sure, open)
			}
		})
	}
	list := ids([]uint16{0x009c})
	list.Alts[0].List = append(list.Alts[0].List, hole)
	p := Effective(&Config{Fields: map[string]Value{"CipherSuites": list}}, option.Client, Program{})
	if got := Find(p.Suites, 0x009c); got.State != On {
		t.Errorf("a listed suite is %s", got.State)
	}
	if got := Find(p.Suites, 0xc02f); got.State != Undecided {
		t.Errorf("a suite that an unknown element could be is %s", got.State)
	}
}

func TestWhoVerifies(t *testing.T) {
	lenient := Value{Alts: []Alt{{Kind: Func, Func: FuncInfo{NeverFails: true}}}}
	strict := Value{Alts: []Alt{{Kind: Func}}}
	hole := Value{Alts: []Alt{{Kind: Hole}}}
	for _, test := range []struct {
		name   string
		role   option.Role
		fields map[string]Value
		state  State
		value  string
	}{
		{"a client does", option.Client, nil, On, "CERT_REQUIRED"},
		{"a client that skips it", option.Client, map[string]Value{"InsecureSkipVerify": truth(true)}, Off, "CERT_NONE"},
		{"a callback instead", option.Client, map[string]Value{"InsecureSkipVerify": truth(true), "VerifyConnection": strict}, On, "callback"},
		{"a callback that never fails", option.Client, map[string]Value{"InsecureSkipVerify": truth(true), "VerifyConnection": lenient}, Off, "CERT_NONE"},
		{"an unknown callback", option.Client, map[string]Value{"InsecureSkipVerify": truth(true), "VerifyConnection": hole}, Undecided, ""},
		{"an unknown choice", option.Client, map[string]Value{"InsecureSkipVerify": hole}, Undecided, ""},
		{"a server does not", option.Server, nil, Off, "CERT_NONE"},
		{"a server that asks", option.Server, map[string]Value{"ClientAuth": number(option.RequireAnyClientCert)}, Off, "CERT_NONE"},
		{"a server that verifies", option.Server, map[string]Value{"ClientAuth": number(option.RequireAndVerifyClientCert)}, On, "CERT_REQUIRED"},
		{"either side", option.Both, nil, Undecided, ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			got := Effective(&Config{Fields: test.fields}, test.role, Program{}).Verification
			if got.State != test.state || got.Value != test.value {
				t.Errorf("verification is %s, %q (%s)", got.State, got.Value, got.Why.Text)
			}
		})
	}
}

func TestEveryDocumentedOptionHasAnAnswer(t *testing.T) {
	for _, role := range []option.Role{option.Client, option.Server} {
		p := Effective(nil, role, Program{Go: "go1.26"})
		if len(p.Options) != len(option.Options) {
			t.Fatalf("%d answers for %d options", len(p.Options), len(option.Options))
		}
		for i, o := range p.Options {
			if o.Name != option.Options[i].Name || o.State == Undecided || o.Why.Text == "" {
				t.Errorf("%s of the default %s is %s: %q", o.Name, role, o.State, o.Why.Text)
			}
		}
	}
}

func TestOptionsOfTheDefaultClient(t *testing.T) {
	want := map[string]string{
		"OP_NO_TLSv1": "on", "OP_NO_TLSv1_2": "off", "OP_NO_TICKET": "on", "OP_NO_RENEGOTIATION": "on", "OP_NO_COMPRESSION": "always",
		"minimum_version": "off TLS 1.2", "maximum_version": "off TLS 1.3", "verify_mode": "on CERT_REQUIRED", "OP_ENABLE_KTLS": "never",
	}
	for _, o := range Effective(nil, option.Client, Program{}).Options {
		got := o.State.String()
		if o.Value != "" {
			got += " " + o.Value
		}
		if text, ok := want[o.Name]; ok && got != text {
			t.Errorf("%s is %q, want %q", o.Name, got, text)
		}
	}
}

func TestRaisingTheMinimumNeverOffersMore(t *testing.T) {
	for _, role := range []option.Role{option.Client, option.Server} {
		for min := int64(1); min < 0x0305; min++ {
			low := Effective(&Config{Fields: map[string]Value{"MinVersion": number(min)}}, role, Program{})
			high := Effective(&Config{Fields: map[string]Value{"MinVersion": number(min + 1)}}, role, Program{})
			for i := range low.Versions {
				if high.Versions[i].State == On && low.Versions[i].State != On {
					t.Fatalf("MinVersion %#x offers %#x, %#x does not", min+1, low.Versions[i].ID, min)
				}
			}
			if min == 1 {
				min = 0x02fe
			}
		}
	}
}

func FuzzEffectiveNeverPanics(f *testing.F) {
	f.Add(uint8(1), int64(0x0301), int64(0), "go1.21")
	f.Fuzz(func(t *testing.T, kind uint8, min, max int64, line string) {
		v := Value{Alts: []Alt{{Kind: Kind(kind % 8), Const: constant.MakeInt64(min)}, {Kind: Const, Const: constant.MakeInt64(max)}}}
		fields := make(map[string]Value)
		for _, field := range option.Fields {
			fields[field.Name] = v
		}
		for role := range option.Role(4) {
			Effective(&Config{Fields: fields}, role, Program{Go: line})
		}
	})
}
