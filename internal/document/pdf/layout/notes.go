package layout

import (
	"regexp"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"claimlight/internal/article"
)

// isNote tells a note at the foot of a page: smaller than the text, beginning with its mark.
func isNote(p *paragraph, body float32) bool {
	return p.Kind != article.TableRow && p.size < 0.93*body && p.letters > 0 && noteMark().MatchString(p.Text)
}

// noteMark is the mark with which a note begins.
var noteMark = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^(?:([⁰¹²³⁴⁵⁶⁷⁸⁹]+)|(\d{1,3})[ .)]|[*†‡§]+) ?\S`)
})

// markInText is the mark of a note behind a word or a sentence.
var markInText = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`[⁰¹²³⁴⁵⁶⁷⁸⁹]+`)
})

// noteOf is the mark of a note in raised digits; empty for what is none, or has another mark.
func noteOf(text string) string {
	m := noteMark().FindStringSubmatch(text)
	if m == nil {
		return ""
	}
	return m[1] + strings.Map(raised, m[2])
}

// withoutMarks takes the marks of notes out of the text that stands on one page with its notes: they are no part of
// its sentences and numbers. Each stands behind its paragraph, left out.
func withoutMarks(all []paragraph, body float32) []paragraph {
	notes := map[int]map[string]bool{} // their marks, by page
	for i := range all {
		p := &all[i]
		if mark := noteOf(p.Text); mark != "" && p.Reason == "" && isNote(p, body) {
			page := p.first.page
			if notes[page] == nil {
				notes[page] = map[string]bool{}
			}
			notes[page][mark] = true
		}
	}
	if len(notes) == 0 {
		return all
	}
	out := make([]paragraph, 0, len(all))
	for _, p := range all {
		if p.Reason != "" || isNote(&p, body) {
			if p.Reason == "" {
				p.setMarkApart()
			}
			out = append(out, p)
			continue
		}
		marks := p.takeMarks(notes)
		out = append(append(out, p), marks...)
	}
	return out
}

// setMarkApart puts a space between the raised mark of a note and its first word, where who set it left none.
func (p *paragraph) setMarkApart() {
	mark := noteMark().FindStringSubmatch(p.Text)[1]
	rest := strings.TrimPrefix(p.Text, mark)
	if first, _ := utf8.DecodeRuneInString(rest); mark == "" || unicode.IsSpace(first) {
		return
	}
	p.Text = mark + " " + rest
	for i := range p.Place.Spots[1:] {
		p.Place.Spots[i+1].From++
	}
}

// takeMarks takes out the marks of notes that stand on the page of each stretch.
func (p *paragraph) takeMarks(notes map[int]map[string]bool) []paragraph {
	var taken []paragraph
	var text strings.Builder
	from, letters, gone := 0, 0, 0
	spots := append([]article.Spot(nil), p.Place.Spots...)
	for _, at := range markInText().FindAllStringIndex(p.Text, -1) {
		mark, before := p.Text[at[0]:at[1]], p.Text[:at[0]]
		letters += utf8.RuneCountInString(p.Text[from:at[0]])
		spot := spotAt(p.Place.Spots, letters)
		if before == "" || isPower(before) || !notes[spot.Page][mark] {
			text.WriteString(p.Text[from:at[1]])
		} else {
			text.WriteString(p.Text[from:at[0]])
			taken = append(taken, paragraph{region: -1, Block: article.Block{
				Kind: article.Paragraph, Text: mark, Reason: article.ReasonReference,
				Place: article.Place{Spots: []article.Spot{{Page: spot.Page, Box: spot.Box}}},
			}})
			n := utf8.RuneCountInString(mark)
			for i := range spots {
				if p.Place.Spots[i].From > letters {
					spots[i].From -= n
				}
			}
			gone += n
		}
		letters += utf8.RuneCountInString(mark)
		from = at[1]
	}
	if gone > 0 {
		text.WriteString(p.Text[from:])
		p.Text, p.Place.Spots = text.String(), spots
	}
	return taken
}

// spotAt is the stretch in which a letter stands.
func spotAt(spots []article.Spot, letter int) article.Spot {
	within := article.Place{Spots: spots}.Within(letter, letter+1)
	if len(within) == 0 {
		return article.Spot{}
	}
	return within[0]
}

// power is what a raised number makes the power of: a letter that stands for a unit or a quantity.
var power = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?:^|[\s\d(/])(?:[mkcd]?m|ft|in|s|[a-zA-Z])$`)
})

// isPower tells that a raised number behind a text is a power, as in m² or 10⁶.
func isPower(before string) bool {
	last, _ := utf8.DecodeLastRuneInString(before)
	return power().MatchString(before) || strings.HasSuffix(before, "10") && !unicode.IsLetter(last)
}
