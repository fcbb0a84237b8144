package settings

import (
	"context"
	"math"
	"slices"

	"claimlight/app/ask"
	"claimlight/app/memory"
	"claimlight/app/phrase"
	"claimlight/app/skin"
	"claimlight/internal/words"
	"claimlight/storage"
	"claimlight/widgets/reading"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"
)

// panel is the dialog of all settings. Every change counts and is remembered at once.
type panel struct {
	of       *Settings
	dialog   *dialog.CustomDialog
	rows     *fyne.Container // a name and a field in each row
	preview  *reading.View
	name     *ask.Entry
	language *ask.Select
	face     *ask.Select
	reading  []*ask.Slider // those of the text, in the order of readingRows
}

// Show shows all settings beside a text that is set as they say.
func (s *Settings) Show() {
	p := s.show()
	s.Ask.Focus(p.name)
}

func (s *Settings) show() *panel {
	p := &panel{of: s, rows: container.New(layout.NewFormLayout()), preview: s.newPreview()}
	p.addName()
	p.addReading()
	p.addWindow()
	p.addBackups()
	paper := container.NewStack(ask.NewPaper(), container.NewPadded(p.preview))
	p.dialog = dialog.NewCustomWithoutButtons(words.SettingsSettings.String(),
		container.New(&ask.Beside{Least: 300}, container.NewVScroll(p.rows), paper), s.Ask.Window)
	leave := p.dialog.Hide
	closing := ask.NewButton(words.SettingsClose.String(), leave, leave)
	closing.Importance = widget.HighImportance
	p.dialog.SetButtons([]fyne.CanvasObject{
		ask.NewButton(words.SettingsResetTheText.String(), p.usualText, leave),
		closing,
	})
	s.Ask.Show(p.dialog)
	p.dialog.Resize(fyne.NewSize(940, 580))
	return p
}

// add puts a field with its name, and a quiet word about it, under the others.
func (p *panel) add(name string, field ask.Named, word fyne.CanvasObject) {
	field.Called(name, func() { p.dialog.Hide() })
	label := widget.NewLabel(name)
	if word == nil {
		p.rows.Objects = append(p.rows.Objects, label, field)
		return
	}
	p.rows.Objects = append(p.rows.Objects, label, container.NewBorder(nil, nil, nil, word, field))
}

// title begins a group of rows.
func (p *panel) title(name string) {
	p.rows.Objects = append(p.rows.Objects, ask.Caption(name), widget.NewLabel(""))
}

func (p *panel) addName() {
	p.title(words.SettingsYou.String())
	p.name = ask.NewEntry(words.SettingsMayStayEmpty.String())
	p.name.SetText(p.of.Author())
	p.name.OnChanged = func(text string) { p.of.Memory.Set(memory.Author, text) }
	p.add(words.SettingsYourNameOnNewClaims.String(), p.name, nil)
}

// lookWords are the words of the looks, in the order of skin.Looks.
var lookWords = []words.Fixed{
	words.SettingsAsTheDesktop, words.SettingsLight, words.SettingsDark, words.SettingsBlack,
	words.SettingsContrastLight, words.SettingsContrastDark,
}

func (p *panel) addWindow() {
	p.title(words.SettingsWindow.String())
	p.addLanguage()
	look := ask.NewSelect(words.Texts(words.InUse(), lookWords)...)
	look.SetSelectedIndex(max(0, slices.Index(skin.Looks, p.of.Look())))
	look.OnChanged = func(string) { p.of.SetLook(skin.Looks[look.SelectedIndex()]) }
	p.add(words.SettingsLightOrDark.String(), look, nil)
	p.addScale()
	still := ask.NewCheck(words.SettingsNothingMoves.String())
	still.Checked = StillIn(p.of.Memory)
	still.OnChanged = p.of.SetStill
	p.add(words.SettingsMotion.String(), still, nil)
	letters := ask.NewCheck(words.SettingsCN1AndOther.String())
	letters.Checked = p.of.LettersCount()
	letters.OnChanged = p.of.setLetters
	p.add(words.SettingsSingleLetterKeys.String(), letters, nil)
}

// addScale adds the slider for the size of the window's own type. It counts when it is let go, as all is laid out anew.
func (p *panel) addScale() {
	say := func(v float64) string { return words.SettingsPercent(int(v)).String() }
	value := ask.Quiet(say(float64(p.of.Scale()) * 100))
	slider := ask.NewSlider(skin.LeastScale*100, skin.MostScale*100, 10)
	slider.Value = math.Round(float64(p.of.Scale()) * 100)
	slider.Words = func() string { return say(slider.Value) }
	slider.OnChanged = func(v float64) { ask.SayQuietly(value, say(v)) }
	slider.OnChangeEnded = func(v float64) { p.of.SetScale(float32(v) / 100) }
	p.add(words.SettingsWindowType.String(), slider, container.New(&ask.Wide{Width: 76}, value))
}

// limits are the rooms for backups that are offered, in GB.
var limits = []int64{1, 2, 5, 10, 20, 50, 100}

func (p *panel) addBackups() {
	p.title(words.SettingsBackups.String())
	chosen, err := p.of.Library.Settings.BackupLimit(p.of.Ask.Context)
	p.of.Ask.Fail(err)
	wording := make([]string, len(limits))
	for i, limit := range limits {
		wording[i] = words.SettingsGb(int(limit)).String()
	}
	at := slices.Index(limits, chosen>>30)
	limit := ask.NewSelect(wording...)
	limit.Selected = words.SettingsGb15(int(chosen >> 30)).String()
	if at >= 0 {
		limit.SetSelectedIndex(at)
	}
	limit.OnChanged = func(string) {
		bytes := limits[limit.SelectedIndex()] << 30
		p.of.Aside(func(ctx context.Context, l *storage.Library) error { return l.Settings.SetBackupLimit(ctx, bytes) },
			nil)
	}
	p.add(words.SettingsRoomForBackups.String(), limit, ask.Quiet(p.backupsNow()))
}

// backupsNow says how much room the backups take.
func (p *panel) backupsNow() string {
	made, err := p.of.Library.Backups.List()
	if p.of.Ask.Fail(err) || len(made) == 0 {
		return words.SettingsNoneMadeYet.String()
	}
	var taken int64
	for _, b := range made {
		taken += b.Size
	}
	return words.SettingsInBackups(phrase.Size(taken), len(made)).String()
}
