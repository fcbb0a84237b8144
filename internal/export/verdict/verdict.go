// Package verdict puts the ratings of other fact-checkers onto our scale, where that is sure.
package verdict

import (
	"math"
	"strconv"
	"strings"
	"unicode"

	"claimlight/internal/claim"
)

// words are verdicts that mean one step of our scale, folded (see fold). What mixes truth and falsehood otherwise, such
// as "missing context" or "satire", stands on no step.
var words = map[claim.Rating]string{
	claim.False: `false|falso|falsa|faux|falsch|fake|hoax|wrong|incorrect|pants on fire|fabricated|fiction|debunked|untrue|not true|
		four pinocchios|неправда|фейк|фейкова новина|ложь|хибно|хибне твердження|брехня|fałsz|nieprawda|nepravda|yanlış|fals|onwaar|bulo|engaño`,
	claim.MostlyFalse: `mostly false|mainly false|largely false|three pinocchios|mayormente falso|plutôt faux|größtenteils falsch|
		переважно неправда|по большей части ложь|w większości fałsz`,
	claim.HalfTrue: `half true|mixture|mixed|partly true|partially true|partly false|partially false|two pinocchios|verdad a medias|meia verdade|partiellement vrai|
		teilweise richtig|teilweise falsch|напівправда|частково правда|частково неправда|полуправда|częściowo prawda|polopravda`,
	claim.MostlyTrue:   `mostly true|mainly true|mostly accurate|one pinocchio|mayormente verdadero|plutôt vrai|größtenteils richtig|переважно правда|w większości prawda`,
	claim.True:         `true|correct|accurate|verdadero|cierto|verdade|verdadeiro|vrai|richtig|wahr|правда|истина|prawda|pravda|doğru|geppetto checkmark|waar|vero`,
	claim.Unverifiable: `unverifiable|unproven|unproved|unsupported|not proven|no evidence|unbelegt|inverificable|неможливо перевірити|nie do weryfikacji|insufficient evidence`,
}

// steps is the scale upwards.
var steps = []claim.Rating{claim.False, claim.MostlyFalse, claim.HalfTrue, claim.MostlyTrue, claim.True}

var byWord = index()

func index() map[string]claim.Rating {
	out := map[string]claim.Rating{}
	for rating, all := range words {
		for word := range strings.SplitSeq(all, "|") {
			out[fold(word)] = rating
		}
	}
	for _, r := range claim.Ratings {
		out[fold(string(r))] = r
	}
	return out
}

// Words gives the rating that a verdict in words means; NotRated where it is none of those that are known.
func Words(verdict string) claim.Rating { return byWord[fold(verdict)] }

// fold makes the spellings of one verdict the same: "FALSE!", "mostly_false" and "Mostly-False".
func fold(s string) string {
	words := strings.FieldsFunc(strings.ToLower(s), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r)
	})
	return strings.Join(words, " ")
}

// Number gives the rating at the place of value between worst and best, each a number as text; NotRated where the three
// are no scale. schema.org asks that higher is truer. A scale of fewer than three steps, or a value between two of our
// steps, says too little.
func Number(value, worst, best string) claim.Rating {
	v, errV := strconv.ParseFloat(strings.TrimSpace(value), 64)
	low, errLow := strconv.ParseFloat(strings.TrimSpace(worst), 64)
	high, errHigh := strconv.ParseFloat(strings.TrimSpace(best), 64)
	if errV != nil || errLow != nil || errHigh != nil || !(low <= v && v <= high) || !(2 <= high-low && high-low <= 1e6) {
		return claim.NotRated
	}
	place := (v - low) / (high - low) * float64(len(steps)-1)
	step := math.Round(place)
	if math.IsNaN(place) || math.Abs(place-step) > 0.34 {
		return claim.NotRated
	}
	return steps[int(step)]
}
