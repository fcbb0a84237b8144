package search

import (
	"context"
	"fmt"
	"strings"
	"unicode/utf8"

	"claimlight/storage/db"
)

// frequency counts the claims with a word that begins so, up to rankedLimit. A short beginning is a word of its own.
func (f FTS) frequency(ctx context.Context, q db.Querier, beginning string) (n int, err error) {
	query := "SELECT COUNT(*) FROM (SELECT rowid FROM claims_index WHERE claims_index MATCH ? LIMIT ?)"
	if err := q.QueryRowContext(ctx, query, f.words([]string{beginning}, ""), rankedLimit).Scan(&n); err != nil {
		return 0, fmt.Errorf("count claims with a word: %w", err)
	}
	return n, nil
}

// like finds claims with words that begin so, those first that have more and rarer ones; with all, only claims that
// have each of them, the newest first.
func (f FTS) like(ctx context.Context, q db.Querier, beginnings []string, all bool, n int) ([]int64, error) {
	join, order := " OR ", "rank, rowid DESC"
	if all {
		join, order = " AND ", "rowid DESC"
	}
	query := "SELECT rowid FROM claims_index WHERE claims_index MATCH ? ORDER BY " + order + " LIMIT ?"
	found, err := db.List[int64](ctx, q, query, f.words(beginnings, join), n)
	if err != nil {
		return nil, fmt.Errorf("find claims with words: %w", err)
	}
	return found, nil
}

// words asks for beginnings of words in what a claim says.
func (f FTS) words(beginnings []string, join string) string {
	parts := make([]string, len(beginnings))
	for i, b := range beginnings {
		parts[i] = f.match([]term{{text: b, prefix: utf8.RuneCountInString(b) >= wholeWord}})
	}
	return "{quote wording} : (" + strings.Join(parts, join) + ")"
}

// wholeWord is how many letters a beginning has at least when more may follow.
const wholeWord = 4
