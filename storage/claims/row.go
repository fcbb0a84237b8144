package claims

import (
	"claimlight/internal/claim"
	"claimlight/internal/text"
	"claimlight/storage/db"
	"claimlight/storage/journal"
	"claimlight/storage/tables"
	"claimlight/storage/versions"

	"github.com/shopspring/decimal"
)

// RowOf is the claim without what other tables hold of it.
func RowOf(c claim.Claim, at versions.Place, deletedAt any) journal.Row {
	sourceStart, sourceEnd := versions.EncodeRange(c.Source.Range, c.Quote, at)
	r := make(journal.Row, len(tables.Claims.Columns)) // all at once, as many are made
	r["id"], r["article_id"], r["source_key"] = c.ID, c.ArticleID, text.Fold(c.Source.Name)
	r["source_start"], r["source_end"] = sourceStart, sourceEnd
	r["created_at"], r["updated_at"], r["deleted_at"] = db.FormatTime(c.CreatedAt), db.FormatTime(c.UpdatedAt), deletedAt
	for _, f := range claimTexts {
		r[f.Column] = f.Get(&c)
	}
	return r
}

func claimFrom(r journal.Row, at versions.Place) claim.Claim {
	c := claim.Claim{
		ID: r.ID(), ArticleID: r.Text("article_id"), CreatedAt: r.Time("created_at"), UpdatedAt: r.Time("updated_at"),
		Deleted:  r.Has("deleted_at"),
		Revision: r.Revision(),
	}
	for _, f := range claimTexts {
		f.Set(&c, r.Text(f.Column))
	}
	c.Source.Range = versions.DecodeRange(r, "source_start", "source_end", c.Source.Text, c.Quote, at)
	return c
}

func figureRows(c claim.Claim) []journal.Row {
	rows := make([]journal.Row, len(c.Figures))
	for i, f := range c.Figures {
		start, end := versions.EncodeRange(f.Range, c.Quote, versions.Place{})
		rows[i] = journal.Row{
			"id": f.ID, "claim_id": c.ID, "position": int64(i), "text": f.Text, "value": decimalText(f.Value),
			"value_high": decimalText(f.ValueHigh), "unit": f.Unit, "qualifier": string(f.Qualifier), "period": f.Period,
			"start_cp": start, "end_cp": end,
		}
	}
	return rows
}

func figureFrom(r journal.Row, quote string) claim.Figure {
	return claim.Figure{
		ID: r.ID(), Text: r.Text("text"), Value: decimalFrom(r["value"]), ValueHigh: decimalFrom(r["value_high"]),
		Unit:      r.Text("unit"),
		Qualifier: claim.Qualifier(r.Text("qualifier")), Period: r.Text("period"),
		Range: versions.DecodeRange(r, "start_cp", "end_cp", r.Text("text"), quote, versions.Place{}),
	}
}

func fieldRows(c claim.Claim) []journal.Row {
	rows := make([]journal.Row, 0, len(c.Fields))
	for name, value := range c.Fields {
		rows = append(rows, journal.Row{"id": c.ID + "/" + name, "claim_id": c.ID, "name": name, "value": value})
	}
	return rows
}

func decimalText(d decimal.NullDecimal) any {
	if !d.Valid {
		return nil
	}
	return d.Decimal.String()
}

func decimalFrom(v any) decimal.NullDecimal {
	s, ok := v.(string)
	if !ok {
		return decimal.NullDecimal{}
	}
	d, err := decimal.NewFromString(s)
	return decimal.NullDecimal{Decimal: d, Valid: err == nil}
}

// AnchorRow is the place of a claim in a version, with the text that stands there.
func AnchorRow(a claim.Anchor, p *versions.Page) journal.Row {
	r := journal.Row{
		"id": a.ClaimID + "/" + a.VersionID, "claim_id": a.ClaimID, "version_id": a.VersionID, "start_cp": nil, "end_cp": nil,
		"quote": "", "state": string(a.State), "score": a.Score, "kept": nil,
	}
	if a.Placed() {
		cps := p.Offsets.CodePoints(a.Span)
		r["start_cp"], r["end_cp"], r["quote"] = int64(cps.Start), int64(cps.End), a.Span.Of(p.Text)
	}
	return r
}

// AnchorFrom takes AnchorRow back.
func AnchorFrom(r journal.Row, p *versions.Page) claim.Anchor {
	a := claim.Anchor{
		ClaimID: r.Text("claim_id"), VersionID: r.Text("version_id"), State: claim.AnchorState(r.Text("state")),
		Score: r.Real("score"),
	}
	if a.Placed() {
		a.Span.Start, a.Span.End = p.Offsets.Byte(int(r.Number("start_cp"))), p.Offsets.Byte(int(r.Number("end_cp")))
	}
	return a
}

// reachesOut tells whether the claim's source is named outside its quote.
func reachesOut(c claim.Claim) bool {
	return c.Source.Range != nil && !c.Source.Range.Valid(len(c.Quote))
}

// verbatim tells whether the quote of a claim stands at its place.
func verbatim(a claim.Anchor) bool { return a.State == claim.Exact || a.State == claim.Moved }
