package report

import (
	"fmt"
	"strings"

	"claimlight/internal/attachment"
	"claimlight/internal/claim"
	"claimlight/internal/export"
	"claimlight/internal/record"
	"claimlight/internal/scheme"
	"claimlight/internal/unit"
	"claimlight/internal/words"

	"github.com/shopspring/decimal"
)

// card is a claim as it is shown.
type card struct {
	claim.Claim
	Number     int    // within its article, from 1
	Label      string // of the rating
	Class      string // of its colour
	Progress   string // of the check, where it is not done; else empty
	Attributed string
	Figures    []string
	Evidence   []proof
	Review     string
	Placed     bool   // whether its highlight stands in the text
	Where      string // said where the quote is not in the text as it is; else empty
}

// proof is a piece of evidence as it is shown.
type proof struct {
	Stance, Title, Link, Archive, Note, Seen string
	Files                                    []attachedFile
}

// attachedFile is a file that is kept with a piece of evidence.
type attachedFile struct{ Name, Size, SHA256 string }

func attachedFiles(e claim.Evidence) []attachedFile {
	var out []attachedFile
	for _, f := range e.Files {
		out = append(out, attachedFile{attachment.SafeName(f.Name), attachment.Size(f.Size), f.SHA256})
	}
	return out
}

func newCard(r record.Record, number int, scale scheme.Scale) card {
	c := r.Claim
	out := card{
		Claim: c, Number: number, Label: ratingLabel(c.Rating, scale),
		Class: ratingClass(c.Rating, scale), Attributed: attributed(c.Source),
		Review: export.WebAddress(c.ReviewURL), Where: where(r),
	}
	if c.Status == claim.InProgress || c.Status == claim.Unchecked && c.Rating != claim.NotRated {
		out.Progress = spaced(string(c.Status))
	}
	for _, f := range c.Figures {
		out.Figures = append(out.Figures, figureWords(f, unit.IsEnglish(r.Article.Language)))
	}
	for _, e := range c.Evidence {
		title := e.Title
		if title == "" {
			title = e.URL
		}
		if title == "" && len(e.Files) > 0 {
			title = attachment.SafeName(e.Files[0].Name)
		}
		out.Evidence = append(out.Evidence, proof{
			spaced(string(e.Stance)), title, export.WebAddress(e.URL),
			export.WebAddress(e.ArchiveURL), e.Note, e.SeenAt, attachedFiles(e),
		})
	}
	return out
}

// where says where a claim stands in its document, and how sure that is.
func where(r record.Record) string {
	at := r.Where
	if r.Text == "" {
		at = r.Kept.Where
	}
	doubt := doubtful(r.Anchor.State)
	if doubt == "" || at.Words() == "" {
		return at.Words() + doubt
	}
	return at.Words() + " · " + doubt
}

func doubtful(s claim.AnchorState) string {
	switch s {
	case claim.Orphan:
		return words.ReportQuoteNotInTextAny.String()
	case claim.Changed:
		return words.ReportTextHasChangedHereCompare.String()
	case claim.Detached:
		return words.ReportTextArticleWasNotAt.String()
	default:
		return ""
	}
}

// attributed says who says it, and how it came to the article.
func attributed(s claim.Source) string {
	parts := []string{s.Name}
	if s.Name == "" {
		parts = nil
	}
	for _, word := range []string{string(s.Kind), string(s.Manner)} {
		if word != "" {
			parts = append(parts, spaced(word))
		}
	}
	if s.Via != "" {
		parts = append(parts, words.ReportVia(s.Via).String())
	}
	return strings.Join(parts, " · ")
}

// figureWords reads a figure out: its words, then what they mean. What is counted in an English text has its plural.
func figureWords(f claim.Figure, english bool) string {
	var meaning []string
	add := func(s string) {
		if s != "" {
			meaning = append(meaning, s)
		}
	}
	add(spaced(string(f.Qualifier)))
	switch {
	case f.Value.Valid && f.ValueHigh.Valid:
		add(words.ReportTo(grouped(f.Value.Decimal), grouped(f.ValueHigh.Decimal)).String())
	case f.Value.Valid:
		add(grouped(f.Value.Decimal))
	case f.ValueHigh.Valid:
		add(words.ReportUpTo(grouped(f.ValueHigh.Decimal)).String())
	}
	one := f.Value.Valid && !f.ValueHigh.Valid && f.Value.Decimal.Equal(decimal.NewFromInt(1))
	add(unit.AfterNumber(f.Unit, one || !f.Value.Valid && !f.ValueHigh.Valid, english))
	if f.Period != "" {
		add("(" + f.Period + ")")
	}
	if f.Text == "" {
		return strings.Join(meaning, " ")
	}
	if len(meaning) == 0 {
		return f.Text
	}
	return fmt.Sprintf("“%s”: %s", f.Text, strings.Join(meaning, " "))
}

// ratingLabel is a rating in words for people.
func ratingLabel(r claim.Rating, scale scheme.Scale) string {
	if r == claim.NotRated {
		return words.ReportNotRated.String()
	}
	if step, known := scale.Step(r); known {
		return step.Label
	}
	label := spaced(string(r))
	return strings.ToUpper(label[:1]) + label[1:]
}

// classes name the colours of a scale in the style of the page, where they are named by the default scale.
var classes = map[scheme.Color]claim.Rating{
	scheme.Red: claim.False, scheme.Orange: claim.MostlyFalse, scheme.Amber: claim.HalfTrue,
	scheme.Teal: claim.MostlyTrue, scheme.Pine: claim.True, scheme.Grey: claim.Unverifiable,
	scheme.Blue: "blue", scheme.Violet: claim.Unverifiable, scheme.Pink: "pink",
}

// ratingClass names the colour of a rating in the style of the page.
func ratingClass(r claim.Rating, scale scheme.Scale) string {
	if step, known := scale.Step(r); known {
		return string(classes[step.Color])
	}
	return string(r)
}

// spaced turns a value of the files into words.
func spaced(value string) string { return strings.ReplaceAll(value, "_", " ") }

// grouped writes a number with a thin space between groups of three digits, where it has more than four before its
// point.
func grouped(d decimal.Decimal) string {
	whole, fraction, found := strings.Cut(d.String(), ".")
	sign := ""
	if strings.HasPrefix(whole, "-") {
		sign, whole = "-", whole[1:]
	}
	if len(whole) > 4 {
		for at := len(whole) - 3; at > 0; at -= 3 {
			whole = whole[:at] + "\u202f" + whole[at:]
		}
	}
	if found {
		whole += "." + fraction
	}
	return sign + whole
}
