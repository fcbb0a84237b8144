package storage

import (
	"claimlight/internal/claim"

	"github.com/shopspring/decimal"
)

// claimRow is the claim without what other tables hold of it.
func claimRow(c claim.Claim, at place, deletedAt any) row {
	sourceStart, sourceEnd := encodeRange(c.Source.Range, c.Quote, at)
	r := make(row, len(claims.columns)) // all at once, as many are made
	r["id"], r["article_id"], r["source_key"] = c.ID, c.ArticleID, fold(c.Source.Name)
	r["source_start"], r["source_end"] = sourceStart, sourceEnd
	r["created_at"], r["updated_at"], r["deleted_at"] = formatTime(c.CreatedAt), formatTime(c.UpdatedAt), deletedAt
	for _, f := range claimTexts {
		r[f.Column] = f.Get(&c)
	}
	return r
}

func claimFrom(r row, at place) claim.Claim {
	c := claim.Claim{
		ID: r.id(), ArticleID: r.text("article_id"), CreatedAt: r.time("created_at"), UpdatedAt: r.time("updated_at"), Deleted: r.has("deleted_at"),
		Revision: r.revision(),
	}
	for _, f := range claimTexts {
		f.Set(&c, r.text(f.Column))
	}
	c.Source.Range = decodeRange(r, "source_start", "source_end", c.Source.Text, c.Quote, at)
	return c
}

func figureRows(c claim.Claim) []row {
	rows := make([]row, len(c.Figures))
	for i, f := range c.Figures {
		start, end := encodeRange(f.Range, c.Quote, place{})
		rows[i] = row{
			"id": f.ID, "claim_id": c.ID, "position": int64(i), "text": f.Text, "value": decimalText(f.Value),
			"value_high": decimalText(f.ValueHigh), "unit": f.Unit, "qualifier": string(f.Qualifier), "period": f.Period,
			"start_cp": start, "end_cp": end,
		}
	}
	return rows
}

func figureFrom(r row, quote string) claim.Figure {
	return claim.Figure{
		ID: r.id(), Text: r.text("text"), Value: decimalFrom(r["value"]), ValueHigh: decimalFrom(r["value_high"]), Unit: r.text("unit"),
		Qualifier: claim.Qualifier(r.text("qualifier")), Period: r.text("period"),
		Range: decodeRange(r, "start_cp", "end_cp", r.text("text"), quote, place{}),
	}
}

func evidenceRows(c claim.Claim) []row {
	rows := make([]row, len(c.Evidence))
	for i, e := range c.Evidence {
		rows[i] = row{
			"id": e.ID, "claim_id": c.ID, "position": int64(i), "url": e.URL, "title": e.Title, "stance": string(e.Stance),
			"note": e.Note, "archive_url": e.ArchiveURL, "seen_at": e.SeenAt,
		}
	}
	return rows
}

func evidenceFrom(r row) claim.Evidence {
	return claim.Evidence{
		ID: r.id(), URL: r.text("url"), Title: r.text("title"), Stance: claim.Stance(r.text("stance")), Note: r.text("note"),
		ArchiveURL: r.text("archive_url"), SeenAt: r.text("seen_at"),
	}
}

func fieldRows(c claim.Claim) []row {
	rows := make([]row, 0, len(c.Fields))
	for name, value := range c.Fields {
		rows = append(rows, row{"id": c.ID + "/" + name, "claim_id": c.ID, "name": name, "value": value})
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

// anchorRow is the place of a claim in a version, with the text that stands there.
func anchorRow(a claim.Anchor, p *page) row {
	r := row{
		"id": a.ClaimID + "/" + a.VersionID, "claim_id": a.ClaimID, "version_id": a.VersionID, "start_cp": nil, "end_cp": nil,
		"quote": "", "state": string(a.State), "score": a.Score, "kept": nil,
	}
	if a.Placed() {
		cps := p.offsets.CodePoints(a.Span)
		r["start_cp"], r["end_cp"], r["quote"] = int64(cps.Start), int64(cps.End), a.Span.Of(p.text)
	}
	return r
}

func anchorFrom(r row, p *page) claim.Anchor {
	a := claim.Anchor{
		ClaimID: r.text("claim_id"), VersionID: r.text("version_id"), State: claim.AnchorState(r.text("state")), Score: r.real("score"),
	}
	if a.Placed() {
		a.Span.Start, a.Span.End = p.offsets.Byte(int(r.number("start_cp"))), p.offsets.Byte(int(r.number("end_cp")))
	}
	return a
}
