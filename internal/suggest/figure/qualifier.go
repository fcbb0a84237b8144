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

// before holds the qualifiers that stand before a figure, by their last word; longer phrases come first.
var before = phrases(map[claim.Qualifier]string{
	claim.AtLeast: `at least|no less than|no fewer than|not less than|not fewer than|a minimum of|minimum of|minimum|greater than or equal to|more than or equal to
|bigger or equal than|or equal to greater than|equal to or more than|equal to or greater than|≥|>=|> =|as few as
|щонайменше|принаймні|не менше|не менш ніж|не менше ніж|як мінімум|мінімум|по меньшей мере|как минимум|минимум|не менее|не менее чем|не меньше`,
	claim.AtMost: `up to|no more than|not more than|at most|a maximum of|maximum of|maximum|as much as|as many as|less than or equal to|equal to or less than
|smaller or equal than|≤|<=|< =|not exceeding|no greater than|до|не більше|не більш ніж|не більше ніж|максимум|щонайбільше|не более|не более чем|не больше`,
	claim.MoreThan: `more than|over|above|greater than|larger than|bigger than|higher than|exceed|exceeds|exceeded|exceeding|surpass|surpassed|in excess of|upwards of|well over|just over
|topped|topping|beyond|north of|>|понад|більше|більш ніж|більше ніж|більш як|більше як|свыше|более|более чем|больше|больше чем|перевищує|перевищила|перевищив|превышает|превысил|превысила`,
	claim.LessThan: "less than|fewer than|under|below|smaller than|lower than|short of|<|менше|менш ніж|менше ніж|менш " +
		"як|нижче|менее|менее чем|меньше|меньше чем|ниже",
	claim.About: `about|approximately|around|roughly|some|an estimated|estimated|estimated at|circa|ca|c.|~|≈|approx|close to|in the region of|or about|somewhere around|on the order of|near|toward|towards|∼|averaging
|приблизно|близько|біля|орієнтовно|коло|порядку|около|примерно|приблизительно|порядка|где-то|nearer`,
	claim.Almost: "almost|nearly|just under|just below|close on|практически|майже|практично|без малого|почти",
	claim.Only:   "only|just|merely|a mere|лише|тільки|всього|усього|только|всего|лишь",
})

// after holds the qualifiers that stand after a figure.
var after = map[string]claim.Qualifier{
	"or more": claim.AtLeast, "or higher": claim.AtLeast, "and more": claim.AtLeast, "or greater": claim.AtLeast,
	"and over": claim.AtLeast, "or over": claim.AtLeast,
	"or above": claim.AtLeast, "or older": claim.AtLeast, "or less": claim.AtMost, "or fewer": claim.AtMost,
	"or under": claim.AtMost, "or so": claim.About,
	"або більше": claim.AtLeast, "і більше": claim.AtLeast, "или более": claim.AtLeast, "и более": claim.AtLeast,
	"или больше": claim.AtLeast, "или менее": claim.AtMost,
	"at least": claim.AtLeast, "at most": claim.AtMost,
}

func phrases(table map[claim.Qualifier]string) map[string][]phrase {
	m := map[string][]phrase{}
	for means, list := range table {
		for _, p := range strings.Split(strings.ReplaceAll(list, "\n", ""), "|") {
			words := strings.Fields(p)
			if len(words) == 0 {
				continue
			}
			last := words[len(words)-1]
			m[last] = append(m[last], phrase{words, means})
		}
	}
	return m
}

// fillers may stand between a qualifier and its figure.
var fillers = set("another additional further extra other some")

// definite words may stand between a bound and its figure ("more than the 500"), but not after "around" or "over",
// which are then a place or a time.
var definite = set("the a an its their his than")

// qualifier gives the limit that the words around a quantity put on it.
func (r *reader) qualifier(q quantity) claim.Qualifier {
	if v := r.qualifierAfter(q); v != "" {
		return v
	}
	at := q.from - 1
	if r.at(at).Text == "." && r.at(at-1).Is("ca", "c", "approx") {
		return claim.About
	}
	if means, n := r.phraseBefore(at, q); n > 0 {
		return means
	}
	if w := r.at(at).Lower; fillers[w] || definite[w] {
		means, n := r.phraseBefore(at-1, q)
		if n > 1 || fillers[w] {
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
	for _, p := range before[r.at(i).Lower] {
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

// beforeOver are words after which "over" with a time means "more than", and not "during".
var beforeOver = set("for just well lasted lasting took takes taken spent spend after in is was be of by aged little " +
	"with and")

// otherSense tells whether a word that may qualify means something else here: "over three years" is during them,
// "до 5 мая" is until, "all but", "not only".
func (r *reader) otherSense(i int, q quantity) bool {
	switch r.at(i).Lower {
	case "over":
		return isTime(q.unit) && !beforeOver[r.at(i-1).Lower] && i > 0
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

// changeStems begin the verbs of rise and fall after which "до" is the level that was reached.
var changeStems = []string{
	"зріс", "зрос", "вирос", "збільш", "знизи", "скороти", "впа", "підви", "подорож", "вырос",
	"рост", "увелич", "сниз", "сократ", "упа", "повы", "подорож", "зроста",
}

// changes tells whether a verb of rise or fall stands shortly before token i.
func (r *reader) changes(i int) bool {
	for at := i - 1; at >= 0 && at > i-limitReach; at-- {
		for _, stem := range changeStems {
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
		if means, ok := after[pair]; ok && (at == q.to || pair[0] == 'o') {
			return means
		}
		if isPreposition[r.at(at).Lower] {
			return ""
		}
	}
	return ""
}
