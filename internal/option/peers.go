package option

import "strings"

// Anonymous are the fields of crypto/x509's Certificate and VerifyOptions that say nothing
// of whose certificate it is. Source: their documentation.
var Anonymous = map[string]bool{
	// Certificate
	"Version": true, "NotBefore": true, "NotAfter": true, "IsCA": true, "BasicConstraintsValid": true,
	"KeyUsage": true, "ExtKeyUsage": true, "UnknownExtKeyUsage": true, "MaxPathLen": true, "MaxPathLenZero": true,
	"SignatureAlgorithm": true, "PublicKeyAlgorithm": true, "OCSPServer": true, "IssuingCertificateURL": true,
	// VerifyOptions
	"Intermediates": true, "Roots": true, "CurrentTime": true, "MaxConstraintComparisions": true, "CertificatePolicies": true,
}

// unconcerned are the functions of crypto/x509 that take a certificate and do not look at
// whose it is.
var unconcerned = map[string]bool{
	"crypto/x509.ParseCertificate":               true,
	"crypto/x509.ParseCertificates":              true,
	"(*crypto/x509.CertPool).AddCert":            true,
	"(*crypto/x509.CertPool).AppendCertsFromPEM": true,
}

// Unconcerned reports whether the function of the package at path called name (its full
// name) does not look at whose certificate it is given: it parses, collects or prints it.
func Unconcerned(path, name string) bool {
	switch path {
	case "log", "log/slog":
		return true
	case "fmt":
		return !strings.HasPrefix(name, "fmt.Sprint") && !strings.HasPrefix(name, "fmt.Append") // text can be compared
	}
	return unconcerned[name]
}
