//tlsvet:ignore godebug old clients, until the end of the year
//go:debug tls10server=1

package main

func main() {}
