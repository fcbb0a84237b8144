package typeset

import (
	"strings"
	"testing"
	"unicode/utf8"

	"claimlight/internal/text"

	"github.com/clipperhouse/uax29/v2/graphemes"
)

// fixed measures without fonts: every letter is half its size wide, ideographs and emoji a whole one.
func fixed(s string, style Style) float32 {
	var w float32
	for g := graphemes.FromString(s); g.Next(); {
		r, _ := utf8.DecodeRuneInString(g.Value())
		if r >= 0x2E80 {
			w += style.Size
		} else {
			w += style.Size / 2
		}
	}
	return w
}

var style = Style{Size: 10}

// set breaks a text into lines of at most width dp; a letter is 5 dp wide.
func set(s string, width float32) *Paragraph {
	p := NewParagraph(s, style, width)
	for r := NewRuler(fixed, nil); !p.Done(); {
		p.Grow(r)
	}
	return p
}

func linesOf(p *Paragraph) []string {
	var out []string
	for _, l := range p.Lines() {
		out = append(out, p.Text[l.Start:l.End])
	}
	return out
}

func TestLinesBreakWhereReadersExpect(t *testing.T) {
	for name, c := range map[string]struct {
		text  string
		width float32
		want  []string
	}{
		"empty":               {"", 50, []string{""}},
		"one line":            {"three words here", 100, []string{"three words here"}},
		"at spaces":           {"three words here", 50, []string{"three", "words here"}},
		"spaces hang over":    {"three     words", 27, []string{"three", "words"}},
		"exactly as wide":     {"three words", 55, []string{"three words"}},
		"after a hyphen":      {"a well-known", 35, []string{"a well-", "known"}},
		"not before a mark":   {"go now !", 30, []string{"go", "now !"}},
		"not at a no-break":   {"go 5\u00a0km", 25, []string{"go", "5\u00a0km"}},
		"number and percent":  {"up 12 %, yes", 40, []string{"up 12 %,", "yes"}},
		"Cyrillic":            {"рост на пять процентов", 60, []string{"рост на пять", "процентов"}},
		"ideographs":          {"港口管理局表示,今年", 40, []string{"港口管理", "局表示,", "今年"}},
		"no point first":      {"港口管理。局", 40, []string{"港口管", "理。局"}},
		"a word too wide":     {"abcdefgh", 20, []string{"abcd", "efgh"}},
		"wide after a word":   {"so abcdefgh", 20, []string{"so", "abcd", "efgh"}},
		"cluster too wide":    {"👩‍🔬👩‍🔬", 10, []string{"👩‍🔬", "👩‍🔬"}},
		"white space alone":   {"   ", 50, []string{""}},
		"address":             {"see https://a.example/b/c now", 60, []string{"see https://", "a.example/b/", "c now"}},
		"combining marks":     {"e\u0301e\u0301e\u0301e\u0301", 10, []string{"e\u0301e\u0301", "e\u0301e\u0301"}},
		"Thai, by syllables":  {"ประชาชนเดินทางมาไกล", 50, []string{"ประชาชน", "เดินทางมา", "ไกล"}},
		"Thai, as it fills":   {"และประเทศไทย", 40, []string{"และประ", "เทศไทย"}},
		"narrower than a dot": {"ab", 0, []string{"ab"}},
	} {
		t.Run(name, func(t *testing.T) {
			got := linesOf(set(c.text, c.width))
			if strings.Join(got, "|") != strings.Join(c.want, "|") {
				t.Errorf("lines %q, want %q", got, c.want)
			}
		})
	}
}

func TestWidthKnownUnitsAreNotMeasuredAgain(t *testing.T) {
	asked := 0
	r := NewRuler(func(s string, st Style) float32 {
		asked++
		return fixed(s, st)
	}, nil)
	p := NewParagraph(strings.Repeat("some words of a text ", 200), style, 200)
	finish := func() {
		for !p.Done() {
			p.Grow(r)
		}
	}
	finish()
	if asked > 6 {
		t.Errorf("measured %d times for 5 different words and a space", asked)
	}
	lines := len(p.Lines())
	p.SetWidth(100)
	finish()
	if asked > 6 || len(p.Lines()) <= lines {
		t.Errorf("after a change of width: measured %d times, %d lines before and %d after", asked, lines, len(p.Lines()))
	}
}

func TestWideWordsAreWholeAgainWhenThereIsRoom(t *testing.T) {
	p := set("abcdefgh x", 20)
	p.SetWidth(40)
	for r := NewRuler(fixed, nil); !p.Done(); {
		p.Grow(r)
	}
	if got := linesOf(p); strings.Join(got, "|") != "abcdefgh|x" {
		t.Errorf("lines %q", got)
	}
}

func TestOneGrowStaysSmall(t *testing.T) {
	for name, word := range map[string]string{"Latin": "some words, and more. ", "Chinese": "港口管理局表示。今年客运量达到、几乎是三年前"} {
		t.Run(name, func(t *testing.T) {
			p := NewParagraph(strings.Repeat(word, 5000), style, 300)
			r := NewRuler(fixed, nil)
			for last := 0; !p.Done(); last = p.scanned() {
				p.Grow(r)
				if step := p.scanned() - last; step > 2*window {
					t.Fatalf("one step measured %d bytes", step)
				}
			}
		})
	}
}

// story is a text with something of everything.
const story = "The port – “almost” 412,000 people; $48.2 mln (60%). Прокуратура: 24 дела, " +
	"ё е\u0308. 港口管理局表示,2025年上半年客运量达到412,000人次。「三倍」 👩‍🔬🇺🇦🚢 ñandú ไทย हिन्दी 한국어 " +
	"https://a.example/very/long/address?with=many&parts=that#do-not-end-soon-and-go-on-and-on end"

func TestLinesCoverTheTextAndSplitNoCluster(t *testing.T) {
	for width := float32(1); width < 900; width += 7 {
		checkLines(t, set(story, width))
	}
}

func FuzzLines(f *testing.F) {
	f.Add(story, float32(120))
	f.Add("a\u200db\u2028c", float32(3))
	f.Fuzz(func(t *testing.T, s string, width float32) {
		if len(s) > 4000 || !(width >= 0 && width < 5000) || !utf8.ValidString(s) {
			t.Skip()
		}
		checkLines(t, set(s, width))
	})
}

// checkLines holds what is true of every broken text.
func checkLines(t *testing.T, p *Paragraph) {
	t.Helper()
	at := 0
	for _, l := range p.Lines() {
		if l.Start != at || l.End < l.Start || l.Next < l.End {
			t.Fatalf("line %+v does not follow on %d in %q", l, at, p.Text)
		}
		if strings.TrimSpace(p.Text[l.End:l.Next]) != "" {
			t.Fatalf("text lost at the end of a line: %q", p.Text[l.End:l.Next])
		}
		if l.Width > p.width && text.Graphemes(p.Text[l.Start:l.End]) > 1 {
			t.Fatalf("line %q is %v wide, more than %v", p.Text[l.Start:l.End], l.Width, p.width)
		}
		at = l.Next
		whole := text.SnapGraphemes(p.Text, text.Span{Start: l.Start, End: l.Start})
		if whole.Start != l.Start && l.Start < len(p.Text) {
			t.Fatalf("line starts inside a cluster at %d of %q", l.Start, p.Text)
		}
	}
	if at != len(p.Text) {
		t.Fatalf("lines end at %d of %d", at, len(p.Text))
	}
}

// Words without end and Chinese without a full stop are laid out piece by piece, never as a whole, and fill their
// lines.
func TestTextsWithoutSpacesAreLaidOutPieceByPiece(t *testing.T) {
	for name, s := range map[string]string{
		"a word": strings.Repeat("aGVsbG8", 3000), "Chinese": strings.Repeat("客运量增长了一倍没有人预料到", 1000),
		"an address": "https://example.org/" + strings.Repeat("data/ports-and-ferries/2025?of=", 300),
	} {
		p := NewParagraph(s, style, 200)
		r := NewRuler(fixed, nil)
		p.Grow(r)
		if p.scanned() > 4*window {
			t.Errorf("%s: the first step takes %d bytes", name, p.scanned())
		}
		for !p.Done() {
			p.Grow(r)
		}
		end := 0
		for i, line := range p.Lines() {
			if line.Start != end || line.Width > 200 {
				t.Fatalf("%s: line %d from %d to %d is %v wide and follows %d", name, i, line.Start, line.End, line.Width, end)
			}
			end = line.Next
		}
		if end != len(s) || len(p.Lines()) > 1+int(r.Exact(s, style)/150) {
			t.Errorf("%s: %d lines end at %d of %d", name, len(p.Lines()), end, len(s))
		}
	}
}
