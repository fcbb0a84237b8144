package app

import (
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"

	"claimlight/app/apptest"
	"claimlight/internal/words"

	"fyne.io/fyne/v2/canvas"
)

// unframed gives the words on the screen that stand in no frame, as no message does: each line of a text that is broken
// into several, or cut short, belongs to the frame that was opened before it.
func unframed(seen []apptest.Seen) []string {
	var out []string
	depth := 0
	for _, s := range seen {
		t, ok := s.Object.(*canvas.Text)
		if !ok || strings.TrimSpace(t.Text) == "" {
			continue
		}
		var outside strings.Builder
		for _, r := range cut.ReplaceAllString(t.Text, "…") {
			switch {
			case r == '⟦':
				depth++
				outside.WriteByte(' ')
			case r == '⟧':
				depth = max(0, depth-1)
			case depth == 0:
				outside.WriteRune(r)
			}
		}
		if strings.HasSuffix(t.Text, "…") { // cut short, with what ends the frame
			depth = 0
		}
		out = append(out, wordsOf(outside.String())...)
	}
	return out
}

// cut is where a text of the user's was cut short, within a word.
var cut = regexp.MustCompile(`[\p{L}\p{M}]*…[\p{L}\p{M}]*`)

var aWord = regexp.MustCompile(`\p{L}[\p{L}\p{M}'’]+`)

func wordsOf(s string) []string { return aWord.FindAllString(s, -1) }

// inNoLanguage are words that the window shows and that no translator has: names, keys as they stand on a keyboard,
// units as files have them, and the months of a date, which the clock writes; an address that is an example.
var inNoLanguage = wordsOf(`Claimlight Ctrl Shift Enter Esc Space Tab Delete Backspace Home End Up Down Left Right Page Alt
	claimlight html com org https www test percent years year GB KB MB
	January February March April May June July August September October November December news story`)

// All that stands on the screen is a message, or the user's own.
func TestWhatTheWindowShowsIsMessages(t *testing.T) {
	before := words.Use(words.Framed)
	t.Cleanup(func() { words.Use(before) })
	d := newDesk(t)
	expectFramed(d, "the empty window", nil)
	d.w.runner.Find("sample").Run()
	d.Settle()
	o := d.w.session.Opened()
	own := wordsOf(strings.Join([]string{
		o.Text, o.Article.Title, o.Article.Byline, o.Article.Site, o.Article.URL, o.Article.Canonical, d.path,
	}, " "))
	expectFramed(d, "the sample", own)
	d.ClickSentence(3)
	expectFramed(d, "a selected sentence", own)
	d.Press("Enter")
	expectFramed(d, "a claim and its form", own)
	for _, id := range framedDialogs {
		d.w.runner.Find(id).Run()
		d.Settle()
		if d.w.win.Canvas().Overlays().Top() == nil {
			t.Errorf("%s shows no dialog", id)
		}
		expectFramed(d, id, own)
		d.Press("Esc")
	}
}

// framedDialogs are commands that open a dialog in which nothing is the user's but what the sample brings.
var framedDialogs = []string{
	"settings", "keys", "about", "details", "weights", "open-address", "sources", "history", "versions", "palette",
	"annotator", "backups",
}

func expectFramed(d *checker, where string, own []string) {
	d.t.Helper()
	known := map[string]bool{}
	for _, w := range slices.Concat(own, inNoLanguage) {
		known[strings.ToLower(w)] = true
	}
	var strange []string
	for _, w := range unframed(d.screen()) {
		if !known[strings.ToLower(w)] && !slices.Contains(strange, w) && len([]rune(w)) > 1 &&
			unicode.IsLetter([]rune(w)[0]) {
			strange = append(strange, w)
		}
	}
	if len(strange) > 0 {
		d.t.Errorf("in %s stand words that are no message: %q", where, strange)
	}
}
