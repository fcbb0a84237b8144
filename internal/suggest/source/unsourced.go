package source

import "claimlight/internal/claim"

// unsourced finds a report without a source: "reportedly", "it is believed that", "is said to".
func (r *reader) unsourced() *Source {
	for i := range r.toks {
		if r.inQuote(i) {
			continue
		}
		t := r.at(i)
		if r.lex.Unsourced[t.Lower] {
			return &Source{Span: r.span(i, i+1), Kind: claim.Unsourced}
		}
		if t.Is("is", "are", "was", "were") && r.lex.Passives[r.at(i+1).Lower] {
			it := r.at(i-1).Lower == "it" && r.at(i+2).Lower == "that"
			to := r.at(i+2).Is("to") && r.at(i+3).Is("be", "have")
			if it || to {
				return &Source{Span: r.span(i, i+2), Kind: claim.Unsourced}
			}
		}
	}
	return nil
}
