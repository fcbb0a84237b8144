package app

import (
	"context"
	"fmt"
	"slices"

	"claimlight/app/ask"
	"claimlight/app/memory"
	"claimlight/app/phrase"
	"claimlight/app/skin"
	"claimlight/storage"
	"claimlight/widgets/reading"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"
)

// settings is the dialog in which the user makes the window her own. Every change counts and is remembered at once.
type settings struct {
	w       *Window
	dialog  *dialog.CustomDialog
	rows    *fyne.Container // a name and a field in each row
	preview *reading.View
	reading []*ask.Slider // those of the text, in the order of readingRows
}

// showSettings shows all settings beside a text that is set as they say.
func (w *Window) showSettings() {
	s := &settings{w: w, rows: container.New(layout.NewFormLayout()), preview: w.newPreview()}
	name := s.addName()
	s.addReading()
	s.addWindow()
	s.addBackups()
	paper := container.NewStack(ask.NewPaper(), container.NewPadded(s.preview))
	s.dialog = dialog.NewCustomWithoutButtons("Settings", container.New(&ask.Beside{Least: 300}, container.NewVScroll(s.rows), paper), w.win)
	leave := s.dialog.Hide
	closing := ask.NewButton("Close", leave, leave)
	closing.Importance = widget.HighImportance
	s.dialog.SetButtons([]fyne.CanvasObject{ask.NewButton("Reset the text", s.usualText, leave), closing})
	w.ask.Show(s.dialog)
	s.dialog.Resize(fyne.NewSize(940, 580))
	w.win.Canvas().Focus(name)
}

// add puts a field with its name, and a quiet word about it, under the others.
func (s *settings) add(name string, field ask.Named, word fyne.CanvasObject) {
	field.Called(name, func() { s.dialog.Hide() })
	label := widget.NewLabel(name)
	if word == nil {
		s.rows.Objects = append(s.rows.Objects, label, field)
		return
	}
	s.rows.Objects = append(s.rows.Objects, label, container.NewBorder(nil, nil, nil, word, field))
}

// title begins a group of rows.
func (s *settings) title(name string) {
	s.rows.Objects = append(s.rows.Objects, ask.Caption(name), widget.NewLabel(""))
}

func (s *settings) addName() *ask.Entry {
	s.title("You")
	name := ask.NewEntry("May stay empty")
	name.SetText(s.w.memory.Get(memory.Author))
	name.OnChanged = func(text string) { s.w.memory.Set(memory.Author, text) }
	s.add("Your name on new claims", name, nil)
	return name
}

// The words of the looks, in the order of the list.
var (
	lookWords = []string{"As the desktop", "Light", "Dark"}
	lookOrder = []skin.Look{skin.System, skin.Light, skin.Dark}
)

func (s *settings) addWindow() {
	s.title("Window")
	look := ask.NewSelect(lookWords...)
	look.SetSelectedIndex(max(0, slices.Index(lookOrder, skin.Look(s.w.memory.Get(memory.Look)))))
	look.OnChanged = func(string) { s.w.setLook(lookOrder[look.SelectedIndex()]) }
	s.add("Light or dark", look, nil)
	letters := ask.NewCheck("C, N, 1 and other letters alone are commands")
	letters.Checked = s.w.lettersCount()
	letters.OnChanged = s.w.setLetters
	s.add("Single-letter keys", letters, nil)
}

// limits are the rooms for backups that are offered, in GB.
var limits = []int64{1, 2, 5, 10, 20, 50, 100}

func (s *settings) addBackups() {
	s.title("Backups")
	chosen, err := s.w.Library.BackupLimit(s.w.ctx)
	s.w.fail(err)
	words := make([]string, len(limits))
	for i, limit := range limits {
		words[i] = fmt.Sprintf("%d GB", limit)
	}
	at := slices.Index(limits, chosen>>30)
	limit := ask.NewSelect(words...)
	limit.Selected = fmt.Sprintf("%d GB", chosen>>30)
	if at >= 0 {
		limit.SetSelectedIndex(at)
	}
	limit.OnChanged = func(string) {
		bytes := limits[limit.SelectedIndex()] << 30
		s.w.aside(func(ctx context.Context, l *storage.Library) error { return l.SetBackupLimit(ctx, bytes) }, nil)
	}
	s.add("Room for backups", limit, ask.Quiet(s.backupsNow()))
}

// backupsNow says how much room the backups take.
func (s *settings) backupsNow() string {
	made, err := s.w.Library.BackupList()
	if s.w.fail(err) || len(made) == 0 {
		return "none made yet"
	}
	var taken int64
	for _, b := range made {
		taken += b.Size
	}
	return phrase.Size(taken) + " in " + phrase.Plural(len(made), "backup")
}

// backUpIfDue makes a backup when one is due, within the room that the user gives them. It may be called from any
// goroutine.
func (w *Window) backUpIfDue(ctx context.Context) error {
	limit, err := w.Library.BackupLimit(ctx)
	if err != nil {
		return err
	}
	_, err = w.Library.BackUpIfDue(ctx, limit)
	return err
}
