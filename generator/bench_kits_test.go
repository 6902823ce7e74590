package main

import (
	"strings"
	"syscall"
	"testing"
	"time"

	"sectorhub/generator/kit/diag"
)

// BenchmarkKits makes every launch kit of the real hub, one after the other,
// and reports how many they are and the processor seconds for all of them.
func BenchmarkKits(b *testing.B) {
	var report diag.Report
	plan := planReal(b, &report)
	for b.Loop() {
		before, kits, size := processor(b), 0, 0
		for _, output := range plan.Outputs {
			if !strings.HasSuffix(output.Path, "-launch-kit.zip") {
				continue
			}
			data, err := output.Make()
			if err != nil {
				b.Fatal(err)
			}
			kits, size = kits+1, size+len(data)
		}
		b.ReportMetric(float64(kits), "kits")
		b.ReportMetric((processor(b) - before).Seconds(), "cpu-s")
		b.ReportMetric(float64(size)/1e6, "MB")
	}
}

// processor is the processor time of this process so far.
func processor(b *testing.B) time.Duration {
	var usage syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &usage); err != nil {
		b.Fatal(err)
	}
	return time.Duration(usage.Utime.Nano() + usage.Stime.Nano())
}
