package testfile

import (
	"crypto/tls"
	"math/rand"
	"os"
	"time"
)

func dial(addr string) {
	tls.Dial("tcp", addr, &tls.Config{
		KeyLogWriter: os.Stderr,                               // nobody attacks a test: no report
		Rand:         rand.New(rand.NewSource(1)),             // nobody attacks a test: no report
		Time:         func() time.Time { return time.Time{} }, // nobody attacks a test: no report
	})
}
