package skin

import (
	"strconv"
	"testing"

	"claimlight/widgets/kit"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// BenchmarkWordsOfFaces measures words that were never measured before, which is what a first layout does, in each
// face. The fonts are read before, which the second number tells: what the first word takes.
func BenchmarkWordsOfFaces(b *testing.B) {
	test.NewTempApp(b).Settings().SetTheme(New(System, 1))
	fyne.MeasureText("a", 16, fyne.TextStyle{}) // what Fyne reads once for all
	n := 0
	for _, face := range Faces {
		b.Run(strconv.Itoa(int(face)), func(b *testing.B) {
			style := kit.Letters(face, false, false)
			fyne.MeasureText("a", 16, style)
			for b.Loop() {
				n++
				fyne.MeasureText("measured"+strconv.Itoa(n), 16, style)
			}
		})
	}
}

// BenchmarkFirstWord is what reading the fonts of a style takes, the window's or a face's.
func BenchmarkFirstWord(b *testing.B) {
	app := test.NewTempApp(b)
	for _, face := range Faces {
		b.Run(strconv.Itoa(int(face)), func(b *testing.B) {
			for b.Loop() {
				b.StopTimer()
				app.Settings().SetTheme(New(System, 1)) // forgets all fonts that were read
				b.StartTimer()
				fyne.MeasureText("a", 16, kit.Letters(face, false, false))
			}
		})
	}
}
