package option

import "strings"

// IsStd reports whether path is that of a package of the standard library. A module of
// somebody's own may begin like one of its directories, as "plugin/lib".
func IsStd(path string) bool {
	if std[path] || strings.HasPrefix(path, "internal/") || strings.HasPrefix(path, "vendor/") {
		return true
	}
	dir, _, internal := strings.Cut(path+"/", "/internal/")
	return internal && (std[dir] || dir == "go")
}

// std is what go list std prints for Go 1.26, without internal packages.
var std = map[string]bool{
	"archive/tar": true, "archive/zip": true, "bufio": true, "bytes": true, "cmp": true,
	"compress/bzip2": true, "compress/flate": true, "compress/gzip": true, "compress/lzw": true,
	"compress/zlib": true, "container/heap": true, "container/list": true, "container/ring": true,
	"context": true, "crypto": true, "crypto/aes": true, "crypto/cipher": true, "crypto/des": true,
	"crypto/dsa": true, "crypto/ecdh": true, "crypto/ecdsa": true, "crypto/ed25519": true,
	"crypto/elliptic": true, "crypto/fips140": true, "crypto/hkdf": true, "crypto/hmac": true,
	"crypto/hpke": true, "crypto/md5": true, "crypto/mlkem": true, "crypto/mlkem/mlkemtest": true,
	"crypto/pbkdf2": true, "crypto/rand": true, "crypto/rc4": true, "crypto/rsa": true,
	"crypto/sha1": true, "crypto/sha256": true, "crypto/sha3": true, "crypto/sha512": true,
	"crypto/subtle": true, "crypto/tls": true, "crypto/x509": true, "crypto/x509/pkix": true,
	"database/sql": true, "database/sql/driver": true, "debug/buildinfo": true, "debug/dwarf": true,
	"debug/elf": true, "debug/gosym": true, "debug/macho": true, "debug/pe": true,
	"debug/plan9obj": true, "embed": true, "encoding": true, "encoding/ascii85": true,
	"encoding/asn1": true, "encoding/base32": true, "encoding/base64": true, "encoding/binary": true,
	"encoding/csv": true, "encoding/gob": true, "encoding/hex": true, "encoding/json": true,
	"encoding/pem": true, "encoding/xml": true, "errors": true, "expvar": true, "flag": true,
	"fmt": true, "go/ast": true, "go/build": true, "go/build/constraint": true, "go/constant": true,
	"go/doc": true, "go/doc/comment": true, "go/format": true, "go/importer": true, "go/parser": true,
	"go/printer": true, "go/scanner": true, "go/token": true, "go/types": true, "go/version": true,
	"hash": true, "hash/adler32": true, "hash/crc32": true, "hash/crc64": true, "hash/fnv": true,
	"hash/maphash": true, "html": true, "html/template": true, "image": true, "image/color": true,
	"image/color/palette": true, "image/draw": true, "image/gif": true, "image/jpeg": true,
	"image/png": true, "index/suffixarray": true, "io": true, "io/fs": true, "io/ioutil": true,
	"iter": true, "log": true, "log/slog": true, "log/syslog": true, "maps": true, "math": true,
	"math/big": true, "math/bits": true, "math/cmplx": true, "math/rand": true, "math/rand/v2": true,
	"mime": true, "mime/multipart": true, "mime/quotedprintable": true, "net": true, "net/http": true,
	"net/http/cgi": true, "net/http/cookiejar": true, "net/http/fcgi": true, "net/http/httptest": true,
	"net/http/httptrace": true, "net/http/httputil": true, "net/http/pprof": true, "net/mail": true,
	"net/netip": true, "net/rpc": true, "net/rpc/jsonrpc": true, "net/smtp": true,
	"net/textproto": true, "net/url": true, "os": true, "os/exec": true, "os/signal": true,
	"os/user": true, "path": true, "path/filepath": true, "plugin": true, "reflect": true,
	"regexp": true, "regexp/syntax": true, "runtime": true, "runtime/cgo": true,
	"runtime/coverage": true, "runtime/debug": true, "runtime/metrics": true, "runtime/pprof": true,
	"runtime/race": true, "runtime/trace": true, "slices": true, "sort": true, "strconv": true,
	"strings": true, "structs": true, "sync": true, "sync/atomic": true, "syscall": true,
	"testing": true, "testing/cryptotest": true, "testing/fstest": true, "testing/iotest": true,
	"testing/quick": true, "testing/slogtest": true, "testing/synctest": true, "text/scanner": true,
	"text/tabwriter": true, "text/template": true, "text/template/parse": true, "time": true,
	"time/tzdata": true, "unicode": true, "unicode/utf16": true, "unicode/utf8": true, "unique": true,
	"unsafe": true, "weak": true,
}

// StdReachesTLS reports whether a package of the standard library may hold, in its API or by
// what it imports, anything of crypto/tls or crypto/x509.
func StdReachesTLS(path string) bool {
	return reachTLS[path] || strings.HasPrefix(path, "net/http/")
}

// reachTLS are the packages for which go list -deps prints one of the two, and these,
// without those below net/http.
var reachTLS = map[string]bool{
	"crypto/tls": true, "crypto/x509": true, "expvar": true, "internal/trace/traceviewer": true,
	"net/http": true, "net/rpc": true, "net/rpc/jsonrpc": true, "net/smtp": true,
}
