// Package transcript reads what was said, cue by cue or turn by turn: subtitles, transcripts with times, chats,
// minutes.
package transcript

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"claimlight/internal/article"
	"claimlight/internal/extract"
)

// turn is what one speaker says without a break; or, where nobody is known to speak, a part of what is said.
type turn struct {
	speaker string // empty where nobody is named
	parts   []part
	reason  article.Reason // of a notice that nobody said; else empty
}

// part is a paragraph of what is said, and when each stretch of it is.
type part struct {
	text  string
	spots []article.Spot
}

// more adds a line to what is said. A part that has grown endless is followed by another, since the time to add to it
// grows.
func (t *turn) more(line string) {
	if at := len(t.parts) - 1; at >= 0 && len(t.parts[at].text) < endlessPart {
		t.parts[at].text = join(t.parts[at].text, line)
		return
	}
	t.parts = append(t.parts, part{text: line})
}

// blocks are the turns as they are shown: the name of who speaks as a heading, where that changes, and a paragraph for
// each part.
func blocks(turns []turn) []article.Block {
	var out []article.Block
	speaker := ""
	for _, t := range turns {
		if t.reason == "" && t.speaker != speaker {
			if speaker = t.speaker; speaker != "" {
				out = append(out, article.Block{Kind: article.Heading, Level: 3, Text: speaker, Place: t.begins()})
			}
		}
		for _, part := range t.parts {
			if part.text != "" {
				out = append(out, article.Block{
					Kind: article.Paragraph, Text: part.text, Reason: t.reason,
					Place: article.Place{Speaker: t.speaker, Spots: part.spots},
				})
			}
		}
	}
	return out
}

// begins is the place at which a turn begins.
func (t *turn) begins() article.Place {
	for _, p := range t.parts {
		if len(p.spots) > 0 {
			return article.AtTime("", p.spots[0].Time)
		}
	}
	return article.Place{}
}

// result is a document that has this title, which may be empty, and these turns.
func result(title string, turns []turn) extract.Result {
	r := extract.Result{Found: true, Blocks: blocks(turns)}
	if title = tidy(title); title != "" {
		r.Metadata.Title = title
		r.Blocks = append([]article.Block{{Kind: article.Title, Text: title}}, r.Blocks...)
	}
	return r
}

// tidy is a text in one line, without marks of direction, as it stands in a block.
func tidy(s string) string {
	s = strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Bidi_Control, r) {
			return -1
		}
		return r
	}, s)
	return article.CleanText(strings.Join(strings.Fields(s), " "))
}

// endsSentence tells that a text ends where a sentence does, closing quotation marks and brackets aside.
func endsSentence(s string) bool {
	s = strings.TrimRightFunc(s, func(r rune) bool {
		return unicode.In(r, unicode.Pe, unicode.Pf) || r == '"' ||
			r == '\''
	})
	last, _ := utf8.DecodeLastRuneInString(s)
	return unicode.Is(unicode.Sentence_Terminal, last) || last == '…' || last == ':'
}
