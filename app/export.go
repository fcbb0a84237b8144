package app

import (
	"context"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"claimlight/internal/export"
	"claimlight/internal/export/formats"
	"claimlight/storage"
	"claimlight/widgets"
	"fyne.io/fyne/v2/widget"
)

// The choices of whose claims are exported.
const (
	thisArticle = "This article"
	allArticles = "All articles"
)

// keyExport remembers format and folder of the last export.
const keyExport = "export"

// exportHabit is what is remembered of an export.
type exportHabit struct{ Format, Folder string }

// exporting is what the user chose.
type exporting struct {
	scope  storage.Scope
	format formats.Format
	path   string
}

// export asks what to write where, and writes it.
func (w *Window) export() {
	w.panes.form.Flush()
	scopes := []string{allArticles}
	if w.opened != nil {
		scopes = []string{thisArticle, allArticles}
	}
	scope := widget.NewRadioGroup(scopes, nil)
	scope.SetSelected(scopes[0])
	scope.Horizontal = true
	habit := exportHabit{Format: "csv", Folder: homeFolder()}
	w.memory.load(keyExport, &habit)
	choices := formats.All()
	chosen := max(0, slices.IndexFunc(choices, func(f formats.Format) bool { return f.Name == habit.Format }))
	place := newDialogEntry("")
	place.SetText(filepath.Join(habit.Folder, "claims"+choices[chosen].Ending))
	format := widget.NewSelect(formatWords(choices), nil)
	format.SetSelectedIndex(chosen)
	format.OnChanged = func(string) {
		place.SetText(strings.TrimSuffix(place.Text, filepath.Ext(place.Text)) + choices[format.SelectedIndex()].Ending)
	}
	items := []*widget.FormItem{
		{Text: "Claims of", Widget: scope},
		{Text: "Format", Widget: format},
		{Text: "File", Widget: place, HintText: "What stands there is replaced only when all is written."},
	}
	w.ask("Export claims", "Export", items, func() {
		e := exporting{format: choices[format.SelectedIndex()], path: place.Text}
		if scope.Selected == thisArticle {
			e.scope.ArticleIDs = []string{w.opened.article.ID}
		}
		w.memory.put(keyExport, exportHabit{Format: e.format.Name, Folder: filepath.Dir(e.path)})
		w.confirmExport(e)
	}).focus(place)
}

// confirmExport asks before a file that is there is replaced.
func (w *Window) confirmExport(e exporting) {
	if _, err := os.Stat(e.path); err != nil {
		w.write(e)
		return
	}
	w.question("Replace the file?", e.path+"\nexists. Replace it?", "Replace", "Keep it", func(yes bool) {
		if yes {
			w.write(e)
		}
	})
}

// write writes the claims beside the window.
func (w *Window) write(e exporting) {
	n := 0
	w.run("Exporting to "+e.path, func(ctx context.Context, _ *job) error {
		return export.WriteFile(e.path, func(out io.Writer) error {
			encoder, err := e.format.New(ctx, out, w.Library)
			if err != nil {
				return err
			}
			err = w.Library.EachRecord(ctx, e.scope, func(r export.Record) error {
				n++
				return encoder.Encode(r)
			})
			if err != nil {
				return err
			}
			return encoder.Close()
		})
	}, func() {
		w.panes.notice.Say(widgets.Info, plural(n, "claim")+" written to "+e.path, widgets.Action{Text: "Open folder", Run: func() { w.openFolder(e.path) }})
	})
}

func formatWords(all []formats.Format) []string {
	words := make([]string, len(all))
	for i, f := range all {
		words[i] = f.Words
	}
	return words
}

func (w *Window) openFolder(path string) {
	u, err := fileURL(filepath.Dir(path))
	if !w.fail(err) {
		w.fail(w.OpenURL(u))
	}
}
