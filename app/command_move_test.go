package app

import (
	"claimlight/app/memory"
	"claimlight/app/skin"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// moves is a story of a movement from the third sentence.
func moves(want func(d *checker) string) story {
	return func(d *checker, call func()) {
		d.Sample().ClickSentence(3)
		call()
		d.ExpectSelected(want(d))
	}
}

// byWord is a story of a movement by words from "head".
func byWord(want string) story {
	return func(d *checker, call func()) {
		d.Sample().ClickSentence(3)
		pos := d.point("head of the parks")
		d.ClickAt(pos).ClickAt(pos).ExpectSelected("head")
		call()
		d.ExpectSelected(want)
	}
}

var moveStories = map[string]story{
	"next-sentence":     moves(func(d *checker) string { return d.Words(4) }),
	"previous-sentence": moves(func(d *checker) string { return d.Words(2) }),
	"extend-next":       moves(func(d *checker) string { return d.Words(3) + "\n" + d.Words(4) }),
	"extend-previous":   moves(func(d *checker) string { return d.Words(2) + " " + d.Words(3) }),
	"next-word":         byWord("of"),
	"previous-word":     byWord("Lindqvist"),
	"extend-word":       byWord("head of"),
	"shrink-word": func(d *checker, call func()) {
		d.Sample().ClickSentence(3)
		pos := d.point("head of the parks")
		d.ClickAt(pos).ClickAt(pos).Press("Shift+Right", "Shift+Right").ExpectSelected("head of the")
		call()
		d.ExpectSelected("head of")
	},
	"to-start": moves(func(d *checker) string { return d.Words(1) }),
	"to-end":   moves(func(*checker) string { return "Nobody has yet said where." }),
	"to-article": func(d *checker, call func()) {
		tagged(d).Press("Ctrl+Enter")
		call()
		d.ExpectFocus("the text").ExpectClaims(1)
	},
	"back": func(d *checker, call func()) {
		d.Sample().ClickSentence(2).Open(file(d.t, "older.html", pageOf("Older report", "Nine ships came in May.")))
		call()
		d.ExpectTitle("City planted").ExpectSelected(d.Words(2))
	},
	"forward": func(d *checker, call func()) {
		d.Sample().Open(file(d.t, "older.html", pageOf("Older report", "Nine ships came in May."))).Press("Alt+Left")
		d.ExpectTitle("City planted")
		call()
		d.ExpectTitle("Older report")
	},
	"read-to": func(d *checker, call func()) {
		d.Sample().ClickSentence(3)
		call()
		d.ExpectSelected(d.Words(4)).ExpectHint("Read to here").ClickSentence(8).Press("u").ExpectSelected(d.Words(4))
	},
	"unread": func(d *checker, call func()) {
		d.Sample().ClickSentence(3).Press("Space").Close().Start().ClickSentence(8)
		call()
		d.ExpectSelected(d.Words(4))
	},
	"next-unread": func(d *checker, call func()) {
		d.Open(file(d.t, "older.html", pageOf("Older report", "Nine ships came in May.", "Ten came in June.")))
		d.ClickSentence(2).Press("Space").Choose("sample")
		call()
		d.ExpectTitle("Older report").ExpectSelected("Ten came in June.").Press("Ctrl+Shift+D")
		call()
		d.ExpectTitle("City planted").Press("Ctrl+Shift+D", "Ctrl+Shift+N").ExpectTitle("City planted").
			ExpectHint("No other article")
	},
	"done": func(d *checker, call func()) {
		d.Sample()
		call()
		d.ExpectHint("Done with this article").ExpectChecked(true, "done").ExpectSeen("Done")
		call()
		d.ExpectHint("open again").ExpectChecked(false, "done").ExpectNotSeen("Done")
	},
}

var viewStories = map[string]story{
	"show-page": func(d *checker, call func()) {
		d.Open(harbourPDF)
		call()
		expect(d, "the window", d.facsimileTitle(), "Page 1 of 1 · Report on the harbour of Lintel")
		call()
		expect(d, "the window", d.facsimileTitle(), "")
	},
	"left-out": func(d *checker, call func()) {
		d.Sample()
		call()
		d.ExpectSeen(leftOutCaption)
		call()
		if _, ok := d.findText(leftOutCaption); ok {
			d.t.Error("what was left out is still shown")
		}
	},
	"outline": func(d *checker, call func()) {
		d.Open(headed(d.t))
		width := d.w.desk.Panes.View.Size().Width
		call()
		d.ExpectSeen("First part", "Second part", "A part of it")
		expect(d, "room for the text", d.w.desk.Panes.View.Size().Width < width, true)
		call()
		expect(d, "room for the text", d.w.desk.Panes.View.Size().Width, width)
	},
	"library": func(d *checker, call func()) {
		d.Sample()
		width := d.w.desk.Panes.Work.Size().Width
		call()
		expect(d, "library shown", d.w.desk.Panes.Lists.Visible(), false)
		expect(d, "more room for the article", d.w.desk.Panes.Work.Size().Width > width, true)
		call()
		expect(d, "library shown", d.w.desk.Panes.Lists.Visible(), true)
	},
	"larger":  reads(func(before, after float32) bool { return after > before }),
	"smaller": reads(func(before, after float32) bool { return after < before }),
	"usual-size": func(d *checker, call func()) {
		d.Sample()
		usual := d.w.desk.Panes.View.Style().Size
		d.Press("Ctrl++", "Ctrl++")
		call()
		expect(d, "size of the text", d.w.desk.Panes.View.Style().Size, usual)
	},
	"look-system":         looks(skin.System, theme.VariantLight),
	"look-light":          looks(skin.Light, theme.VariantLight),
	"look-dark":           looks(skin.Dark, theme.VariantDark),
	"look-black":          looks(skin.Black, theme.VariantDark),
	"look-contrast-light": looks(skin.ContrastLight, theme.VariantLight),
	"look-contrast-dark":  looks(skin.ContrastDark, theme.VariantDark),
	"weights": func(d *checker, call func()) {
		d.Sample()
		call()
		d.ExpectSeen("What makes a sentence worth a look").Press("Tab", "Ctrl+A").Type("9").ClickDialog("Save")
		expect(d, "weights of her own", len(d.w.settings.Weights()), 1)
		d.Close().Start()
		expect(d, "weights of her own after a restart", len(d.w.settings.Weights()), 1)
		call()
		d.Press("Tab", "Ctrl+A").Type("lots").ClickDialog("Cancel")
		expect(d, "weights of her own", len(d.w.settings.Weights()), 1)
	},
	"letters": func(d *checker, call func()) {
		d.Sample().ClickSentence(3)
		call()
		d.Press("c").ExpectClaims(0).Press("Down").ExpectSelected(d.Words(4)).Press("Enter").ExpectClaims(1).Save()
		call()
		d.ClickSentence(6).Press("c").ExpectClaims(2)
	},
	"keys": func(d *checker, call func()) {
		d.Sample()
		call()
		d.ExpectSeen("Keys", "Tag as claim and fill in", "Ctrl+Shift+V", "Next sentence").Press("Esc").ExpectFocus("the text")
	},
	"about": func(d *checker, call func()) {
		d.Sample()
		call()
		d.ExpectSeen("Claimlight test").Press("Esc").ExpectFocus("the text")
	},
}

func reads(compare func(before, after float32) bool) story {
	return func(d *checker, call func()) {
		d.Sample().ClickSentence(6)
		before := d.w.desk.Panes.View.Style().Size
		call()
		expect(d, "size changed as wanted", compare(before, d.w.desk.Panes.View.Style().Size), true)
		d.ExpectSelected(d.Words(6))
	}
}

func looks(look skin.Look, variant fyne.ThemeVariant) story {
	return func(d *checker, call func()) {
		d.Sample()
		call()
		name := theme.ColorNameBackground
		expect(d, "ground", d.app.Settings().Theme().Color(name, theme.VariantLight),
			skin.New(look, 1).Color(name, variant))
		d.Close().Start()
		expect(d, "look after a restart", skin.Look(d.w.memory.Get(memory.Look)), look)
	}
}
