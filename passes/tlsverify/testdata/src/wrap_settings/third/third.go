// Package third has settings that others read.
package third

// TLS is read by others.
type TLS struct {
	Insecure   bool
	SkipVerify *bool
	Min        string
	Nested     Nested
	Ptr        *Nested
	List       []Nested
	ByName     map[string]Nested
}

type Nested struct {
	VerifyHost bool
	Off        bool
}

type Embedded struct {
	TLS
	Name string
}

func Default() TLS { return TLS{Min: "1.2", Nested: Nested{VerifyHost: true}} }
