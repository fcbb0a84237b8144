package source

import "strings"

// accordingPhrases announce a source that follows.
var accordingPhrases = splitAll(`according to|in the words of|за даними|за словами|згідно з даними|згідно з результатами|згідно зі звітом|згідно з дослідженням|за інформацією|за оцінками|за оцінкою|на думку|за повідомленням|зі слів|як повідомили у|як повідомили в|
по данным|по словам|согласно данным|согласно результатам|согласно отчету|согласно отчёту|согласно исследованию|согласно опросу|согласно докладу|по информации|по оценкам|по оценке|по мнению|по сообщению|со слов`)

func splitAll(list string) [][]string {
	var out [][]string
	for _, p := range strings.Split(list, "|") {
		out = append(out, strings.Fields(p))
	}
	return out
}

// counts end a phrase that says by whose count something is so: "by Kyiv's own count".
var counts = set("count estimate estimates account reckoning calculations figures tally")

// byCount finds "by Kyiv's count" at the beginning of a clause.
func (r *reader) byCount() *Source {
	for i := range r.toks {
		if !r.at(i).Is("by") || r.inQuote(i) || i > 0 && r.at(i-1).Text != "," {
			continue
		}
		for end := i + 2; end < min(i+8, len(r.toks)) && r.isWord(end); end++ {
			if counts[r.at(end).Lower] {
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
		for _, phrase := range accordingPhrases {
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
