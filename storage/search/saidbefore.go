package search

import (
	"cmp"
	"context"
	"fmt"
	"math"
	"slices"
	"strings"

	"claimlight/internal/claim"
	"claimlight/internal/similar"
	"claimlight/storage/db"
	"claimlight/storage/fault"
)

// SaidBefore is a claim of the library that says the same as another one.
type SaidBefore struct {
	Claim        claim.Claim // without the places of its source and figures outside its quote
	ArticleTitle string
	Published    string         // when the article was published, as its page says it
	Score        float64        // from similar.Threshold to 1
	Figures      []similar.Pair // figures of the same unit, of the claim in question and of this one
}

const (
	mostCandidates = 60 // claims that are compared word by word
	mostRefined    = 12 // claims of which the rarity of every word is asked
	mostWords      = 40 // of a claim that are looked for
	fewWords       = 4  // that have to stand together where all words are common
)

// SaidBefore finds claims outside the trash that say the same as c, in another order, in other forms or with another
// number: at most limit, the most alike first, the newest among equals. c need not be stored, and is not among them.
func (se *Search) SaidBefore(ctx context.Context, c claim.Claim, limit int) ([]SaidBefore, error) {
	tx, err := se.j.Readers().BeginTx(ctx, nil)
	if err != nil {
		return nil, fmt.Errorf("look for similar claims: %w", fault.Explain(err))
	}
	defer tx.Rollback() // nothing was written
	s := comparison{q: tx, index: se.index, rarities: map[string]float64{}}
	out, err := s.find(ctx, c, limit)
	if err != nil {
		return nil, fmt.Errorf("look for similar claims: %w", fault.Explain(err))
	}
	return out, nil
}

// comparison is one search for claims like another.
type comparison struct {
	q        db.Querier
	index    Index
	claims   float64            // about how many there are
	rarities map[string]float64 // by the beginning of the word
	usual    float64            // rarity of a word that was not asked for; 0 to ask
	err      error              // the first in asking
}

func (s *comparison) find(ctx context.Context, c claim.Claim, limit int) ([]SaidBefore, error) {
	if err := s.q.QueryRowContext(ctx, "SELECT COALESCE(MAX(seq), 0) FROM claims").Scan(&s.claims); err != nil {
		return nil, err
	}
	ours := readings(c)
	found, err := s.candidates(ctx, ours, c.ID)
	if err != nil {
		return nil, err
	}
	s.usual = s.mean()
	found = s.rank(ctx, ours, found)
	found = found[:min(len(found), mostRefined)]
	s.usual = 0
	found = s.rank(ctx, ours, found)
	found = slices.DeleteFunc(found, func(f SaidBefore) bool { return f.Score < similar.Threshold })
	found = found[:min(len(found), limit)]
	for i := range found {
		found[i].Figures = similar.Figures(c.Figures, found[i].Claim.Figures)
	}
	return found, s.err
}

// readings are the words of a claim as they stand in the text, and in the checker's own words where there are any.
func readings(c claim.Claim) []similar.Text {
	out := []similar.Text{similar.Read(c.Quote, c.Figures)}
	if strings.TrimSpace(c.Wording) != "" {
		figures := slices.Clone(c.Figures)
		for i := range figures {
			figures[i].Range = nil // counts in the quote
		}
		out = append(out, similar.Read(c.Wording, figures))
	}
	return out
}

// rarity tells how much a word says: the fewer claims have it, the more.
func (s *comparison) rarity(ctx context.Context, beginning string) float64 {
	if known, ok := s.rarities[beginning]; ok {
		return known
	}
	if s.usual > 0 || s.err != nil {
		return max(s.usual, 1)
	}
	n, err := s.index.frequency(ctx, s.q, beginning)
	if err != nil {
		s.err = err
		return 1
	}
	s.note(beginning, n)
	return s.rarities[beginning]
}

// note keeps the rarity of a word that n claims have.
func (s *comparison) note(beginning string, n int) {
	s.rarities[beginning] = math.Log(1 + s.claims/float64(1+n))
}

// mean is the rarity of the words that were asked for, on average.
func (s *comparison) mean() float64 {
	sum := 0.0
	for _, r := range s.rarities {
		sum += r
	}
	return sum / float64(max(len(s.rarities), 1))
}

// rank compares the claims with ours, and gives the most alike first. Equals stay in their order.
func (s *comparison) rank(ctx context.Context, ours []similar.Text, found []SaidBefore) []SaidBefore {
	rarity := func(beginning string) float64 { return s.rarity(ctx, beginning) }
	for i := range found {
		found[i].Score = 0
		for _, a := range ours {
			for _, b := range readings(found[i].Claim) {
				found[i].Score = max(found[i].Score, similar.Score(a, b, rarity))
			}
		}
	}
	slices.SortStableFunc(found, func(a, b SaidBefore) int { return cmp.Compare(b.Score, a.Score) })
	return found
}
