package exchange

import (
	"context"
	"slices"

	"claimlight/app/ask"
	"claimlight/app/phrase"
	"claimlight/app/thread"
	"claimlight/internal/export/foreign"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"
)

// mapping makes a row for each column of the table: its name, where it goes, and what stands in it.
func (f *importForm) mapping() fyne.CanvasObject {
	t := f.a.file.Table
	fields := foreign.Fields()
	wording := make([]string, len(fields))
	for i, info := range fields {
		wording[i] = info.Words
	}
	rows := container.New(layout.NewFormLayout())
	for i, column := range t.Header {
		s := ask.NewSelect(wording...)
		s.OnChanged = func(string) { f.remap(i, fields[s.SelectedIndex()].Field) }
		f.Take(column, s)
		f.columns = append(f.columns, s)
		example := ask.Quiet(phrase.Short(phrase.OneLine(f.example(i)), 18))
		rows.Add(widget.NewRichTextWithText(phrase.Short(phrase.OneLine(column), 22)))
		rows.Add(container.NewBorder(nil, nil, container.New(&ask.Wide{Width: 190}, s), nil,
			container.New(&ask.Wide{Width: 130}, example)))
	}
	f.showMapping()
	return rows
}

// example is the first thing that stands in a column.
func (f *importForm) example(column int) string {
	for _, line := range f.a.file.Table.Rows {
		if cell := line.Cells[column]; cell != "" {
			return cell
		}
	}
	return ""
}

// showMapping shows where the columns go now.
func (f *importForm) showMapping() {
	fields := foreign.Fields()
	f.filling = true
	for i, s := range f.columns {
		s.SetSelectedIndex(slices.IndexFunc(fields,
			func(info foreign.FieldInfo) bool { return info.Field == f.a.file.Mapping[i] }))
	}
	f.filling = false
}

// remap sends a column elsewhere, and shows what would come in then. Of a field that has room for one column, the other
// one goes away.
func (f *importForm) remap(column int, to foreign.Field) {
	if f.filling {
		return
	}
	file := *f.a.file
	var err error
	if file.Mapping, err = file.Mapping.With(file.Table, file.Table.Header[column], to); f.e.Voice.Fail(err) {
		return
	}
	f.a = &arrival{path: f.a.path, file: &file}
	f.showMapping()
	f.lookAnew()
}

// lookAnew reads the claims beside the window.
func (f *importForm) lookAnew() {
	f.stop()
	ctx, stop := context.WithCancel(f.e.Ask.Context)
	f.stop = stop
	f.Ready(false)
	a := *f.a
	f.e.Ask.Go(func() {
		err := a.see(ctx)
		thread.Do(func() {
			if ctx.Err() == nil && !f.e.Voice.Fail(err) {
				f.a.seen = a.seen
				f.show()
			}
		})
	})
}
