// Shopctl shows an order.
package main

import (
	"flag"
	"io"
	"log"
	"os"
	"strconv"
	"time"

	"example.com/shop/client"
)

func main() {
	var opts client.Options
	flag.StringVar(&opts.BaseURL, "url", "https://shop.example.com", "`address` of the shop")
	flag.StringVar(&opts.CAFile, "ca", "", "PEM `file` of the authorities to trust")
	flag.BoolVar(&opts.Insecure, "insecure", false, "do not verify the server")
	flag.DurationVar(&opts.Timeout, "timeout", 30*time.Second, "give up after this `duration`")
	flag.Parse()

	number, err := strconv.Atoi(flag.Arg(0))
	if err != nil {
		log.Fatalf("usage: shopctl [flags] number: %v", err)
	}
	c, err := client.New(opts)
	if err != nil {
		log.Fatal(err)
	}
	resp, err := c.Order(number)
	if err != nil {
		log.Fatal(err)
	}
	defer resp.Body.Close()
	if _, err := io.Copy(os.Stdout, resp.Body); err != nil {
		log.Fatal(err)
	}
}
