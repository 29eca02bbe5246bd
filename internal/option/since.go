package option

// IdentSince returns the Go release whose API has a field of tls.Config, a version or a
// key exchange, such as "go1.15" for VerifyConnection; "" for any other name.
func IdentSince(name string) string {
	for _, f := range Fields {
		if f.Name == name {
			return f.Since
		}
	}
	for _, v := range versions {
		if v.ident == name {
			return v.since
		}
	}
	for _, c := range Curves {
		if c.Ident == name {
			return c.Since
		}
	}
	return ""
}
