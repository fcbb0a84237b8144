package figure_test

import (
	"fmt"
	"testing"

	"claimlight/internal/language"
	"claimlight/internal/suggest/figure"
	"claimlight/internal/suggest/token"

	"github.com/shopspring/decimal"
)

// apart are sentences of our own in the languages that are read by their own words.
var apart = []struct{ language, text, want string }{
	{"de", "Die Reederei zahlte 2,5 Milliarden Euro, rund 40 Mio. Dollar weniger.", "2500000000 EUR; about 40000000 USD"},
	{"de", "Am 7. Oktober 2023 legten im 20. Jahrhundert gebaute Kähne an.", ""},
	{
		"de", "Der 43-jährige Lotse und seine zweijährige Tochter sahen mindestens sechs weitere Boote.",
		"43 years; 2 years; at_least 6 Boote",
	},
	{
		"de", "Dreiundzwanzig Fischer und hundertfünf Netze, zwischen 15.000 und 19.999 Pfund wert.",
		"23 Fischer; 105 Netze; 15000..19999 GBP",
	},
	{"de", "Der Hafen liegt 12 Kilometer entfernt, es waren minus 5 Grad.", "12 km; -5 degree"},
	{
		"fr", "Le port a coûté 2,4 milliards d'euros, plus de 40 millions de dollars.",
		"2400000000 EUR; more_than 40000000 USD",
	},
	{"fr", "Au moins six nouveaux navires ont coulé le 1er mars 2024 à 06h30.", "at_least 6 navire"},
	{
		"fr", "Quatre-vingt-dix pêcheurs et soixante-dix filets, un milliard et demi de francs.",
		"90 pêcheur; 70 filet; 1500000000 CHF",
	},
	{"es", "Llegaron 5 mil personas; costó 221 mil millones de dólares.", "5000 persona; 221000000000 USD"},
	{"es", "Treinta y cinco barcos, al menos el 12 por ciento, el 3 de marzo de 2024.", "35 barco; at_least 12 percent"},
	{
		"it", "Circa 2,5 milioni di euro per ventitré pescatori e duecentocinque barche.",
		"about 2500000 EUR; 23 pescatore; 205 barca",
	},
	{"pt", "Cerca de 1,4 bilhões de reais, entre dois e três anos.", "about 1400000000 BRL; 2..3 years"},
	{"pt", "Custou £15,001 e $221bn.", "15001 GBP; 221000000000 USD"},
	{"de", "Es kostete €1.200 und € 3,50.", "1200 EUR; 3.5 EUR"},
	{
		"nl", "De haven kostte ruim 2,5 miljard euro en 40 mln dollar voor minstens zes nieuwe boten.",
		"more_than 2500000000 EUR; 40000000 USD; at_least 6 boot",
	},
	{"nl", "Drieëntwintig vissers en honderdvijf netten op 7 oktober 2023, een 43-jarige man.", "23 visser; 105 netten; 43 years"},
	{
		"pl", "Ponad 221 mld złotych dla co najmniej 330 tys. osób, 7 października 2023 r.",
		"more_than 221000000000 PLN; at_least 330000 osoba",
	},
	{"uk", "Він заплатив $10,000, ще 10,000 доларів за пʼять човнів.", "10000 USD; 10000 USD; 5 човнів"},
	{"uk", "Прийшло 1,234 людини; порт коштував 1,234 млн грн і 2,500 млрд євро.", "1234 людина; 1234000 UAH; 2500000000 EUR"},
	{"fr", "Dix-huit mois et dix-sept ans, de £3000 à £5000, au VIIIe siècle.", "18 months; 17 years; 3000..5000 GBP"},
	{"it", "I bambini dai 5 ai 14 anni nel 3300 a. C. e nel 49 d.C.", "5..14 years"},
	{"pl", "1 stycznia 49 r. p.n.e. Marek przybył.", ""},
	{"cs", "Muž žil kolem roku 3300 př. n. l. v horách.", ""},
	{"de", "Um fünf Uhr kamen sechs Boote, die seit 49 v. Chr. dort lagen.", "6 Boote"},
	{"fr", "Ils sont venus vers 6 h 30, entre les 5 et les 10 euros.", "5..10 EUR"},
	{"es", "Entre el 5 y el 10 por ciento.", "5..10 percent"},
	{"fr", "Un salarié sur cinq travaille la nuit, trois Français sur quatre non.", "0.2 salarié; 0.75 Français"},
	{"de", "Auf der A 7 starben zwei Menschen bei einem Rückgang von 5 bis 7 Prozent.", "2 Mensch; 5..7 percent"},
	{"it", "Un aumento tra i 100 e i 150 euro.", "100..150 EUR"},
	{"es", "La población creció de 3,5 millones a 4,1 millones.", "3500000; 4100000"},
	{"cs", "Přes 1,5 miliardy korun a zhruba třiadvacet lodí, 7. října 2023.", "more_than 1500000000 CZK; about 23 lodí"},
}

func in(tag, s string) []figure.Figure { return figure.Find(s, token.Cut(s), language.Of(tag, s)) }

func TestFindInLanguagesReadApart(t *testing.T) {
	for _, c := range apart {
		if got := show(in(c.language, c.text)); got != c.want {
			t.Errorf("%s: %q\n got %s\nwant %s", c.language, c.text, got, c.want)
		}
	}
}

// TestNoScaleIsIgnored writes a number before every scale word of every language: it is read whole, or not at all.
func TestNoScaleIsIgnored(t *testing.T) {
	for _, tag := range []string{"en", "uk", "ru", "de", "fr", "es", "it", "pt", "pl", "cs", "nl"} {
		for word, scale := range language.Of(tag, "").Numbers.Scales {
			want := decimal.NewFromInt(7).Mul(decimal.NewFromInt(scale))
			for _, text := range []string{"7 " + word, "7 " + word + " €", "€7 " + word} {
				for _, f := range in(tag, text) {
					if !f.Value.Decimal.Equal(want) {
						t.Errorf("%s: %q is read as %s, want %s", tag, text, f.Value.Decimal, want)
					}
				}
			}
		}
	}
}

// In a language that is not known, a number beside a word may be anything.
func TestInAnUnknownLanguageOnlySignsAreRead(t *testing.T) {
	for text, want := range map[string]string{
		"Liman 2,5 milyar avro değerinde.":         "",
		"Het kostte 2,5 miljard, 40 % meer.":       "40 percent",
		"Hinta oli 12,5 € ja 1,234 €.":             "12.5 EUR",
		"7. lokakuuta 2023 satoi, ja 15 000 €.":    "15000 EUR",
		fmt.Sprintf("Kaks %d tuhat inimest.", 500): "",
	} {
		if got := show(in("is", text)); got != want {
			t.Errorf("%q\n got %s\nwant %s", text, got, want)
		}
	}
}
