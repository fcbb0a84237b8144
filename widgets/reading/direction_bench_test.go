package reading

import (
	"strings"
	"testing"

	"claimlight/internal/article"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// BenchmarkDirections times the same article in English, Arabic and Chinese: until its first lines are painted, until
// all of it is laid out, and a turn of the wheel with its painting, without a graphics card.
func BenchmarkDirections(b *testing.B) {
	test.NewTempApp(b)
	for _, s := range []struct{ name, sentence string }{
		{"English", "The number of passengers rose to 412,000 in the year 2025, says Harbour Ferries, and nobody had expected it. "},
		{"Arabic", "ارتفع عدد الركاب إلى 412,000 راكب في عام 2025 بحسب شركة Harbour Ferries، ولم يتوقع أحد ذلك في المدينة كلها. "},
		{"Chinese", "港口管理局表示，2025年客运量达到412,000人次，据Harbour Ferries公司称，没有人预料到这一点，几乎是三年前的三倍。"},
	} {
		v := &article.Version{}
		for range 200 {
			v.Blocks = append(v.Blocks, article.Block{Kind: article.Paragraph, Text: strings.Repeat(s.sentence, 6)})
		}
		view := New()
		w := test.NewTempWindow(b, view)
		w.Resize(fyne.NewSize(820, 900))
		view.SetVersion(v)
		w.Canvas().Capture()
		for name, run := range map[string]func(){
			"first": func() { view.SetVersion(v); w.Canvas().Capture() },
			"whole": func() {
				view.port.Compose()
				for view.page.Column.Step() {
				}
			},
			"wheel": func() {
				view.scrollBy(60)
				w.Canvas().Capture()
				if view.port.Top() > 20_000 {
					view.SetTop(0)
				}
			},
		} {
			b.Run(s.name+"/"+name, func(b *testing.B) {
				for b.Loop() {
					run()
				}
			})
		}
	}
}
