package catalogue

import (
	"fmt"
	"math/rand/v2"
	"testing"
	"time"

	"claimlight/internal/claim"

	"github.com/shopspring/decimal"
)

// many makes a list of so many claims that differ in all that is filtered and sorted by.
func many(n int) *List {
	rng := rand.New(rand.NewPCG(1, 1))
	made := make([]Entry, n)
	for i := range made {
		made[i] = Entry{
			ID: fmt.Sprint(i), Seq: int64(i), ArticleID: fmt.Sprint(i / 20), SourceKey: fmt.Sprint("source ", rng.IntN(900)),
			Quote:  fmt.Sprintf("The council of town %d spent %d million euros on roads in the year.", rng.IntN(900), i),
			Rating: claim.Ratings[rng.IntN(6)], Status: claim.Statuses[rng.IntN(3)], Language: "en", Site: "example.org",
			Tags:    []string{fmt.Sprint("tag ", rng.IntN(50)), "roads"},
			Figures: []claim.Figure{{Unit: "EUR", Value: decimal.NewNullDecimal(decimal.New(rng.Int64N(1e6), -2))}},
			SaidAt:  fmt.Sprintf("%d-%02d-%02d", 2000+rng.IntN(26), 1+rng.IntN(12), 1+rng.IntN(28)),
			Created: time.Unix(1.7e9+int64(i), 0), Evidence: rng.IntN(3),
		}
	}
	return NewList(made, claim.Ratings)
}

// BenchmarkFilter filters a hundred thousand claims, in an order that is known already.
func BenchmarkFilter(b *testing.B) {
	l := many(100_000)
	from := decimal.New(5000, 0)
	for name, f := range map[string]Filter{
		"nothing": {},
		"rating":  {Ratings: []claim.Rating{claim.False}},
		"tag":     {Tags: []string{"Tag 7"}},
		"value":   {Units: []string{"EUR"}, Value: &Values{From: &from}},
		"made":    {Made: &Days{From: "2023-11", To: "2023-11"}},
		"several": {Ratings: []claim.Rating{claim.False}, Tags: []string{"tag 7"}, Said: &Days{From: "2010"}},
	} {
		b.Run(name, func(b *testing.B) {
			l.Find(f, nil, Order{By: Source})
			for b.Loop() {
				l.Find(f, nil, Order{By: Source})
			}
		})
	}
}

// BenchmarkSort sorts a hundred thousand claims for the first time.
func BenchmarkSort(b *testing.B) {
	l := many(100_000)
	for _, c := range []Column{Quote, Source, Rating, Figure, SaidOn, Created} {
		b.Run(string(c), func(b *testing.B) {
			for b.Loop() {
				l.forget()
				l.Find(Filter{}, nil, Order{By: c})
			}
		})
	}
}
