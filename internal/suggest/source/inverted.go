package source

import "claimlight/internal/suggest/token"

// inverted finds the subject behind its verb: `," said Bolden`, "заявив міністр".
func (r *reader) inverted(v int) *Source {
	t := r.at(v)
	cyrillic := t.Lower[0] >= 0xd0
	if !r.mayInvert(v, cyrillic) {
		return nil
	}
	start := v + 1
	first := r.at(start)
	if r.lex.Nobody[first.Lower] || first.Kind != token.Word || r.lex.Prepositions[first.Lower] ||
		r.lex.Possessives[first.Lower] &&
			!r.inQuote(v-1) || first.Is("що", "что") {
		return nil
	}
	end := r.phraseAfter(start, true)
	if r.lex.Pronouns[first.Lower] {
		end = start + 1
	}
	if end == start || !cyrillic && !r.inQuote(v-1) && !r.closes(end) {
		return nil
	}
	return r.source(start, end)
}

// mayInvert tells whether the subject of the verb at v may stand behind it: after a quotation, after a comma, or in
// Ukrainian and Russian after a dash, "як", "про це" or nothing.
func (r *reader) mayInvert(v int, cyrillic bool) bool {
	before, t := r.at(v-1), r.at(v)
	switch {
	case v > 0 && r.inQuote(v-1):
		return true
	case before.Text == "," || before.Text == "—" || before.Text == "–":
		return cyrillic || r.lex.Say[t.Lower] || t.Is("wrote", "explained", "added", "noted", "argued", "warned", "reported",
			"writes", "notes")
	case before.Text == "-":
		return cyrillic
	}
	return cyrillic && (v == 0 || before.Is("як", "как", "це", "этом", "об"))
}

// closes tells whether what stands at i ends an inverted subject, and not a subject of the clause that was said.
func (r *reader) closes(i int) bool {
	t := r.at(i)
	return i >= len(r.toks) || t.Kind == token.Mark || r.lex.Weekdays[t.Lower] ||
		t.Is("to", "in", "on", "at", "during", "after", "when", "as", "from", "last", "this", "yesterday", "today")
}

// apposed finds the subject of "K. Maurer, treasurer of the foundation, said": a name, then something about it
// between commas.
func (r *reader) apposed(v int) *Source {
	comma := v - 1
	if r.at(comma).Text != "," || r.inQuote(comma) {
		return nil
	}
	start := comma
	for start > 0 && !r.inQuote(start-1) && !r.at(start-1).Is(";", ":", "—", "–", "that") {
		start--
	}
	for start < comma {
		end := start
		for end < comma && r.at(end).Text != "," {
			end++
		}
		if end > start && !r.adverbial(start) {
			if end < comma && r.isName(start, end) {
				return r.source(start, end)
			}
			return nil
		}
		start = end + 1
	}
	return nil
}

// adverbial tells whether the part of a sentence that begins at i is an adverbial: "In a statement", "Speaking".
func (r *reader) adverbial(i int) bool {
	w := r.at(i).Lower
	return r.lex.Prepositions[w] || r.lex.LeadAdverbs[w] || r.lex.ClauseWords[w] || r.lex.Auxiliaries[w] || len(w) > 5 &&
		w[len(w)-3:] == "ing"
}

// isName tells whether the tokens are a noun phrase without a verb: a name, or "the head of the office".
func (r *reader) isName(start, end int) bool {
	for i := start; i < end; i++ {
		t := r.at(i)
		if t.Kind == token.Mark && !r.joins(i) || r.lex.Finite[t.Lower] || r.lex.Pronouns[t.Lower] ||
			r.lex.plainVerb(t.Lower) {
			return false
		}
	}
	return end-start <= 12 && (r.at(start).Cap || r.lex.Determiners[r.at(start).Lower])
}
