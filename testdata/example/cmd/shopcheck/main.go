// Shopcheck exits with 0 when the shop answers.
package main

import (
	"log"
	"net/http"
	"time"

	"example.com/shop/client"
)

func main() {
	c, err := client.New(client.Options{
		BaseURL:  "https://localhost:8443",
		Insecure: true,
		Timeout:  5 * time.Second,
	})
	if err != nil {
		log.Fatal(err)
	}
	resp, err := c.Order(1)
	if err != nil {
		log.Fatal(err)
	}
	resp.Body.Close()
	if resp.StatusCode != http.StatusOK {
		log.Fatal(resp.Status)
	}
}
