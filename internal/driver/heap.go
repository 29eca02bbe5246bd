package driver

import (
	"os"
	"runtime/debug"
	"runtime/metrics"
)

// A heap lets garbage lie while there is little of everything: with Go's own setting, a
// fifth of the time goes into collecting it again and again while the heap grows to where
// most runs end. Beyond minHeap that setting holds.
type heap struct {
	own     int // the setting to return to
	percent int
}

const (
	minHeap    = 150 << 20 // bytes
	maxPercent = 1000
	liveBytes  = "/gc/heap/live:bytes" // what the last collection left
)

// newHeap returns nil if the user has chosen (GOGC of package runtime).
func newHeap() *heap {
	if os.Getenv("GOGC") != "" {
		return nil
	}
	return &heap{own: debug.SetGCPercent(maxPercent), percent: maxPercent}
}

// adjust chooses by how much the heap may grow from what it holds now. Not to be called
// concurrently.
func (h *heap) adjust() {
	if h == nil {
		return
	}
	sample := []metrics.Sample{{Name: liveBytes}}
	metrics.Read(sample)
	percent := maxPercent
	if live := int(sample[0].Value.Uint64()); live > 0 {
		percent = max(h.own, min(maxPercent, 100*(minHeap-live)/live))
	}
	if percent/100 != h.percent/100 { // each change stops the program for a moment
		h.percent = percent
		debug.SetGCPercent(percent)
	}
}

func (h *heap) close() {
	if h != nil {
		debug.SetGCPercent(h.own)
	}
}
