package suggest

import (
	"time"

	"claimlight/internal/language"
	"claimlight/internal/suggest/disagree"
	"claimlight/internal/suggest/figure"
)

// Finding names two places of an article and what is odd, or reassuring, about their figures.
type Finding = disagree.Finding

// Article says of a text what its sentences alone do not tell.
type Article struct {
	TitleEnd  int       // where the title ends in the analysed text, in bytes; 0 without a title
	Published time.Time // zero when unknown
}

// Disagreements gives the figures of an article that contradict each other, do not add up, or confirm each other. The
// sentences are those of Analyze, of one text, in order.
func Disagreements(sentences []Sentence, article Article) []Finding {
	in := make([]disagree.Sentence, len(sentences))
	for i, s := range sentences {
		in[i] = disagree.Sentence{
			Language: s.language, Text: s.Text, Span: s.Span, Headline: s.Span.Start < article.TitleEnd, Figures: s.Figures,
		}
	}
	return disagree.Find(in, disagree.Options{Published: article.Published})
}

// ParseFigure reads what a person types into a figure field: "1.5 mln", "300,000", "1.234,5", "at least 51 citizens".
// The tag, of BCP 47, says in which language, and so what a single comma means. The error is figure.ErrNoNumber or
// figure.ErrManyNumbers, in words for that person.
func ParseFigure(s, tag string) (Figure, error) {
	return figure.Parse(s, language.Of(tag, s))
}
