// Package language holds what the rules of reading know of each language: its words, in one file a language.
package language

// Language is the words of one language, or of several that are read together. Words are in lower case, with the
// straight apostrophe.
type Language struct {
	// Unknown says that the words of the language are not known: a number beside one of them may be anything.
	Unknown bool `toml:"-"`
	// Apart says that texts are read by the words of this one language.
	Apart bool `toml:"-"`

	// DecimalComma says that "1,234" means 1.234.
	DecimalComma bool `toml:"decimal_comma"`

	Sentences  Sentences
	Numbers    Numbers
	Time       Time
	Qualifiers Qualifiers
	Nouns      Nouns
	Names      Names
	Reporting  Reporting
	Grammar    Grammar
	Kinds      Kinds
	Units      Units
	Worth      Worth

	Disagreement Disagreement

	// Elided are the words that lose their vowel to the next: "d'euros". They are cut off it.
	Elided Set
}

// Numbers are the words that numbers are written in.
type Numbers struct {
	Units    Sets   // zero to nineteen
	Group    Sets   // of people, from two on: "двоє"
	Tens     Sets   // twenty to ninety
	Hundreds Sets   // a hundred to nine hundred, where each is a word of its own
	Hundred  Set    // multiplies what stands before it
	Scales   Values // thousand, million, mln

	Doubtful     bool `toml:"-"` // a separator that may mean either leaves no value
	Unspaced     bool `toml:"-"` // a scale begins the word behind a number, as words are written without space
	PercentFirst Set  `toml:"-"` // words for a hundredth that stand before the number
	ScaleFirst   bool `toml:"-"` // a scale stands before its number

	Joined   bool   // numbers are written as one word
	Compound string // joins the ones and the tens in it, ones first: "dreiundzwanzig"; empty where tens come first

	Vigesimal     bool // eighty is four twenties, and seventy is sixty and ten
	AndInTens     bool `toml:"and_in_tens"`    // And joins tens and ones: "treinta y cinco"
	OneIsArticle  Set  `toml:"one_is_article"` // forms of one that more often mean "a"
	LoneFractions Set  `toml:"lone_fractions"` // words that are a fraction without a count before them

	LoneScales    Set    `toml:"lone_scales"`    // scales that count as one of themselves without a word before
	StoppedScales Set    `toml:"stopped_scales"` // scales that may have a stop behind them
	Dozens        Values // counts by twelve that follow a number or an article
	Denominators  Values // the words of common fractions, singular and plural
	LastOrdinals  Values `toml:"last_ordinals"` // the last words of ordinals like "twenty-fifth"
	Multipliers   Values // words that are a figure by themselves, with the unit "times"
	Halves        Values // words that begin a number and a half by themselves, in hundredths: "півтора" is 150

	And          Set // joins the words of a number: "a hundred and five"
	AndFraction  Set `toml:"and_fraction"` // joins a number and a fraction: "two and a half"
	Or           Set // joins two numbers of which one is meant
	To           Set // joins the ends of a range
	Through      Set // the same, before digits alone
	Both         Set // joins the ends of a range behind Between
	Between      Set
	From         Set // stands before a range whose ends are two figures: "from 9 % to 12 %"
	Of           Set // joins a part and its whole
	OutOf        Set `toml:"out_of"`      // joins a count and what it is counted out of: "one in ten"
	ShareBases   Set `toml:"share_bases"` // words for the numbers out of which people count
	Articles     Set // stand for one: "a hundred"
	Pointing     Set // stand before a number that points to what was named: "the two"
	Point        Set // stands between a whole and its decimals, in words
	Minus        Set
	StoppedAbout Set `toml:"stopped_about"` // abbreviations of "about" that have a stop

	BeforeCount Set `toml:"before_count"` // words and signs that stand before a count and never before a year
	BeforeRange Set `toml:"before_range"` // words after which two numbers with a dash are a range
	BeforeLow   Set `toml:"before_low"`   // words that belong to a range, before its lower end
	BehindShare Set `toml:"behind_share"` // words that follow a share
}

// Time is the words of dates, clock times, and stretches of time.
type Time struct {
	Months         Sets // January to December, with their abbreviations
	CapitalMonths  Set  `toml:"capital_months"` // names of months that are other words where they have no capital
	BeforeClock    Set  `toml:"before_clock"`   // words after which "23.45" is a time
	HalvesOfDay    Set  `toml:"halves_of_day"`  // what stands behind a time of day
	OrdinalStop    bool `toml:"ordinal_stop"`   // a number with a stop behind it is an ordinal: "7. Oktober"
	OrdinalEndings Set  `toml:"ordinal_endings"`
	BeforeDecade   Set  `toml:"before_decade"`  // before the tens of a decade: "los años 60"
	DecadeEndings  Set  `toml:"decade_endings"` // stand behind the digits of a decade or a year: "1990-х"

	YearNouns        Set `toml:"year_nouns"`          // stand behind a year: "2024 року"
	YearWords        Set `toml:"year_words"`          // the same, behind the year of a date
	BeforeYear       Set `toml:"before_year"`         // prepositions of time
	BeforeYearAsName Set `toml:"before_year_as_name"` // stand before a year that names something: "the 2014 protests"
	Eras             Set
	Seasons          Set

	BeforeOldYear Set `toml:"before_old_year"` // ask for a year of any size: "in 363"

	Per           Set // before what a figure holds for: "per day"
	Each          Set // the same, where no article is meant
	LonePeriods   Set `toml:"lone_periods"`   // say by themselves what a figure holds for: "торік"
	BeforePeriod  Set `toml:"before_period"`  // make a period of a word of time: "last year"
	OfPeriod      Set `toml:"of_period"`      // prepositions before a period
	PeriodFillers Set `toml:"period_fillers"` // between such a preposition and the word of time
	BeforeClause  Set `toml:"before_clause"`  // words behind which a clause begins
	OfWindow      Set `toml:"of_window"`      // join a stretch of time and its date
	ThisYear      Set `toml:"this_year"`      // make a date of the word for year
	Years         Set // the word for year behind those
	StretchFrom   Set `toml:"stretch_from"` // begin a stretch that is told by both its ends
	StretchTo     Set `toml:"stretch_to"`   // stand between these

	Periods        Set // what figures hold for: a year, a quarter
	BeforeWindow   Set `toml:"before_window"`   // before a stretch of time that is counted from one of its ends
	WindowFillers  Set `toml:"window_fillers"`  // between such a word and the number
	WindowEnds     Set `toml:"window_ends"`     // the end that it is counted from: first, last
	BeforeQuarters Set `toml:"before_quarters"` // before quarters of a year
}

// Qualifiers are the phrases that put a limit on a figure, by the codes of a claim's qualifiers.
type Qualifiers struct {
	Before Phrases // before the figure
	After  Phrases // behind it, two words each

	Fillers     Set  // may stand between a qualifier and its figure
	Definite    Set  // may stand between a bound and its figure, but not after "around" or "over"
	BeforeOver  Set  `toml:"before_over"` // words after which "over" with a time means "more than", and not "during"
	ChangeStems List `toml:"change_stems"`
}

// Nouns are what is needed to find the noun that a number counts.
type Nouns struct {
	// Shape says how the noun is known: by its plural ("plural", also where it is empty), by its capital ("capital"), or
	// as the word that follows ("next").
	Shape        string
	Endings      Lemmas // endings of plurals, and those of their singulars
	Prepositions Set    // prepositions and conjunctions: they end a noun phrase
	Ends         Set    // further words that do
	Plurals      Lemmas // plurals that no ending tells, and their singulars
	NotPlural    Set    `toml:"not_plural"` // words that only look like a plural
	Hyphened     Set    // counted nouns that join a number with a hyphen: "a six-member team"
	Modifiers    Set    // plurals that stand before another noun: "sports clubs"
	Races        Set    // plurals behind a length on foot

	AdjectiveEndings List   `toml:"adjective_endings"` // of adjectives that agree with a counted noun
	Singulars        Lemmas // dictionary forms of nouns that are often counted
}

// Names are words by which a number is part of a name.
type Names struct {
	Ranks          Set // stand before a number that only says which one is meant: "Article 205"
	Streets        Set // end an address that begins with the number of a house
	MeasureFillers Set `toml:"measure_fillers"` // stand before a measure and say nothing of it: "metric tons"
}

// Reporting is the words by which a text says who says something.
type Reporting struct {
	Say      Set // verbs that report wherever they stand with a subject
	Clause   Set // verbs that report where "that", a quotation or a clause follows, or behind what was said
	Nounish  Set // verbs that are more often nouns, and report only with a plain sign of it
	Object   Set // verbs that report only where their object holds a number: "lists 51 names"
	Gerunds  Set // report behind "with" and a subject: "with one resident saying"
	Announce Set // verbs that report whatever their object is
	Event    Set // verbs that report where their object is something that happened
	Events   Set // what happened: "the capture of two men"
	Count    Set // verbs that report where their object holds a number
	Show     Set // those of them that documents alone do
	Expect   Set // verbs that report where "to" follows: "analysts expect oil to fall"

	According List // announce a source that follows
	Citing    List // stand between a medium and its source
	Carriers  List // stand between a document and who brought it to light
	Counts    Set  // end a phrase that says by whose count something is so: "by Kyiv's own count"

	Behind Set // stand behind a source: "der Polizei zufolge"
	That   Set // begins what is said
	As     Set // stands before who says it: "wie die Polizei mitteilte"

	Infinitives Set // begin what is said without such a word: "affirme être"

	CommaSpeech bool `toml:"comma_speech"` // what is said may follow a comma without such a word

	Passives   Set // report behind "it is" or "is … to" without an agent
	Unsourced  Set // report without saying who does
	Media      Set // prepositions between a report verb and its medium: "wrote on Telegram"
	Blockers   Set // before a verb make no report of it: "to say", "was told"
	Addressees Set // who is told, behind an inverted subject without a preposition
}

// Grammar is the small words that show where a noun phrase and a clause begin and end.
type Grammar struct {
	Finite       Set // forms by which a clause is known
	ClauseWords  Set `toml:"clause_words"` // begin another clause; a noun phrase ends before them
	Prepositions Set
	Determiners  Set
	Possessives  Set
	Pronouns     Set
	Inside       Set // small words that stand inside a noun phrase: "von", "de"
	Auxiliaries  Set // may stand between a subject and its verb
	LeadAdverbs  Set `toml:"lead_adverbs"` // stand before a subject and are no part of it
	Nobody       Set // subjects that name nobody
	Numerals     Set // number words by which an object holds a number
	Weekdays     Set
	DaysBehindOn Set  `toml:"days_behind_on"` // weekdays in the case in which they stand behind "on"
	Capitalised  Set  // words that have a capital and name no one
	VerbEndings  List `toml:"verb_endings"` // of verbs, which few nouns share
}

// Kinds are the words by which a source is sorted into a kind.
type Kinds struct {
	Documents     Set
	Governments   Set
	Seats         Set // capitals, countries and other seats that stand for their government
	Persons       Set
	Titles        Set // stand in the names of people and of what is named after them
	People        Set // nouns for people whose ending does not tell
	LikePeople    Set `toml:"like_people"` // nouns with the ending of a person that name something else
	Organisations Set
	Anonymous     Set
	Unnamed       Set // say that a source wants no name
	Counters      Set // begin a phrase that takes some out of many: "one of the prisoners"
	PeopleOfState Set `toml:"people_of_state"` // words for a government that name people when some of them speak
	HeadsOfOffice Set `toml:"heads_of_office"` // short words whose beginnings are those of others
	NameTitles    Set `toml:"name_titles"`     // stand before a name: "Mr"

	PersonEndings     List `toml:"person_endings"`     // of nouns for people
	PersonStems       List `toml:"person_stems"`       // begin words for people and their offices, in all cases
	OrganisationStems List `toml:"organisation_stems"` // begin words for organisations
	GovernmentStems   List `toml:"government_stems"`   // begin words for offices
}

// Units are the names of units, by the codes of package unit.
type Units struct {
	Names     Lemmas  // all forms, one word each
	Bare      Lemmas  // names of money that many countries have: the code that is meant where nothing says whose
	Doubtful  Set     // names that are money only beside a million: "won" is more often a verb
	National  Phrases // adjective and name in the singular, where the adjective says whose money it is
	PerTime   Lemmas  `toml:"per_time"` // what stands behind the stroke of a speed, by hour or second: "km/h"
	Modifiers Lemmas  // words that stand before a measure and make another of it: square, cubic, nautical, light

	PerCent    List   `toml:"per_cent"` // two words that are the sign of a hundred: "por ciento"
	Adjectives Lemmas // beginnings of adjectives that join a number with a hyphen: "43-річний"
}

// Worth is the words by which a sentence is seen to be worth checking, or not, by the keys of the reasons in package
// worth. They were chosen by hand by what they mean; the weights are those of the reasons, not of single words.
type Worth struct {
	Words Groups
	Pairs Phrases // two words each that make a reason together
}

// Disagreement is the words by which it is known what the figures of an article are about, and how they belong
// together. Nouns are units as figures have them: in the singular, here in lower case.
type Disagreement struct {
	Killed, Injured, Arrested, Missing, Evacuated Set // what happens to people in numbers

	Another   Set  // adds a figure to the one before
	Instead   Set  // shows that it does not: "20 more than"
	Totals    Set  // announce a sum
	Including Set  // begins a list of parts
	Exclusive List // nouns that divide people so that no one is counted twice, a list for each division

	Supporting Set // one side of a question
	Opposing   Set // the other
	Wholes     Set // groups of which no share can pass a hundred per cent
	People     Set // units for people

	Future Set // words that show that a date is still to come
	Past   Set // words that show that something has happened
	Rose   Set // verbs of change
	Fell   Set

	Counted    Set // words between an event and its count: "killing at least"
	ClauseEnds Set `toml:"clause_ends"` // words behind a count behind which another event is told
}
