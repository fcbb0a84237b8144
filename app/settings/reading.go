package settings

import (
	"fmt"
	"math"

	"claimlight/app/ask"
	"claimlight/internal/article"
	"claimlight/internal/text"
	"claimlight/internal/words"
	"claimlight/widgets/kit"
	"claimlight/widgets/reading"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// readingRow is a slider for one value of how the text is set.
type readingRow struct {
	name             string
	least, most, one float64 // one is a step
	get              func(s *Settings) float64
	set              func(s *Settings, value float64)
	say              func(s *Settings) string
}

func readingRows() []readingRow {
	return []readingRow{
		{
			words.SettingsTextSize.String(), -5, 12, 1,
			func(s *Settings) float64 { return float64(s.steps) },
			func(s *Settings, v float64) { s.SetSteps(int(v)) },
			func(s *Settings) string { return fmt.Sprintf("%.0f", s.Style().Size) },
		},
		{
			words.SettingsLengthLine.String(), 45, 110, 5,
			func(s *Settings) float64 { return s.lines().Letters },
			func(s *Settings, v float64) { s.changeLines(func(l *lines) { l.Letters = v }) },
			func(s *Settings) string {
				return words.SettingsLetters(fmt.Sprintf("%.0f", s.lines().Letters)).String()
			},
		},
		{
			words.SettingsHeightLine.String(), 1.4, 2.2, 0.1,
			func(s *Settings) float64 { return s.lines().Height },
			func(s *Settings, v float64) { s.changeLines(func(l *lines) { l.Height = v }) },
			func(s *Settings) string { return words.Number(fmt.Sprintf("%.1f", s.lines().Height)) },
		},
		{
			words.SettingsRoomBetweenParagraphs.String(), 0, 1.5, 0.1,
			func(s *Settings) float64 { return s.lines().Gap },
			func(s *Settings, v float64) { s.changeLines(func(l *lines) { l.Gap = v }) },
			func(s *Settings) string {
				return words.SettingsLines(words.Number(fmt.Sprintf("%.1f", s.lines().Gap))).String()
			},
		},
	}
}

// addReading adds a slider for each value of how the text is set, with the value beside it.
func (p *panel) addReading() {
	p.title(words.SettingsText.String())
	p.addFace()
	for _, row := range readingRows() {
		value := ask.Quiet(row.say(p.of))
		slider := ask.NewSlider(row.least, row.most, row.one)
		slider.Value = row.get(p.of)
		slider.Words = func() string { return row.say(p.of) }
		slider.OnChanged = func(v float64) {
			row.set(p.of, math.Round(v*10)/10)
			ask.SayQuietly(value, row.say(p.of))
			p.preview.SetStyle(p.of.Style())
		}
		p.reading = append(p.reading, slider)
		p.add(row.name, slider, container.New(&ask.Wide{Width: 76}, value))
	}
}

// usualText sets the text as it came.
func (p *panel) usualText() {
	p.of.changeLines(func(l *lines) { *l = usualLines() })
	p.of.SetSteps(0)
	p.face.SetSelectedIndex(0)
	for i, row := range readingRows() {
		p.reading[i].SetValue(row.get(p.of))
	}
	p.preview.SetStyle(p.of.Style())
}

// newPreview is a short text with a claim in it, set as the article is.
func (s *Settings) newPreview() *reading.View {
	v := article.Version{Blocks: []article.Block{
		{Kind: article.Title, Text: words.SettingsHowTextLooks.String()},
		{Kind: article.Paragraph, Text: words.SettingsCityCountedItsStreetTrees.String()},
		{Kind: article.Paragraph, Text: words.SettingsParksDepartmentAnsweredTwoCounts.String()},
	}}
	view := reading.New()
	view.SetVersion(&v)
	view.SetStyle(s.Style())
	span := text.Sentences(v.Blocks[1].Text)[1].Shift(len(v.Blocks[0].Text) + 1)
	view.SetMarks([]reading.Mark{{ID: "sample", Span: span, Color: kit.ColorMarkMostlyTrue}})
	view.OnKey = func(key fyne.KeyName, _ bool) bool {
		if key == fyne.KeyEscape {
			s.Ask.Leave()
		}
		return key == fyne.KeyEscape
	}
	return view
}
