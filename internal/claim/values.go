package claim

// Status is how far a check is.
type Status string

// The statuses.
const (
	Unchecked  Status = "unchecked"
	InProgress Status = "in_progress"
	Checked    Status = "checked"
)

// Rating is the result of a check on the default scale, in which higher is truer; empty when not rated.
type Rating string

// The ratings of the default scale; Unverifiable stands off the scale.
const (
	NotRated     Rating = ""
	False        Rating = "false"
	MostlyFalse  Rating = "mostly_false"
	HalfTrue     Rating = "half_true"
	MostlyTrue   Rating = "mostly_true"
	True         Rating = "true"
	Unverifiable Rating = "unverifiable"
)

// SourceKind says what a source is.
type SourceKind string

// The kinds of sources; OwnArticle is the article's own voice.
const (
	Person       SourceKind = "person"
	Organisation SourceKind = "organisation"
	Government   SourceKind = "government"
	Document     SourceKind = "document"
	Anonymous    SourceKind = "anonymous"
	OwnArticle   SourceKind = "article"
	Unsourced    SourceKind = "unsourced"
)

// SourceManner says how the source's words are given.
type SourceManner string

// The manners.
const (
	Direct     SourceManner = "direct"
	Paraphrase SourceManner = "paraphrase"
	OwnVoice   SourceManner = "own_voice"
)

// Qualifier limits a figure; empty for an exact one.
type Qualifier string

// The qualifiers.
const (
	AtLeast  Qualifier = "at_least"
	AtMost   Qualifier = "at_most"
	MoreThan Qualifier = "more_than"
	LessThan Qualifier = "less_than"
	About    Qualifier = "about"
	Almost   Qualifier = "almost"
	Only     Qualifier = "only"
)

// Stance says what a piece of evidence does to a claim.
type Stance string

// The stances.
const (
	Supports Stance = "supports"
	Refutes  Stance = "refutes"
	Context  Stance = "context"
)

// AnchorState says how a claim was found in a version.
type AnchorState string

// The states of an anchor.
const (
	Exact    AnchorState = "exact"    // same quote, same context
	Moved    AnchorState = "moved"    // same quote, other place
	Changed  AnchorState = "changed"  // a similar text, to be confirmed
	Orphan   AnchorState = "orphan"   // not found
	Detached AnchorState = "detached" // the version's text is not in this library
)

// Statuses, Ratings, SourceKinds, Manners, Qualifiers and Stances list the values in the order in which they are
// offered.
var (
	Statuses    = []Status{Unchecked, InProgress, Checked}
	Ratings     = []Rating{False, MostlyFalse, HalfTrue, MostlyTrue, True, Unverifiable}
	SourceKinds = []SourceKind{Person, Organisation, Government, Document, Anonymous, OwnArticle, Unsourced}
	Manners     = []SourceManner{Direct, Paraphrase, OwnVoice}
	Qualifiers  = []Qualifier{AtLeast, AtMost, MoreThan, LessThan, About, Almost, Only}
	Stances     = []Stance{Supports, Refutes, Context}
)
