package catalogue

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"claimlight/internal/claim"
	"claimlight/internal/text"

	"github.com/shopspring/decimal"
)

// Column is what can be shown of a claim in the list, and what it can be sorted by.
type Column string

// The columns. Their names are those of the fields in files, where there is one.
const (
	Quote      Column = "quote"
	Wording    Column = "wording"
	Source     Column = "source"
	SourceKind Column = "source_kind"
	Rating     Column = "rating"
	Status     Column = "status"
	Figure     Column = "figure_value"
	Unit       Column = "figure_unit"
	Period     Column = "figure_period"
	SaidOn     Column = "said_at"
	Tags       Column = "tags"
	Evidence   Column = "evidence"
	Confirmed  Column = "confirmed"
	Place      Column = "anchor_state"
	Title      Column = "article_title"
	Site       Column = "site"
	Published  Column = "published_at"
	Language   Column = "language"
	Annotator  Column = "annotator"
	Created    Column = "created_at"
	Updated    Column = "updated_at"
)

// ownColumn begins the columns of own fields.
const ownColumn = "field:"

// Own is the column of one of the newsroom's own fields.
func Own(name string) Column { return Column(ownColumn + name) }

// OwnField is the name of the field of such a column; not ok for any other.
func (c Column) OwnField() (name string, ok bool) { return strings.CutPrefix(string(c), ownColumn) }

// Columns lists the columns in the order in which they are offered.
var Columns = []Column{
	Quote, Source, Rating, Status, Figure, Unit, Period, SaidOn, Tags, Evidence, Confirmed, Place, Title, Site, Published,
	Language, Annotator, Wording, SourceKind, Created, Updated,
}

// Order sorts by a column; the zero value is the order in which claims were tagged, the newest first.
type Order struct {
	By   Column `json:"by,omitempty"`
	Down bool   `json:"down,omitempty"` // the largest, latest, truest first
}

// compare puts what the column does not say of a claim last, in whichever direction.
func (o Order) compare(keys []key) func(a, b int32) int {
	return func(a, b int32) int {
		x, y := &keys[a], &keys[b]
		if x.none != y.none {
			if x.none {
				return 1
			}
			return -1
		}
		d := cmp.Or(cmp.Compare(x.number, y.number), cmp.Compare(x.text, y.text))
		if o.Down {
			d = -d
		}
		return cmp.Or(d, cmp.Compare(b, a)) // the newest first
	}
}

// key is what an entry is sorted by.
type key struct {
	text   string
	number float64
	none   bool
}

func byText(s string) key {
	s = text.Fold(s)
	return key{text: s, none: s == ""}
}

func byPlace[T comparable](values []T, v T) key {
	i := slices.Index(values, v)
	return key{number: float64(i), none: i < 0}
}

// sortedBy gives what entries are sorted by under a column; nil for those that sort nothing.
func (l *List) sortedBy(c Column) func(*Entry) key {
	if name, own := c.OwnField(); own {
		return func(e *Entry) key { return byValue(e.Own[name]) }
	}
	if c == Rating {
		return func(e *Entry) key { return byPlace(l.scale, e.Rating) }
	}
	return byWhat[c]
}

// byValue sorts numbers by their size, before all other texts.
func byValue(s string) key {
	if d, err := decimal.NewFromString(s); err == nil {
		return key{number: d.InexactFloat64()}
	}
	k := byText(s)
	k.number = math.Inf(1)
	return k
}

// byWhat gives, by column, what entries are sorted by. Those that are not here stand in the order of their making.
var byWhat = map[Column]func(*Entry) key{
	Quote:      func(e *Entry) key { return byText(e.Quote) },
	Wording:    func(e *Entry) key { return byText(e.Wording) },
	Source:     func(e *Entry) key { return key{text: e.SourceKey, none: e.SourceKey == ""} },
	SourceKind: func(e *Entry) key { return byPlace(claim.SourceKinds, e.SourceKind) },
	Status:     func(e *Entry) key { return byPlace(claim.Statuses, e.Status) },
	Figure:     byFigure,
	Unit:       func(e *Entry) key { return byText(e.figure().Unit) },
	Period:     func(e *Entry) key { return byText(e.figure().Period) },
	SaidOn:     func(e *Entry) key { return byText(e.Said()) },
	Tags:       func(e *Entry) key { return byText(first(e.Tags)) },
	Evidence:   func(e *Entry) key { return key{number: float64(e.Evidence)} },
	Confirmed:  func(e *Entry) key { return key{text: e.Waiting.String()} },
	Place:      func(e *Entry) key { return key{text: string(e.Place), none: e.Place == ""} },
	Title:      func(e *Entry) key { return byText(e.Title) },
	Site:       func(e *Entry) key { return byText(e.Site) },
	Published:  func(e *Entry) key { return byText(e.Published) },
	Language:   func(e *Entry) key { return byText(e.Language) },
	Annotator:  func(e *Entry) key { return byText(e.Annotator) },
	Created:    func(e *Entry) key { return key{number: float64(e.Created.UnixMilli())} },
	Updated:    func(e *Entry) key { return key{number: float64(e.Updated.UnixMilli())} },
}

// figure is the first figure of a claim, or none.
func (e *Entry) figure() claim.Figure {
	if len(e.Figures) == 0 {
		return claim.Figure{}
	}
	return e.Figures[0]
}

func byFigure(e *Entry) key {
	f := e.figure()
	v := f.Value
	if !v.Valid {
		v = f.ValueHigh
	}
	return key{number: v.Decimal.InexactFloat64(), none: !v.Valid}
}

func first(all []string) string {
	if len(all) == 0 {
		return ""
	}
	return all[0]
}
