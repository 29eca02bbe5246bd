// Command line has settings of all kinds.

//go:debug tls10server=1
//go:debug x509keypairleaf=0
//go:debug default=go1.21
//go:debug tlssha1=0
//go:debug netdns=go

package main

//go:debug tls3des=1

func main() {}
