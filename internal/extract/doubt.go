package extract

import (
	"claimlight/internal/article"
	"claimlight/internal/extract/prose"
	"claimlight/internal/words"
)

// Doubt is why what was found may not be the article, or not all of it, as a code; empty where nothing speaks against
// it.
type Doubt string

// The doubts. Their words stand in the room "doubt" of internal/words, under the same names.
const (
	NoArticle    Doubt = "no_article"    // none was found: everything visible is kept, for the user to choose from
	LittleText   Doubt = "little_text"   // little was found for what the file holds
	FromFrame    Doubt = "from_frame"    // the text comes from a frame
	FromNoScript Doubt = "from_noscript" // it is meant for browsers without scripts
	FromLinked   Doubt = "from_linked"   // it is what the page tells search engines
	FromData     Doubt = "from_data"     // it was gathered from the data of a script
	Scanned      Doubt = "scanned"       // pages are pictures of text, which was not read
)

// Words says the doubt to a person, in the language in use; empty where there is none.
func (d Doubt) Words() string {
	id, ok := words.Named("doubt", string(d))
	if !ok {
		return string(d)
	}
	return id.String()
}

const (
	fewWords = 60 // of prose that a page shows: fewer are seldom an article
	heavy    = 30 // times the bytes of its text that a page has at least which holds more than it shows
)

// doubt tells whether a page shows little for what it holds.
func doubt(content string, r *Result) Doubt {
	if !r.Found {
		return NoArticle
	}
	text := 0
	for _, b := range r.Blocks {
		if b.Kept() {
			text += len(b.Text)
		}
	}
	if proseIn(r.Blocks) < fewWords && len(content) > heavy*text {
		return LittleText
	}
	return ""
}

// proseIn counts the words of the kept blocks that read as text.
func proseIn(blocks []article.Block) int {
	n := 0
	for i := range blocks {
		if b := &blocks[i]; b.Kept() && b.Kind != article.Title {
			if m := prose.Of(b.Text); m.IsProse() {
				n += m.Words
			}
		}
	}
	return n
}

// wordsIn counts the words of the kept blocks but the title.
func wordsIn(blocks []article.Block) int {
	n := 0
	for i := range blocks {
		if b := &blocks[i]; b.Kept() && b.Kind != article.Title {
			m := prose.Of(b.Text)
			n += m.Words
		}
	}
	return n
}
