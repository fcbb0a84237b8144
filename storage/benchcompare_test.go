package storage

import (
	"slices"
	"testing"
	"time"
)

// clock tells how long something took: by the wall, or by the processor.
type clock func() time.Duration

var start = time.Now()

func wall() time.Duration { return time.Since(start) }

func (c clock) time(f func()) time.Duration {
	began := c()
	f()
	return c() - began
}

// quantile gives the value below which such a part of the times lies.
func quantile(times []time.Duration, part float64) time.Duration {
	sorted := slices.Sorted(slices.Values(times))
	return sorted[min(len(sorted)-1, int(part*float64(len(sorted))))]
}

// pair is two ways of doing the same work, timed in turns, so that a noisy machine is as hard on the one as on the
// other.
type pair struct{ ours, bare []time.Duration }

// run does both ways once, the other first every second time.
func (p *pair) run(c clock, ours, bare func()) {
	if len(p.ours)%2 == 0 {
		p.ours = append(p.ours, c.time(ours))
		p.bare = append(p.bare, c.time(bare))
		return
	}
	p.bare = append(p.bare, c.time(bare))
	p.ours = append(p.ours, c.time(ours))
}

// report prints a quantile of both, and how they compare.
func (p *pair) report(b *testing.B, part float64, name string) {
	ours, bare := quantile(p.ours, part), quantile(p.bare, part)
	b.ReportMetric(float64(ours.Microseconds()), name+"-µs")
	b.ReportMetric(float64(bare.Microseconds()), name+"-bare-µs")
	b.ReportMetric(float64(ours)/float64(bare), name+"-ratio")
}
