package source

// byCount finds "by Kyiv's count" at the beginning of a clause.
func (r *reader) byCount() *Source {
	for i := range r.toks {
		if !r.at(i).Is("by") || r.inQuote(i) || i > 0 && r.at(i-1).Text != "," {
			continue
		}
		for end := i + 2; end < min(i+8, len(r.toks)) && r.isWord(end); end++ {
			if r.lex.Counts[r.at(end).Lower] {
				return r.source(i+1, end+1)
			}
		}
	}
	return nil
}

// accordingTo finds "according to X" outside quotation marks.
func (r *reader) accordingTo() *Source {
	for i := range r.toks {
		if r.inQuote(i) {
			continue
		}
		for _, phrase := range r.lex.according {
			if !r.matches(i, phrase) {
				continue
			}
			start := i + len(phrase)
			if end := r.phraseAfter(start, false); end > start && !r.nobody(start, end) {
				return r.source(start, end)
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
