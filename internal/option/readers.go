package option

// Predictable are the readers of the standard library whose next bytes somebody can
// know, by "package.Type". Source: their documentation.
var Predictable = map[string]bool{
	"math/rand.Rand":       true,
	"math/rand/v2.ChaCha8": true,
	"bytes.Reader":         true,
	"bytes.Buffer":         true,
	"strings.Reader":       true,
}

// FixedTimes are the functions of package time that return the same for the same
// arguments. Source: their documentation.
var FixedTimes = map[string]bool{
	"time.Unix": true, "time.UnixMilli": true, "time.UnixMicro": true, "time.Date": true,
}
