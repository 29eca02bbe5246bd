package driver

import (
	"runtime"
	"runtime/debug"
	"testing"
	"time"
)

func setting() int {
	now := debug.SetGCPercent(100)
	debug.SetGCPercent(now)
	return now
}

func TestHeapReturnsToTheSettingOfGo(t *testing.T) {
	t.Setenv("GOGC", "")
	before := setting()
	h := newHeap()
	if got := setting(); got <= before {
		t.Errorf("an empty heap may grow by %d%%, want more than %d%%", got, before)
	}
	held := make([]byte, minHeap)
	runtime.GC() // a collection is enough, with no package done
	for range 100 {
		if setting() == before {
			break
		}
		time.Sleep(50 * time.Millisecond)
	}
	if got := setting(); got != before {
		t.Errorf("a large heap may grow by %d%%, want %d%%", got, before)
	}
	runtime.KeepAlive(held)
	h.close()
	if got := setting(); got != before {
		t.Errorf("afterwards it may grow by %d%%, want %d%%", got, before)
	}
}

func TestHeapLeavesTheUsersSetting(t *testing.T) {
	t.Setenv("GOGC", "50")
	before := setting()
	h := newHeap()
	if got := setting(); got != before {
		t.Errorf("the heap may grow by %d%%, want %d%%", got, before)
	}
	h.close()
}
