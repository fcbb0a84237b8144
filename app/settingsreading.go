package app

import (
	"fmt"
	"math"

	"claimlight/app/ask"
	"claimlight/internal/article"
	"claimlight/internal/claim"
	"claimlight/internal/text"
	"claimlight/widgets/kit"
	"claimlight/widgets/reading"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// readingRow is a slider for one value of how the text is set.
type readingRow struct {
	name             string
	least, most, one float64 // one is a step
	get              func(w *Window) float64
	set              func(w *Window, value float64)
	say              func(w *Window) string
}

func readingRows() []readingRow {
	return []readingRow{
		{
			"Text size", -5, 12, 1,
			func(w *Window) float64 { return float64(w.reading) },
			func(w *Window, v float64) { w.setReading(int(v)) },
			func(w *Window) string { return fmt.Sprintf("%.0f", w.setText().Size) },
		},
		{
			"Length of a line", 45, 110, 5,
			func(w *Window) float64 { return w.lines().Letters },
			func(w *Window, v float64) { w.changeLines(func(l *lines) { l.Letters = v }) },
			func(w *Window) string { return fmt.Sprintf("%.0f letters", w.lines().Letters) },
		},
		{
			"Height of a line", 1.4, 2.2, 0.1,
			func(w *Window) float64 { return w.lines().Height },
			func(w *Window, v float64) { w.changeLines(func(l *lines) { l.Height = v }) },
			func(w *Window) string { return fmt.Sprintf("%.1f", w.lines().Height) },
		},
		{
			"Room between paragraphs", 0, 1.5, 0.1,
			func(w *Window) float64 { return w.lines().Gap },
			func(w *Window, v float64) { w.changeLines(func(l *lines) { l.Gap = v }) },
			func(w *Window) string { return fmt.Sprintf("%.1f lines", w.lines().Gap) },
		},
	}
}

// addReading adds a slider for each value of how the text is set, with the value beside it.
func (s *settings) addReading() {
	s.title("Text")
	for _, row := range readingRows() {
		value := ask.Quiet(row.say(s.w))
		slider := ask.NewSlider(row.least, row.most, row.one)
		slider.Value = row.get(s.w)
		slider.Words = func() string { return row.say(s.w) }
		slider.OnChanged = func(v float64) {
			row.set(s.w, math.Round(v*10)/10)
			ask.SayQuietly(value, row.say(s.w))
			s.preview.SetStyle(s.w.setText())
		}
		s.reading = append(s.reading, slider)
		s.add(row.name, slider, container.New(&ask.Wide{Width: 76}, value))
	}
}

// usualText sets the text as it came.
func (s *settings) usualText() {
	s.w.changeLines(func(l *lines) { *l = usualLines() })
	s.w.setReading(0)
	for i, row := range readingRows() {
		s.reading[i].SetValue(row.get(s.w))
	}
	s.preview.SetStyle(s.w.setText())
}

// newPreview is a short text with a claim in it, set as the article is.
func (w *Window) newPreview() *reading.View {
	v := article.Version{Blocks: []article.Block{
		{Kind: article.Title, Text: "How the text looks"},
		{Kind: article.Paragraph, Text: "The city counted its street trees twice in five years. In the second count 214 of them were missing, and nobody could say where they had gone."},
		{Kind: article.Paragraph, Text: "The parks department answered that the two counts were made in different ways. It promised a third one for the spring."},
	}}
	view := reading.New()
	view.SetVersion(&v)
	view.SetStyle(w.setText())
	span := text.Sentences(v.Blocks[1].Text)[1].Shift(len(v.Blocks[0].Text) + 1)
	view.SetMarks([]reading.Mark{{ID: "sample", Span: span, Color: kit.ClaimColor(claim.Checked, claim.MostlyTrue)}})
	view.OnKey = func(key fyne.KeyName, _ bool) bool {
		if key == fyne.KeyEscape {
			w.ask.Leave()
		}
		return key == fyne.KeyEscape
	}
	return view
}
