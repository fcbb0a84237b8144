package figure

import (
	"strings"

	"claimlight/internal/claim"
)

// phrase is a qualifier as it is written, in words from the last to the first.
type phrase struct {
	words []string
	means claim.Qualifier
}

// qualifier gives the limit that the words around a quantity put on it.
func (r *reader) qualifier(q quantity) claim.Qualifier {
	if v := r.qualifierAfter(q); v != "" {
		return v
	}
	at := q.from - 1
	if r.at(at).Text == "." && r.lex.StoppedAbout[r.at(at-1).Lower] {
		return claim.About
	}
	if means, n := r.phraseBefore(at, q); n > 0 {
		return means
	}
	if w := r.at(at).Lower; r.lex.Fillers[w] || r.lex.Definite[w] {
		means, n := r.phraseBefore(at-1, q)
		if n > 1 || r.lex.Fillers[w] {
			return means
		}
	}
	return r.limitBefore(at)
}

// limitReach is how far before a figure the noun may stand that makes a limit of it.
const limitReach = 9

// limitBefore reads "the maximum fine that it can levy is $25,000": a limit that the subject of the figure names.
func (r *reader) limitBefore(i int) claim.Qualifier {
	if !r.at(i).Is("is", "was", "at", "be", "of") {
		return ""
	}
	for at := i - 1; at > i-limitReach && at >= 0 && r.isWord(at); at-- {
		switch {
		case r.at(at).Is("maximum", "limit", "ceiling", "cap"):
			return claim.AtMost
		case r.at(at).Is("minimum"):
			return claim.AtLeast
		}
	}
	return ""
}

// phraseBefore gives the longest qualifier that ends at token i, and its length in tokens.
func (r *reader) phraseBefore(i int, q quantity) (claim.Qualifier, int) {
	var means claim.Qualifier
	length := 0
	for _, p := range r.lex.before[r.at(i).Lower] {
		if len(p.words) > length && r.matchesBack(i, p.words) {
			means, length = p.means, len(p.words)
		}
	}
	if length == 1 && r.otherSense(i, q) {
		return "", 0
	}
	return means, length
}

func (r *reader) matchesBack(i int, words []string) bool {
	for k, w := range words {
		if r.at(i-len(words)+1+k).Lower != w {
			return false
		}
	}
	return true
}

// otherSense tells whether a word that may qualify means something else here: "over three years" is during them,
// "до 5 мая" is until, "all but", "not only".
func (r *reader) otherSense(i int, q quantity) bool {
	switch r.at(i).Lower {
	case "over":
		return isTime(q.unit) && !r.lex.BeforeOver[r.at(i-1).Lower] && i > 0
	case "around":
		return r.at(i-1).Is("revolve", "revolves", "revolved", "revolving", "centered", "centred", "built")
	case "near":
		return r.at(i-1).Is("nowhere", "anywhere")
	case "about":
		return r.at(i-1).Is("talk", "talked", "talking", "think", "thought", "know", "knew", "worried", "concerned", "hear",
			"heard", "told")
	case "до":
		return r.at(i-1).Is("від", "от", "з", "с", "із") || r.changes(i)
	case "above", "below":
		return r.at(i - 1).Is("the")
	}
	return false
}

// changes tells whether a verb of rise or fall stands shortly before token i.
func (r *reader) changes(i int) bool {
	for at := i - 1; at >= 0 && at > i-limitReach; at-- {
		for _, stem := range r.lex.ChangeStems {
			if strings.HasPrefix(r.at(at).Lower, stem) {
				return true
			}
		}
	}
	return false
}

// qualifierAfter reads "or more", "at least" and "+" behind a quantity, or behind its counted noun.
func (r *reader) qualifierAfter(q quantity) claim.Qualifier {
	if r.at(q.to).Text == "+" && r.glued(q.to) || r.at(q.to).Text == "-" && r.at(q.to+1).Lower == "plus" {
		return claim.AtLeast
	}
	if r.at(q.to).Text == "-" && r.at(q.to+1).Lower == "odd" {
		return claim.About
	}
	for at := q.to; at <= q.to+2; at++ {
		if !r.isWord(at) {
			return ""
		}
		pair := r.at(at).Lower + " " + r.at(at+1).Lower
		if means, ok := r.lex.after[pair]; ok && (at == q.to || pair[0] == 'o') {
			return means
		}
		if r.lex.Prepositions[r.at(at).Lower] {
			return ""
		}
	}
	return ""
}
