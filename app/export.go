package app

import (
	"context"
	"io"
	"os"
	"path/filepath"
	"strings"

	"claimlight/internal/export"
	"claimlight/storage"
	"claimlight/widgets"

	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/widget"
)

// The choices of the export dialog.
const (
	thisArticle   = "This article"
	allArticles   = "All articles"
	exactCSV      = "CSV, exact"
	excelCSV      = "CSV for spreadsheets"
	jsonLines     = "JSON lines"
	webAnnotation = "W3C Web Annotation"
)

// exporting is what the user chose.
type exporting struct {
	scope  storage.Scope
	format string
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
	format := widget.NewSelect([]string{exactCSV, excelCSV, jsonLines, webAnnotation}, nil)
	format.SetSelected(exactCSV)
	place := newDialogEntry("")
	place.SetText(filepath.Join(homeFolder(), "claims.csv"))
	format.OnChanged = func(f string) {
		place.SetText(strings.TrimSuffix(place.Text, filepath.Ext(place.Text)) + ending(f))
	}
	items := []*widget.FormItem{
		{Text: "Claims of", Widget: scope},
		{Text: "Format", Widget: format},
		{Text: "File", Widget: place, HintText: "What stands there is replaced only when all is written."},
	}
	w.ask("Export claims", "Export", items, func() {
		e := exporting{format: format.Selected, path: place.Text}
		if scope.Selected == thisArticle {
			e.scope.ArticleIDs = []string{w.opened.article.ID}
		}
		w.confirmExport(e)
	}).focus(place)
}

// confirmExport asks before a file that is there is replaced.
func (w *Window) confirmExport(e exporting) {
	if _, err := os.Stat(e.path); err != nil {
		w.write(e)
		return
	}
	ask := dialog.NewConfirm("Replace the file?", e.path+"\nexists. Replace it?", func(yes bool) {
		if yes {
			w.write(e)
		}
	}, w.win)
	ask.SetConfirmText("Replace")
	ask.SetDismissText("Keep it")
	ask.Show()
}

// write writes the claims beside the window.
func (w *Window) write(e exporting) {
	n := 0
	w.run("Exporting to "+e.path, func(ctx context.Context, _ *job) error {
		return export.WriteFile(e.path, func(out io.Writer) error {
			encoder := newEncoder(out, e.format)
			err := w.Library.EachRecord(ctx, e.scope, func(r export.Record) error {
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

func newEncoder(out io.Writer, format string) export.Encoder {
	switch format {
	case excelCSV:
		return export.NewCSV(out, export.CSVOptions{Excel: true, Separator: export.Separator(os.Getenv("LANG"))})
	case jsonLines:
		return export.NewJSONL(out)
	case webAnnotation:
		return export.NewWebAnnotation(out)
	default:
		return export.NewCSV(out, export.CSVOptions{})
	}
}

func ending(format string) string {
	switch format {
	case jsonLines:
		return ".jsonl"
	case webAnnotation:
		return ".jsonld"
	default:
		return ".csv"
	}
}

func (w *Window) openFolder(path string) {
	u, err := fileURL(filepath.Dir(path))
	if !w.fail(err) {
		w.fail(w.OpenURL(u))
	}
}
