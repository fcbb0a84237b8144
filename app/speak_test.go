package app

import (
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode"

	"claimlight/app/memory"
	"claimlight/internal/claim"
	"claimlight/internal/words"
)

// inLanguage has the windows of a test speak a language, as if it were the system's.
func inLanguage(t *testing.T, tag string) *words.Language {
	t.Helper()
	l, ok := words.Load(tag)
	if !ok {
		t.Fatalf("%s is not spoken", tag)
	}
	before := words.Use(l)
	t.Cleanup(func() { words.Use(before) })
	return l
}

// The loop of a day in windows of other languages: a text is pasted, a sentence tagged, rated, exported. What leaves is
// the same in each language.
func TestTheLoopInOtherLanguages(t *testing.T) {
	for tag, c := range map[string]struct{ paste, what, speech, true, saved, count, export, file, written string }{
		"de": {
			"Einfügen", "Was für ein Text ist das?", "Rede im Hafen", "Wahr", "Gespeichert", "1 Behauptung",
			"Exportieren", "Datei", "1 Behauptung nach ",
		},
		"uk": {
			"Вставити", "Що це за текст?", "Промова в порту", "Правда", "Збережено", "1 твердження",
			"Експорт", "Файл", "1 твердження записано в ",
		},
		"es": {
			"Pegar", "¿Qué texto es este?", "Discurso en el puerto", "Cierto", "Guardado", "1 afirmación",
			"Exportar", "Archivo", "1 afirmación escrita en ",
		},
		"fr": {
			"Coller", "Quel est ce texte\u00a0?", "Discours au port", "Vrai", "Enregistré", "1 affirmation",
			"Exporter", "Fichier", "1 affirmation écrite dans ",
		},
		"it": {
			"Incolla", "Che testo è questo?", "Discorso al porto", "Vero", "Salvato", "1 affermazione",
			"Esporta", "File", "1 affermazione scritta in ",
		},
		"pl": {
			"Wklej", "Co to za tekst?", "Przemówienie w porcie", "Prawda", "Zapisano", "1 twierdzenie",
			"Eksportuj", "Plik", "Zapisano 1 twierdzenie w ",
		},
	} {
		t.Run(tag, func(t *testing.T) {
			inLanguage(t, tag)
			d := newDesk(t)
			d.app.Clipboard().SetContent(strings.Join(harbour, "\n\n"))
			d.ClickOn(c.paste).ExpectSeen(c.what)
			d.Press("Ctrl+A").Type(c.speech).Press("Enter").ExpectTitle(c.speech)
			d.ClickSentence(2).Press("Enter", "5").Settle().ExpectClaims(1).ExpectSeen(c.true, c.saved, c.count)
			expect(d, "rating", d.claim().Rating, claim.True)
			path := filepath.Join(t.TempDir(), "all.csv")
			d.ClickOn(c.export).ClickOn(c.file).Press("Ctrl+A").Type(path).Press("Enter").ExpectNotice(c.written + path)
			all := rows(t, path)
			if len(all) != 1 || all[0]["rating"] != "true" || all[0]["format"] != "claimlight-1" {
				t.Errorf("written: %q", all)
			}
		})
	}
}

// Whoever chooses a language sees all of the window in it at once, and at the next start; what was in view, and what
// waits to be saved, stays.
func TestTheLanguageIsChosenWithoutARestart(t *testing.T) {
	inLanguage(t, "en")
	d := newDesk(t).Sample()
	title := d.w.session.Opened().Article.Title
	d.ClickSentence(3).Press("Enter").Fill("Conclusion", "No tree is there")
	d.w.runner.Find("settings").Run()
	d.Tab("Language").Press("Right").Settle().Press("Right").Settle()
	if got := d.w.settings.Language(); got != "de" {
		t.Fatalf("chosen: %q", got)
	}
	d.ExpectSeen("Einstellungen", "Sprache").Press("Esc")
	d.ExpectTitle(title).ExpectClaims(1).ExpectSeen("Behauptungen", "Bewertung")
	expect(d, "menu", d.w.win.MainMenu().Items[0].Label, "Datei")
	expect(d, "conclusion", d.claim().Conclusion, "No tree is there")
	d.Close()
	words.Use(words.English) // as the next process does
	d.Start().Settle().ExpectTitle(title).ExpectSeen("Behauptungen")
	expect(d, "remembered", d.w.memory.Get(memory.Language), "de")
	d.w.settings.SetLanguage("uk")
	d.Settle().ExpectSeen("Налаштування").Press("Esc").ExpectSeen("Твердження").ExpectNotSeen("Behauptungen")
	d.w.settings.SetLanguage("")
	d.Settle().Press("Esc").ExpectSeen("Claims").ExpectNotSeen("Твердження")
}

// In a German window no word stands that no German message has, but the user's own and names.
func TestAGermanWindowSpeaksGermanAlone(t *testing.T) {
	l := inLanguage(t, "de")
	german := slices.Concat(inNoLanguage, wordsOf(`Noto Sans Literata Fira CSV Excel`))
	for id := words.Fixed(1); id.In(words.English) != ""; id++ {
		german = append(german, wordsOf(id.In(l))...)
	}
	german = append(german, formsOf(l)...)
	d := newDesk(t)
	expectSpoken(d, "the empty window", german)
	d.w.runner.Find("sample").Run()
	d.Settle()
	o := d.w.session.Opened()
	german = append(german, wordsOf(strings.Join([]string{
		o.Text, o.Article.Title, o.Article.Byline, o.Article.Site, o.Article.URL, o.Article.Canonical, d.path,
	}, " "))...)
	d.ClickSentence(3)
	expectSpoken(d, "a selected sentence", german)
	d.Press("Enter")
	expectSpoken(d, "a claim and its form", german)
	for _, id := range framedDialogs {
		d.w.runner.Find(id).Run()
		d.Settle()
		expectSpoken(d, id, german)
		d.Press("Esc")
	}
	for _, id := range []string{tableScene, figuresScene, overviewScene} {
		d.w.runner.Find(id).Run()
		d.Settle()
		expectSpoken(d, id, german)
		d.w.runner.Find(id).Run()
	}
}

// formsOf are the words of all forms of the messages that count.
func formsOf(l *words.Language) []string {
	var out []string
	for _, n := range []int{1, 2} {
		for _, m := range []words.Text{words.CountClaims(n), words.CountArticles(n), words.CountSources(n)} {
			out = append(out, wordsOf(l.Say(m))...)
		}
	}
	return out
}

func expectSpoken(d *checker, where string, known []string) {
	d.t.Helper()
	is := map[string]bool{}
	for _, w := range known {
		is[strings.ToLower(w)] = true
	}
	var strange []string
	for _, w := range wordsOf(cut.ReplaceAllString(d.hands.Reads(), "…")) {
		if !is[strings.ToLower(w)] && !slices.Contains(strange, w) && unicode.IsLetter([]rune(w)[0]) {
			strange = append(strange, w)
		}
	}
	if len(strange) > 0 {
		d.t.Errorf("in %s stand words that are not German: %q", where, strange)
	}
}
