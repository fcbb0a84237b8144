package source

import (
	"claimlight/internal/suggest/token"
)

// closing maps an opening quotation mark to those that close it; a straight mark closes itself.
var closing = map[string]string{"“": "”“", "„": "“”", "«": "»", "\"": "\"", "‘": "’", "「": "」", "”": "”"}

// quoteDepth tells for each token whether it stands within quotation marks, the marks included. A mark that opens
// and never closes reaches to the end: the quotation goes on in the next sentence. One that closes without an
// opening reaches back to the start.
func quoteDepth(toks []token.Token) []bool {
	in := make([]bool, len(toks))
	open, start := "", 0
	for i, t := range toks {
		if t.Kind != token.Mark {
			continue
		}
		switch {
		case open == "" && (t.Text == "”" || t.Text == "»"):
			fill(in, start, i+1)
			start = i + 1
		case open == "" && t.Text == "\"" && !opensHere(toks, i) && start == 0:
			fill(in, 0, i+1)
			start = i + 1
		case open == "" && closing[t.Text] != "" && t.Text != "”":
			open, start = t.Text, i
		case open != "" && contains(closing[open], t.Text):
			fill(in, start, i+1)
			open, start = "", i+1
		}
	}
	if open != "" && open != "‘" {
		fill(in, start, len(toks))
	}
	return in
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

func contains(list, mark string) bool {
	for _, r := range list {
		if string(r) == mark {
			return true
		}
	}
	return false
}
