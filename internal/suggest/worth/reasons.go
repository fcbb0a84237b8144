package worth

import (
	"claimlight/internal/words"
)

// Key names a reason in settings files.
type Key string

// Reason is one thing that makes a sentence more or less worth checking.
type Reason struct {
	Key    Key
	Words  words.Fixed // what a person reads beside the sentence
	Weight float64     // what it adds where it holds once, before the sum is squeezed to 0 … 1; negative takes away
}

// The places of the reasons in the table, so that a sentence is measured by index.
const (
	base = iota
	exactNumber
	percentage
	money
	largeNumber
	yearNamed
	comparison
	change
	deed
	past
	economy
	lawmaking
	security
	named
	timeSpan
	absolute
	vagueCount
	cause
	attributed
	document
	otherPerson
	firstPerson
	opinion
	modal
	prediction
	wish
	question
	we
	judgement
	abstract
	talk
	condition
	short
	long
	quotation
	exclaimed
	infinitive
	loaded
	aside
	saying
	singlePerson
	count
)

// standard is the table of reasons as Claimlight ships it. The weights come from a logistic regression over sentences
// of debates and news that people had labelled, then rounded; base is the score of a sentence that nothing is said for.
var standard = [count]Reason{
	base:         {"base", words.WorthBase, -1},
	exactNumber:  {"exact_number", words.WorthExactNumber, 1.25},
	percentage:   {"percentage", words.WorthPercentage, 1.55},
	money:        {"money", words.WorthMoney, 0.4},
	largeNumber:  {"large_number", words.WorthLargeNumber, 0.95},
	yearNamed:    {"year", words.WorthYear, 0.6},
	comparison:   {"comparison", words.WorthComparison, 0.25},
	change:       {"change", words.WorthChange, 0.45},
	deed:         {"deed", words.WorthDeed, 0.7},
	past:         {"past", words.WorthPast, 0.3},
	economy:      {"economy", words.WorthEconomy, 0.55},
	lawmaking:    {"lawmaking", words.WorthLawmaking, 0.2},
	security:     {"security", words.WorthSecurity, 0.65},
	named:        {"named", words.WorthNamed, 0.35},
	timeSpan:     {"time_span", words.WorthTimeSpan, 0.3},
	absolute:     {"absolute", words.WorthAbsolute, 0.25},
	vagueCount:   {"vague_count", words.WorthVagueCount, 0.3},
	cause:        {"cause", words.WorthCause, 0.4},
	attributed:   {"attributed", words.WorthAttributed, 0.4},
	document:     {"document", words.WorthDocument, 0.65},
	otherPerson:  {"other_person", words.WorthOtherPerson, 0.2},
	firstPerson:  {"first_person", words.WorthFirstPerson, -0.05},
	opinion:      {"opinion", words.WorthOpinion, -0.7},
	modal:        {"modal", words.WorthModal, -0.25},
	prediction:   {"prediction", words.WorthPrediction, -0.6},
	wish:         {"wish", words.WorthWish, -0.55},
	question:     {"question", words.WorthQuestion, -0.45},
	we:           {"we", words.WorthWe, 0.15},
	judgement:    {"judgement", words.WorthJudgement, -0.3},
	abstract:     {"abstract", words.WorthAbstract, -0.3},
	talk:         {"talk", words.WorthTalk, -0.35},
	condition:    {"condition", words.WorthCondition, -0.4},
	short:        {"short", words.WorthShort, -0.1},
	long:         {"long", words.WorthLong, -0.25},
	quotation:    {"quotation", words.WorthQuotation, 0.5},
	exclaimed:    {"exclaimed", words.WorthExclaimed, -0.5},
	infinitive:   {"infinitive", words.WorthInfinitive, -0.2},
	loaded:       {"loaded", words.WorthLoaded, -0.7},
	aside:        {"aside", words.WorthAside, -0.4},
	saying:       {"saying", words.WorthSaying, 0.4},
	singlePerson: {"single_person", words.WorthSinglePerson, 0.15},
}

// Reasons gives the table of reasons with their standard weights.
func Reasons() []Reason { return append([]Reason(nil), standard[:]...) }
