package places

import (
	"context"
	"fmt"

	"claimlight/internal/anchor"
	"claimlight/internal/claim"
	"claimlight/internal/text"
	"claimlight/internal/words"
	"claimlight/storage/claims"
	"claimlight/storage/fault"
	"claimlight/storage/journal"
	"claimlight/storage/tables"
	"claimlight/storage/versions"
)

// Doubt says of how many claims of an article the place in the text that is shown is in doubt.
type Doubt struct {
	ArticleID string
	Title     string
	Confirm   int // something like them was found
	Lost      int // nothing was
}

// Places says where claims stand in the versions of their articles.
type Places struct{ j *journal.Journal }

// New makes the group over a journal.
func New(j *journal.Journal) *Places { return &Places{j} }

// Doubts lists the articles outside the trash that have claims whose place is to be confirmed or lost, by their titles.
func (ps *Places) Doubts(ctx context.Context) ([]Doubt, error) {
	query := `SELECT a.id, a.title, SUM(CASE WHEN n.state = ? THEN 1 ELSE 0 END), SUM(CASE WHEN n.state = ? THEN 1 ELSE
		0 END)
		FROM anchors n JOIN articles a ON a.current_version_id = n.version_id JOIN claims c ON c.id = n.claim_id
		WHERE n.state IN (?, ?) AND a.deleted_at IS NULL AND c.deleted_at IS NULL GROUP BY a.id, a.title ORDER BY a.title,
		a.id`
	changed, orphan := string(claim.Changed), string(claim.Orphan)
	found, err := ps.j.Readers().QueryContext(ctx, query, changed, orphan, changed, orphan)
	if err != nil {
		return nil, fmt.Errorf("list doubtful places: %w", fault.Explain(err))
	}
	defer found.Close()
	var out []Doubt
	for found.Next() {
		var d Doubt
		if err := found.Scan(&d.ArticleID, &d.Title, &d.Confirm, &d.Lost); err != nil {
			return nil, fmt.Errorf("list doubtful places: %w", fault.Explain(err))
		}
		out = append(out, d)
	}
	return out, fault.Explain(found.Err())
}

// Confirm takes what stands at the proposed place of a claim for its quote from now on. The older versions keep the
// words that stand in them.
func (ps *Places) Confirm(ctx context.Context, at claim.Anchor) (claim.Claim, error) {
	return ps.settle(ctx, words.ActionPlaceConfirmed, at)
}

// Choose gives a claim the place that the user has chosen for it, and the words there for its quote.
func (ps *Places) Choose(ctx context.Context, claimID, versionID string, span text.Span) (claim.Claim, error) {
	return ps.settle(ctx, words.ActionPlaceChosen, claim.Anchor{ClaimID: claimID, VersionID: versionID, Span: span})
}

func (ps *Places) settle(
	ctx context.Context, name func(quote string) words.Text, at claim.Anchor,
) (claim.Claim, error) {
	p, err := versions.ReadPage(ctx, ps.j.Readers(), at.VersionID)
	if err != nil {
		return claim.Claim{}, fmt.Errorf("settle place: %w", fault.Explain(err))
	}
	at.State, at.Score = claim.Exact, 1
	if !at.Span.Valid(len(p.Text)) || at.Span.Empty() {
		return claim.Claim{}, fmt.Errorf("settle place: bytes %d to %d: %w", at.Span.Start, at.Span.End, fault.ErrMisplaced)
	}
	s := anchor.Select(p.Text, at.Span)
	out, err := ps.move(ctx, name(journal.Brief(s.Quote)), at.ClaimID, s, at)
	if err != nil {
		return out, fmt.Errorf("settle place: %w", err)
	}
	return out, nil
}

// Lose says that a claim stands nowhere in a version, whatever was proposed.
func (ps *Places) Lose(ctx context.Context, claimID, versionID string) error {
	d := &journal.Deed{ClaimID: claimID}
	err := ps.j.Act(ctx, d, func(w *journal.Writer) error {
		c, err := w.MustRow(ctx, tables.Claims, claimID)
		if err != nil {
			return err
		}
		d.ArticleID = c.Text("article_id")
		d.Name = words.ActionPlaceTaken(journal.Brief(c.Text("quote")))
		p, err := versions.PageOf(ctx, w, d.ArticleID, versionID)
		if err != nil {
			return err
		}
		return w.Put(ctx, tables.Anchors,
			claims.AnchorRow(claim.Anchor{ClaimID: claimID, VersionID: versionID, State: claim.Orphan}, p))
	})
	if err != nil {
		return fmt.Errorf("take place away: %w", err)
	}
	return nil
}
