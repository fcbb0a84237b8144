package suggest_test

import (
	"context"
	"strings"
	"testing"
	"time"

	"claimlight/internal/suggest"
	"claimlight/internal/suggest/disagree"
)

// told are articles of our own in the languages that are read apart; the first line is the title.
var told = []struct {
	tag, text string
	kind      disagree.Kind // empty: nothing to report
	a, b      string
}{
	{
		"de", "Feuer auf Fähre: 9 Tote\nBei einem Feuer auf der Fähre starben am Sonntag 12 Menschen.",
		disagree.Contradicts, "9", "12",
	},
	{"de", "Feuer: 9 Tote\nBei einem Feuer wurden neun Menschen getötet.", "", "", ""},
	{
		"de", "Umfrage\nLaut der Umfrage sind 62 Prozent für die Brücke und 45 Prozent dagegen.", disagree.OverHundred,
		"62 Prozent", "45 Prozent",
	},
	{
		"de", "Kran\nDer Kran fiel am 7. Oktober 2031 und wurde gehoben.", disagree.AfterPublication, "7. Oktober 2031",
		"7. Oktober 2031",
	},
	{"de", "Kran\nDer Kran soll am 7. Oktober 2031 gehoben werden.", "", "", ""},
	{
		"fr", "Incendie : 9 morts\nUn incendie a fait 12 morts dimanche à bord du bac.", disagree.Contradicts, "9", "12",
	},
	{
		"fr", "Grue\nLa grue est tombée le 3 mars 2031 et a été enlevée.", disagree.AfterPublication, "3 mars 2031",
		"3 mars 2031",
	},
	{
		"es", "Incendio deja 9 muertos\nUn incendio en el ferry dejó 12 muertos el domingo.", disagree.Contradicts, "9", "12",
	},
	{
		"es", "Grúa\nLa grúa cayó el 3 de marzo de 2031 y fue retirada.", disagree.AfterPublication, "3 de marzo de 2031",
		"3 de marzo de 2031",
	},
	{
		"it", "Incendio, 9 morti\nUn incendio sul traghetto ha causato 12 morti domenica.", disagree.Contradicts, "9", "12",
	},
	{
		"pt", "Incêndio deixa 9 mortos\nUm incêndio na balsa deixou 12 mortos no domingo.", disagree.Contradicts, "9", "12",
	},
	{"pl", "Pożar: zginęło 9 osób\nW pożarze promu zginęło 12 osób.", disagree.Contradicts, "9", "12"},
	{"cs", "Požár: zemřelo 9 lidí\nPři požáru trajektu zemřelo 12 lidí.", disagree.Contradicts, "9", "12"},
	{"nl", "Brand: 9 doden\nBij een brand op de veerboot vielen zondag 12 doden.", disagree.Contradicts, "9", "12"},
	{
		"nl", "Kraan\nDe kraan viel op 3 maart 2031 en werd geborgen.", disagree.AfterPublication, "3 maart 2031",
		"3 maart 2031",
	},
	{"uk", "Пожежа: загинуло 9 людей\nУ пожежі загинуло 12 людей.", disagree.Contradicts, "9", "12"},
}

func TestDisagreementsInEachLanguage(t *testing.T) {
	published := time.Date(2030, 1, 1, 0, 0, 0, 0, time.UTC)
	for _, c := range told {
		sentences := suggest.Analyze(context.Background(), c.text, suggest.Options{Language: c.tag})
		about := suggest.Article{TitleEnd: strings.IndexByte(c.text, '\n'), Published: published}
		found := suggest.Disagreements(sentences, about)
		if len(found) == 0 || c.kind == "" {
			if len(found) > 0 || c.kind != "" {
				t.Errorf("%s: %q\n got %v, want %q", c.tag, c.text, found, c.kind)
			}
			continue
		}
		f := found[0]
		if f.Kind != c.kind || !strings.HasPrefix(f.A.Of(c.text), c.a) || !strings.HasPrefix(f.B.Of(c.text), c.b) {
			t.Errorf("%s: %s %q and %q, want %s %q and %q", c.tag, f.Kind, f.A.Of(c.text), f.B.Of(c.text), c.kind, c.a,
				c.b)
		}
	}
}
