package source

import (
	"claimlight/internal/claim"
	"claimlight/internal/suggest/token"
	"claimlight/internal/text"
)

func reportVerb(w string) bool { return sayVerbs[w] || clauseVerbs[w] }

// accordingPhrases announce a source that follows: "according to", "за даними", "по словам".
var accordingPhrases = [][]string{
	{"according", "to"}, {"in", "the", "words", "of"}, {"за", "даними"}, {"за", "словами"}, {"згідно", "з"}, {"згідно", "із"}, {"відповідно", "до"}, {"за", "інформацією"}, {"за", "оцінками"},
	{"за", "оцінкою"}, {"на", "думку"}, {"за", "повідомленням"}, {"по", "данным"}, {"по", "словам"}, {"согласно"}, {"по", "информации"}, {"по", "оценкам"}, {"по", "оценке"}, {"по", "мнению"},
	{"по", "сообщению"},
}

// accordingTo finds "according to X" outside quotation marks.
func (r *reader) accordingTo() *Source {
	for i := range r.toks {
		if r.inQuote(i) {
			continue
		}
		for _, phrase := range accordingPhrases {
			if !r.matches(i, phrase) {
				continue
			}
			start := i + len(phrase)
			end := r.phraseAfter(start, false)
			if end > start {
				return &Source{Span: r.span(start, end)}
			}
		}
	}
	return nil
}

func (r *reader) matches(i int, words []string) bool {
	for k, w := range words {
		if r.at(i+k).Lower != w {
			return false
		}
	}
	return true
}

// reported finds the subject of the first report verb outside quotation marks.
func (r *reader) reported() *Source {
	for i := range r.toks {
		t := r.at(i)
		if r.inQuote(i) || !reportVerb(t.Lower) || t.Cap && i > 0 {
			continue
		}
		if span, ok := r.subject(i); ok {
			return &Source{Span: span}
		}
	}
	return nil
}

// subject finds the subject of the report verb at token v: behind it when inverted, else before it.
func (r *reader) subject(v int) (text.Span, bool) {
	if span, ok := r.inverted(v); ok {
		return span, true
	}
	end := v
	for end > 0 && (auxiliaries[r.at(end-1).Lower] || isAdverb(r.at(end-1).Lower)) && !r.at(end-1).Cap {
		end--
	}
	if end == 0 || !r.complement(v) {
		return text.Span{}, false
	}
	if r.at(end-1).Text == "," {
		return r.beforeApposition(end - 1)
	}
	start := r.phraseBefore(end)
	if start >= end || !r.isSubject(start, end, v) {
		return text.Span{}, false
	}
	return r.span(start, end), true
}

func isAdverb(w string) bool {
	return len(w) > 4 && w[len(w)-2:] == "ly" && w != "family" && w != "italy"
}

// inverted finds the subject behind its verb: `," said Bolden`, "заявив міністр".
func (r *reader) inverted(v int) (text.Span, bool) {
	before, t := r.at(v-1), r.at(v)
	afterMark := v > 0 && before.Kind == token.Mark && (before.Text == "," || r.inQuote(v-1) || before.Text == "—" || before.Text == "–")
	cyrillic := t.Lower[0] >= 0xd0
	if !afterMark && !(cyrillic && (v == 0 || before.Is("як", "как", "про", "об", "це", "этом"))) {
		return text.Span{}, false
	}
	start := v + 1
	if r.at(start).Is("that", "що", "что", "there", "it") || r.at(start).Kind != token.Word {
		return text.Span{}, false
	}
	end := r.phraseAfter(start, true)
	if pronouns[r.at(start).Lower] {
		end = start + 1
	}
	if end == start || prepositions[r.at(start).Lower] {
		return text.Span{}, false
	}
	after := r.at(end)
	closed := end >= len(r.toks) || after.Kind == token.Mark || after.Is("to", "in", "on", "at", "during", "that", "who", "after", "when", "as", "from", "last", "this", "about", "yesterday", "що", "что") || weekdays[after.Lower]
	if !closed && !r.inQuote(v-1) && !cyrillic {
		return text.Span{}, false
	}
	return r.span(start, end), true
}

// beforeApposition finds the subject of "K. Maurer, treasurer of the foundation, said": the first part of the clause
// that is no adverbial. comma is the token before the verb.
func (r *reader) beforeApposition(comma int) (text.Span, bool) {
	start := comma
	for start > 0 && !r.inQuote(start-1) && !r.at(start-1).Is(";", ":", "—", "–", "that") {
		start--
	}
	for start < comma {
		end := start
		for end < comma && r.at(end).Text != "," {
			end++
		}
		t := r.at(start)
		adverbial := prepositions[t.Lower] || leadAdverbs[t.Lower] || clauseWords[t.Lower] || len(t.Lower) > 5 && t.Lower[len(t.Lower)-3:] == "ing"
		if end > start && !adverbial && r.isWord(start) {
			if pronouns[t.Lower] && !pronouns[r.at(end-1).Lower] {
				return text.Span{}, false
			}
			return r.span(start, end), true
		}
		start = end + 1
	}
	return text.Span{}, false
}

// complement tells whether what was said follows the verb, or stood before it: a bare "reports" or "found" is no
// attribution.
func (r *reader) complement(v int) bool {
	t, next := r.at(v), r.at(v+1)
	if r.at(v-1).Is("to", "would", "could", "can", "might", "must", "should", "may", "not", "cannot", "will") || r.at(v-1).Is("be", "been", "was", "is", "were", "are", "being") {
		return false
	}
	if sayVerbs[t.Lower] && !t.Is("stated") {
		return true
	}
	if next.Is("that", "how", "що", "что") || next.Text == ":" || next.Text == "," && r.inQuote(v+2) || r.inQuote(v+1) {
		return true
	}
	if v+1 >= len(r.toks) || next.Is(".", ",", "”") {
		return true
	}
	if next.Is("of", "to", "in", "on", "for", "out", "by") || !r.startsClause(v+1) {
		return false
	}
	return r.finiteVerbAfter(v + 2)
}

func (r *reader) startsClause(i int) bool {
	t := r.at(i)
	return determiners[t.Lower] || pronouns[t.Lower] && t.Lower != "it" || t.Cap || t.Is("it", "there", "although", "though", "if") || t.Kind == token.Number || t.Kind == token.Word
}

var finite = set("is are was were has have had will would can could may might should must does did do be been")

// finiteVerbAfter tells whether a verb form that cannot be missed stands between token i and the next mark.
func (r *reader) finiteVerbAfter(i int) bool {
	for ; i < len(r.toks); i++ {
		t := r.at(i)
		if t.Is(".", ";", ":") {
			return false
		}
		if finite[t.Lower] {
			return true
		}
	}
	return false
}

// isSubject tells whether the tokens can be who says it: no bare demonstrative, relative or preposition.
func (r *reader) isSubject(start, end, v int) bool {
	first, last := r.at(start), r.at(end-1)
	if last.Is("this", "that", "these", "those", "which", "who", "what", "it", "there", "you", "one", "not", "to") || first.Is("to", "not", "who", "which") {
		return false
	}
	if end-start > maxWords {
		return false
	}
	if pronouns[last.Lower] {
		return true
	}
	return last.Kind == token.Word || last.Text == ")"
}

// maxWords bounds the length of a source in tokens.
const maxWords = 25

// unsourcedCues report without saying who does.
var unsourcedCues = set("reportedly allegedly purportedly supposedly нібито ймовірно повідомляється якобы сообщается предположительно")

// passives after "it is" or "is … to" report without an agent.
var passives = set("reported believed said thought alleged claimed understood estimated rumoured rumored known considered expected")

// unsourced finds a report without a source: "reportedly", "it is believed that", "is said to".
func (r *reader) unsourced() *Source {
	for i := range r.toks {
		if r.inQuote(i) {
			continue
		}
		t := r.at(i)
		if unsourcedCues[t.Lower] {
			return &Source{Span: r.span(i, i+1), Kind: claim.Unsourced}
		}
		if t.Is("is", "are", "was", "were") && passives[r.at(i+1).Lower] {
			it := r.at(i-1).Lower == "it" && r.at(i+2).Lower == "that"
			to := r.at(i+2).Is("to") && r.at(i+3).Is("be", "have") && !r.at(i+1).Is("expected", "known", "considered")
			if it || to {
				return &Source{Span: r.span(i, i+2), Kind: claim.Unsourced}
			}
		}
	}
	return nil
}
