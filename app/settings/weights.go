package settings

import (
	"strconv"
	"strings"

	"claimlight/app/ask"
	"claimlight/internal/suggest"
	"claimlight/internal/suggest/worth"
	"claimlight/internal/words"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// keyWeights remembers the weights that the user has changed.
const keyWeights = "suggestions.weights"

// Weights are the user's own weights of the reasons for a suggestion.
func (s *Settings) Weights() suggest.Weights {
	own := suggest.Weights{}
	s.Memory.Load(keyWeights, &own)
	return own
}

// ShowWeights shows what makes a sentence worth a look, and lets each weight be changed.
func (s *Settings) ShowWeights() {
	own := s.Weights()
	fields := map[worth.Key]*ask.Entry{}
	form := widget.NewForm()
	for _, r := range worth.Reasons() {
		weight, changed := own[r.Key]
		if !changed {
			weight = r.Weight
		}
		e := ask.NewEntry("")
		e.SetText(strconv.FormatFloat(weight, 'f', -1, 64))
		e.Validator = isNumber
		fields[r.Key] = e
		form.Append(words.WorthWeight(r.Words, strconv.FormatFloat(r.Weight, 'g', -1, 64)).String(), e)
	}
	intro := widget.NewLabel(words.SettingsEachReasonAddsItsWeight.String())
	intro.Wrapping = fyne.TextWrapWord
	d := s.Ask.NewYesNo(words.SettingsWhatMakesSentenceWorthLook.String(), words.SettingsSave.String(),
		words.SettingsCancel.String(),
		container.NewBorder(intro, nil, nil, nil, container.NewVScroll(form)), func(save bool) {
			if save {
				s.keepWeights(fields)
			}
		})
	for r, e := range fields {
		e.Called(string(r), d.Hide)
		e.OnEnter(d.Main().Press)
	}
	d.Resize(fyne.NewSize(640, 560))
	s.Ask.Show(d)
	s.Ask.Focus(fields[worth.Reasons()[0].Key])
}

func isNumber(typed string) error {
	_, err := strconv.ParseFloat(strings.TrimSpace(typed), 64)
	return err
}

// keepWeights remembers the weights that differ from the usual ones, and suggests anew. What is no number counts as
// unchanged.
func (s *Settings) keepWeights(fields map[worth.Key]*ask.Entry) {
	own := suggest.Weights{}
	for _, r := range worth.Reasons() {
		weight, err := strconv.ParseFloat(strings.TrimSpace(fields[r.Key].Text), 64)
		if err == nil && weight != r.Weight {
			own[r.Key] = weight
		}
	}
	s.Memory.Put(keyWeights, own)
	s.Weighed()
}
