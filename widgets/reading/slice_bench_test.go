//go:build linux

package reading

import (
	"runtime"
	"strings"
	"syscall"
	"testing"
	"time"

	"claimlight/internal/article"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"
)

// BenchmarkLongestSlice lays out texts that are hard in one way each, between frames, and reports the longest processor
// time of one slice, and that of the first layout. Processor time, as other programs may hold up a slice as well.
func BenchmarkLongestSlice(b *testing.B) {
	long, _ := benchText(100_000)
	one := &article.Version{Blocks: []article.Block{long.Blocks[0], {Kind: article.Paragraph, Text: long.Text()}}}
	one.Blocks[1].Text = strings.ReplaceAll(one.Blocks[1].Text, "\n", " ")
	tiny := &article.Version{}
	for range 10_000 {
		tiny.Blocks = append(tiny.Blocks, article.Block{Kind: article.Paragraph, Text: "Aye."})
	}
	rows := &article.Version{}
	for range 5_000 {
		rows.Blocks = append(
			rows.Blocks,
			article.Block{Kind: article.TableRow, Text: "Harbour\t2024\t1,200\tprovisional, to be counted again"},
		)
	}
	of := func(s string) *article.Version {
		return &article.Version{
			Blocks: []article.Block{{Kind: article.Title, Text: "A"}, {Kind: article.Paragraph, Text: s}},
		}
	}
	for name, v := range map[string]*article.Version{
		"100,000-words-in-one-block": one,
		"CJK-without-spaces":         of(strings.Repeat("客运量增长了一倍没有人预料到费用为四千万元约六成来自贷款", 4000)),
		"CJK-sentences":              of(strings.Repeat("客运量增长了一倍。没有人预料到，费用为四千万元。", 4000)),
		"one-endless-word":           of(strings.Repeat("aGVsbG8", 15_000)),
		"10,000-tiny-blocks":         tiny,
		"a-table-of-5,000-rows":      rows,
		"5,000-claims":               long,
	} {
		b.Run(name, func(b *testing.B) {
			var marks []Mark
			if strings.HasPrefix(name, "5,000") {
				marks = manyClaims(v)
			}
			for b.Loop() {
				longest, first := eachSlice(b, v, marks)
				b.ReportMetric(longest.Seconds()*1000, "ms-longest")
				b.ReportMetric(first.Seconds()*1000, "ms-first")
			}
		})
	}
}

// eachSlice lays a text out as the window does, and gives the longest slice and the time of the first layout.
func eachSlice(b *testing.B, v *article.Version, marks []Mark) (longest, first time.Duration) {
	test.NewTempApp(b)
	view := New()
	test.NewTempWindow(b, view).Resize(fyne.NewSize(820, 900))
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	fyne.CurrentApp().Settings().SetTheme(markTheme{theme.DefaultTheme()})
	start := threadTime(b)
	view.SetVersion(v)
	view.SetMarks(marks)
	first = threadTime(b) - start
	for more := true; more; {
		from := threadTime(b)
		more = view.settling.layOut(slice)
		longest = max(longest, threadTime(b)-from)
	}
	return longest, first
}

// manyClaims marks 5,000 sentences.
func manyClaims(v *article.Version) []Mark {
	var marks []Mark
	for i := range 5 {
		for _, m := range benchClaims(v) {
			m.ID += string(rune('a' + i))
			marks = append(marks, m)
		}
	}
	return marks
}

// threadTime is the processor time of this thread.
func threadTime(b *testing.B) time.Duration {
	const thread = 1 // RUSAGE_THREAD
	var use syscall.Rusage
	if err := syscall.Getrusage(thread, &use); err != nil {
		b.Fatal(err)
	}
	return time.Duration(use.Utime.Nano() + use.Stime.Nano())
}
