package app

import (
	"context"
	"path/filepath"
	"slices"
	"strings"

	"claimlight/internal/export"
	"claimlight/internal/export/formats"
	"claimlight/widgets/kit"

	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// keyExport remembers how the last export was done.
const keyExport = "export"

// The formats of tables; csvFormat has the other as its option.
const (
	csvFormat   = "csv"
	excelFormat = "excel"
)

// exportHabit is what is remembered of an export.
type exportHabit struct {
	Format, Folder string
	Excel          bool // the table is for spreadsheets
	Described      bool // and its columns are described in a file beside it
}

// exportForm asks which claims leave in which form, and shows how the file will begin.
type exportForm struct {
	*sheet
	w         *Window
	formats   []formats.Format
	scopes    []exportScope
	format    *settingSelect
	meaning   *widget.RichText // of the format
	scope     *settingSelect
	count     *widget.RichText // of the claims
	excel     *settingCheck
	described *settingCheck
	notes     *settingCheck // off whenever the sheet opens: what is private leaves by a choice for this one export
	notesStay *widget.RichText
	noOptions *widget.RichText
	place     *dialogEntry
	odd       *widget.RichText
	showOdd   *settingButton
	first     *widget.RichText // what the sample shows
	sample    *kit.Sample
	stop      context.CancelFunc // ends the look that runs
	found     survey
}

// export asks what to write where, and writes it.
func (w *Window) export() {
	w.panes.form.Flush()
	habit := exportHabit{Format: csvFormat, Folder: homeFolder()}
	w.memory.load(keyExport, &habit)
	f := w.newExportForm(habit)
	w.showAs(f.sheet, 780, 560, f.place)
	f.chosen()
}

func (w *Window) newExportForm(habit exportHabit) *exportForm {
	f := &exportForm{w: w, scopes: w.exportScopes(), stop: func() {}}
	f.formats = slices.DeleteFunc(formats.All(), func(f formats.Format) bool { return f.Name == excelFormat })
	f.meaning, f.count, f.odd, f.first, f.noOptions = newQuietWords(""), newQuietWords(""), newQuietWords(""), newQuietWords(""), newQuietWords("This format has none.")
	f.excel, f.described = newSettingCheck("For Excel and other spreadsheets"), newSettingCheck("Describe the columns in a file beside it (CSVW)")
	f.notes, f.notesStay = newSettingCheck("Private notes too"), newQuietWords("They are private and stay in the library.")
	f.excel.Checked, f.described.Checked = habit.Excel || habit.Format == excelFormat, habit.Described
	f.sheet = w.newSheet("Export claims", "Export", func() { w.confirmExport(f.exporting()) })
	f.ended = func() { f.stop() }
	f.format = newSettingSelect(formatWords(f.formats)...)
	chosen := max(0, slices.IndexFunc(f.formats, func(f formats.Format) bool { return f.Name == habit.Format }))
	f.format.SetSelectedIndex(chosen)
	f.scope = newSettingSelect(scopeWords(f.scopes)...)
	f.scope.SetSelectedIndex(0)
	f.place = newDialogEntry("")
	f.place.SetText(filepath.Join(habit.Folder, "claims"+f.formats[chosen].Ending))
	f.build()
	f.format.OnChanged = func(string) { f.chosen() }
	f.scope.OnChanged = func(string) { f.chosen() }
	f.excel.OnChanged = func(bool) { f.chosen() }
	f.notes.OnChanged = func(bool) { f.chosen() }
	return f
}

// build sets the fields under each other.
func (f *exportForm) build() {
	const field = 300 // dp
	leave := f.Dismiss
	f.take("Format", f.format)
	f.put("Format", container.NewBorder(nil, nil, container.New(&wide{field}, f.format), nil, f.meaning))
	f.take("Claims of", f.scope)
	f.put("Claims of", container.NewBorder(nil, nil, container.New(&wide{field}, f.scope), nil, f.count))
	f.take(f.excel.Text, f.excel)
	f.take(f.described.Text, f.described)
	f.put("Options", container.NewHBox(f.excel, f.described, f.noOptions))
	f.take(f.notes.Text, f.notes)
	f.put("Notes", container.NewHBox(f.notes, f.notesStay))
	f.add("File", f.place, newSettingButton("Browse…", f.browse, leave))
	f.showOdd = newSettingButton("Show", f.listOdd, leave)
	f.put("To look at", container.NewBorder(nil, nil, nil, f.showOdd, f.odd))
	f.sample = kit.NewSample()
	paper := container.NewStack(newPaper(), container.NewPadded(container.NewScroll(f.sample)))
	f.fill(container.NewBorder(f.first, nil, nil, nil, paper))
}

// chosen shows what follows from the choices.
func (f *exportForm) chosen() {
	format := f.formats[f.format.SelectedIndex()]
	sayQuietly(f.meaning, formatMeanings[format.Name])
	f.place.SetText(strings.TrimSuffix(f.place.Text, filepath.Ext(f.place.Text)) + format.Ending)
	table := format.Name == csvFormat
	show(f.excel, table)
	show(f.described, table)
	show(f.noOptions, !table)
	show(f.notes, format.Notes)
	show(f.notesStay, !format.Notes)
	setAble(f.described, !f.excel.Checked) // what is described is the exact table
	f.look()
}

// browse asks for the folder.
func (f *exportForm) browse() {
	f.w.browse(filepath.Dir(f.place.Text), func(folder string) {
		f.place.SetText(filepath.Join(folder, filepath.Base(f.place.Text)))
	}, f.place)
}

// listOdd leaves the sheet for the list of what is missing or odd.
func (f *exportForm) listOdd() {
	f.Hide()
	f.w.listOddities(f.found)
}

// exporting is what was chosen; it is remembered too.
func (f *exportForm) exporting() exporting {
	format := f.formats[f.format.SelectedIndex()]
	e := exporting{job: f.job(), path: f.place.Text, claims: f.found.claims}
	e.described = format.Name == csvFormat && !f.excel.Checked && f.described.Checked
	f.w.memory.put(keyExport, exportHabit{format.Name, filepath.Dir(e.path), f.excel.Checked, f.described.Checked})
	return e
}

// job is the export as it is chosen now.
func (f *exportForm) job() formats.Job {
	format := f.formats[f.format.SelectedIndex()]
	if spreadsheet, ok := formats.Named(excelFormat); ok && format.Name == csvFormat && f.excel.Checked {
		format = spreadsheet
	}
	job := f.w.exportJob(format, f.scopes[f.scope.SelectedIndex()])
	job.Notes = export.Notes(format.Notes && f.notes.Checked)
	return job
}
