package exchange

import (
	"context"

	"claimlight/app/ask"
	"claimlight/app/phrase"
	"claimlight/internal/claim"
	"claimlight/internal/export/inbound"
	"claimlight/internal/record"
	"claimlight/internal/words"
	"claimlight/widgets/kit"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// importForm shows a file of claims before it comes in, and asks what the columns of a table are.
type importForm struct {
	*ask.Sheet
	e       *Exchange
	a       *arrival
	columns []*ask.Select    // of a table, in its order
	filling bool             // the columns are being set, not changed
	skip    *ask.Check       // leave out the bad lines
	verdict *widget.RichText // how much would come in
	coming  *fyne.Container  // the first claims, and the bad lines
	stop    context.CancelFunc
}

// askImport shows what would come in, and takes it in when the user says so.
func (e *Exchange) askImport(a *arrival, next func()) {
	f := &importForm{e: e, a: a, stop: func() {}, verdict: ask.Quiet(""), coming: container.NewVBox()}
	f.Sheet = e.Ask.NewSheet(words.ExchangeImportClaims.String(), words.ExchangeImport.String(),
		func() { e.takeIn(f.a, f.skip.Checked, next) })
	f.Ended = func() {
		f.stop()
		if !f.Confirmed {
			next()
		}
	}
	f.Say(a.words() + ".")
	f.skip = ask.NewCheck(words.ExchangeLeaveOutBadLinesAnd.String())
	f.Take(f.skip.Text, f.skip)
	f.skip.OnChanged = func(bool) { f.judge() }
	foot := container.NewVBox(f.verdict, f.skip)
	body := ask.OnPaper(f.coming)
	if a.file.Kind == inbound.Table {
		body = container.New(&ask.Beside{Least: 340}, container.NewVScroll(f.mapping()), body)
	}
	f.Fill(container.NewBorder(nil, foot, nil, nil, body))
	f.show()
	e.Ask.ShowAs(f.Sheet, 940, 580, f.first())
}

// first is what has the keyboard at first.
func (f *importForm) first() fyne.Focusable {
	switch {
	case len(f.columns) > 0:
		return f.columns[0]
	case f.a.seen.Bad > 0:
		return f.skip
	case f.Verb.Disabled():
		return f.Out
	}
	return f.Verb
}

// show shows the claims that would come in and the lines that cannot.
func (f *importForm) show() {
	f.coming.Objects = nil
	seen := f.a.seen
	if seen.Bad > 0 {
		f.coming.Add(ask.Caption(words.ExchangeTheseLinesCannotComeIn.String()))
		for _, o := range badLines(seen.Problems, seen.Bad) {
			f.coming.Add(o)
		}
	}
	if len(seen.Records) > 0 {
		f.coming.Add(ask.Caption(words.ExchangeHowFirstClaimsWouldCome.String()))
	}
	for _, r := range seen.Records {
		f.coming.Add(f.e.incoming(r))
	}
	f.coming.Refresh()
	ask.Show(f.skip, seen.Bad > 0)
	f.judge()
}

// judge says whether the file can come in as it is.
func (f *importForm) judge() {
	seen, wrong := f.a.seen, f.a.mapped()
	f.Ready(wrong == nil && seen.Good > 0 && (seen.Bad == 0 || f.skip.Checked))
	switch {
	case wrong != nil:
		ask.SayQuietly(f.verdict, words.ExchangeNotYet(wrong.Error()).String())
	case seen.Good == 0:
		ask.SayQuietly(f.verdict, words.ExchangeThereNothingInCouldCome.String())
	case seen.Bad > 0 && !f.skip.Checked:
		ask.SayQuietly(f.verdict, words.ExchangeLinesCannotComeInSo(seen.Bad).String())
	default:
		ask.SayQuietly(f.verdict, words.ExchangeClaimsWillComeInAs(seen.Good).String())
	}
}

// incoming shows a claim as it would come in.
func (e *Exchange) incoming(r record.Record) fyne.CanvasObject {
	quote := widget.NewLabel("“" + phrase.Short(phrase.OneLine(r.Claim.Quote), 220) + "”")
	quote.Wrapping = fyne.TextWrapWord
	wording := ""
	for _, part := range []string{
		r.Claim.Source.Name, figureWords(r.Claim), e.ratingWords(r.Claim),
		phrase.Short(r.Article.Title, 60), phrase.Short(r.Article.URL, 60),
	} {
		if part != "" && wording != "" {
			wording += "  ·  "
		}
		wording += part
	}
	more := widget.NewRichText(&widget.TextSegment{
		Text:  wording,
		Style: widget.RichTextStyle{ColorName: theme.ColorNamePlaceHolder, SizeName: theme.SizeNameCaptionText},
	})
	more.Wrapping = fyne.TextWrapWord
	return container.NewVBox(quote, more)
}

func figureWords(c claim.Claim) string {
	if len(c.Figures) == 0 {
		return ""
	}
	return c.Figures[0].Text
}

func (e *Exchange) ratingWords(c claim.Claim) string {
	if c.Rating == claim.NotRated {
		return ""
	}
	return kit.LabelsOf(e.Session.Scheme().Scale).Rating(c.Rating)
}

// badLines are lines that cannot come in, of so many.
func badLines(problems []record.Problem, all int) []fyne.CanvasObject {
	var out []fyne.CanvasObject
	for _, p := range problems[:min(len(problems), 200)] {
		l := widget.NewLabel(lineWords(p))
		l.Wrapping = fyne.TextWrapWord
		out = append(out, l)
	}
	if more := all - len(out); more > 0 {
		out = append(out, widget.NewLabel(words.ExchangeAndMore(more).String()))
	}
	return out
}
