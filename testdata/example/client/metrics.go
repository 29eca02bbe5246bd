package client

import (
	"bytes"
	"crypto/tls"
	"fmt"
	"net/http"
	"time"
)

var metricsClient = &http.Client{
	Timeout: 10 * time.Second,
	Transport: &http.Transport{
		MaxIdleConns:    2,
		TLSClientConfig: &tls.Config{InsecureSkipVerify: true},
	},
}

// PushMetrics sends samples to the collector at url.
func PushMetrics(url string, samples []byte) error {
	resp, err := metricsClient.Post(url, "text/plain", bytes.NewReader(samples))
	if err != nil {
		return err
	}
	defer resp.Body.Close()
	if resp.StatusCode != http.StatusNoContent {
		return fmt.Errorf("push metrics: %s", resp.Status)
	}
	return nil
}
