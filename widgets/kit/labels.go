package kit

import (
	"strings"

	"claimlight/internal/claim"
	"claimlight/internal/scheme"
	"claimlight/internal/words"
)

// Word pairs a value of the files with the word that the window shows for it.
type Word[V ~string] struct {
	Value V
	Text  string
}

// Words translates the values of one field, in the order in which they are offered.
type Words[V ~string] []Word[V]

// Text gives the window's word for a value. An unknown value is its own word.
func (w Words[V]) Text(value V) string {
	for _, word := range w {
		if word.Value == value {
			return word.Text
		}
	}
	return string(value)
}

// Value gives the value behind a word of the window, whatever its case. An unknown word is its own value.
func (w Words[V]) Value(text string) V {
	for _, word := range w {
		if strings.EqualFold(word.Text, text) {
			return word.Value
		}
	}
	return V(text)
}

// Texts lists the words in order.
func (w Words[V]) Texts() []string {
	texts := make([]string, len(w))
	for i, word := range w {
		texts[i] = word.Text
	}
	return texts
}

// Labels holds the words that the window uses for the values of the files.
type Labels struct {
	Statuses   Words[claim.Status]
	Ratings    Words[claim.Rating] // those that can be given
	Kinds      Words[claim.SourceKind]
	Manners    Words[claim.SourceManner]
	Qualifiers Words[claim.Qualifier]
	Stances    Words[claim.Stance]
	Places     Words[claim.AnchorState]
	Scale      scheme.Scale // of the ratings, with those that are no longer offered
}

// LabelsOf gives the words of the window for a library with this scale of ratings.
func LabelsOf(scale scheme.Scale) Labels {
	l := EnglishLabels()
	l.Scale, l.Ratings = scale, nil
	for _, s := range scale.Offered() {
		l.Ratings = append(l.Ratings, Word[claim.Rating]{s.Code, s.Label})
	}
	return l
}

// Rating is the word for a rating, and says of one that is no longer offered that it is on the scale no more.
func (l Labels) Rating(r claim.Rating) string {
	if r == claim.NotRated || l.Scale.Has(r) {
		return l.Scale.Label(r)
	}
	return words.KitNoLongerOnScale(l.Scale.Label(r)).String()
}

// EnglishLabels gives the words of the English window, with the default scale of ratings.
func EnglishLabels() Labels {
	return Labels{
		Scale: scheme.Default(),
		Statuses: Words[claim.Status]{
			{claim.Unchecked, words.KitUnchecked.String()},
			{claim.InProgress, words.KitInProgress.String()},
			{claim.Checked, words.KitChecked.String()},
		},
		Ratings: Words[claim.Rating]{
			{claim.False, words.KitFalse.String()},
			{claim.MostlyFalse, words.KitMostlyFalse.String()},
			{claim.HalfTrue, words.KitHalfTrue.String()},
			{claim.MostlyTrue, words.KitMostlyTrue.String()},
			{claim.True, words.KitTrue.String()},
			{claim.Unverifiable, words.KitUnverifiable.String()},
		},
		Kinds: Words[claim.SourceKind]{
			{claim.Person, words.KitPerson.String()},
			{claim.Organisation, words.KitOrganisation.String()},
			{claim.Government, words.KitGovernment.String()},
			{claim.Document, words.KitDocument.String()},
			{claim.Anonymous, words.KitAnonymous.String()},
			{claim.OwnArticle, words.KitTheArticleItself.String()},
			{claim.Unsourced, words.KitNoSourceGiven.String()},
		},
		Manners: Words[claim.SourceManner]{
			{claim.Direct, words.KitDirectQuote.String()},
			{claim.Paraphrase, words.KitParaphrase.String()},
			{claim.OwnVoice, words.KitOwnVoice.String()},
		},
		Qualifiers: Words[claim.Qualifier]{
			{claim.AtLeast, words.KitAtLeast.String()},
			{claim.AtMost, words.KitAtMost.String()},
			{claim.MoreThan, words.KitMoreThan.String()},
			{claim.LessThan, words.KitLessThan.String()},
			{claim.About, words.KitAbout.String()},
			{claim.Almost, words.KitAlmost.String()},
			{claim.Only, words.KitOnly.String()},
		},
		Stances: Words[claim.Stance]{
			{claim.Supports, words.KitSupports.String()},
			{claim.Refutes, words.KitRefutes.String()},
			{claim.Context, words.KitContext.String()},
		},
		Places: Words[claim.AnchorState]{
			{claim.Exact, words.KitInPlace.String()},
			{claim.Moved, words.KitUnchangedWithOtherWordsAround.String()},
			{claim.Changed, words.KitPlaceToConfirm.String()},
			{claim.Orphan, words.KitLost.String()},
			{claim.Detached, words.KitTextNotHere.String()},
		},
	}
}
