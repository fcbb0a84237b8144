package source

import (
	"strings"

	"claimlight/internal/suggest/token"
)

// closing maps an opening quotation mark to those that close it; a straight mark closes itself.
var closing = map[string]string{"“": "”“", "„": "“”", "«": "»", "\"": "\"", "‘": "’", "「": "」", "”": "”"}

// quoted tells for each token whether it stands within quotation marks, the marks included. A mark that opens and never
// closes reaches to the end: the quotation goes on in the next sentence. One that closes without an opening reaches
// back to the start.
func quoted(toks []token.Token, inQuote bool) []bool {
	in := make([]bool, len(toks))
	open, start := "", 0
	if inQuote {
		open = anyQuote
	}
	for i, t := range toks {
		if t.Kind != token.Mark {
			continue
		}
		switch {
		case open != "" && closes(open, toks, i):
			fill(in, start, i+1)
			open, start = "", i+1
		case open != "":
		case t.Text == "”" || t.Text == "»", t.Text == "\"" && start == 0 && !opensHere(toks, i):
			fill(in, start, i+1)
			start = i + 1
		case closing[t.Text] != "":
			open, start = t.Text, i
		}
	}
	if open != "" && open != "‘" {
		fill(in, start, len(toks))
	}
	return in
}

// anyQuote stands for a quotation whose opening mark is not known.
const anyQuote = "any"

func closes(open string, toks []token.Token, i int) bool {
	mark := toks[i].Text
	if open == anyQuote {
		return mark == "”" || mark == "»" || mark == "\"" && !opensHere(toks, i)
	}
	return strings.Contains(closing[open], mark)
}

// Opens tells whether a quotation is open behind a sentence, and goes on in the next.
func Opens(toks []token.Token, inQuote bool) bool {
	in := quoted(toks, inQuote)
	if len(in) == 0 || !in[len(in)-1] {
		return len(in) == 0 && inQuote
	}
	for i := len(toks) - 1; i >= 0 && toks[i].Kind == token.Mark; i-- {
		if m := toks[i].Text; m == "”" || m == "»" || m == "“" || m == "\"" {
			return false
		}
	}
	return true
}

// opensHere tells whether a straight quotation mark opens: a word follows directly, white space stands before.
func opensHere(toks []token.Token, i int) bool {
	return toks[i].Spaced && i+1 < len(toks) && !toks[i+1].Spaced || i == 0
}

func fill(in []bool, from, to int) {
	for i := from; i < to; i++ {
		in[i] = true
	}
}
