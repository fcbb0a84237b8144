package catalogue

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"

	"claimlight/internal/claim"

	"github.com/shopspring/decimal"
)

// Filter says which claims of a library are meant. What is empty asks for nothing; of several values of one kind, any
// will do; all kinds together have to hold. Its JSON holds codes and values, and is how it is saved.
type Filter struct {
	Words      string         `json:"words,omitempty"`  // in the claim or its evidence, as a search asks for them
	Ratings    []claim.Rating `json:"rating,omitempty"` // claim.NotRated is those without
	Statuses   []claim.Status `json:"status,omitempty"`
	Sources    []string       `json:"source,omitempty"` // names, in any of their spellings
	Tags       []string       `json:"tag,omitempty"`    // whatever their case
	Units      []string       `json:"unit,omitempty"`   // of any figure
	Value      *Values        `json:"value,omitempty"`  // of a figure that has one of the units, where asked for
	Said       *Days          `json:"said,omitempty"`   // see Entry.Said
	Made       *Days          `json:"made,omitempty"`   // see Entry.MadeOn
	Annotators []string       `json:"annotator,omitempty"`
	Languages  []string       `json:"language,omitempty"`
	Sites      []string       `json:"site,omitempty"`
	Articles   []string       `json:"article,omitempty"` // ids
	Traits     []Trait        `json:"is,omitempty"`      // all of them
}

// Trait is something that holds of a claim or does not.
type Trait string

// The traits.
const (
	Unconfirmed    Trait = "unconfirmed"      // source or figure were read from the text, and nobody has confirmed them
	NoSource       Trait = "no_source"        // nobody is named, and nothing says that nobody can be
	NoEvidence     Trait = "no_evidence"      // nothing backs or refutes it
	Rated          Trait = "rated"            // with any rating
	PlaceToConfirm Trait = "place_to_confirm" // something like its words was found in the text that is shown
	PlaceLost      Trait = "place_lost"       // nothing was
	PageChanged    Trait = "page_changed"     // its article's page was fetched again since, and had changed
)

// Traits lists the traits in the order in which they are offered.
var Traits = []Trait{Unconfirmed, NoSource, NoEvidence, Rated, PlaceToConfirm, PlaceLost, PageChanged}

// Values is a range of numbers, both ends within it; an end that is nil is open.
type Values struct {
	From *decimal.Decimal `json:"from,omitempty"`
	To   *decimal.Decimal `json:"to,omitempty"`
}

// Days is a range of days, both ends within it: 2025-04-11, or a month or a year as a whole. An end that is empty is
// open.
type Days struct {
	From string `json:"from,omitempty"`
	To   string `json:"to,omitempty"`
}

// Empty tells whether every claim passes.
func (f Filter) Empty() bool { return f.Equal(Filter{}) }

// Equal tells whether two filters are spelled alike.
func (f Filter) Equal(other Filter) bool { return f.String() == other.String() }

// String is the filter as JSON, which Parse reads.
func (f Filter) String() string {
	var out bytes.Buffer
	e := json.NewEncoder(&out)
	e.SetEscapeHTML(false)
	if err := e.Encode(f); err != nil {
		panic(err) // nothing in a filter cannot be written
	}
	return string(bytes.TrimSpace(out.Bytes()))
}

// Parse reads a filter as String writes it. One that asks for what this program does not know is an error: what it
// would let pass is not what was meant.
func Parse(text string) (Filter, error) {
	var f Filter
	d := json.NewDecoder(bytes.NewReader([]byte(text)))
	d.DisallowUnknownFields()
	if err := d.Decode(&f); err != nil {
		return Filter{}, fmt.Errorf("read filter: %w", err)
	}
	return f, f.check()
}

// check refuses codes that nothing has. A rating may be one of a scale that is not known here.
func (f Filter) check() error {
	for _, s := range f.Statuses {
		if !slices.Contains(claim.Statuses, s) {
			return fmt.Errorf("read filter: no status %q", s)
		}
	}
	for _, t := range f.Traits {
		if !slices.Contains(Traits, t) {
			return fmt.Errorf("read filter: nothing called %q", t)
		}
	}
	for _, days := range []*Days{f.Said, f.Made} {
		if days != nil && (days.From != "" && Day(days.From) == "" || days.To != "" && Day(days.To) == "") {
			return fmt.Errorf("read filter: no days %+v", *days)
		}
	}
	return nil
}
