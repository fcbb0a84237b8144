package kit

import (
	"testing"

	"claimlight/internal/claim"
)

// wordsAreComplete checks that each value has a word of its own, and comes back from it.
func wordsAreComplete[V ~string](t *testing.T, words Words[V], values []V) {
	t.Helper()
	seen := map[string]bool{}
	for _, v := range values {
		text := words.Text(v)
		if text == string(v) && len(text) > 8 || text == "" {
			t.Errorf("%q has no word", v)
		}
		if seen[text] {
			t.Errorf("%q stands for two values", text)
		}
		seen[text] = true
		if got := words.Value(text); got != v {
			t.Errorf("%q comes back as %q", v, got)
		}
	}
	if len(words.Texts()) != len(values) {
		t.Errorf("%d words for %d values", len(words.Texts()), len(values))
	}
}

func TestEveryValueHasAWord(t *testing.T) {
	l := EnglishLabels()
	wordsAreComplete(t, l.Statuses, claim.Statuses)
	wordsAreComplete(t, l.Ratings, claim.Ratings)
	wordsAreComplete(t, l.Kinds, claim.SourceKinds)
	wordsAreComplete(t, l.Manners, claim.Manners)
	wordsAreComplete(t, l.Qualifiers, claim.Qualifiers)
	wordsAreComplete(t, l.Stances, claim.Stances)
	wordsAreComplete(
		t,
		l.Places,
		[]claim.AnchorState{claim.Exact, claim.Moved, claim.Changed, claim.Orphan, claim.Detached},
	)
}
