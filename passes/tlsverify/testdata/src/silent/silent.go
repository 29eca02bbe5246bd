// Package silent lets the user choose, or does what cannot be followed. Nothing here is
// reported.
package silent

import (
	"crypto/tls"
	"crypto/x509"
	"encoding/json"
	"flag"
	"net"
	"net/http"
	"os"
	"strconv"
)

func parameter(conn net.Conn, insecure bool) {
	tls.Client(conn, &tls.Config{InsecureSkipVerify: insecure}) // the caller's choice
}

func negatedParameter(conn net.Conn, verify bool) {
	tls.Client(conn, &tls.Config{InsecureSkipVerify: !verify}) // the caller's choice
}

func branch(conn net.Conn, insecure bool) {
	cfg := &tls.Config{}
	if insecure {
		cfg.InsecureSkipVerify = true // the caller's choice
	}
	tls.Client(conn, cfg)
}

func wholeConfig(conn net.Conn, insecure bool) {
	var cfg *tls.Config
	if insecure {
		cfg = &tls.Config{InsecureSkipVerify: true} // the caller's choice
	} else {
		cfg = &tls.Config{ServerName: "a"}
	}
	tls.Client(conn, cfg)
}

type Options struct {
	Insecure bool `json:"insecure"`
	Mode     string
	TLS      struct{ SkipVerify bool }
	Verify   *bool
}

func field(o Options) *http.Transport {
	return &http.Transport{TLSClientConfig: &tls.Config{InsecureSkipVerify: o.TLS.SkipVerify}} // a field that the user sets
}

func fieldBranch(o *Options) *http.Transport {
	tr := &http.Transport{}
	if o.Insecure {
		tr.TLSClientConfig = &tls.Config{InsecureSkipVerify: true} // a field that the user sets
	}
	return tr
}

func pointerField(conn net.Conn, o Options) {
	cfg := &tls.Config{}
	if o.Verify != nil && !*o.Verify {
		cfg.InsecureSkipVerify = true // a field that the user sets
	}
	tls.Client(conn, cfg)
}

var insecure = flag.Bool("insecure", false, "do not verify")

func flagged(conn net.Conn) {
	tls.Client(conn, &tls.Config{InsecureSkipVerify: *insecure}) // a flag
}

func flaggedBranch(conn net.Conn) {
	if *insecure {
		tls.Client(conn, &tls.Config{InsecureSkipVerify: true}) // a flag
	} else {
		tls.Client(conn, &tls.Config{})
	}
}

var verbose, skip bool

func init() {
	flag.BoolVar(&skip, "skip", false, "do not verify")
	flag.BoolVar(&verbose, "v", false, "say more")
}

func flagVariable(conn net.Conn) {
	tls.Client(conn, &tls.Config{InsecureSkipVerify: skip}) // a flag
}

func environment(conn net.Conn) {
	cfg := &tls.Config{}
	if os.Getenv("INSECURE") == "1" {
		cfg.InsecureSkipVerify = true // the environment
	}
	tls.Client(conn, cfg)
}

func environmentSet(conn net.Conn) {
	cfg := &tls.Config{}
	if _, ok := os.LookupEnv("INSECURE"); ok {
		cfg.InsecureSkipVerify = true // the environment
	}
	tls.Client(conn, cfg)
}

func decoded(conn net.Conn, data []byte) error {
	var o Options
	if err := json.Unmarshal(data, &o); err != nil {
		return err
	}
	cfg := &tls.Config{InsecureSkipVerify: o.Insecure} // a file
	if o.TLS.SkipVerify {
		cfg.InsecureSkipVerify = true // a file
	}
	tls.Client(conn, cfg)
	return nil
}

func mode(conn net.Conn, o Options) {
	cfg := &tls.Config{}
	switch o.Mode {
	case "require":
		cfg.InsecureSkipVerify = true // a mode that the user names
	case "verify-full":
		cfg.ServerName = "db"
	}
	tls.Client(conn, cfg)
}

func modeByIf(conn net.Conn, sslmode string) {
	cfg := &tls.Config{}
	if sslmode == "require" || sslmode == "prefer" {
		cfg.InsecureSkipVerify = true // a mode that the user names
	}
	tls.Client(conn, cfg)
}

func serverOnly(conn net.Conn) {
	tls.Server(conn, &tls.Config{InsecureSkipVerify: true}) // servers do not read it
}

func serverField() *http.Server {
	return &http.Server{TLSConfig: &tls.Config{InsecureSkipVerify: true}} // servers do not read it
}

func listen() {
	cfg := &tls.Config{InsecureSkipVerify: true} // servers do not read it
	tls.Listen("tcp", ":0", cfg)
}

func handedOut(conn net.Conn, complete func(*tls.Config)) {
	cfg := &tls.Config{InsecureSkipVerify: true} // complete may set a callback
	complete(cfg)
	tls.Client(conn, cfg)
}

func received(conn net.Conn, ch chan bool) {
	tls.Client(conn, &tls.Config{InsecureSkipVerify: <-ch}) // not followed
}

func readOnly(cfg *tls.Config) bool {
	return cfg.InsecureSkipVerify == true // looks at a config, makes none
}

type verifier interface {
	Verify([][]byte, [][]*x509.Certificate) error
}

func dynamic(conn net.Conn, v verifier) {
	tls.Client(conn, &tls.Config{
		InsecureSkipVerify:    true, // v is not known
		VerifyPeerCertificate: v.Verify,
	})
}

type fake struct{ InsecureSkipVerify bool }

func otherType() fake {
	return fake{InsecureSkipVerify: true} // not a tls.Config
}

func environmentBool(conn net.Conn) {
	if on, err := strconv.ParseBool(os.Getenv("INSECURE")); err == nil && on {
		tls.Client(conn, &tls.Config{InsecureSkipVerify: true}) // the environment
		return
	}
	tls.Client(conn, &tls.Config{})
}

var interception = &tls.Config{
	InsecureSkipVerify: true, // serves, and a copy goes to callers that serve too
}

func intercept(conn net.Conn) { tls.Server(conn, interception.Clone()) }

func ForHost(host string) *tls.Config {
	cfg := interception.Clone()
	cfg.ServerName = host
	return cfg
}

var shared = &http.Transport{}

func sharedTransport(skip bool) {
	if skip { // the caller's choice
		shared.TLSClientConfig = &tls.Config{InsecureSkipVerify: true}
	}
}

func defaultTransport() {
	if *insecure { // a flag
		http.DefaultTransport.(*http.Transport).TLSClientConfig = &tls.Config{InsecureSkipVerify: true}
	}
}

var replaced = &http.Transport{}

func replacedTransport(skip bool) {
	if skip { // the caller's choice
		replaced = &http.Transport{TLSClientConfig: &tls.Config{InsecureSkipVerify: true}}
	}
}

var given = &http.Transport{}

func configMadeBefore(skip bool) {
	cfg := &tls.Config{InsecureSkipVerify: true}
	if skip { // the caller's choice
		given.TLSClientConfig = cfg
	}
}

type insecureOption struct{}

func optionOfType(conn net.Conn, option any) {
	cfg := &tls.Config{ServerName: "a"}
	if _, ok := option.(insecureOption); ok { // the caller's option
		cfg.InsecureSkipVerify = true
	}
	tls.Client(conn, cfg)
}

var byWord, byEnvironment bool

func SetWord(word string) {
	if word == "insecure" {
		byWord = true
	}
}

func readEnvironment() {
	if os.Getenv("INSECURE") != "" {
		byEnvironment = true
	}
}

func dialAsSaid(conn net.Conn, host string) {
	readEnvironment()
	cfg := &tls.Config{ServerName: host}
	if byWord || byEnvironment { // the user's choice
		cfg.InsecureSkipVerify = true
	}
	tls.Client(conn, cfg)
}

type level int

const (
	strict level = iota
	loose
)

var byLevel = strict

func SetLevel(word string) {
	switch word {
	case "loose":
		byLevel = loose
	}
}

func dialAtLevel(conn net.Conn, host string) {
	cfg := &tls.Config{ServerName: host}
	if byLevel == loose { // the user's choice
		cfg.InsecureSkipVerify = true
	}
	tls.Client(conn, cfg)
}
