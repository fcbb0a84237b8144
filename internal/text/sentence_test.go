package text_test

import (
	"strings"
	"testing"

	"claimlight/internal/text"
)

// cut marks with | where a sentence ends; the text is the marks taken out.
var cuts = []struct{ rule, marked string }{
	{"title before a name", "Mr. Hale met Dr. Osei at St. Anne's.| They spoke for an hour."},
	{"title, Ukrainian", "Проф. Мельник народився у м. Луцьк.| Згодом він переїхав."},
	{"title, Russian", "Об этом сообщил ген. Орлов на ул. Садовой.| Потерь нет."},
	{"number behind an abbreviation", "See No. 12, p. 4 and fig. 3.| It rained on Jan. 5."},
	{"number, Ukrainian", "Дані наведено на с. 14, рис. 2.| Їх перевірили."},
	{"initials", "J. R. Hale and Ann B. Osei signed it.| Nobody else did."},
	{"initials, Ukrainian", "Книгу написав В. І. Мельник.| Її видали торік."},
	{"a pronoun is no initial", "It was you and I.| Did you forget?"},
	{"dotted form in the middle", "The U.S. Navy and the E.U. Commission agreed.| It took years."},
	{"dotted form at the end", "She moved to the U.S.| He stayed."},
	{"time of day", "At 6 a.m. Ms. Osei left.| She was back by 9 p.m. Monday."},
	{"company at the end", "It was sold to Hale & Co.| It closed in May."},
	{"company in the middle", "Hale Inc. Chairman Osei resigned."},
	{"decimal and version", "Prices rose 3.5 percent.| Version 2.0.1 is out."},
	{"host and mail", "Write to ann.hale@odmouth.org.| The site is www.odmouth.org."},
	{"year abbreviated, Russian", "Завод открыли в 1932 г.| Он работает до сих пор."},
	{"sum abbreviated, Ukrainian", "Він заплатив 300 тис. грн. за човен.| Потім ще 20 тис."},
	{"ellipsis within", "They came ... and went."},
	{"ellipsis at the end", "They came...| Nobody saw them."},
	{"words left out", "He said it was [...] a mistake."},
	{"question and exclamation", "What?!| Really!| Yes."},
	{"name with a mark", "She works at Yahoo! in the press office."},
	{"short quotation within", "He said “It is late. We go.” to the crew."},
	{"quotation before its verb", "“It is late.” he said.| “We go.”"},
	{"quotation announced by a colon", "Він сказав: «Пізно.| Ходімо»."},
	{"long quotation within", "She wrote that “the harbour had been empty since the spring, and no one had come to ask " +
		"why the cranes stood still. " +
		"|Only the gulls were left, and the old man who fed them every morning from a bucket.”"},
	{"brackets within", "The crew (it was late. Nobody slept) sailed on.| They arrived."},
	{"footnotes", "The port closed.[4] [5]| It reopened in May. 6| The mayor was there."},
	{"raised footnotes", "The port closed.⁴| It lost 214¹ ships.¹²| The mayor was there."},
	{"list in one line", "1. Close the port |2. Open the dock |3. Count the ships"},
	{"number of an item", "3. The port is closed.| So is the dock."},
	{"picture credit", "The harbour at dawn |Image: Ann Hale."},
	{"date line", "Harbour closed |Saturday, October 9, 2010"},
	{"date line, then text", "Saturday, October 9, 2010 |The harbour is closed."},
	{"date within", "It closed on Saturday, October 9, 2010.| It rained."},
	{"space forgotten", "The port is closed.|The dock is open."},
	{"small letters", "it was late.| they went home? |nobody knows."},
	{"Chinese", "港口关闭了。|船都走了！|为什么？"},
	{"Hindi", "बंदरगाह बंद है।| जहाज़ चले गए।"},
	{"Arabic", "هل أغلق الميناء؟| نعم."},
	{"ordinals, German", "Am 7. Oktober und im 20. Jahrhundert lag der Hafen still.| Er öffnete am 3. Mai."},
	{"abbreviations, German", "Er kostete 42 Mio. Euro, bzw. 15,5 Mrd. Dollar im 6. Jahrhundert n. Chr. nach Odmouth."},
	{"ordinals behind an article, German", "Es war der 31. Flug und das 13. Monatsgehalt.| Der 6. Strafsenat tagte am 5.| Der Kahn sank."},
	{"spaced abbreviations, German", "Er trug z. B. Kisten, u. a. Äpfel, zum Hl. Nikolaus.| Sie lag seit 40 v. Chr. im Sand."},
	{"low quotation marks, German", "Sie sagte: „Wir öffnen im Mai.“| Der Kran steht noch."},
	{"marks turned inward, German", "Er rief: »Wir öffnen im Mai.«| Der Kran steht noch."},
	{"decade, Polish", "W połowie lat 70. Starlin pisał, a w latach 60. „Odra” pływała."},
	{"years before our time", "Murió en el 3300 a. C. Estaban en el siglo 8 d. C., y había barcos.| Luego, nada."},
	{"years, Polish and Czech", "Ten Hale z Odmouth żył około 3300 r. p.n.e.| Znaleziono go później.| Texty z 9. století př. n. l.| Řecko je mělo."},
	{"an era that opens, French", "Au VIIIe siècle av. J.-C. Athènes était petite.| Elle grandit."},
	{"countries, Spanish", "Los EE. UU. enviaron tres barcos.| Volvieron."},
	{"degrees", "Il faisait moins de 2 °C.| De nombreux bateaux gelaient."},
	{"year, Polish", "W 1492 r. Kolumb wypłynął.| 10 marca 1896 r. Hale wrócił."},
	{"dialogue, Russian", "– Вы уверены?| – Да.| Он ушёл."},
}

func TestSentencesByRule(t *testing.T) {
	for _, c := range cuts {
		s := strings.ReplaceAll(c.marked, "|", "")
		var want []string
		for _, part := range strings.Split(c.marked, "|") {
			want = append(want, strings.TrimSpace(part))
		}
		var got []string
		for _, span := range text.Sentences(s) {
			got = append(got, span.Of(s))
		}
		if strings.Join(got, "|") != strings.Join(want, "|") {
			t.Errorf("%s:\n got %q\nwant %q", c.rule, got, want)
		}
	}
}

func FuzzSentencesHoldAllText(f *testing.F) {
	for _, c := range cuts {
		f.Add(c.marked)
	}
	for _, s := range append(awkward, "\"", "1.", "(.", "[1].", "a. b. c.", ". . . .", "…”", "«", "I. II. III.") {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		at, kept := 0, ""
		for _, span := range text.Sentences(s) {
			if span.Start < at || !span.Valid(len(s)) || span.Empty() {
				t.Fatalf("%q: span %v after byte %d", s, span, at)
			}
			kept += span.Of(s)
			at = span.End
		}
		if squeeze(kept) != squeeze(s) {
			t.Errorf("%q lost text: %q", s, kept)
		}
	})
}
