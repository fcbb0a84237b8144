package kit

import (
	"strings"

	"claimlight/internal/claim"
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
	Ratings    Words[claim.Rating]
	Kinds      Words[claim.SourceKind]
	Manners    Words[claim.SourceManner]
	Qualifiers Words[claim.Qualifier]
	Stances    Words[claim.Stance]
	Places     Words[claim.AnchorState]
}

// EnglishLabels gives the words of the English window.
func EnglishLabels() Labels {
	return Labels{
		Statuses: Words[claim.Status]{
			{claim.Unchecked, "Unchecked"},
			{claim.InProgress, "In progress"},
			{claim.Checked, "Checked"},
		},
		Ratings: Words[claim.Rating]{
			{claim.False, "False"},
			{claim.MostlyFalse, "Mostly false"},
			{claim.HalfTrue, "Half true"},
			{claim.MostlyTrue, "Mostly true"},
			{claim.True, "True"},
			{claim.Unverifiable, "Unverifiable"},
		},
		Kinds: Words[claim.SourceKind]{
			{claim.Person, "Person"},
			{claim.Organisation, "Organisation"},
			{claim.Government, "Government"},
			{claim.Document, "Document"},
			{claim.Anonymous, "Anonymous"},
			{claim.OwnArticle, "The article itself"},
			{claim.Unsourced, "No source given"},
		},
		Manners: Words[claim.SourceManner]{
			{claim.Direct, "Direct quote"},
			{claim.Paraphrase, "Paraphrase"},
			{claim.OwnVoice, "Own voice"},
		},
		Qualifiers: Words[claim.Qualifier]{
			{claim.AtLeast, "at least"},
			{claim.AtMost, "at most"},
			{claim.MoreThan, "more than"},
			{claim.LessThan, "less than"},
			{claim.About, "about"},
			{claim.Almost, "almost"},
			{claim.Only, "only"},
		},
		Stances: Words[claim.Stance]{
			{claim.Supports, "Supports"},
			{claim.Refutes, "Refutes"},
			{claim.Context, "Context"},
		},
		Places: Words[claim.AnchorState]{
			{claim.Exact, "In place"},
			{claim.Moved, "Unchanged, with other words around it"},
			{claim.Changed, "Place to confirm"},
			{claim.Orphan, "Lost"},
			{claim.Detached, "Text not here"},
		},
	}
}
