package worth

// Key names a reason in settings files.
type Key string

// Reason is one thing that makes a sentence more or less worth checking.
type Reason struct {
	Key    Key
	Words  string  // what a person reads beside the sentence
	Weight float64 // what it adds where it holds once, before the sum is squeezed to 0 … 1; negative takes away
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
	base:         {"base", "any sentence", -1},
	exactNumber:  {"exact_number", "exact number", 1.25},
	percentage:   {"percentage", "percentage", 1.55},
	money:        {"money", "sum of money", 0.4},
	largeNumber:  {"large_number", "large number", 0.95},
	yearNamed:    {"year", "names a date", 0.6},
	comparison:   {"comparison", "comparison", 0.25},
	change:       {"change", "rise or fall", 0.45},
	deed:         {"deed", "says what was done", 0.7},
	past:         {"past", "speaks of the past", 0.3},
	economy:      {"economy", "money, work or prices", 0.55},
	lawmaking:    {"lawmaking", "laws and votes", 0.2},
	security:     {"security", "war, crime or health", 0.65},
	named:        {"named", "names someone or something", 0.35},
	timeSpan:     {"time_span", "says since when", 0.3},
	absolute:     {"absolute", "sweeping: all, never, only", 0.25},
	vagueCount:   {"vague_count", "vague quantity", 0.3},
	cause:        {"cause", "cause and effect", 0.4},
	attributed:   {"attributed", "attributed to someone", 0.4},
	document:     {"document", "attributed to a document", 0.65},
	otherPerson:  {"other_person", "speaks of what others did", 0.2},
	firstPerson:  {"first_person", "speaks of the speaker", -0.05},
	opinion:      {"opinion", "opinion", -0.7},
	modal:        {"modal", "could or might", -0.25},
	prediction:   {"prediction", "prediction: not checkable yet", -0.6},
	wish:         {"wish", "wish or demand", -0.55},
	question:     {"question", "question", -0.45},
	we:           {"we", "speaks of us", 0.15},
	judgement:    {"judgement", "judgement of taste or worth", -0.3},
	abstract:     {"abstract", "ideals rather than facts", -0.3},
	talk:         {"talk", "talk about talk", -0.35},
	condition:    {"condition", "only if", -0.4},
	short:        {"short", "very short", -0.1},
	long:         {"long", "says much", -0.25},
	quotation:    {"quotation", "quotation", 0.5},
	exclaimed:    {"exclaimed", "exclamation", -0.5},
	infinitive:   {"infinitive", "what to do", -0.2},
	loaded:       {"loaded", "loaded words", -0.7},
	aside:        {"aside", "an aside", -0.4},
	saying:       {"saying", "says who said it", 0.4},
	singlePerson: {"single_person", "tells of one person", 0.15},
}

// Reasons gives the table of reasons with their standard weights.
func Reasons() []Reason { return append([]Reason(nil), standard[:]...) }
