package article

import (
	"encoding/json"
	"fmt"
	"strings"
	"unicode/utf8"

	"claimlight/internal/words"
)

// Place says where in its document a block stands, as far as the document tells. The zero Place says nothing, as of a
// page of the web.
type Place struct {
	Speaker string `json:"speaker,omitempty"` // who says it, as the transcript names them
	Part    string `json:"part,omitempty"`    // name of the chapter or part in which it stands
	Spots   []Spot `json:"spots,omitempty"`   // in the order of the block's text; each holds up to the next
}

// Spot is where a stretch of a block stands, such as a line on a page, or what was said in one cue.
type Spot struct {
	From int    `json:"from,omitempty"` // its first code point in the block's text
	Page int    `json:"page,omitempty"` // from 1; 0 in a document that has no pages
	Box  Box    `json:"box,omitzero"`   // on the page; zero where it is not known
	Time string `json:"time,omitempty"` // since the start of a recording, such as 00:14:03; of a message, as its chat says
}

// Box is a rectangle on a page: left, top, right, bottom, in points from the upper left corner of the page.
type Box [4]float32

// Where is what a document tells of one letter of its text.
type Where struct {
	Page    int    `json:"page,omitempty"`
	Time    string `json:"time,omitempty"`
	Speaker string `json:"speaker,omitempty"`
	Part    string `json:"part,omitempty"`
}

// AtTime is the place of what one speaker, who may be unknown, begins to say at a time.
func AtTime(speaker, time string) Place {
	p := Place{Speaker: speaker}
	if time != "" {
		p.Spots = []Spot{{Time: time}}
	}
	return p
}

// IsZero tells that the document says nothing.
func (p Place) IsZero() bool { return p.Speaker == "" && p.Part == "" && len(p.Spots) == 0 }

// Where tells of a code point of the block's text.
func (p Place) Where(letter int) Where {
	w := Where{Speaker: p.Speaker, Part: p.Part}
	if i := p.spot(letter); i >= 0 {
		w.Page, w.Time = p.Spots[i].Page, p.Spots[i].Time
	}
	return w
}

// Within gives the spots of the code points from start to before end.
func (p Place) Within(start, end int) []Spot {
	var out []Spot
	for i := max(0, p.spot(start)); i < len(p.Spots) && p.Spots[i].From < end; i++ {
		out = append(out, p.Spots[i])
	}
	return out
}

// spot is the index of the last spot that begins at a letter or before it; -1 where there is none.
func (p Place) spot(letter int) int {
	at := -1
	for i, s := range p.Spots {
		if s.From > letter {
			break
		}
		at = i
	}
	return at
}

// Stored is the place as it is stored: JSON, empty for the zero Place.
func (p Place) Stored() string {
	if p.IsZero() {
		return ""
	}
	data, err := json.Marshal(p)
	if err != nil {
		panic(fmt.Sprintf("a place that is no JSON: %v", err)) // texts and finite numbers always are
	}
	return string(data)
}

// ParsePlace takes Stored back. A place that cannot be read says nothing, and gives an error.
func ParsePlace(stored string) (Place, error) {
	if stored == "" {
		return Place{}, nil
	}
	var p Place
	if err := json.Unmarshal([]byte(stored), &p); err != nil {
		return Place{}, fmt.Errorf("read place in the document: %w", err)
	}
	return p, nil
}

// WithPart says of blocks in which chapter or part of their document they stand.
func WithPart(blocks []Block, part string) {
	for i := range blocks {
		blocks[i].Place.Part = part
	}
}

// Where tells of the letter at an offset of Text, in bytes.
func (v *Version) Where(offset int) Where {
	at := 0
	for _, b := range v.Blocks {
		if !b.Kept() {
			continue
		}
		if end := at + len(b.Text); offset <= end {
			if b.Place.IsZero() {
				return Where{}
			}
			return b.Place.Where(utf8.RuneCountInString(b.Text[:max(0, offset-at)]))
		}
		at += len(b.Text) + 1
	}
	return Where{}
}

// Spots gives the stretches of the document between two offsets of Text, in bytes.
func (v *Version) Spots(start, end int) []Spot {
	var out []Spot
	at := 0
	for _, b := range v.Blocks {
		if !b.Kept() {
			continue
		}
		from, to := max(0, start-at), min(len(b.Text), end-at)
		if from < to && len(b.Place.Spots) > 0 {
			first := utf8.RuneCountInString(b.Text[:from])
			out = append(out, b.Place.Within(first, first+utf8.RuneCountInString(b.Text[from:to]))...)
		}
		at += len(b.Text) + 1
	}
	return out
}

// Words says a page and a time in the fewest words, in the language in use: "p. 12", "00:14:03"; empty where neither is
// known.
func (w Where) Words() string { return w.In(words.InUse()) }

// In says it in a language.
func (w Where) In(l *words.Language) string {
	var parts []string
	if w.Page > 0 {
		parts = append(parts, words.PlacePage(w.Page).In(l))
	}
	if w.Time != "" {
		parts = append(parts, w.Time)
	}
	return strings.Join(parts, " · ")
}

// IsZero tells that nothing is known.
func (w Where) IsZero() bool { return w == Where{} }
