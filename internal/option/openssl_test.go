package option

import "testing"

func TestWeakElementsOfACipherList(t *testing.T) {
	tests := []struct{ element, weakness string }{
		{"RC4", "RC4"},
		{"RC4-MD5", "RC4"},
		{"ECDHE-RSA-RC4-SHA", "RC4"},
		{"kEECDH+RC4", "RC4"},
		{"DES-CBC-SHA", "DES"},
		{"LOW", "DES"},
		{"DES-CBC3-SHA", "3DES"},
		{"ECDHE-RSA-DES-CBC3-SHA", "3DES"},
		{"3DES", "3DES"},
		{"NULL-SHA256", "no encryption"},
		{"eNULL", "no encryption"},
		{"AECDH-AES128-SHA", "no authentication"},
		{"ADH-AES128-SHA", "no authentication"},
		{"ALL", "no authentication"},
		{"EXP-RC4-MD5", "export-grade keys"},
		{"@SECLEVEL=0", "suites of any strength"},
		{"@SECLEVEL=2", ""},
		{"HIGH", ""},
		{"DEFAULT", ""},
		{"AES128-SHA", ""},
		{"ECDHE-RSA-AES128-GCM-SHA256", ""},
		{"ECDHE+AESGCM", ""},
		{"", ""},
	}
	for _, test := range tests {
		c, ok := WeakBindingCipher(test.element)
		if c.Weakness != test.weakness || ok != (test.weakness != "") {
			t.Errorf("%q: %q, %t; want %q", test.element, c.Weakness, ok, test.weakness)
		}
	}
}

func TestNamesOfTheBindingsAreFound(t *testing.T) {
	if v, ok := BindingVersionByName("TLS1_VERSION"); !ok || v.Instead != "TLS1_2_VERSION" {
		t.Errorf("TLS1_VERSION: %+v, %t", v, ok)
	}
	if _, ok := BindingVersionByName("TLSv1_2"); ok {
		t.Error("TLSv1_2 is found among the deprecated versions")
	}
	if o, ok := BindingOptionByName("NoTLSv1"); !ok || o.Rule != OpenSSLVersion {
		t.Errorf("NoTLSv1: %+v, %t", o, ok)
	}
	if _, ok := BindingOptionByName("NoTicket"); ok {
		t.Error("NoTicket is found among the options whose clearing weakens a context")
	}
}
