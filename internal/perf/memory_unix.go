//go:build unix

package main

import (
	"os"
	"runtime"
	"syscall"
)

// maxMemory returns the greatest memory of a process or one of its children.
func maxMemory(s *os.ProcessState) int64 {
	usage, ok := s.SysUsage().(*syscall.Rusage)
	if !ok {
		return 0
	}
	if runtime.GOOS == "darwin" {
		return int64(usage.Maxrss)
	}
	return int64(usage.Maxrss) << 10
}
