package source

import "claimlight/internal/claim"

// A chain has a source and a carrier: who obtained the document, who was told, who cites whom. The carrier goes into
// Via.

// chained fills Via, and moves the source to the one that is cited.
func (r *reader) chained(s *Source) {
	if r.cited(s) || r.carried(s) {
		return
	}
	for i := range r.toks {
		if r.inQuote(i) {
			continue
		}
		if r.at(i).Is("told", "tells") || r.matches(i, interviewWith) {
			start := i + 1
			if !r.at(i).Is("told", "tells") {
				start = i + len(interviewWith)
			}
			r.setVia(s, start)
			return
		}
	}
}

var interviewWith = []string{"interview", "with"}

// setVia takes the name that begins at token i as the carrier: a medium, with a capital. "Reporters" are none.
func (r *reader) setVia(s *Source, i int) {
	first := i
	if r.at(i).Lower == "the" {
		first++
	}
	end := i
	for ; r.isWord(end); end++ {
		t := r.at(end)
		if !t.Cap && (end > i || first == i) || r.lex.Weekdays[t.Lower] || r.lex.Capitalised[t.Lower] {
			break
		}
	}
	if end > first {
		if span := r.span(i, end); span.Start >= s.Span.End || span.End <= s.Span.Start {
			s.Via = span.Of(r.text)
		}
	}
}

// carried splits "a document obtained by X" into the document and X, also with a comma between.
func (r *reader) carried(s *Source) bool {
	from, to := r.bounds(s)
	for i := from + 1; i < min(to+4, len(r.toks)); i++ {
		for _, words := range r.lex.carriers {
			start := i + len(words)
			if !r.matches(i, words) || r.inQuote(i) {
				continue
			}
			if end := r.beforeVerb(start, r.phraseAfter(start, false)); end > start {
				s.Via = r.span(start, end).Of(r.text)
				s.Span = r.span(from, min(i, to))
				return true
			}
		}
	}
	return false
}

// beforeVerb ends a carrier before a verb that could be a noun as well: "the Herald estimates that".
func (r *reader) beforeVerb(start, end int) int {
	for i := start + 1; i < end; i++ {
		if t := r.at(i); !t.Cap && r.at(i-1).Cap && r.lex.reportVerb(t.Lower) {
			return i
		}
	}
	return end
}

// citingMedium finds "AFP reported, citing police, that": the medium alone reports nothing, so the subject of its verb
// is read here.
func (r *reader) citingMedium() *Source {
	for i := 2; i < len(r.toks); i++ {
		if !r.at(i).Is("citing", "quoting") || r.at(i-1).Text != "," || !r.lex.reportVerb(r.at(i-2).Lower) {
			continue
		}
		if start := r.phraseBefore(i - 2); start < i-2 {
			return r.source(start, i-2)
		}
	}
	return nil
}

// cited turns "AFP reported, citing police" into police via AFP. What is cited must look like a source: rules and
// reasons are cited as well.
func (r *reader) cited(s *Source) bool {
	for i := range r.toks {
		for _, words := range r.lex.citing {
			if r.inQuote(i) || !r.matches(i, words) {
				continue
			}
			start := i + len(words)
			end := r.phraseAfter(start, false)
			if end <= start {
				return false
			}
			other := r.source(start, end)
			if kind := r.kind(other); kind == claim.Organisation && !r.at(start).Cap {
				return false
			}
			if s.Kind != claim.Unsourced && s.Span != other.Span {
				s.Via = s.Span.Of(r.text)
			}
			s.Span, s.Kind = other.Span, ""
			return true
		}
	}
	return false
}
