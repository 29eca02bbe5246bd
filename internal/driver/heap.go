package driver

import (
	"os"
	"runtime"
	"runtime/debug"
	"runtime/metrics"
	"sync"
)

// A heap lets garbage lie while there is little of everything: with Go's own setting, a
// fifth of the time goes into collecting it again and again while the heap grows to where
// most runs end. Beyond minHeap that setting holds.
type heap struct {
	own int // the setting to return to

	mu      sync.Mutex // guards what follows
	percent int
	closed  bool
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
	h := &heap{own: debug.SetGCPercent(maxPercent), percent: maxPercent}
	h.watch()
	return h
}

// watch chooses anew after each collection: one package can fill the heap by itself.
func (h *heap) watch() {
	runtime.SetFinalizer(new([16]byte), func(*[16]byte) { // runs after a collection
		if h.adjust() {
			h.watch()
		}
	})
}

// adjust chooses by how much the heap may grow from what it holds now. It reports whether
// that is still to be chosen.
func (h *heap) adjust() bool {
	h.mu.Lock()
	defer h.mu.Unlock()
	if h.closed {
		return false
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
	return true
}

func (h *heap) close() {
	if h == nil {
		return
	}
	h.mu.Lock()
	defer h.mu.Unlock()
	h.closed = true
	debug.SetGCPercent(h.own)
}
