package claim

import (
	"fmt"
	"strings"
)

// Unconfirmed says which parts of a claim Claimlight read from the text and nobody has confirmed or edited yet.
type Unconfirmed struct{ Source, Figures bool }

// The words for these parts in files and in the database.
const (
	sourcePart  = "source"
	figuresPart = "figures"
)

// Confirmed tells whether no part of the claim waits to be confirmed.
func (c Claim) Confirmed() bool { return c.Unconfirmed == Unconfirmed{} }

// Filled gives the parts of the claim that say anything, as if none of them were confirmed.
func (c Claim) Filled() Unconfirmed {
	return Unconfirmed{Source: c.Source != Source{}, Figures: len(c.Figures) > 0}
}

// Words names the parts as files do; nil where all is confirmed.
func (u Unconfirmed) Words() []string {
	var words []string
	if u.Source {
		words = append(words, sourcePart)
	}
	if u.Figures {
		words = append(words, figuresPart)
	}
	return words
}

// String is the words with spaces between; empty where all is confirmed.
func (u Unconfirmed) String() string { return strings.Join(u.Words(), " ") }

// UnconfirmedParts reads what Words gives.
func UnconfirmedParts(words []string) (Unconfirmed, error) {
	var u Unconfirmed
	for _, word := range words {
		switch word {
		case sourcePart:
			u.Source = true
		case figuresPart:
			u.Figures = true
		default:
			return u, fmt.Errorf("%q is no part of a claim that is read from the text: source, figures", word)
		}
	}
	return u, nil
}
