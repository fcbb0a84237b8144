package reading

import (
	"cmp"
	"fmt"
	"math/rand"
	"os"
	"os/exec"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"claimlight/internal/article"
	"claimlight/internal/text"
	"claimlight/widgets/kit"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// caseVariable names the case that a fresh process is to time; see BenchmarkAgainstRichText.
const caseVariable = "CLAIMLIGHT_BENCH_CASE"

// runs is how often each case is timed; the median counts.
const runs = 5

// claimCount is how many claims a benched text has.
const claimCount = 1000

// BenchmarkAgainstRichText times what happens from an event to the end of Refresh, in the view and in a
// widget.RichText with one segment per sentence, each case in a process of its own with cold fonts. It reports how many
// times faster the view is at 20,000 words, and how its times at 100,000 words stand to those at 1,000.
func BenchmarkAgainstRichText(b *testing.B) {
	for _, event := range []string{"first", "resize", "tag", "restyle"} {
		b.Run(event, func(b *testing.B) {
			for b.Loop() {
				small, large := median(b, "view", event, 1000), median(b, "view", event, 100_000)
				view, rich := median(b, "view", event, 20_000), median(b, "rich", event, 20_000)
				b.ReportMetric(float64(rich)/float64(view), "times-faster@20k")
				b.ReportMetric(float64(large)/float64(small), "100k/1k")
				b.ReportMetric(float64(view)/1e6, "ms@20k")
				b.ReportMetric(float64(large)/1e6, "ms@100k")
			}
		})
	}
}

// median times a case in fresh processes.
func median(b *testing.B, kind, event string, words int) time.Duration {
	b.Helper()
	var times []time.Duration
	for range runs {
		cmd := exec.Command(os.Args[0], "-test.run=^TestOneBenchCase$", "-test.v")
		cmd.Env = append(os.Environ(), fmt.Sprintf("%s=%s %s %d", caseVariable, kind, event, words))
		out, err := cmd.Output()
		if err != nil {
			b.Fatalf("time %s %s: %v", kind, event, err)
		}
		_, rest, _ := strings.Cut(string(out), "took ")
		ns, _, _ := strings.Cut(rest, " ")
		n, err := strconv.Atoi(ns)
		if err != nil {
			b.Fatalf("read the time in %q: %v", out, err)
		}
		times = append(times, time.Duration(n))
	}
	slices.SortFunc(times, cmp.Compare[time.Duration])
	return times[runs/2]
}

// TestOneBenchCase times the case that the environment names and prints it; without one there is nothing to do.
func TestOneBenchCase(t *testing.T) {
	var kind, event string
	var words int
	if _, err := fmt.Sscanf(os.Getenv(caseVariable), "%s %s %d", &kind, &event, &words); err != nil {
		t.Skip("times nothing unless BenchmarkAgainstRichText asks for it")
	}
	test.NewTempApp(t)
	test.ApplyTheme(t, markTheme{theme.DefaultTheme()})
	for _, style := range []fyne.TextStyle{{}, {Bold: true}} {
		fyne.MeasureText("x", 16, style) // the window around the text has loaded the fonts
	}
	version, marks := benchText(words)
	var subject benched = &benchedView{view: New()}
	if kind == "rich" {
		subject = newBenchedRich()
	}
	w := test.NewTempWindow(t, subject.object())
	w.Resize(fyne.NewSize(820, 900))
	took := timed(func() { subject.show(version, marks) })
	extra := Mark{
		ID:    "new",
		Span:  text.Sentences(version.Blocks[2].Text)[0].Shift(version.Spans()[2].Start),
		Color: kit.ColorMarkFalse,
	}
	switch event {
	case "resize":
		took = timed(func() { w.Resize(fyne.NewSize(560, 900)) })
	case "tag":
		took = timed(subject.tag(extra))
	case "restyle":
		subject.tag(extra)()
		extra.Color = kit.ColorMarkTrue
		took = timed(subject.tag(extra))
	}
	fmt.Printf("took %d ns\n", took.Nanoseconds())
}

func timed(run func()) time.Duration {
	start := time.Now()
	run()
	return time.Since(start)
}

// benched is a way to show a text with claims.
type benched interface {
	object() fyne.CanvasObject
	show(*article.Version, []Mark)
	tag(Mark) (event func()) // adds the mark, or gives it another colour
}

type benchedView struct {
	view  *View
	marks []Mark
}

func (b *benchedView) object() fyne.CanvasObject { return b.view }

func (b *benchedView) show(v *article.Version, marks []Mark) {
	b.marks = marks
	b.view.SetVersion(v)
	b.view.SetMarks(marks)
}

func (b *benchedView) tag(m Mark) func() {
	b.marks = append(slices.DeleteFunc(b.marks, func(o Mark) bool { return o.ID == m.ID }), m)
	return func() { b.view.SetMarks(b.marks) }
}

// benchedRich is what the view replaces: a RichText with a segment per sentence, coloured where it is a claim.
type benchedRich struct {
	rich   *widget.RichText
	scroll *container.Scroll
	at     map[int]*widget.TextSegment // by the offset of the sentence
}

func newBenchedRich() *benchedRich {
	rich := widget.NewRichText()
	rich.Wrapping = fyne.TextWrapWord
	return &benchedRich{rich: rich, scroll: container.NewVScroll(rich), at: map[int]*widget.TextSegment{}}
}

func (b *benchedRich) object() fyne.CanvasObject { return b.scroll }

func (b *benchedRich) show(v *article.Version, marks []Mark) {
	for i, block := range v.Spans() {
		sentences := text.Sentences(v.Blocks[i].Text)
		for k, s := range sentences {
			style := widget.RichTextStyleInline
			if k == len(sentences)-1 {
				style = widget.RichTextStyleParagraph
			}
			seg := &widget.TextSegment{Text: s.Of(v.Blocks[i].Text) + " ", Style: style}
			b.at[block.Start+s.Start] = seg
			b.rich.Segments = append(b.rich.Segments, seg)
		}
	}
	for _, m := range marks {
		b.at[m.Span.Start].Style.ColorName = theme.ColorNameError
	}
	b.rich.Refresh()
}

func (b *benchedRich) tag(m Mark) func() {
	b.at[m.Span.Start].Style.ColorName = theme.ColorNamePrimary
	if m.Color == kit.ColorMarkTrue {
		b.at[m.Span.Start].Style.ColorName = theme.ColorNameSuccess
	}
	return b.rich.Refresh
}

// benchText is an article of words that occur as often as words do (Zipf), in paragraphs of four sentences, and its
// claims.
func benchText(words int) (*article.Version, []Mark) {
	random := rand.New(rand.NewSource(7))
	zipf := rand.NewZipf(random, 1.1, 8, 20_000)
	v := &article.Version{}
	for n := 0; n < words; {
		var paragraph strings.Builder
		for k := 0; k < 60 && n < words; k, n = k+1, n+1 {
			word := benchWord(zipf.Uint64())
			switch {
			case k%15 == 0:
				word = strings.ToUpper(word[:1]) + word[1:]
			case k%15 == 14 || n == words-1:
				word += "."
			}
			if k > 0 {
				paragraph.WriteByte(' ')
			}
			paragraph.WriteString(word)
		}
		v.Blocks = append(v.Blocks, article.Block{Kind: article.Paragraph, Text: paragraph.String()})
	}
	return v, benchClaims(v)
}

// benchWord makes word number n; frequent words are short.
func benchWord(n uint64) string {
	word := string(rune('a'+n%26)) + "o"
	for ; n > 0; n /= 19 {
		word += string("bcdefghiklmnoprstuv"[n%19])
	}
	return word
}

// benchClaims marks sentences all over the text, several claims on one where there are too few.
func benchClaims(v *article.Version) []Mark {
	var sentences []text.Span
	for i, block := range v.Spans() {
		for _, s := range text.Sentences(v.Blocks[i].Text) {
			sentences = append(sentences, s.Shift(block.Start))
		}
	}
	colors := []fyne.ThemeColorName{
		kit.ColorMarkFalse,
		kit.ColorMarkHalfTrue,
		kit.ColorMarkTrue,
		kit.ColorMarkUnchecked,
	}
	marks := make([]Mark, claimCount)
	for i := range marks {
		marks[i] = Mark{ID: strconv.Itoa(i), Span: sentences[i*len(sentences)/claimCount], Color: colors[i%len(colors)]}
	}
	return marks
}

// BenchmarkScroll scrolls through 100,000 words by a line at a time, painting excluded.
func BenchmarkScroll(b *testing.B) {
	test.NewTempApp(b)
	view := New()
	w := test.NewTempWindow(b, view)
	w.Resize(fyne.NewSize(820, 900))
	version, marks := benchText(100_000)
	view.SetVersion(version)
	view.SetMarks(marks)
	for view.settling.layOut(time.Second) {
	}
	for b.Loop() {
		view.scrollBy(27)
		if view.Top() > len(view.page.Text)*9/10 {
			view.SetTop(0)
		}
	}
}
