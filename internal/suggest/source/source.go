// Package source finds who a sentence is attributed to: the source, its kind, and the manner in which it is given.
package source

import (
	"claimlight/internal/claim"
	"claimlight/internal/language"
	"claimlight/internal/suggest/token"
	"claimlight/internal/text"
)

// Source is who or what a sentence is attributed to.
type Source struct {
	Text     string    // the words that name it, verbatim; a cue such as "reportedly" where it is unsourced
	Span     text.Span // where Text stands, in bytes of the text that was searched
	Kind     claim.SourceKind
	Manner   claim.SourceManner
	Via      string // the carrier of a chain: who obtained, cited or published it
	Resolved string // the name that a pronoun stands for, where it is safe; else empty
}

// Find gives the source of the sentence s with these tokens, or nil when it has none. memory holds what the sentences
// before it named; inQuote says that it begins within a quotation that an earlier sentence opened.
func Find(s string, toks []token.Token, l *language.Language, memory *Memory, inQuote bool) *Source {
	toks = token.WithoutNotes(token.Elided(toks, l.Elided), func(int) bool { return false })
	r := reader{text: s, toks: toks, lex: lexiconOf(l), quotes: quoted(toks, inQuote)}
	found := r.find()
	if found == nil {
		memory.note(&r, nil)
		return nil
	}
	r.chained(found)
	found.Text = found.Span.Of(s)
	if found.Kind == "" {
		found.Kind = r.kind(found)
	}
	if found.Manner == "" {
		found.Manner = r.manner()
	}
	memory.resolve(found)
	memory.note(&r, found)
	return found
}

// find gives the source without its kind and manner, or nil.
func (r *reader) find() *Source {
	rules := []func() *Source{r.accordingTo, r.byCount, r.reported, r.citingMedium, r.unsourced}
	if r.lex.apart {
		rules = []func() *Source{r.apart, r.unsourced}
	}
	for _, rule := range rules {
		if s := rule(); s != nil {
			return s
		}
	}
	return nil
}

// reader walks over the tokens of one sentence.
type reader struct {
	text   string
	toks   []token.Token
	lex    *lexicon
	quotes []bool // token stands within quotation marks
}

var none = token.Token{Kind: token.Mark}

func (r *reader) at(i int) *token.Token {
	if i < 0 || i >= len(r.toks) {
		return &none
	}
	return &r.toks[i]
}

func (r *reader) isWord(i int) bool { return i >= 0 && i < len(r.toks) && r.toks[i].Kind == token.Word }

// inQuote tells whether token i stands within quotation marks.
func (r *reader) inQuote(i int) bool { return i >= 0 && i < len(r.quotes) && r.quotes[i] }

// span gives the bytes of tokens from (inclusive) to to (exclusive).
func (r *reader) span(from, to int) text.Span {
	return text.Span{Start: r.toks[from].Start, End: r.toks[to-1].End}
}

// manner is direct where words are quoted, else paraphrase.
func (r *reader) manner() claim.SourceManner {
	n := 0
	for _, q := range r.quotes {
		if q {
			n++
		}
	}
	if n >= directWords {
		return claim.Direct
	}
	return claim.Paraphrase
}

// source makes a source of the tokens from (inclusive) to to (exclusive).
func (r *reader) source(from, to int) *Source { return &Source{Span: r.span(from, to)} }

// directWords is how many quoted tokens make a quotation; fewer are a term in quotation marks.
const directWords = 4
