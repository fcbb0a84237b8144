package storage

import (
	"database/sql"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"claimlight/storage/db"
	"claimlight/storage/search"
)

// question is a query of the benchmark.
type question struct{ kind, text string }

// questions draws so many queries from the sentences of the library: 60 in a hundred are two words of one sentence,
// each in fewer than a third of the claims, 25 a word that stands in fewer than one in five hundred, 10 a phrase of two
// words that follow each other, and 5 a word that stands everywhere or the beginning of many.
func questions(b *testing.B, l *Library, n int) []question {
	rng := rand.New(rand.NewPCG(2, 3))
	quotes, err := db.List[string](b.Context(), l.file.Readers(), "SELECT quote FROM claims WHERE seq % 97 = 1")
	if err != nil {
		b.Fatal(err)
	}
	var out []question
	for len(out) < n {
		words := strings.Fields(quotes[rng.IntN(len(quotes))])
		i, j := 1+rng.IntN(17), 1+rng.IntN(17)
		switch kind := len(out) % 20; {
		case kind == 0:
			out = append(out, question{"common", []string{"the", "percent", "w1*", "w2*"}[rng.IntN(4)]})
		case kind < 3:
			out = append(out, question{"phrase", `"` + words[i] + " " + words[i+1] + `"`})
		case kind < 8 && number(words[i]) > 90:
			out = append(out, question{"rare", words[i]})
		case kind >= 8 && min(number(words[i]), number(words[j])) > 6 && words[i] != words[j]:
			out = append(out, question{"two-words", words[i] + " " + words[j]})
		}
	}
	return out
}

// number tells how rare a word of the sentences is.
func number(word string) (n int) {
	_, _ = fmt.Sscanf(word, "w%d", &n) // other words stand everywhere
	return n
}

// BenchmarkSearch compares the CPU time of a search with that of its bare queries of the four indexes, ranked,
// prepared, 50 rows each, without texts, titles, trash, older versions or excerpts.
func BenchmarkSearch(b *testing.B) {
	l := benchLibrary(b, *claimCount)
	asked := questions(b, l, 200)
	bare := make([]*sql.Stmt, len(searched))
	for i, table := range searched {
		var err error
		query := "SELECT rowid FROM " + table + "_index WHERE " + table + "_index MATCH ? ORDER BY rank LIMIT 50"
		if bare[i], err = l.file.Readers().PrepareContext(b.Context(), query); err != nil {
			b.Fatal(err)
		}
	}
	var all pair
	kinds := map[string]*pair{"two-words": {}, "rare": {}, "phrase": {}, "common": {}}
	for b.Loop() {
		for _, q := range asked {
			match := search.Match(q.text)
			var one pair
			all.run(processor, func() { ask(b, l, q.text) }, func() { askBare(b, bare, match) })
			one.ours, one.bare = all.ours[len(all.ours)-1:], all.bare[len(all.bare)-1:]
			kinds[q.kind].ours, kinds[q.kind].bare = append(kinds[q.kind].ours, one.ours...),
				append(kinds[q.kind].bare, one.bare...)
		}
	}
	all.report(b, 0.95, "p95")
	for kind, times := range kinds {
		times.report(b, 0.5, kind)
	}
}

func ask(b *testing.B, l *Library, query string) {
	if _, err := l.Search.Find(b.Context(), query, 50); err != nil {
		b.Fatal(err)
	}
}

func askBare(b *testing.B, statements []*sql.Stmt, match string) {
	for _, stmt := range statements {
		found, err := stmt.QueryContext(b.Context(), match)
		if err != nil {
			b.Fatal(err)
		}
		for found.Next() {
			var seq int64
			if err := found.Scan(&seq); err != nil {
				b.Fatal(err)
			}
		}
		if err := found.Err(); err != nil {
			b.Fatal(err)
		}
	}
}

// searched are the tables that have an index.
var searched = []string{"claims", "evidence", "articles", "blocks"}
