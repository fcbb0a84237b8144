package export

import (
	"time"

	"claimlight/internal/article"
	"claimlight/internal/claim"
	"claimlight/internal/record"
	"claimlight/internal/text"
)

// line is one claim as JSON. docs/claims.schema.json describes it. An absent key is an empty value, but for notes and
// fields: of what is private, an absent key says nothing.
type line struct {
	Format  string      `json:"format"`
	Claim   claimJSON   `json:"claim"`
	Article articleJSON `json:"article"`
	Version versionJSON `json:"version"`
	Place   placeJSON   `json:"place"`
}

type claimJSON struct {
	ID          string            `json:"id"`
	Quote       string            `json:"quote"`
	Prefix      string            `json:"prefix,omitempty"`
	Suffix      string            `json:"suffix,omitempty"`
	Wording     string            `json:"wording,omitempty"`
	Source      sourceJSON        `json:"source,omitzero"`
	SaidAt      string            `json:"said_at,omitempty"`
	Figures     []figureCell      `json:"figures,omitempty"`
	Confirmed   *bool             `json:"confirmed,omitempty"`
	Unconfirmed []string          `json:"unconfirmed,omitempty"`
	Status      claim.Status      `json:"status,omitempty"`
	Rating      claim.Rating      `json:"rating,omitempty"`
	Conclusion  string            `json:"conclusion,omitempty"`
	Evidence    []evidenceJSON    `json:"evidence,omitempty"`
	ReviewURL   string            `json:"review_url,omitempty"`
	Tags        []string          `json:"tags,omitempty"`
	Notes       *string           `json:"notes,omitempty"`
	Fields      map[string]string `json:"fields,omitzero"`
	Annotator   string            `json:"annotator,omitempty"`
	CreatedAt   time.Time         `json:"created_at,omitzero"`
	UpdatedAt   time.Time         `json:"updated_at,omitzero"`
}

type sourceJSON struct {
	Name   string             `json:"name,omitempty"`
	Kind   claim.SourceKind   `json:"kind,omitempty"`
	Manner claim.SourceManner `json:"manner,omitempty"`
	Via    string             `json:"via,omitempty"`
	Text   string             `json:"text,omitempty"`
	Start  *int               `json:"start,omitempty"`
	End    *int               `json:"end,omitempty"`
}

type articleJSON struct {
	ID            string    `json:"id"`
	Title         string    `json:"title,omitempty"`
	Byline        string    `json:"byline,omitempty"`
	Site          string    `json:"site,omitempty"`
	Published     string    `json:"published_at,omitempty"`
	Updated       string    `json:"updated_at,omitempty"`
	Language      string    `json:"language,omitempty"`
	URL           string    `json:"url,omitempty"`
	Canonical     string    `json:"canonical_url,omitempty"`
	ArchiveURL    string    `json:"archive_url,omitempty"`
	DefaultSource string    `json:"default_source,omitempty"`
	Tags          []string  `json:"tags,omitempty"`
	AddedAt       time.Time `json:"added_at,omitzero"`
}

type versionJSON struct {
	Number         int       `json:"number,omitempty"`
	TextSHA256     string    `json:"text_sha256,omitempty"`
	SnapshotSHA256 string    `json:"snapshot_sha256,omitempty"`
	RetrievedAt    time.Time `json:"retrieved_at,omitzero"`
}

type placeJSON struct {
	State    claim.AnchorState `json:"state,omitempty"`
	Score    float64           `json:"score,omitempty"`
	Start    *int              `json:"start,omitempty"`
	End      *int              `json:"end,omitempty"`
	Block    int               `json:"block,omitempty"`
	Sentence string            `json:"sentence,omitempty"`
	article.Where
}

func lineOf(r *record.Record, at record.Place) line {
	c, a := r.Claim, r.Article
	out := line{
		Format: Format,
		Claim: claimJSON{
			ID: c.ID, Tags: c.Tags, CreatedAt: c.CreatedAt.UTC(), UpdatedAt: c.UpdatedAt.UTC(),
		},
		Article: articleJSON{
			ID: a.ID, Title: a.Title, Byline: a.Byline, Site: a.Site, Published: a.Published, Updated: a.Updated,
			Language: a.Language, URL: a.URL,
			Canonical: a.Canonical, ArchiveURL: a.ArchiveURL, DefaultSource: a.DefaultSource, Tags: a.Tags,
			AddedAt: a.AddedAt.UTC(),
		},
		Version: versionJSON{r.VersionNumber, r.TextSHA256, r.SnapshotSHA256, r.RetrievedAt.UTC()},
		Place: placeJSON{
			State: at.State, Score: r.Anchor.Score, Block: at.Block, Sentence: at.Sentence, Where: at.Where,
		},
	}
	out.Claim.take(&r.Claim)
	confirmed := c.Confirmed()
	out.Claim.Confirmed, out.Claim.Unconfirmed = &confirmed, c.Unconfirmed.Words()
	out.Place.Start, out.Place.End = ends(at.Range)
	out.Claim.Source.Start, out.Claim.Source.End = ends(at.Source)
	for i, f := range c.Figures {
		var span *text.Span
		if i < len(at.Figures) {
			span = at.Figures[i]
		}
		out.Claim.Figures = append(out.Claim.Figures, cellOfFigure(f, span))
	}
	for _, e := range c.Evidence {
		out.Claim.Evidence = append(out.Claim.Evidence, jsonOfEvidence(e, r.Away))
	}
	return out
}

func ends(span *text.Span) (start, end *int) {
	if span == nil {
		return nil, nil
	}
	return &span.Start, &span.End
}

// record takes lineOf back onto a record, of which it keeps what a line does not hold.
func (l line) record(out record.Record) (record.Record, error) {
	c, before := l.Claim, out.Claim.Evidence
	out.Claim = claim.Claim{
		ID: c.ID, ArticleID: out.Claim.ArticleID, Source: claim.Source{Range: out.Claim.Source.Range}, Tags: c.Tags,
		Notes:  out.Claim.Notes,
		Fields: out.Claim.Fields, CreatedAt: c.CreatedAt.UTC(), UpdatedAt: c.UpdatedAt.UTC(),
		Unconfirmed: out.Claim.Unconfirmed,
		Deleted:     out.Claim.Deleted, Revision: out.Claim.Revision,
	}
	c.give(&out.Claim)
	c.private(&out.Claim)
	out.Article.ID, out.Article.DefaultSource, out.Article.ArchiveURL = l.Article.ID, l.Article.DefaultSource,
		l.Article.ArchiveURL
	out.Article.Tags, out.Article.AddedAt = l.Article.Tags, l.Article.AddedAt.UTC()
	out.Article.Metadata = article.Metadata{
		Title: l.Article.Title, Byline: l.Article.Byline, Site: l.Article.Site, Published: l.Article.Published,
		Updated:  l.Article.Updated,
		Language: l.Article.Language, URL: l.Article.URL, Canonical: l.Article.Canonical,
	}
	out.VersionNumber, out.TextSHA256, out.SnapshotSHA256 = l.Version.Number, l.Version.TextSHA256,
		l.Version.SnapshotSHA256
	out.RetrievedAt = l.Version.RetrievedAt.UTC()
	out.Anchor.Score = l.Place.Score
	out.Kept = record.Place{
		State: l.Place.State, Block: l.Place.Block, Sentence: l.Place.Sentence, Where: l.Place.Where,
	}
	out.Away = awayIn(c.Evidence)
	for i, e := range c.Evidence {
		var had []claim.File
		if i < len(before) {
			had = before[i].Files
		}
		piece, err := e.onto(had)
		if err != nil {
			return out, err
		}
		out.Claim.Evidence = append(out.Claim.Evidence, piece)
	}
	if err := l.places(&out); err != nil {
		return out, err
	}
	return out, c.confirm(&out.Claim)
}

// tell adds what is private.
func (l *line) tell(c claim.Claim, n Notes) {
	if l.Claim.Fields = c.Fields; c.Fields == nil {
		l.Claim.Fields = map[string]string{}
	}
	if n == WithNotes {
		l.Claim.Notes = &c.Notes
	}
}

// private takes over what is private; what is not said stays.
func (l claimJSON) private(onto *claim.Claim) {
	if l.Notes != nil {
		onto.Notes = *l.Notes
	}
	if l.Fields == nil {
		return
	}
	if onto.Fields = l.Fields; len(l.Fields) == 0 {
		onto.Fields = nil
	}
}

// places takes over where quote, source and figures stand.
func (l line) places(out *record.Record) error {
	var err error
	if out.Kept.Range, err = spanOf("place", l.Place.Start, l.Place.End); err != nil {
		return err
	}
	if out.Kept.Source, err = spanOf("source", l.Claim.Source.Start, l.Claim.Source.End); err != nil {
		return err
	}
	for _, cell := range l.Claim.Figures {
		f, at, err := cell.figure()
		if err != nil {
			return err
		}
		out.Claim.Figures = append(out.Claim.Figures, f)
		out.Kept.Figures = append(out.Kept.Figures, at)
	}
	return nil
}
