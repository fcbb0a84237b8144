package exchange

import (
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"slices"

	"claimlight/internal/anchor"
	"claimlight/internal/article"
	"claimlight/internal/claim"
	"claimlight/internal/record"
	"claimlight/internal/text"
	"claimlight/storage/articles"
	"claimlight/storage/db"
	"claimlight/storage/fault"
	"claimlight/storage/tables"
	"claimlight/storage/versions"
)

// homeOf finds or makes the article of a new claim, and reads its text.
func (im *importer) homeOf(ctx context.Context, r record.Record) (*importedArticle, error) {
	if r.TextSHA256 == "" {
		if held, err := im.holding(ctx, r); err != nil || held {
			return im.last, err
		}
	}
	key := r.Article.ID + "/" + r.TextSHA256
	id := im.articleIDs[key]
	if id == "" {
		var err error
		if id, err = im.articleFor(ctx, r); err != nil {
			return nil, err
		}
		im.articleIDs[key] = id
	}
	if stub := im.stubs[id]; stub != nil {
		return stub, nil
	}
	if err := im.open(ctx, id); err != nil {
		return nil, err
	}
	return im.last, nil
}

// holding opens an article that has the claim's address and holds its quote in one place, and tells whether there is
// one.
func (im *importer) holding(ctx context.Context, r record.Record) (bool, error) {
	address := article.URLKey(r.Article.URL)
	if address == "" {
		return false, nil
	}
	found, err := db.List[string](ctx, im.q, `SELECT id FROM articles WHERE deleted_at IS NULL AND (url_key = ? OR
		canonical_key = ?) ORDER BY added_at, seq`, address, address)
	if err != nil {
		return false, err
	}
	for _, id := range found {
		if im.stubs[id] != nil {
			continue
		}
		if err := im.open(ctx, id); err != nil {
			return false, err
		}
		if anchorIn(im.last.page, im.last.textSHA, r).State == claim.Exact {
			return true, nil
		}
	}
	return false, nil
}

// articleFor finds the article of a new claim: the same one, else one with the same text, else a stub that is made for
// it.
func (im *importer) articleFor(ctx context.Context, r record.Record) (string, error) {
	for _, search := range []struct{ query, key string }{
		{"SELECT id FROM articles WHERE id = ? AND deleted_at IS NULL", r.Article.ID},
		{`SELECT a.id FROM versions v JOIN articles a ON a.id = v.article_id WHERE v.text_sha256 = ? AND a.deleted_at IS
			NULL ORDER BY a.added_at LIMIT 1`, r.TextSHA256},
	} {
		found, err := db.List[string](ctx, im.q, search.query, search.key)
		if err != nil {
			return "", err
		}
		if len(found) > 0 && search.key != "" {
			return found[0], nil
		}
	}
	a := r.Article
	if taken, err := db.Holds(ctx, im.q, "SELECT COUNT(*) FROM articles WHERE id = ?", a.ID); err != nil || taken ||
		a.ID == "" {
		if err != nil {
			return "", err
		}
		a.ID = im.w.NewID() // the one of this id lies in the trash
	}
	return a.ID, im.addStub(ctx, a, r)
}

// addStub adds an article without its text, with the hashes by which the text can be known when it comes. Like every
// article it is undone into the trash.
func (im *importer) addStub(ctx context.Context, a article.Article, r record.Record) error {
	if a.AddedAt.IsZero() {
		a.AddedAt = im.w.Now()
	}
	a.Current = ""
	if err := articles.InsertTrashed(ctx, im.w, a); err != nil {
		return err
	}
	var snapshot any
	if r.SnapshotSHA256 != "" {
		id, err := versions.AddSnapshot(ctx, im.w,
			article.Snapshot{SHA256: r.SnapshotSHA256, URL: a.URL, RetrievedAt: r.RetrievedAt})
		if err != nil {
			return err
		}
		snapshot = id
	}
	a.Current = im.w.NewID()
	query := `INSERT INTO versions (id, article_id, snapshot_id, number, extractor, text_sha256, created_at) VALUES
		(?, ?, ?, ?, '', ?, ?)`
	_, err := im.w.ExecContext(ctx, query, a.Current, a.ID, snapshot, max(1, r.VersionNumber),
		article.CleanField(r.TextSHA256), db.FormatTime(im.w.Now()))
	if err != nil {
		return fmt.Errorf("store stub: %w", err)
	}
	if err := im.w.Silently(func() error {
		return im.w.Put(ctx, tables.Articles, articles.RowOf(a, db.FormatTime(im.w.Now())))
	}); err != nil {
		return err
	}
	if err := im.w.Advance(ctx); err != nil {
		return err
	}
	return im.w.Put(ctx, tables.Articles, articles.RowOf(a, nil))
}

// anchorIn finds the place of an imported claim in a page: where it was exported from, if this is the same text, else
// where its quote and context say. Without a text the place is kept as it came.
func anchorIn(p *versions.Page, textSHA256 string, r record.Record) claim.Anchor {
	out := claim.Anchor{ClaimID: r.Claim.ID, VersionID: p.VersionID, State: claim.Orphan}
	if p.Text == "" {
		out.State, out.Score = claim.Detached, r.Anchor.Score
		return out
	}
	if r.Kept.Range != nil && r.TextSHA256 == textSHA256 {
		span := p.Offsets.Bytes(*r.Kept.Range)
		there := claim.Anchor{
			ClaimID: out.ClaimID, VersionID: out.VersionID, Span: span,
			State: cmp.Or(r.Kept.State, claim.Exact), Score: cmp.Or(r.Anchor.Score, 1),
		}
		if there.Placed() && versions.CheckAnchor(there, r.Claim.Quote, p) == nil {
			return there
		}
	}
	if span, ok := anchor.FindExact(p.Text, r.Claim.Selector); ok {
		found := claim.Anchor{ClaimID: out.ClaimID, VersionID: out.VersionID, Span: span, State: claim.Exact, Score: 1}
		if versions.CheckAnchor(found, r.Claim.Quote, p) == nil {
			return found
		}
	}
	return out
}

// FillStub gives an article that an import brought without its text that text, and every claim its place in it. It
// tells false, and does nothing, where the article has a text or this is not the one. Where the import did not say
// which text it was, any is the one: the caller found the article by its address.
func (ex *Exchange) FillStub(
	ctx context.Context, articleID string, v article.Version, s article.Snapshot,
) (bool, error) {
	stub, err := ex.readRecords(ctx, articleID)
	if err != nil {
		return false, fmt.Errorf("fill stub: %w", fault.Explain(err))
	}
	if expected := stub.template.TextSHA256; stub.template.Text != "" || expected != "" && expected != v.SHA256() {
		return false, nil
	}
	if v, err = ex.versions.Add(ctx, articleID, v, s); err != nil {
		return false, fmt.Errorf("fill stub: %w", err)
	}
	full := v.Text()
	p := &versions.Page{VersionID: v.ID, Text: full, Offsets: text.NewOffsets(full)}
	var places []claim.Anchor
	for _, r := range stub.records {
		places = append(places, anchorIn(p, v.SHA256(), r))
	}
	if err := ex.articles.MakeCurrent(ctx, articleID, v.ID, places); err != nil {
		return false, fmt.Errorf("fill stub: %w", err)
	}
	return true, nil
}

// keptPlace writes an imported place for the database.
func keptPlace(p record.Place) (string, error) {
	data, err := json.Marshal(p)
	if err != nil {
		return "", fmt.Errorf("keep imported place: %w", err)
	}
	return string(data), nil
}

// byKeptPlace orders records without a text as they stood in the text that they came from.
func byKeptPlace(a, b record.Record) int {
	spanA, spanB := a.Kept.Range, b.Kept.Range
	if (spanA == nil) != (spanB == nil) {
		if spanB == nil {
			return -1
		}
		return 1
	}
	if spanA == nil {
		spanA, spanB = &text.Span{}, &text.Span{}
	}
	return cmp.Or(cmp.Compare(spanA.Start, spanB.Start), cmp.Compare(spanA.End, spanB.End),
		a.Claim.CreatedAt.Compare(b.Claim.CreatedAt), cmp.Compare(a.Claim.ID, b.Claim.ID))
}

// sortKept puts the records of an article that is a stub into the order of its text.
func sortKept(records []record.Record) {
	if len(records) > 0 && records[0].Text == "" {
		slices.SortStableFunc(records, byKeptPlace)
	}
}
