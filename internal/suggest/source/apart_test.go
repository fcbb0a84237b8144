package source_test

import (
	"testing"

	"claimlight/internal/claim"
	"claimlight/internal/language"
	"claimlight/internal/suggest/source"
	"claimlight/internal/suggest/token"
)

// apart are sentences of our own in the languages that are read by their own words; an empty want is no source.
var apart = []struct {
	language, text, want string
	kind                 claim.SourceKind
}{
	{"de", "Der Hafenmeister sagte, der Kran sei gefallen.", "Der Hafenmeister", claim.Person},
	{"de", "„Der Kran ist gefallen“, sagte Ministerin Eva Horn am Montag.", "Ministerin Eva Horn", claim.Person},
	{"de", "Laut der Polizei wurden drei Boote gehoben.", "der Polizei", claim.Government},
	{"de", "Drei Boote wurden gehoben, wie die Polizei mitteilte.", "die Polizei", claim.Government},
	{"de", "Einer Studie zufolge stieg der Absatz.", "Einer Studie", claim.Document},
	{"de", "Jan Reuter, Leiter der Werft, erklärte: „Wir öffnen im Mai.“", "Jan Reuter", claim.Person},
	{"de", "Die so genannten Kähne legten im Mai ab.", "", ""},
	{"fr", "La police a indiqué que la grue était tombée.", "La police", claim.Government},
	{"fr", "« La grue est tombée », a déclaré Anne Hale hier.", "Anne Hale", claim.Person},
	{"fr", "D'après la ministre, trois bateaux ont coulé.", "la ministre", claim.Person},
	{"fr", "« La grue est tombée », affirme-t-il.", "il", claim.Person},
	{"es", "La alcaldesa dijo que la grúa había caído.", "La alcaldesa", claim.Person},
	{"es", "Según el informe, tres barcos se hundieron.", "el informe", claim.Document},
	{"it", "«La gru è caduta», ha detto il sindaco.", "il sindaco", claim.Person},
	{"it", "Secondo la polizia tre barche sono affondate.", "la polizia", claim.Government},
	{"pt", "A grua caiu, disse a polícia.", "a polícia", claim.Government},
	{"pt", "De acordo com o relatório, três barcos afundaram.", "o relatório", claim.Document},
	{"pl", "Według policji trzy łodzie zatonęły.", "policji", claim.Government},
	{"pl", "— Dźwig upadł — powiedziała Anna Nowak.", "Anna Nowak", claim.Person},
	{"cs", "Ředitelka uvedla, že jeřáb spadl.", "Ředitelka", claim.Person},
	{"cs", "Podle zprávy se potopily tři lodě.", "zprávy", claim.Document},
	{"nl", "De burgemeester zei dat de kraan was gevallen.", "De burgemeester", claim.Person},
	{"nl", "“De kraan is gevallen”, aldus minister Eva Horn.", "minister Eva Horn", claim.Person},
	{"nl", "Volgens de politie zijn drie boten gezonken.", "de politie", claim.Government},
	{"fi", "Poliisi sanoi, että nosturi kaatui.", "", ""},
}

func TestSourcesInLanguagesReadApart(t *testing.T) {
	for _, c := range apart {
		got := source.Find(c.text, token.Cut(c.text), language.Of(c.language, c.text), nil, false)
		switch {
		case got == nil:
			if c.want != "" {
				t.Errorf("%s: %q has no source, want %q", c.language, c.text, c.want)
			}
		case got.Text != c.want || got.Kind != c.kind:
			t.Errorf("%s: %q is of %q (%s), want %q (%s)", c.language, c.text, got.Text, got.Kind, c.want, c.kind)
		}
	}
}
