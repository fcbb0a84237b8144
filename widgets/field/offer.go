package field

import (
	"strings"

	"fyne.io/fyne/v2"
	"golang.org/x/text/cases"
	"golang.org/x/text/unicode/norm"
)

// offerLimit is how many words a field offers at most.
const offerLimit = 6

// offer shows below the field the words that fit what is typed; where nothing is typed, the first ones if all is true.
func (l *Offers) offer(f *Entry, all bool) {
	l.hide()
	if f.Text == "" && !all {
		return
	}
	wording := matchWords(f.Options, f.Text, offerLimit)
	if len(wording) == 0 || len(wording) == 1 && wording[0] == f.Text {
		return
	}
	l.field, l.words, l.at = f, wording, -1
	l.place()
	l.Show()
	l.Refresh()
}

// key handles the keys of an open list, and Down to open it. It tells whether it did.
func (l *Offers) key(f *Entry, ev *fyne.KeyEvent) bool {
	open := l.Visible() && l.field == f
	switch {
	case ev.Name == fyne.KeyDown && !open && !f.MultiLine:
		l.offer(f, true)
		return true
	case !open:
		return false
	}
	switch ev.Name {
	case fyne.KeyDown:
		l.move(1)
	case fyne.KeyUp:
		l.move(-1)
	case fyne.KeyEscape:
		l.hide()
	case fyne.KeyReturn, fyne.KeyEnter:
		if l.at >= 0 {
			l.accept(l.at)
		}
		l.hide()
	default:
		return false
	}
	return true
}

func (l *Offers) move(by int) {
	l.at = min(max(l.at+by, 0), len(l.words)-1)
	l.Refresh()
}

// accept puts a word into the field, as if it had been typed.
func (l *Offers) accept(i int) {
	f, word := l.field, l.words[i]
	f.SetText(word)
	f.CursorColumn = len([]rune(word))
	f.Refresh()
	l.hide()
}

func (l *Offers) hide() {
	l.hovered = false
	l.Hide()
}

// Yield hides the list, unless one of its words is marked, to make room for what the program asks.
func (l *Offers) Yield() {
	if l.at < 0 {
		l.hide()
	}
}

// Words are the words that are offered now.
func (l *Offers) Words() []string { return l.words }

// matchWords picks from the options those in which the typed text begins the whole or a word, in this order, and then
// those that hold it elsewhere. Case and the way in which accents are encoded make no difference.
func matchWords(options []string, typed string, limit int) []string {
	typed = Folded(strings.TrimSpace(typed))
	var ranks [3][]string
	for _, option := range options {
		switch at := strings.Index(Folded(option), typed); {
		case at < 0:
		case at == 0:
			ranks[0] = append(ranks[0], option)
		case strings.Contains(Folded(option), " "+typed):
			ranks[1] = append(ranks[1], option)
		default:
			ranks[2] = append(ranks[2], option)
		}
	}
	all := append(append(ranks[0], ranks[1]...), ranks[2]...)
	return all[:min(len(all), limit)]
}

// Folded makes texts alike that differ in case alone, or in how their accents are encoded.
func Folded(s string) string { return cases.Fold().String(norm.NFC.String(s)) }
