package schemes

import (
	"image/color"
	"slices"
	"strconv"
	"strings"

	"claimlight/app/ask"
	"claimlight/internal/claim"
	"claimlight/internal/scheme"
	"claimlight/internal/words"
	"claimlight/widgets/kit"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// scaleSheet is the dialog of the scale. Nothing counts before it is confirmed.
type scaleSheet struct {
	*rows
	work    *Work
	steps   scheme.Scale // those that are offered
	retired scheme.Scale
	rated   map[string]int // how many claims have each rating, by its code
}

// ShowScale asks for the ratings of the scale.
func (w *Work) ShowScale() {
	rated, err := w.Library.Scheme.Rated(w.Context)
	if w.Voice.Fail(err) {
		return
	}
	s := &scaleSheet{work: w, rated: rated}
	for _, step := range w.Session.Scheme().Scale {
		if step.Retired {
			s.retired = append(s.retired, step)
		} else {
			s.steps = append(s.steps, step)
		}
	}
	add := ask.NewButton(words.SchemesAddRating.String(), s.add, nil)
	usual := ask.NewButton(words.SchemesDefaultScale.String(), s.reset, nil)
	s.rows = w.newRows(words.SchemesScale.String(), words.SchemesAboutScale.String(), s.save, add, usual)
	s.draw = func() {
		s.redraw()
		ask.SetAble(add, len(s.steps) < scheme.Most)
	}
	s.show(720)
}

// add puts a rating above the truest, in a colour that none has yet.
func (s *scaleSheet) add() {
	step := scheme.Step{Color: scheme.Grey}
	for _, c := range scheme.Colors {
		if !slices.ContainsFunc(s.steps, func(other scheme.Step) bool { return other.Color == c }) {
			step.Color = c
			break
		}
	}
	s.steps = append(s.steps, step)
	s.again(len(s.steps) - 1)
}

// reset goes back to the default scale. What claims have besides is retired.
func (s *scaleSheet) reset() {
	before := append(s.steps, s.retired...)
	s.steps, s.retired = scheme.Default(), nil
	for _, step := range before {
		if !s.steps.Has(step.Code) {
			s.retire(step)
		}
	}
	s.again(0)
}

// retire keeps a rating that claims have.
func (s *scaleSheet) retire(step scheme.Step) {
	if step.Code != "" && s.rated[string(step.Code)] > 0 {
		step.Retired = true
		s.retired = append(s.retired, step)
	}
}

func (s *scaleSheet) save() {
	all := append(slices.Clone(s.steps), s.retired...)
	var out scheme.Scale
	for _, step := range all {
		if step.Label = strings.TrimSpace(step.Label); step.Label == "" {
			continue
		}
		if step.Code == "" {
			step.Code = scheme.NewCode(step.Label, func(code string) bool {
				return s.rated[code] > 0 || append(all, out...).Index(claim.Rating(code)) >= 0
			})
		}
		out = append(out, step)
	}
	if len(out.Offered()) == 0 {
		s.work.Voice.Tell(words.SchemesNoRating.String())
		return
	}
	s.work.saveScale(out)
}

func (s *scaleSheet) redraw() {
	s.clear()
	for i := range s.steps {
		s.row(i)
	}
	for i, step := range s.retired {
		text := words.SchemesRetired(step.Label, s.rated[string(step.Code)]).String()
		s.putRest(text, words.SchemesOfferAgain.String(), func() {
			if len(s.steps) == scheme.Most {
				return
			}
			s.retired = slices.Delete(s.retired, i, i+1)
			step.Retired = false
			s.steps = append(s.steps, step)
			s.again(len(s.steps) - 1)
		})
	}
}

// row draws the row of a rating.
func (s *scaleSheet) row(i int) {
	step := &s.steps[i]
	label := s.entry(words.SchemesLabel.String(), step.Label, words.SchemesLabel.String(),
		func(t string) { step.Label = t })
	swatch := canvas.NewRectangle(s.colorOf(step.Color))
	swatch.SetMinSize(fyne.NewSize(6, 22))
	swatch.CornerRadius = 2
	names := make([]string, len(scheme.Colors))
	for n, c := range scheme.Colors {
		names[n] = c.Word().String()
	}
	chosen := s.pick(words.SchemesColour.String(), names, slices.Index(scheme.Colors, step.Color), func(at int) {
		step.Color = scheme.Colors[at]
		swatch.FillColor = s.colorOf(step.Color)
		swatch.Refresh()
	})
	beside := ask.NewCheck(words.SchemesBeside.String())
	beside.Checked = step.Beside
	beside.OnChanged = func(on bool) { step.Beside = on }
	s.sheet.Take(words.SchemesBeside.String(), beside)
	s.put(label, []float32{0, 0, 1, 0, 0, 0}, widget.NewLabel(strconv.Itoa(i+1)), container.NewCenter(swatch), label,
		chosen, beside, s.movers(i, len(s.steps), func(a, b int) { s.steps[a], s.steps[b] = s.steps[b], s.steps[a] },
			func() {
				s.retire(s.steps[i])
				s.steps = slices.Delete(s.steps, i, i+1)
			}))
}

func (s *scaleSheet) colorOf(c scheme.Color) color.Color {
	settings := fyne.CurrentApp().Settings()
	return kit.MarkColor(settings.Theme(), kit.ColorOf(c), settings.ThemeVariant())
}
