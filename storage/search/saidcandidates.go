package search

import (
	"cmp"
	"context"
	"database/sql"
	"slices"
	"strings"

	"claimlight/internal/similar"
	"claimlight/storage/claims"
	"claimlight/storage/db"
	"claimlight/storage/versions"
)

// candidates reads the claims that have the rarest words of ours, the newest first.
func (s *comparison) candidates(ctx context.Context, ours []similar.Text, without string) ([]SaidBefore, error) {
	beginnings, all, err := s.rarest(ctx, ours)
	if err != nil || len(beginnings) == 0 {
		return nil, err
	}
	seqs, err := s.index.like(ctx, s.q, beginnings, all, mostCandidates)
	if err != nil || len(seqs) == 0 {
		return nil, err
	}
	return s.read(ctx, seqs, without)
}

// rarest picks the words to look for: the rarest, as long as no more claims have one of them than can be ranked. Where
// even the rarest is in more, claims have to have several at once.
func (s *comparison) rarest(ctx context.Context, ours []similar.Text) (beginnings []string, all bool, err error) {
	counts := map[string]int{}
	for _, t := range ours {
		for _, w := range t.Words[:min(len(t.Words), mostWords)] {
			beginning := w.Beginning()
			if _, known := counts[beginning]; known {
				continue
			}
			if counts[beginning], err = s.index.frequency(ctx, s.q, beginning); err != nil {
				return nil, false, err
			}
			beginnings = append(beginnings, beginning)
			s.note(beginning, counts[beginning])
		}
	}
	slices.SortStableFunc(beginnings, func(a, b string) int { return cmp.Compare(counts[a], counts[b]) })
	sum := 0
	for i, b := range beginnings {
		if sum += counts[b]; sum > rankedLimit || counts[b] == rankedLimit {
			if i == 0 {
				return beginnings[:min(len(beginnings), fewWords)], true, nil
			}
			return beginnings[:i], false, nil
		}
	}
	return beginnings, false, nil
}

// read gives the claims with these numbers that are not in the trash, the newest first.
func (s *comparison) read(ctx context.Context, seqs []int64, without string) ([]SaidBefore, error) {
	args := make([]any, len(seqs))
	for i, seq := range seqs {
		args[i] = seq
	}
	in := "seq IN (" + strings.TrimSuffix(strings.Repeat("?, ", len(seqs)), ", ") + ")"
	found, err := claims.Read(ctx, s.q, &versions.Page{}, in, args...)
	if err != nil {
		return nil, err
	}
	articles := map[string][2]string{}
	query := `SELECT id, title, published FROM articles WHERE deleted_at IS NULL AND id IN (SELECT article_id FROM
		claims WHERE ` + in + ")"
	err = db.Each(ctx, s.q, query, args, func(rows *sql.Rows) error {
		var id, title, published string
		err := rows.Scan(&id, &title, &published)
		articles[id] = [2]string{title, published}
		return err
	})
	if err != nil {
		return nil, err
	}
	var out []SaidBefore
	for _, c := range slices.Backward(found) {
		if about, ok := articles[c.ArticleID]; ok && !c.Deleted && c.ID != without {
			out = append(out, SaidBefore{Claim: c.Claim, ArticleTitle: about[0], Published: about[1]})
		}
	}
	return out, nil
}
