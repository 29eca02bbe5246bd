// Package order has configs that are used in two ways, alike in all by which they are told
// apart but the objects that hold them.
package order

import "crypto/tls"

type server struct {
	config *tls.Config
	next   *server
}

var (
	global  *server
	servers []*server
)

func config() *tls.Config {
	return inner().Clone()
}

func inner() *tls.Config {
	return global.config
}

func (s *server) dial() { tls.Dial("tcp", "example.com:443", s.config) }

func Set() {
	global = &server{config: &tls.Config{}}
	setMore()
}

func setMore() {
	global.config.InsecureSkipVerify = true
	global.next = &server{config: &tls.Config{MinVersion: tls.VersionTLS10}}
	servers = append(servers, &server{config: &tls.Config{MinVersion: tls.VersionTLS11}})
}
