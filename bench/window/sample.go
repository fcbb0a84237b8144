package main

import (
	"fmt"
	"math/rand"
	"strings"

	"claimlight/internal/article"
	"claimlight/internal/text"
)

// sample makes an article of words that occur as often as words do (Zipf), in paragraphs of four sentences.
func sample(words int) article.Version {
	random := rand.New(rand.NewSource(7))
	zipf := rand.NewZipf(random, 1.1, 8, 20_000)
	v := article.Version{Blocks: []article.Block{{Kind: article.Title, Text: fmt.Sprintf("A text of %d words", words)}}}
	for n := 0; n < words; {
		var paragraph []string
		for k := 0; k < 60 && n < words; k, n = k+1, n+1 {
			w := word(zipf.Uint64())
			switch {
			case k%15 == 0:
				w = strings.ToUpper(w[:1]) + w[1:]
			case k%15 == 14 || n == words-1:
				w += "."
			}
			paragraph = append(paragraph, w)
		}
		v.Blocks = append(v.Blocks, article.Block{Kind: article.Paragraph, Text: strings.Join(paragraph, " ")})
	}
	return v
}

// word makes word number n; frequent words are short.
func word(n uint64) string {
	w := string(rune('a'+n%26)) + "o"
	for ; n > 0; n /= 19 {
		w += string("bcdefghiklmnoprstuv"[n%19])
	}
	return w
}

// sentences gives n sentences that are spread all over the text.
func sentences(v article.Version, n int) []text.Span {
	var all []text.Span
	for i, block := range v.Spans() {
		for _, s := range text.Sentences(v.Blocks[i].Text) {
			all = append(all, s.Shift(block.Start))
		}
	}
	some := make([]text.Span, n)
	for i := range some {
		some[i] = all[i*len(all)/n]
	}
	return some
}
