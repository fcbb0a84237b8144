package exchange

import (
	"context"
	"path/filepath"
	"slices"
	"strings"

	"claimlight/app/ask"
	"claimlight/internal/export"
	"claimlight/internal/export/formats"
	"claimlight/internal/words"
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
	*ask.Sheet
	e         *Exchange
	formats   []formats.Format
	scopes    []exportScope
	format    *ask.Select
	meaning   *widget.RichText // of the format
	scope     *ask.Select
	count     *widget.RichText // of the claims
	excel     *ask.Check
	described *ask.Check
	notes     *ask.Check // off whenever the sheet opens: what is private leaves by a choice for this one export
	notesStay *widget.RichText
	noOptions *widget.RichText
	place     *ask.Entry
	odd       *widget.RichText
	showOdd   *ask.Button
	first     *widget.RichText // what the sample shows
	sample    *kit.Sample
	stop      context.CancelFunc // ends the look that runs
	found     survey
}

// Export asks what to write where, and writes it.
func (e *Exchange) Export() { e.ask(e.exportScopes()) }

// ExportThese asks where to write just these claims, and writes them.
func (e *Exchange) ExportThese(ids []string) {
	these := exportScope{words: words.ExchangeTheseClaims(len(ids)).String(), ids: ids}
	e.ask(append([]exportScope{these}, e.exportScopes()...))
}

// ask asks which of the claims are written where.
func (e *Exchange) ask(scopes []exportScope) {
	e.Session.Settle()
	habit := exportHabit{Format: csvFormat, Folder: homeFolder()}
	e.Memory.Load(keyExport, &habit)
	f := e.newExportForm(habit, scopes)
	e.Ask.ShowAs(f.Sheet, 780, 560, f.place)
	f.chosen()
}

func (e *Exchange) newExportForm(habit exportHabit, scopes []exportScope) *exportForm {
	f := &exportForm{e: e, scopes: scopes, stop: func() {}}
	f.formats = slices.DeleteFunc(formats.All(), func(f formats.Format) bool { return f.Name == excelFormat })
	f.meaning, f.count, f.odd, f.first = ask.Quiet(""), ask.Quiet(""), ask.Quiet(""), ask.Quiet("")
	f.noOptions = ask.Quiet(words.ExchangeFormatHasNone.String())
	f.excel = ask.NewCheck(words.ExchangeForExcelAndOtherSpreadsheets.String())
	f.described = ask.NewCheck(words.ExchangeDescribeColumnsInFileBeside.String())
	f.notes, f.notesStay = ask.NewCheck(words.ExchangePrivateNotesToo.String()),
		ask.Quiet(words.ExchangeTheyPrivateAndStayIn.String())
	f.excel.Checked, f.described.Checked = habit.Excel || habit.Format == excelFormat, habit.Described
	f.Sheet = e.Ask.NewSheet(words.ExchangeExportClaims.String(), words.ExchangeExport.String(),
		func() { e.confirmExport(f.exporting()) })
	f.Ended = func() { f.stop() }
	f.format = ask.NewSelect(formatWords(f.formats)...)
	chosen := max(0, slices.IndexFunc(f.formats, func(f formats.Format) bool { return f.Name == habit.Format }))
	f.format.SetSelectedIndex(chosen)
	f.scope = ask.NewSelect(scopeWords(f.scopes)...)
	f.scope.SetSelectedIndex(0)
	f.place = ask.NewEntry("")
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
	f.Take(words.ExchangeFormat.String(), f.format)
	f.Put(words.ExchangeFormat.String(), container.NewBorder(nil, nil, container.New(&ask.Wide{Width: field}, f.format),
		nil, f.meaning))
	f.Take(words.ExchangeClaimsOf.String(), f.scope)
	f.Put(words.ExchangeClaimsOf.String(), container.NewBorder(nil, nil, container.New(&ask.Wide{Width: field}, f.scope),
		nil, f.count))
	f.Take(f.excel.Text, f.excel)
	f.Take(f.described.Text, f.described)
	f.Put(words.ExchangeOptions.String(), container.NewHBox(f.excel, f.described, f.noOptions))
	f.Take(f.notes.Text, f.notes)
	f.Put(words.ExchangeNotes.String(), container.NewHBox(f.notes, f.notesStay))
	f.Add(words.ExchangeFile.String(), f.place, ask.NewButton(words.ExchangeBrowse.String(), f.browse, leave))
	f.showOdd = ask.NewButton(words.ExchangeShow.String(), f.listOdd, leave)
	f.Put(words.ExchangeToLookAt.String(), container.NewBorder(nil, nil, nil, f.showOdd, f.odd))
	f.sample = kit.NewSample()
	paper := container.NewStack(ask.NewPaper(), container.NewPadded(container.NewScroll(f.sample)))
	f.Fill(container.NewBorder(f.first, nil, nil, nil, paper))
}

// chosen shows what follows from the choices.
func (f *exportForm) chosen() {
	format := f.formats[f.format.SelectedIndex()]
	ask.SayQuietly(f.meaning, Meaning(format.Name))
	f.place.SetText(strings.TrimSuffix(f.place.Text, filepath.Ext(f.place.Text)) + format.Ending)
	table := format.Name == csvFormat
	ask.Show(f.excel, table)
	ask.Show(f.described, table)
	ask.Show(f.noOptions, !table)
	ask.Show(f.notes, format.Notes)
	ask.Show(f.notesStay, !format.Notes)
	ask.SetAble(f.described, !f.excel.Checked) // what is described is the exact table
	f.look()
}

// browse asks for the folder.
func (f *exportForm) browse() {
	f.e.Ask.Folder(filepath.Dir(f.place.Text), func(folder string) {
		f.place.SetText(filepath.Join(folder, filepath.Base(f.place.Text)))
	}, f.place)
}

// listOdd leaves the sheet for the list of what is missing or odd.
func (f *exportForm) listOdd() {
	f.Hide()
	f.e.listOddities(f.found)
}

// exporting is what was chosen; it is remembered too.
func (f *exportForm) exporting() exporting {
	format := f.formats[f.format.SelectedIndex()]
	e := exporting{job: f.job(), path: f.place.Text, claims: f.found.claims}
	e.described = format.Name == csvFormat && !f.excel.Checked && f.described.Checked
	f.e.Memory.Put(keyExport, exportHabit{format.Name, filepath.Dir(e.path), f.excel.Checked, f.described.Checked})
	return e
}

// job is the export as it is chosen now.
func (f *exportForm) job() formats.Job {
	format := f.formats[f.format.SelectedIndex()]
	if spreadsheet, ok := formats.Named(excelFormat); ok && format.Name == csvFormat && f.excel.Checked {
		format = spreadsheet
	}
	job := f.e.job(format, f.scopes[f.scope.SelectedIndex()])
	job.Notes = export.Notes(format.Notes && f.notes.Checked)
	return job
}
