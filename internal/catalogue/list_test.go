package catalogue

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"claimlight/internal/claim"
)

func ids(found []*Entry) string {
	all := make([]string, len(found))
	for i, e := range found {
		all[i] = e.ID
	}
	return strings.Join(all, " ")
}

func some() *List {
	day := time.Date(2026, 1, 1, 12, 0, 0, 0, time.UTC)
	return NewList([]Entry{
		{ID: "a", Rating: claim.True, SourceKey: "zoe", Figures: []claim.Figure{figure("EUR", "10", "")}, Created: day},
		{ID: "b", Rating: claim.NotRated, Tags: []string{"x"}, Figures: []claim.Figure{figure("EUR", "9", "")}, Created: day},
		{ID: "c", Rating: claim.False, SourceKey: "adam", Tags: []string{"x", "y"}, Created: day},
		{ID: "d", Rating: claim.True, SourceKey: "adam", Figures: []claim.Figure{figure("EUR", "", "200")}, Created: day},
	}, claim.Ratings)
}

func TestTheListIsSortedByAnyColumn(t *testing.T) {
	l := some()
	for o, want := range map[Order]string{
		{}:                         "d c b a", // the newest first
		{By: Rating}:               "c d a b", // what is not said stands last
		{By: Rating, Down: true}:   "d a c b",
		{By: Source}:               "d c a b",
		{By: Figure}:               "b a d c", // by number
		{By: Figure, Down: true}:   "d a b c",
		{By: Tags, Down: true}:     "c b d a",
		{By: Evidence, Down: true}: "d c b a",
	} {
		if got := ids(l.Find(Filter{}, nil, o)); got != want {
			t.Errorf("%+v gives %s, want %s", o, got, want)
		}
	}
}

// A column that is offered and sorts nothing would be a header without effect.
func TestEachColumnIsSortedByWhatItShows(t *testing.T) {
	for _, c := range Columns {
		if some().sortedBy(c) == nil {
			t.Errorf("nothing is sorted by %s", c)
		}
	}
}

func TestTheListIsFilteredInItsOrder(t *testing.T) {
	l := some()
	f := Filter{Sources: []string{"Adam"}}
	if got := ids(l.Find(f, nil, Order{By: Rating, Down: true})); got != "d c" {
		t.Errorf("found %s", got)
	}
	if n := l.Count(f, nil); n != 2 || l.Len() != 4 {
		t.Errorf("%d of %d", n, l.Len())
	}
}

func TestWhatIsUsedMostIsOfferedFirst(t *testing.T) {
	used := some().Used(func(e *Entry) []string { return e.Tags })
	if got := fmt.Sprint(used); got != "[{x 2} {y 1}]" {
		t.Errorf("used are %s", got)
	}
}

func TestAnArticleIsReplacedInTheList(t *testing.T) {
	l := NewList([]Entry{
		{ID: "a", Seq: 1, ArticleID: "x", Rating: claim.True},
		{ID: "b", Seq: 2, ArticleID: "y"},
		{ID: "c", Seq: 3, ArticleID: "x", Rating: claim.False},
	}, claim.Ratings)
	byRating := Order{By: Rating}
	l.Find(Filter{}, nil, byRating)
	l.Replace("x", []Entry{
		{ID: "a", Seq: 1, ArticleID: "x", Rating: claim.False}, {ID: "c", Seq: 3, ArticleID: "x", Rating: claim.True},
	})
	if got := ids(l.Find(Filter{}, nil, byRating)); got != "a c b" {
		t.Errorf("after ratings were changed: %s", got)
	}
	l.Replace("x", []Entry{{ID: "c", Seq: 3, ArticleID: "x"}, {ID: "d", Seq: 4, ArticleID: "x", Rating: claim.True}})
	if got := ids(l.Find(Filter{}, nil, byRating)); got != "d c b" {
		t.Errorf("after one went and one came: %s", got)
	}
	l.Replace("z", []Entry{{ID: "e", Seq: 5, ArticleID: "z"}})
	l.Replace("y", nil)
	if got := ids(l.Find(Filter{}, nil, Order{})); got != "e d c" {
		t.Errorf("after an article came and one went: %s", got)
	}
}

func TestOwnFieldsAreSortedByNumbersAndWords(t *testing.T) {
	own := func(id, value string) Entry { return Entry{ID: id, Own: map[string]string{"reach": value}} }
	l := NewList([]Entry{own("a", "many"), own("b", "10"), own("c", "9.5"), {ID: "d"}, own("e", "few")}, nil)
	if got := ids(l.Find(Filter{}, nil, Order{By: Own("reach")})); got != "c b e a d" {
		t.Errorf("sorted are %s", got)
	}
}

func TestRatingsAreSortedByTheScaleOfTheLibrary(t *testing.T) {
	l := NewList([]Entry{{ID: "a", Rating: "so"}, {ID: "b", Rating: "not so"}, {ID: "c", Rating: "gone"}},
		[]claim.Rating{"not so", "so"})
	if got := ids(l.Find(Filter{}, nil, Order{By: Rating})); got != "b a c" {
		t.Errorf("sorted are %s", got)
	}
}
