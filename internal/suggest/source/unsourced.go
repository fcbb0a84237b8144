package source

import "claimlight/internal/claim"

// unsourcedCues report without saying who does.
var unsourcedCues = set("reportedly allegedly purportedly supposedly нібито повідомляється якобы сообщается")

// passives after "it is" or "is … to" report without an agent.
var passives = set("reported believed said thought alleged claimed understood estimated rumoured rumored")

// unsourced finds a report without a source: "reportedly", "it is believed that", "is said to".
func (r *reader) unsourced() *Source {
	for i := range r.toks {
		if r.inQuote(i) {
			continue
		}
		t := r.at(i)
		if unsourcedCues[t.Lower] {
			return &Source{Span: r.span(i, i+1), Kind: claim.Unsourced}
		}
		if t.Is("is", "are", "was", "were") && passives[r.at(i+1).Lower] {
			it := r.at(i-1).Lower == "it" && r.at(i+2).Lower == "that"
			to := r.at(i+2).Is("to") && r.at(i+3).Is("be", "have")
			if it || to {
				return &Source{Span: r.span(i, i+2), Kind: claim.Unsourced}
			}
		}
	}
	return nil
}
