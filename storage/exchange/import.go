package exchange

import (
	"cmp"
	"context"
	"database/sql"
	"errors"
	"fmt"

	"claimlight/internal/article"
	"claimlight/internal/claim"
	"claimlight/internal/record"
	"claimlight/internal/words"
	"claimlight/storage/articles"
	"claimlight/storage/claims"
	"claimlight/storage/db"
	"claimlight/storage/fault"
	"claimlight/storage/journal"
	"claimlight/storage/tables"
	"claimlight/storage/versions"
)

// ErrBadLines says that some lines of a file cannot be taken in. Then none of it was.
var ErrBadLines error = fault.New("some lines cannot be taken in", words.StorageSomeLinesCannotBeTaken)

// ErrLinesLeft says that an import left lines out that were good when it began: another program has changed what they
// are about since.
var ErrLinesLeft error = fault.New("some lines were left out", words.StorageLibraryWasChangedDuringImport)

// Imported says what an import did.
type Imported struct {
	Added   int // claims that were not in the library
	Changed int // claims of which something was changed
	Same    int // claims that are as they were
	// what is wrong with the file; where there are any, nothing was imported, but for ErrLinesLeft
	Problems []record.Problem
}

// TryImport tells what ImportFrom would do, and changes nothing. Nobody has to wait for it.
func (ex *Exchange) TryImport(ctx context.Context, claims record.Source) (Imported, error) {
	tx, err := ex.j.View(ctx)
	if err != nil {
		return Imported{}, fmt.Errorf("try import: %w", fault.Explain(err))
	}
	defer tx.Rollback() // nothing was written
	im := ex.importer(tx)
	if err := im.all(ctx, claims); err != nil {
		return Imported{Problems: im.out.Problems}, fmt.Errorf("try import: %w", fault.Explain(err))
	}
	return im.out, nil
}

// ImportFrom takes in claims, as one action; name is that of the file they come from. A claim of the library gets what
// differs; its quote and place stay, as they are changed in the text. A claim that is new is placed in the text it was
// exported from where the library holds that, else in a stub of its article: what is said about it, without a text. One
// whose file does not say which text it stands in is placed in an article of the library that has its address and holds
// its quote, where there is one. The handle should be one that was opened with the origin Import.
//
// The source is asked for its claims twice: first they are tried, so that a bad line keeps all of them out, and then
// taken in step by step, so that others can write in between. When ImportFrom ends before the end, with an error or
// killed, what it has told so far is there, as one action; the same import again brings the rest.
func (ex *Exchange) ImportFrom(ctx context.Context, name string, claims record.Source) (Imported, error) {
	if tried, err := ex.TryImport(ctx, claims); err != nil {
		return tried, fmt.Errorf("import claims: %w", err)
	}
	var im *importer
	d := &journal.Deed{Name: words.ActionImport(journal.Brief(name))}
	err := ex.j.InSteps(ctx, d, func(w *journal.Writer, s *journal.Steps) error {
		im = ex.importer(w)
		im.w, im.deed, im.steps = w, d, s
		return im.all(ctx, claims)
	})
	if im == nil {
		return Imported{}, fmt.Errorf("import claims: %w", err)
	}
	out := im.out
	if err != nil {
		out = im.stored
		out.Problems = im.out.Problems
		return out, fmt.Errorf("import claims: %w", err)
	}
	return out, nil
}

const findClaim = "SELECT article_id, deleted_at IS NOT NULL FROM claims WHERE id = ?"

// manyAdded is how many new claims are indexed one by one; the rest together, at the end.
const manyAdded = 200

// importer is one import. It keeps the article of which claims came last.
type importer struct {
	*Exchange
	q      db.Querier
	w      *journal.Writer // nil while it is only tried: nothing is written then
	deed   *journal.Deed
	steps  *journal.Steps
	out    Imported
	stored Imported // as far as it is on disk
	held   int      // claims that were added in this step
	told   map[string]toldArticle
	seen   map[string]bool // ids of claims
	last   *importedArticle

	resume func() error // has the rows indexed that were added since; nil while each is at once
	// articleIDs are the articles that were found or made for new claims, by the id and the text in the file.
	articleIDs map[string]string
	// stubs are the articles without a text that were read once, by id. Lines may go to and fro between them: then one
	// claim is read at a time.
	stubs map[string]*importedArticle
}

// toldArticle is what was said about an article before the lines of the file changed that, and since: a line may say
// either.
type toldArticle struct{ was, is article.Article }

// importer makes one that asks within a transaction.
func (ex *Exchange) importer(q db.Querier) *importer {
	return &importer{
		Exchange: ex, q: q,
		told: map[string]toldArticle{}, seen: map[string]bool{}, articleIDs: map[string]string{},
		stubs: map[string]*importedArticle{},
	}
}

// all takes in all claims. Where the first step finds a bad line, nothing is taken in; later, those lines alone are
// left out.
func (im *importer) all(ctx context.Context, claims record.Source) error {
	err := claims(func(in record.Incoming) error {
		if err := im.note(im.take(ctx, in)); err != nil {
			return err
		}
		return im.pause(ctx)
	})
	if err = im.note(err); err != nil {
		return err
	}
	if err := im.note(im.endStep(ctx)); err != nil {
		return err
	}
	switch {
	case len(im.out.Problems) == 0:
		return nil
	case im.stored.Added+im.stored.Changed == 0:
		return ErrBadLines
	}
	if err := im.steps.Commit(ctx); err != nil {
		return err
	}
	im.stored = im.out
	return ErrLinesLeft
}

// pause lets others write, when it is time for that. What is remembered of articles is read anew where they did.
func (im *importer) pause(ctx context.Context) error {
	if im.w == nil || !im.steps.Due() || len(im.out.Problems) > 0 && !im.steps.RecordedYet() {
		return nil
	}
	if err := im.note(im.endStep(ctx)); err != nil {
		return err
	}
	told := im.out
	if err := im.steps.Commit(ctx); err != nil {
		return err
	}
	im.stored = told
	if err := im.steps.Rest(ctx); err != nil {
		return err
	}
	if im.steps.Foreign {
		im.last, im.stubs = nil, map[string]*importedArticle{}
	}
	return nil
}

// endStep brings everything into the transaction that is to be in it.
func (im *importer) endStep(ctx context.Context) error {
	if err := im.endArticle(ctx); err != nil {
		return err
	}
	im.held = 0
	if im.resume == nil {
		return nil
	}
	resume := im.resume
	im.resume = nil
	return resume()
}

// importedArticle is an article as it is in the library, and as the file wants it.
type importedArticle struct {
	template record.Record // what all its records share
	stored   article.Article
	page     *versions.Page
	textSHA  string
	records  map[string]record.Record // of its claims, by id; of a stub that is opened again, none
	wanted   *article.Article         // nil where no line has changed anything
}

// note collects the problems of lines, and gives all other errors back.
func (im *importer) note(err error) error {
	var p record.Problem
	if errors.As(err, &p) {
		im.out.Problems = append(im.out.Problems, p)
		return nil
	}
	return err
}

func (im *importer) take(ctx context.Context, in record.Incoming) error {
	wrong := func(reason string) error { return record.Problem{Line: in.Line, Column: "claim_id", Reason: reason} }
	if im.seen[in.ClaimID] {
		return wrong(words.StorageClaimStandsInFileMore.String())
	}
	im.seen[in.ClaimID] = true
	var articleID string
	var deleted bool
	err := im.q.QueryRowContext(ctx, findClaim, in.ClaimID).Scan(&articleID, &deleted)
	if errors.Is(err, sql.ErrNoRows) {
		return im.add(ctx, in)
	}
	if err != nil {
		return err
	}
	if err := im.open(ctx, articleID); err != nil {
		return err
	}
	if deleted || im.last.stored.Deleted {
		return wrong(words.StorageClaimLiesInTrashTake.String())
	}
	before, err := im.record(ctx, in.ClaimID)
	if err != nil {
		return err
	}
	return im.change(ctx, in, before)
}

// record gives what the library has of a claim of the article that is open.
func (im *importer) record(ctx context.Context, id string) (record.Record, error) {
	if r, ok := im.last.records[id]; ok {
		return r, nil
	}
	found, err := claims.Read(ctx, im.q, im.last.page, "id = ?", id)
	if err != nil || len(found) == 0 {
		return record.Record{}, cmp.Or(err, fault.ErrNotFound)
	}
	kept, err := db.Map[string](ctx, im.q, `SELECT claim_id, kept FROM anchors WHERE version_id = ? AND claim_id = ?
		AND kept IS NOT NULL`,
		im.last.page.VersionID, id)
	if err != nil {
		return record.Record{}, err
	}
	return recordOf(im.last.template, found[0], kept)
}

// open reads the article, unless it is the one of the line before.
func (im *importer) open(ctx context.Context, id string) error {
	if im.last != nil && im.last.stored.ID == id {
		return nil
	}
	if err := im.endArticle(ctx); err != nil {
		return err
	}
	if im.last = im.stubs[id]; im.last != nil {
		return nil
	}
	found, p, err := recordsWithin(ctx, im.q, id)
	if err != nil {
		return err
	}
	a := &importedArticle{
		template: found.template, stored: found.template.Article, page: p,
		textSHA: found.template.TextSHA256,
	}
	if p.Text == "" {
		light := *a
		im.stubs[id] = &light
	}
	a.records = map[string]record.Record{}
	for _, r := range found.records {
		a.records[r.Claim.ID] = r
	}
	im.last = a
	return nil
}

// change puts the line onto the claim that the library has.
func (im *importer) change(ctx context.Context, in record.Incoming, before record.Record) error {
	after, err := in.Onto(before)
	switch {
	case err != nil:
		return err
	case after.Claim.Quote != before.Claim.Quote:
		return record.Problem{Line: in.Line, Column: "quote", Reason: words.StorageWordsClaimChangedInText.String()}
	case after.Article.ID != before.Article.ID:
		return record.Problem{
			Line: in.Line, Column: "article_id",
			Reason: words.StorageClaimCannotMoveAnotherArticle.String(),
		}
	}
	if err := im.want(in.Line, after.Article); err != nil {
		return err
	}
	if im.same(before, after) {
		im.out.Same++
		return nil
	}
	im.out.Changed++
	if im.w == nil {
		return nil
	}
	_, _, err = im.claims.SaveWithin(ctx, im.w, after.Claim, claims.ByFile)
	return err
}

// same tells, without asking the database, whether a line says of its claim what the library says.
func (im *importer) same(before, after record.Record) bool {
	at := versions.Place{}
	if before.Anchor.Placed() {
		at = versions.Place{Page: im.last.page, Start: before.Anchor.Span.Start}
	}
	claims.Identify(im.j.NewID, &after.Claim)
	was, is := claims.RowOf(before.Claim, at, nil), claims.RowOf(after.Claim, at, nil)
	return len(claims.EditsBetween(was, is, claims.PartsOf(before.Claim), claims.PartsOf(after.Claim))) == 0
}

// want notes what a line says about the article. Lines that were not changed say what the library says.
func (im *importer) want(line int, a article.Article) error {
	told, before := im.told[a.ID]
	switch {
	case before && (sameArticle(a, told.was) || sameArticle(a, told.is)):
		return nil
	case before:
		return record.Problem{Line: line, Reason: words.StorageLineAndOneBeforeSay.String()}
	case sameArticle(a, im.last.stored):
		return nil
	case im.last.wanted != nil && !sameArticle(a, *im.last.wanted):
		return record.Problem{Line: line, Reason: words.StorageLineAndOneBeforeSay.String()}
	}
	im.last.wanted = &a
	return nil
}

func sameArticle(a, b article.Article) bool {
	rowA, rowB := articles.RowOf(a, nil), articles.RowOf(b, nil)
	journal.Clean(rowA)
	journal.Clean(rowB)
	for _, column := range journal.Difference(tables.Articles, rowA, rowB) {
		if column != "current_version_id" && column != "added_at" {
			return false
		}
	}
	return journal.SameRows(tables.ArticleTags, tables.TagRows(tables.ArticleTags, a.ID, a.Tags),
		tables.TagRows(tables.ArticleTags, a.ID, b.Tags))
}

// endArticle stores what the lines of the last article said about it.
func (im *importer) endArticle(ctx context.Context) error {
	if im.last == nil || im.last.wanted == nil {
		return nil
	}
	wanted := *im.last.wanted
	im.told[wanted.ID] = toldArticle{im.last.stored, wanted}
	im.last.wanted = nil
	if im.w == nil {
		return nil
	}
	delete(im.stubs, wanted.ID) // it is another one from now on
	im.last = nil
	return articles.SaveWithin(ctx, im.w, wanted)
}

// add puts a claim into the library that it does not have.
func (im *importer) add(ctx context.Context, in record.Incoming) error {
	r, err := in.Onto(record.Record{})
	if err != nil {
		return err
	}
	if r.Claim.ID == "" || r.Claim.Quote == "" {
		return record.Problem{Line: in.Line, Reason: words.StorageClaimNeedsItsClaimID.String()}
	}
	if im.w == nil {
		im.out.Added++
		return nil
	}
	home, err := im.homeOf(ctx, r)
	if err != nil {
		return err
	}
	if im.held == manyAdded {
		if im.resume, err = im.index.Hold(ctx, im.w, tables.Claims.Name, tables.Sheets.Name); err != nil {
			return err
		}
	}
	c := r.Claim
	c.ArticleID = home.stored.ID
	im.claims.Fill(&c)
	anchor := anchorIn(home.page, home.textSHA, r)
	at := versions.Place{}
	if anchor.Placed() {
		at = versions.Place{Page: home.page, Start: anchor.Span.Start}
	}
	if err := im.w.Make(ctx, tables.Claims, claims.RowOf(c, at, nil), im.deed); err != nil {
		return err
	}
	placed := claims.AnchorRow(anchor, home.page)
	if anchor.State == claim.Detached {
		if placed["kept"], err = keptPlace(r.Kept); err != nil {
			return err
		}
	}
	if err := im.w.Make(ctx, tables.Anchors, placed, im.deed); err != nil {
		return err
	}
	for _, part := range claims.PartsOf(c) {
		for _, r := range part.Rows {
			if err := im.w.Make(ctx, part.Table, r, im.deed); err != nil {
				return err
			}
		}
	}
	im.out.Added++
	im.held++
	return nil
}
