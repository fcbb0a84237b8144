package merge

import (
	"context"
	"strings"

	"claimlight/internal/words"
	"claimlight/storage/guideline"
)

// guideline takes the other library's guideline where there is none here, and settles which of two holds.
func (m *merger) guideline(ctx context.Context) error {
	ours, err := guideline.Read(ctx, m)
	if err != nil {
		return err
	}
	theirs, err := guideline.Read(ctx, m.other)
	if err != nil || theirs == ours || theirs == "" {
		return err
	}
	if ours != "" {
		from := parting(ours, theirs)
		if !m.settle(Conflict{
			Kind: ConflictGuide, Title: words.ActionGuideline.String(),
			Differences: []Difference{{words.ActionGuideline, from.excerpt(ours), from.excerpt(theirs)}},
		}) {
			return nil
		}
	}
	m.out.Defined++
	return guideline.Put(ctx, m.Writer, theirs)
}

// part is where two texts part: the start of the first line that differs.
type part int

func parting(a, b string) part {
	at := 0
	for at < len(a) && at < len(b) && a[at] == b[at] {
		at++
	}
	return part(strings.LastIndexByte(a[:at], '\n') + 1)
}

// mostSaid is how much of a text is shown from where it parts, in bytes.
const mostSaid = 400

// excerpt is a text from there on, as much as can be compared by eye.
func (p part) excerpt(text string) string {
	out := text[p:]
	if len(out) > mostSaid {
		out = strings.ToValidUTF8(out[:mostSaid], "") + "…"
	}
	if p > 0 {
		out = "…\n" + out
	}
	return out
}
