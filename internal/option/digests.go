package option

// Digests are the functions that make 32 bytes, the size of a ticket key, of others.
// Source: their documentation.
var Digests = map[string]bool{
	"crypto/sha256.Sum256":     true,
	"crypto/sha512.Sum512_256": true,
}
