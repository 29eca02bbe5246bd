package writes

import (
	"crypto/tls"
	"io"
	"net/http"
	"time"
)

func literal(w io.Writer) *tls.Config {
	return &tls.Config{KeyLogWriter: w} // want `write in a literal: true`
}

func list(w io.Writer) []*tls.Config {
	return []*tls.Config{{KeyLogWriter: w}} // want `write in a literal: true`
}

func assigned(srv *http.Server, w io.Writer) {
	srv.TLSConfig.KeyLogWriter = w     // want `write in a literal: false`
	(srv.TLSConfig.KeyLogWriter) = (w) // want `write in a literal: false`
}

func cleared(cfg *tls.Config) {
	cfg.KeyLogWriter = nil
	*cfg = tls.Config{KeyLogWriter: nil}
}

type other struct{ KeyLogWriter io.Writer }

func otherType(w io.Writer) other {
	return other{KeyLogWriter: w}
}

func declared() time.Time { return time.Time{} }

type clock struct{}

func (clock) now() time.Time { return time.Time{} }

func bodies(cfg *tls.Config, f func() time.Time) {
	cfg.Time = declared                                  // want `body: true`
	cfg.Time = clock{}.now                               // want `body: true`
	cfg.Time = (func() time.Time { return time.Time{} }) // want `body: true`
	cfg.Time = f                                         // want `body: false`
	cfg.Time = time.Now                                  // want `body: false`
}
