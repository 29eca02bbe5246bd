// Shopd serves the shop.
package main

import (
	"crypto/tls"
	"flag"
	"log"
	"net/http"

	"example.com/shop/internal/tlsconf"
	"example.com/shop/server"
)

func main() {
	addr := flag.String("addr", ":8443", "listen on this `address`")
	admin := flag.String("admin", "localhost:9443", "listen on this `address` for the staff")
	cert := flag.String("cert", "shop.pem", "certificate `file`")
	key := flag.String("key", "shop-key.pem", "private key `file`")
	lowest := flag.String("tls-min", "1.2", "lowest TLS `version` of the admin pages")
	flag.Parse()

	minVersion, err := tlsconf.ParseVersion(*lowest)
	if err != nil {
		log.Fatal(err)
	}
	go func() {
		srv := &http.Server{
			Addr:    *admin,
			Handler: http.NotFoundHandler(),
			TLSConfig: &tls.Config{
				MinVersion: minVersion,
			},
		}
		log.Fatal(srv.ListenAndServeTLS(*cert, *key))
	}()

	mux := http.NewServeMux()
	mux.HandleFunc("GET /healthz", func(w http.ResponseWriter, _ *http.Request) {
		w.WriteHeader(http.StatusNoContent)
	})
	log.Fatal(server.New(*addr, mux).ListenAndServeTLS(*cert, *key))
}
