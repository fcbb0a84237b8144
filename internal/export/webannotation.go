package export

import (
	"io"
	"regexp"
	"strconv"
	"time"

	"claimlight/internal/article"
	"claimlight/internal/claim"
	"claimlight/internal/record"
	"claimlight/internal/scheme"
	"claimlight/internal/text"
)

// NewWebAnnotation writes an array of annotations in the W3C's Web Annotation Data Model, each a JSON-LD document of
// its own. Private notes and own fields stay out.
// The label of a rating, which its code alone does not say to others, is that of the scale.
func NewWebAnnotation(w io.Writer, scale scheme.Scale) Encoder {
	return &webAnnotations{array: newArray(w, "", ""), scale: scale.OrDefault()}
}

type webAnnotations struct {
	array *array
	scale scheme.Scale
	pages pages
}

// Encode writes one annotation.
func (e *webAnnotations) Encode(r record.Record) error {
	return e.array.add(annotationOf(&r, e.pages.place(&r), e.scale))
}

// Close ends the array.
func (e *webAnnotations) Close() error { return e.array.close() }

type annotation struct {
	Context    string    `json:"@context"`
	ID         string    `json:"id"`
	Type       string    `json:"type"`
	Motivation string    `json:"motivation"`
	Created    time.Time `json:"created,omitzero"`
	Modified   time.Time `json:"modified,omitzero"`
	Creator    *agent    `json:"creator,omitempty"`
	Generator  agent     `json:"generator"`
	Body       []body    `json:"body,omitempty"`
	Target     annotated `json:"target"`
}

type agent struct {
	Type string `json:"type"`
	Name string `json:"name"`
}

// body is an embedded text, or a link where Source is set.
type body struct {
	Type    string `json:"type,omitempty"`
	Purpose string `json:"purpose"`
	Value   string `json:"value,omitempty"`
	Label   string `json:"label,omitempty"` // of a code that is the value
	Format  string `json:"format,omitempty"`
	Source  string `json:"source,omitempty"`
}

// annotated is the place in a page, as it was when it was saved.
type annotated struct {
	Source   string     `json:"source"`
	Selector []selector `json:"selector"`
	State    *timeState `json:"state,omitempty"`
}

type selector struct {
	Type   string `json:"type"`
	Exact  string `json:"exact,omitempty"`
	Prefix string `json:"prefix,omitempty"`
	Suffix string `json:"suffix,omitempty"`
	Start  *int   `json:"start,omitempty"`
	End    *int   `json:"end,omitempty"`

	// of a part of a document: the standard by which the value names it
	ConformsTo string `json:"conformsTo,omitempty"`
	Value      string `json:"value,omitempty"`
}

// The standards by which a FragmentSelector names a page of a PDF, and a time of a recording.
const (
	pdfFragments   = "http://tools.ietf.org/rfc/rfc3778"
	mediaFragments = "http://www.w3.org/TR/media-frags/"
)

// clock is a time that the second standard knows.
var clock = regexp.MustCompile(`^\d{2,}:[0-5]\d:[0-5]\d$`)

// fragments select the page and the time at which a claim begins.
func fragments(at article.Where) []selector {
	var out []selector
	if at.Page > 0 {
		value := "page=" + strconv.Itoa(at.Page)
		out = append(out, selector{Type: "FragmentSelector", ConformsTo: pdfFragments, Value: value})
	}
	if clock.MatchString(at.Time) {
		out = append(out, selector{Type: "FragmentSelector", ConformsTo: mediaFragments, Value: "t=" + at.Time})
	}
	return out
}

type timeState struct {
	Type       string    `json:"type"`
	SourceDate time.Time `json:"sourceDate"`
	Cached     string    `json:"cached,omitempty"`
}

func annotationOf(r *record.Record, at record.Place, scale scheme.Scale) annotation {
	c := r.Claim
	out := annotation{
		Context: "http://www.w3.org/ns/anno.jsonld", ID: "urn:uuid:" + c.ID, Type: "Annotation", Motivation: "assessing",
		Created: c.CreatedAt.UTC(), Modified: c.UpdatedAt.UTC(), Generator: agent{"Software", "Claimlight"},
		Body: bodiesOf(c, at, scale),
		Target: annotated{
			Source:   address(r),
			Selector: []selector{{Type: "TextQuoteSelector", Exact: c.Quote, Prefix: c.Prefix, Suffix: c.Suffix}},
		},
	}
	if c.Annotator != "" {
		out.Creator = &agent{"Person", c.Annotator}
	}
	if at.Range != nil {
		out.Target.Selector = append(out.Target.Selector, selector{
			Type: "TextPositionSelector", Start: &at.Range.Start,
			End: &at.Range.End,
		})
	}
	out.Target.Selector = append(out.Target.Selector, fragments(at.Where)...)
	if !r.RetrievedAt.IsZero() { // the model allows no copy without its time
		out.Target.State = &timeState{"TimeState", r.RetrievedAt.UTC(), WebAddress(r.Article.ArchiveURL)}
	}
	return out
}

// bodiesOf says in the model's words what a claim is: who says it, its figures, its wording, result, evidence and tags.
func bodiesOf(c claim.Claim, at record.Place, scale scheme.Scale) []body {
	var out []body
	add := func(purpose, value, format string) {
		if value != "" {
			out = append(out, body{Type: "TextualBody", Purpose: purpose, Value: value, Format: format})
		}
	}
	source := c.Source.Name
	if source == "" {
		source = c.Source.Text
	}
	add("identifying", source, "text/plain")
	for i, f := range c.Figures {
		var span *text.Span
		if i < len(at.Figures) {
			span = at.Figures[i]
		}
		add("describing", writeJSON(cellOfFigure(f, span)), "application/json")
	}
	add("describing", c.Wording, "text/plain")
	if add("assessing", string(c.Rating), "text/plain"); c.Rating != claim.NotRated {
		out[len(out)-1].Label = scale.Label(c.Rating)
	}
	add("commenting", c.Conclusion, "text/plain")
	for _, e := range c.Evidence {
		if link := WebAddress(e.URL); link != "" {
			out = append(out, body{Purpose: "linking", Source: link})
		} else {
			add("linking", e.URL, "text/plain")
		}
		for _, f := range e.Files {
			add("linking", writeJSON(cellOfFile(f, nil)), "application/json")
		}
	}
	for _, tag := range c.Tags {
		add("tagging", tag, "text/plain")
	}
	return out
}
