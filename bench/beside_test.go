package bench

import (
	"fmt"
	"io"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"testing"
	"text/tabwriter"
	"time"
)

// cost is what an extractor takes for each page, in the order of the pages.
type cost struct {
	times [][]float64 // ms, one per round
	bytes []float64   // KiB allocated, the tree that the parser builds with them
	peak  []float64   // MiB of resident memory at the peak of a process that cleans this page alone and links nothing else
}

// BenchmarkBeside gives each page to every extractor in turn, so that whatever else the machine does hits them alike,
// and prints median and 95th percentile over the pages, and how Claimlight's median stands to go-readability's. A
// page's time is its median over the rounds. The peak of memory is taken from programs of their own (see alone): in one
// process that holds several extractors it would tell of all of them.
func BenchmarkBeside(b *testing.B) {
	pages := loadPages(b)
	costs := make([]cost, len(extractors))
	for i := range costs {
		costs[i].times = make([][]float64, len(pages))
	}
	for b.Loop() {
		for k, page := range pages {
			for i, e := range extractors {
				start := time.Now()
				_ = e.run(page)
				costs[i].times[k] = append(costs[i].times[k], time.Since(start).Seconds()*1000)
			}
		}
	}
	for i, e := range extractors {
		for _, page := range pages {
			costs[i].bytes = append(costs[i].bytes, allocated(func() { _ = e.run(page) }))
		}
		if e.alone != "" {
			costs[i].peak = peaks(b, e.alone, pages)
		}
	}
	b.Log("\n" + table(costs))
}

// allocated is how many KiB a call allocates.
func allocated(f func()) float64 {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	f()
	runtime.ReadMemStats(&after)
	return float64(after.TotalAlloc-before.TotalAlloc) / 1024
}

// peaks builds one of the programs under alone and runs it on every page.
func peaks(b *testing.B, name string, pages []string) []float64 {
	if runtime.GOOS != "linux" {
		return nil
	}
	exe := filepath.Join(b.TempDir(), name)
	if out, err := exec.Command("go", "build", "-o", exe, "./alone/"+name).CombinedOutput(); err != nil {
		b.Fatalf("build %s: %v\n%s", name, err, out)
	}
	var all []float64
	for _, page := range pages {
		c := exec.Command(exe)
		c.Stdin = strings.NewReader(page)
		out, err := c.Output()
		if err != nil {
			b.Fatal(err)
		}
		kib, err := strconv.ParseFloat(strings.TrimSpace(string(out)), 64)
		if err != nil {
			b.Fatal(err)
		}
		all = append(all, kib/1024)
	}
	return all
}

// table sets out the costs, a line for each extractor, and last how many times go-readability's ours are.
func table(costs []cost) string {
	var out strings.Builder
	t := tabwriter.NewWriter(&out, 0, 0, 3, ' ', tabwriter.AlignRight)
	fmt.Fprintln(t, "\tms, median\tms, p95\tKiB allocated, median\tMiB at peak, median\tMiB at peak, p95\t")
	figures := map[string][]float64{}
	for i, c := range costs {
		name := extractors[i].name
		figures[name] = c.figures()
		line(t, name, figures[name])
	}
	times := figures["claimlight"]
	for i := range times {
		times[i] /= max(figures["go-readability"][i], 1e-9)
	}
	line(t, "claimlight is ×", times)
	t.Flush()
	return out.String()
}

// figures are the columns of the table.
func (c *cost) figures() []float64 {
	var times []float64
	for _, rounds := range c.times {
		times = append(times, quantile(rounds, 0.5))
	}
	return []float64{
		quantile(times, 0.5), quantile(times, 0.95), quantile(c.bytes, 0.5), quantile(c.peak, 0.5),
		quantile(c.peak, 0.95),
	}
}

// line writes a line of the table; what was not measured is left out.
func line(t io.Writer, name string, values []float64) {
	fmt.Fprint(t, name)
	for _, v := range values {
		if v == 0 {
			fmt.Fprint(t, "\t")
		} else {
			fmt.Fprintf(t, "\t%.2f", v)
		}
	}
	fmt.Fprintln(t, "\t")
}

// quantile of values, 0 where there are none.
func quantile(values []float64, q float64) float64 {
	if len(values) == 0 {
		return 0
	}
	sorted := slices.Sorted(slices.Values(values))
	return sorted[int(q*float64(len(sorted)-1)+0.5)]
}
