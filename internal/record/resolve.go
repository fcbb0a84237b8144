package record

import "claimlight/internal/text"

// resolve works out the ranges of source and figures, in bytes from the start of the quote, from the place that was
// kept. A source outside the quote needs the text that was exported; where the library has another one, it keeps what
// it knew before.
func (r *Record) resolve(before Record) {
	known := r.Claim.Source.Range
	if r.Claim.Source.Range = nil; r.Kept.Range == nil {
		return
	}
	quote := text.NewOffsets(r.Claim.Quote)
	length := quote.CodePoint(len(r.Claim.Quote))
	inQuote := func(at *text.Span) *text.Span {
		if at == nil || !at.Shift(-r.Kept.Range.Start).Valid(length) {
			return nil
		}
		span := quote.Bytes(at.Shift(-r.Kept.Range.Start))
		return &span
	}
	for i := range min(len(r.Claim.Figures), len(r.Kept.Figures)) {
		r.Claim.Figures[i].Range = inQuote(r.Kept.Figures[i])
	}
	r.Claim.Source.Range = inQuote(r.Kept.Source)
	switch {
	case r.Kept.Source == nil || r.Claim.Source.Range != nil:
	case r.Text != "" && r.TextSHA256 == before.TextSHA256:
		whole := text.NewOffsets(r.Text)
		span := whole.Bytes(*r.Kept.Source).Shift(-whole.Byte(r.Kept.Range.Start))
		r.Claim.Source.Range = &span
	case r.Claim.Source.Text == before.Claim.Source.Text:
		r.Claim.Source.Range = known
	}
}
